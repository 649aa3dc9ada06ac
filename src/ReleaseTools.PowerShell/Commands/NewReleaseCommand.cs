using System.Collections;
using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.Naming;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Makes a release from arguments, or from the properties of objects in the pipeline.</summary>
/// <remarks>
/// What is not given is inferred from the name by the naming rules. What is given counts, even when empty: an empty version means that
/// there is none.
/// </remarks>
/// <example>
/// <para>The rest follows from the name.</para>
/// <code>New-Release 'GPT-5.3 Codex' -Released 2026-02-05</code>
/// </example>
/// <example>
/// <para>An announced release without a date.</para>
/// <code>New-Release 'GPT-5.3 Chat' -Track general -Status Announced</code>
/// </example>
/// <example>
/// <para>A release of your own, with its source and facts about it.</para>
/// <code>New-Release -Vendor Contoso -Product App -Version 2.1.0 -Released 2026-02-06T14:27Z -Source 'release notes' -Attribute @{ size = 120 }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "Release")]
[OutputType(typeof(Release))]
public sealed class NewReleaseCommand : RuledCmdlet
{
    /// <summary>The name of the release. Without it, it is composed of product, version and variant.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>Who released it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Vendor { get; set; }

    /// <summary>What it is a release of.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Product { get; set; }

    /// <summary>Its version.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Version { get; set; }

    /// <summary>The variant within its line.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Variant { get; set; }

    /// <summary>When it was released: '2026', '2026-Q1', '2026-02', '2026-02-06', '2026-02-06T14:27Z', a range such as '../2026-02-05', or 'TBD'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReleaseDateTransformation(EmptyIsUnknown = true)]
    public ReleaseDate? Released { get; set; }

    /// <summary>What it is for: general, specialized, optimized, preview, lts, or a label of your own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Track { get; set; }

    /// <summary>What a specialized release is specialized in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Specialty { get; set; }

    /// <summary>Released, Announced, Speculative or Withdrawn.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StatusCompleter))]
    public string? Status { get; set; }

    /// <summary>Where the date comes from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Source { get; set; }

    /// <summary>Where a person can look the date up. It needs -Source.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Link { get; set; }

    /// <summary>Further facts, as @{ context = 400000; openWeights = $false }.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Attribute { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Product))
        {
            WriteError(InputErrors.ReleaseInvalid("A release needs -Name or -Product.", new Hashtable(MyInvocation.BoundParameters)));
            return;
        }

        if (!string.IsNullOrWhiteSpace(Link) && string.IsNullOrWhiteSpace(Source))
        {
            WriteError(AnalysisErrors.ParameterNeedsAnother(nameof(Link), "-Source", "a link says where the source can be found."));
            return;
        }

        var result = new RecordMapper(new ReadOptions { Naming = Naming }).Map(Record());
        if (result.Problem is { } problem)
        {
            WriteError(InputErrors.ReleaseInvalid(problem.Message, Name ?? Product));
        }
        else if (result.Release is { } release)
        {
            WriteObject(WithSource(release));
        }
    }

    private List<KeyValuePair<string, object?>> Record()
    {
        var record = new List<KeyValuePair<string, object?>>();
        void Add(string property, object? value)
        {
            if (value is not null)
            {
                record.Add(new(property, value));
            }
        }

        Add(nameof(Name), string.IsNullOrWhiteSpace(Name) ? null : Name);
        Add(nameof(Vendor), Vendor);
        Add(nameof(Product), Product);
        Add(nameof(Version), Version);
        Add(nameof(Variant), Variant);
        Add(nameof(Released), Released);
        Add(nameof(Track), Track);
        Add(nameof(Specialty), Specialty);
        Add(nameof(Status), Status);
        Add(nameof(Release.Attributes), RowValue.Plain(Attribute));
        return record;
    }

    private Release WithSource(Release release)
    {
        if (string.IsNullOrWhiteSpace(Source))
        {
            return release;
        }

        var builder = release.ToBuilder();
        builder.AddProvenance(new Provenance(Source!, string.IsNullOrWhiteSpace(Link) ? null : Link, stated: release.Released));
        return builder.Build();
    }
}
