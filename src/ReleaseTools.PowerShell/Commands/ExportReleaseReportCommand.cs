using System.Management.Automation;
using System.Text;
using ReleaseTools.Files;
using ReleaseTools.Orders;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Rendering.Reports;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Exports a report of releases: the timeline as a picture, and what can be asked of it, in one file for people.</summary>
/// <remarks>
/// The format follows from the name. .html is one page that works from disk: the timeline with zoom, filter and details, and a table for every part; .svg is the picture,
/// with text as text; .md is for pull requests and comments on GitHub, with a chart that GitHub draws and the tables; .mmd is that chart alone, for Mermaid.
/// The file is written whole or not at all; text from the data is encoded everywhere, and the
/// file asks for nothing from elsewhere. What can be read back, such as .json, .csv and .ics, is written by Export-Release.
/// </remarks>
/// <example>
/// <para>A page of all releases that the module knows.</para>
/// <code>Get-Release | Export-ReleaseReport ./report.html -PassThru</code>
/// </example>
/// <example>
/// <para>The picture of three months, with the gaps between rivals.</para>
/// <code>Get-Release -Vendor OpenAI, Anthropic | Export-ReleaseReport ./launches.svg -Since 2026-01 -Until 2026-03 -Within 2d -PassThru</code>
/// </example>
/// <example>
/// <para>The body of a pull request.</para>
/// <code>Get-Release -Vendor OpenAI, Anthropic | Export-ReleaseReport ./launches.md -Title 'Launches since 2026' -Since 2026 -PassThru</code>
/// </example>
[Cmdlet(VerbsData.Export, "ReleaseReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportReleaseReportCommand : FileTargetCmdlet
{
    private const int BufferSize = 1 << 16;

    private readonly List<Release> _releases = [];
    private IReportWriter _writer = null!;
    private ReleaseGrouping? _grouping;
    private KeyWatch? _keys;
    private IReadOnlyList<OrderRule> _rules = [];
    private bool _isWanted;

    /// <summary>Html, Svg, Markdown or Mermaid. The default follows from the name: .html, .svg, .md or .markdown, .mmd or .mermaid.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ReportFormatCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Format { get; set; }

    /// <summary>What the report is called. The default is Releases.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = ReportOptions.UsualTitle;

    /// <summary>Only releases that may have come out at or after the first instant of this date.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Since { get; set; }

    /// <summary>Only releases that may have come out at or before the last instant of this date.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Until { get; set; }

    /// <summary>
    /// By what releases are grouped everywhere: Vendor, Product, Line, Version, Variant, Track, Specialty, Status, the name of an attribute, or None. The default is what is
    /// usual for each part: lanes and rivals by Vendor, cadences and forecasts by Vendor and Product.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>The parts of the report. The default is all to which the releases have something to say.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ReportSectionKind[]? Section { get; set; }

    /// <summary>Up to how far apart rivals are bracketed in the picture, and count as coinciding, inclusive. The default is 1d.</summary>
    [Parameter]
    [DurationTransformation]
    public Duration Within { get; set; } = ReportOptions.UsualWithin;

    /// <summary>Sentences that are judged by the releases, as Test-ReleaseClaim does.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ClaimCompleter))]
    [ValidateNotNull]
    public string[]? Claim { get; set; }

    /// <summary>Rules of order, as Test-ReleaseOrder takes them, such as 'general -> specialized'. The default shows which order each line has, and which break the pattern.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Rule { get; set; }

    /// <summary>The moment of the report: what was released after the end of this date is still to come. The default is now.</summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>The seed where chance is drawn: the same seed gives the same figures.</summary>
    [Parameter]
    public int Seed { get; set; }

    /// <summary>Writes the file to the pipeline, for Invoke-Item and the like.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (!MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
        {
            ThrowTerminatingError(WriteErrors.NothingToExport(MyInvocation.MyCommand.Name, "report.html"));
        }

        if (Since is { IsKnown: true, EarliestTicks: var since } && Until is { IsKnown: true, LatestTicks: var until } && until < since)
        {
            ThrowTerminatingError(AnalysisErrors.RangeReversed(Since.Value, Until.Value));
        }

        FindTarget();
        _writer = ChooseWriter();
        CheckSections();
        CheckTarget();
        AsOf ??= DateTimeOffset.UtcNow;
        _grouping = AnalysisGrouping.Of(this, GroupBy);
        _keys = _grouping is null ? null : new KeyWatch(_grouping.Keys);
        _rules = [.. (Rule ?? []).Select(rule => RuleText.Parse(this, rule))];
        _isWanted = ShouldProcess(Target, $"Export a report as {_writer.Format}");
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => TakeInput();

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        StopIfCancelled();
        if (!_isWanted)
        {
            return;
        }

        if (_keys is not null)
        {
            AnalysisGrouping.Check(this, _keys);
        }

        AnalysisGrouping.CheckRules(this, _releases, _rules);
        var options = Options();
        var report = Cancellable(() => BackgroundWork.Run(
            this,
            "Asking what the report tells",
            (progress, cancellation) => ReportBuilder.Build(_releases, options, _writer.HasSections, progress, cancellation),
            Cancellation));
        if (report is null)
        {
            WriteWarning(_releases.Count == 0
                ? $"No releases came in, so no report was written to '{Shown.Path(Target)}'."
                : $"None of the releases may lie between -Since and -Until, so no report was written to '{Shown.Path(Target)}'.");
            return;
        }

        foreach (var fault in report.Faults)
        {
            WriteError(WriteErrors.ReportPartFailed(fault, Target));
        }

        Writing(() => BackgroundWork.Run<object?>(
            this,
            $"Writing {Shown.Path(Target)}",
            (_, cancellation) =>
            {
                Write(report, cancellation);
                return null;
            },
            Cancellation));
        if (PassThru)
        {
            WriteObject(InvokeProvider.Item.Get([Target], force: true, literalPath: true), enumerateCollection: true);
        }
    }

    private protected override void Take(Release release)
    {
        if (_keys is { IsSettled: false })
        {
            _keys.See(release);
        }

        _releases.Add(release);
    }

    private void Write(ReleaseReport report, CancellationToken cancellation)
    {
        using var file = AtomicFile.Create(Target, Mode);
        using (var text = new StreamWriter(file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true) { NewLine = "\n" })
        {
            _writer.Write(report, text, cancellation);
        }

        file.Commit();
    }

    private ReportOptions Options() => new()
    {
        Title = Title,
        Since = Since is { IsKnown: true } ? Since : null,
        Until = Until is { IsKnown: true } ? Until : null,
        Grouping = _grouping,
        AsOf = AsOf!.Value,
        Sections = Section,
        Within = Within,
        Claims = Claim ?? [],
        Rules = _rules,
        Seed = Seed,
    };

    private IReportWriter ChooseWriter()
    {
        var writer = Format is null ? ReportWriters.ForFile(Target) : ReportWriters.Find(Format);
        if (writer is null)
        {
            ThrowTerminatingError(Format is null
                ? WriteErrors.ReportExtensionUnknown(Target, ReportWriters.All.SelectMany(each => each.Extensions))
                : WriteErrors.FormatUnknown(Format, ReportWriters.Formats));
        }

        return writer!;
    }

    // A picture alone has no parts; claims and rules need theirs.
    private void CheckSections()
    {
        if (!_writer.HasSections)
        {
            foreach (var (name, isGiven) in new[] { (nameof(Section), Section is not null), (nameof(Claim), Claim is not null), (nameof(Rule), Rule is not null) })
            {
                if (isGiven)
                {
                    ThrowTerminatingError(WriteErrors.ParameterConflict(name, $"{_writer.Format} is the picture alone. An .html or .md report has parts."));
                }
            }
        }

        Demand(nameof(Claim), Claim is not null, ReportSectionKind.Claim);
        Demand(nameof(Rule), Rule is not null, ReportSectionKind.Order);
        if (Section?.Contains(ReportSectionKind.Claim) == true && Claim is null)
        {
            ThrowTerminatingError(WriteErrors.ParameterConflict(nameof(Section), "the part Claim judges sentences, and there is none. Give them with -Claim."));
        }
    }

    private void Demand(string parameter, bool isGiven, ReportSectionKind part)
    {
        if (isGiven && Section is { } parts && !parts.Contains(part))
        {
            ThrowTerminatingError(WriteErrors.ParameterConflict(parameter, $"it is for the part {part}, which -Section leaves out."));
        }
    }
}
