using System.Management.Automation;
using ReleaseTools.Comparisons;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Compares releases side by side, attribute by attribute.</summary>
/// <remarks>
/// One record per attribute: dates, track, price, limits, modalities, capabilities and whatever else the releases state, and the sources of their dates. Better is
/// said only where more is plainly better: more context and output, a lower price, all of the others' modalities or capabilities and more, a later
/// knowledge cutoff. What one release does not state is unknown, not different. Two launches of one day cannot be told apart, and the record says so.
/// </remarks>
/// <example>
/// <para>The code model of a line beside its chat model.</para>
/// <code>Compare-Release gpt-5.3-codex, gpt-5.3-chat-latest -Catalog</code>
/// </example>
/// <example>
/// <para>Everything that three releases state, what is the same too.</para>
/// <code>Get-Release gpt-5, gpt-5-mini, gpt-5-nano | Compare-Release -All</code>
/// </example>
[Cmdlet(VerbsData.Compare, "Release")]
[OutputType(typeof(ReleaseComparison))]
public sealed class CompareReleaseCommand : ReleaseInputCmdlet
{
    private const int Most = 50;

    // A view has columns for as many; what is more goes into one.
    private const int WidestView = 3;

    private readonly List<Release> _releases = [];

    /// <summary>The names of two releases or more of the input. Without it all of the input is compared, up to 50 releases.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>The name of the release to compare others with, in place of -Name. It needs -Difference.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Reference { get; set; }

    /// <summary>The names of the releases to compare with the reference.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Difference { get; set; }

    /// <summary>Writes what is the same too. Without it only what differs, or may differ, is written.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        if (Name is not null && (Reference ?? Difference?[0]) is not null)
        {
            ThrowTerminatingError(AnalysisErrors.NamesTwice());
        }

        if (Reference is null != Difference is null)
        {
            var (given, needed) = Reference is null ? (nameof(Difference), nameof(Reference)) : (nameof(Reference), nameof(Difference));
            ThrowTerminatingError(AnalysisErrors.ParameterNeedsAnother(given, "-" + needed, "a comparison has two sides."));
        }

        Name ??= Reference is null ? null : [Reference, .. Difference!];
        if (Name is { Length: < 2 })
        {
            ThrowTerminatingError(AnalysisErrors.TooFewToCompare(Name.Length));
        }
    }

    /// <inheritdoc/>
    private protected override void Take(Release release) => _releases.Add(release);

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var compared = Name is null ? _releases : [.. Name.Select(name => ReleaseByName.Of(this, _releases, name, Cancellation))];
        if (compared.Count < 2)
        {
            ThrowTerminatingError(AnalysisErrors.TooFewToCompare(compared.Count));
        }

        if (compared.Count > Most)
        {
            ThrowTerminatingError(AnalysisErrors.TooManyToCompare(compared.Count, Most));
        }

        if (FirstTwice(compared) is { } twice)
        {
            ThrowTerminatingError(AnalysisErrors.ComparedWithItself(twice));
        }

        foreach (var comparison in ReleaseComparer.Compare(compared).Where(one => All || one.IsDifferent != false))
        {
            WriteObject(WithView(comparison));
        }
    }

    // The same object, not an equal one: two sources may state the same of a release.
    private static Release? FirstTwice(List<Release> releases) =>
        releases.Where((release, index) => releases.FindIndex(other => ReferenceEquals(other, release)) < index).FirstOrDefault();

    // The name by which a view with as many columns is chosen.
    private static PSObject WithView(ReleaseComparison comparison)
    {
        var written = new PSObject(comparison);
        if (comparison.Releases.Count <= WidestView)
        {
            written.TypeNames.Insert(0, $"{typeof(ReleaseComparison).FullName}#{comparison.Releases.Count}");
        }

        return written;
    }
}
