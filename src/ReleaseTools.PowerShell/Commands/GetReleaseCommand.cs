using System.Management.Automation;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Gets AI model releases from the catalogue that comes with ReleaseTools, with the source of every date.</summary>
/// <remarks>
/// All values are compared without case and may hold wildcards; several values of one parameter are alternatives, and several parameters
/// narrow each other. Other names and dated snapshots of a model are hidden; one that is asked for by -Name is shown where the model itself is not in the result.
/// </remarks>
/// <example>
/// <para>The releases of one vendor since a month.</para>
/// <code>Get-Release -Vendor Anthropic -Since 2026-01</code>
/// </example>
/// <example>
/// <para>Everything made for code, whoever made it.</para>
/// <code>Get-Release -Track specialized -Specialty code</code>
/// </example>
/// <example>
/// <para>One line, with the other names under which it is known.</para>
/// <code>Get-Release -Line 'GPT 5*' -IncludeAlias</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "Release")]
[OutputType(typeof(Release))]
public sealed class GetReleaseCommand : CancellableCmdlet
{
    /// <summary>Names of releases, such as 'GPT-5.3 Codex' or 'claude-opus-*'. A name without wildcards that means none, or several, is an error.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>Who released it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Vendor { get; set; }

    /// <summary>What it is a release of, such as GPT or Claude.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Product { get; set; }

    /// <summary>Product and version, such as 'GPT 5.3'.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Line { get; set; }

    /// <summary>The variant within its line, such as codex or mini.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Variant { get; set; }

    /// <summary>What the variant is for: general, specialized, optimized, preview or lts.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Track { get; set; }

    /// <summary>What a specialized release is specialized in, such as code, math or vision.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Specialty { get; set; }

    /// <summary>Released, Announced, Speculative or Withdrawn.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StatusCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Status { get; set; }

    /// <summary>Keeps what may have been released at this date or later; the date itself is included. What has no known date is left out.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Since { get; set; }

    /// <summary>Keeps what may have been released up to the end of this date: 2026-02 includes all of February. What has no known date is left out.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Until { get; set; }

    /// <summary>Shows other names and dated snapshots of a model beside the model itself.</summary>
    [Parameter]
    public SwitchParameter IncludeAlias { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Since is { IsKnown: true } since && Until is { IsKnown: true } until && since > until && since.EarliestTicks > until.LatestTicks)
        {
            WriteWarning($"-Since {since} lies after -Until {until}, so that no date is between them.");
        }

        var catalogue = BundledCatalogue.Load(this).All;
        var names = Name is null ? null : Spelled(Name, catalogue);
        if (names is { Length: 0 })
        {
            return;
        }

        var filter = Filter(names);
        var found = catalogue.Where(filter.Passes).ToList();
        foreach (var release in IncludeAlias ? found : Visible(found))
        {
            WriteObject(release);
        }

        foreach (var (parameter, value) in filter.Unmatched(catalogue))
        {
            WriteWarning($"No release in the catalogue has the {parameter.ToLowerInvariant()} '{ViewText.Excerpt(value)}'.");
        }
    }

    // No filter may bring an alias back by leaving out its target, or what counts once would count twice. Only who asks for names
    // sees an alias, where its target is not among what was asked for.
    private IEnumerable<Release> Visible(List<Release> found) =>
        Name is null ? found.Where(release => release.AliasOf is null) : Aliases.Hide(found);

    // A name as a person writes it ('GPT-5.3 Codex') is taken for the one release that it means. What means none, or several, is an error.
    private string[] Spelled(string[] names, IReadOnlyList<Release> catalogue)
    {
        var spelled = new List<string>(names.Length);
        foreach (var name in names)
        {
            // What is no pattern is a literal: a name may hold a bracket.
            if (WildcardPattern.ContainsWildcardCharacters(name) && Wildcard.IsValid(name))
            {
                spelled.Add(name);
                continue;
            }

            if (catalogue.Any(release => string.Equals(release.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                spelled.Add(WildcardPattern.Escape(name));
                continue;
            }

            try
            {
                spelled.Add(WildcardPattern.Escape(NamedRelease.Resolve(catalogue, name).Name));
            }
            catch (NameNotFoundException exception)
            {
                WriteError(AnalysisErrors.NameNotFound(exception, name));
            }
            catch (AmbiguousNameException exception)
            {
                WriteError(AnalysisErrors.NameAmbiguous(exception, name));
            }
        }

        return [.. spelled];
    }

    private ReleaseFilter Filter(string[]? names)
    {
        var filter = new ReleaseFilter((parameter, value) => Wildcard.Of(this, parameter, value));
        filter.Add(nameof(Name), names, release => release.Name);
        filter.Add(nameof(Vendor), Vendor, release => release.Vendor);
        filter.Add(nameof(Product), Product, release => release.Product);
        filter.Add(nameof(Line), Line, release => release.Line);
        filter.Add(nameof(Variant), Variant, release => release.Variant);
        filter.Add(nameof(Track), Track, release => release.Track);
        filter.Add(nameof(Specialty), Specialty, release => release.Specialty);
        filter.Add(nameof(Status), Status, release => release.Status.ToString());
        filter.Between(Since, Until);
        return filter;
    }
}
