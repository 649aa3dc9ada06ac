using System.Management.Automation;
using ReleaseTools.Gaps;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Gets the time from one release to another, with the bounds that follow from how precisely both are dated.</summary>
/// <remarks>
/// A gap is positive when From came first. Where the dates cannot say who came first, Leader is null and the gap shows its bounds.
/// Without -Against and -Between the gaps are those between consecutive releases of each group. What is not out, or has no date, is left out;
/// the verbose stream says how much that was.
/// </remarks>
/// <example>
/// <para>The gaps between the releases of each product.</para>
/// <code>Get-Release -Vendor OpenAI -Product GPT | Get-ReleaseGap</code>
/// </example>
/// <example>
/// <para>The nearest release of a rival within a week.</para>
/// <code>Get-Release -Since 2026 | Get-ReleaseGap -Against Anthropic -Within 7d</code>
/// </example>
/// <example>
/// <para>Two releases by name.</para>
/// <code>Get-ReleaseGap -Between claude-opus-4-6, gpt-5.3-codex -Catalog</code>
/// </example>
/// <example>
/// <para>How long the last release of each product has been ago.</para>
/// <code>Get-Release -Vendor Anthropic | Get-ReleaseGap -IncludeOpen -AsOf 2026-03-01 | Where-Object IsOpen</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "ReleaseGap", DefaultParameterSetName = ConsecutiveSet)]
[OutputType(typeof(ReleaseGap))]
public sealed class GetReleaseGapCommand : ReleaseInputCmdlet
{
    private const string ConsecutiveSet = "Consecutive";
    private const string SortedSet = "Sorted";
    private const string AgainstSet = "Against";
    private const string BetweenSet = "Between";

    private TimelineBuilder _builder = null!;
    private KeyWatch _keys = null!;
    private ConsecutiveGapStream? _stream;
    private List<Release>? _named;
    private WildcardPattern? _against;

    /// <summary>
    /// By what the releases are grouped: Vendor, Product, Line, Version, Variant, Track, Specialty, Status, Name, the name of an attribute, or
    /// None for one group of all. The default is Vendor and Product. A name that no release has as a property or an attribute is an error; with
    /// -Sorted it comes at the end, since a later release may have the attribute.
    /// </summary>
    [Parameter(ParameterSetName = ConsecutiveSet)]
    [Parameter(ParameterSetName = SortedSet)]
    [Parameter(ParameterSetName = AgainstSet)]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>Adds the open gaps as of -AsOf: since each group's last release, and how long an announced release has been awaited.</summary>
    [Parameter(ParameterSetName = ConsecutiveSet)]
    public SwitchParameter IncludeOpen { get; set; }

    /// <summary>
    /// Says that the input is in time order within each group: each gap is written as soon as it is known, and memory depends on the number of groups
    /// only. The first release out of order ends the cmdlet with an error that names it.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = SortedSet)]
    public SwitchParameter Sorted { get; set; }

    /// <summary>
    /// A vendor or product, with wildcards: measures from each other release to the nearest of its. Where a vendor matches, a vendor's own releases are
    /// no rivals to it.
    /// </summary>
    [Parameter(ParameterSetName = AgainstSet)]
    [ArgumentCompleter(typeof(RivalCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Against { get; set; }

    /// <summary>Which rivals to look for: the nearest on either side, the last Before the release, or the first After it.</summary>
    [Parameter(ParameterSetName = AgainstSet)]
    public GapDirection Direction { get; set; }

    /// <summary>Keeps rivals that may lie within this duration, inclusive, such as 30m, 24h or 7d.</summary>
    [Parameter(ParameterSetName = AgainstSet)]
    [DurationTransformation]
    public Duration? Within { get; set; }

    /// <summary>Measures to every rival within -Within, not only to the nearest; without -Within, every pair.</summary>
    [Parameter(ParameterSetName = AgainstSet)]
    public SwitchParameter All { get; set; }

    /// <summary>The names of two releases of the input; the gap goes from the first to the second.</summary>
    [Parameter(Mandatory = true, ParameterSetName = BetweenSet)]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [ValidateCount(2, 2)]
    [ValidateNotNullOrEmpty]
    public string[]? Between { get; set; }

    /// <summary>
    /// Leaves out what was released after the end of this date. With -IncludeOpen it is up to when open gaps are measured, and the default is now.
    /// </summary>
    [Parameter(ParameterSetName = ConsecutiveSet)]
    [Parameter(ParameterSetName = SortedSet)]
    [Parameter(ParameterSetName = AgainstSet)]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        // Mandatory would prompt for it, and a pipeline in CI waits for no one.
        if (ParameterSetName == AgainstSet && Against is null)
        {
            var given = new[] { nameof(Within), nameof(Direction), nameof(All) }.First(MyInvocation.BoundParameters.ContainsKey);
            ThrowTerminatingError(AnalysisErrors.ParameterNeedsAnother(given, "-Against", "it says which rivals to measure to."));
        }

        if (IncludeOpen)
        {
            AsOf ??= DateTimeOffset.UtcNow;
        }

        var grouping = AnalysisGrouping.Of(this, GroupBy) ?? ReleaseGrouping.VendorAndProduct;
        _builder = new TimelineBuilder(grouping);
        _keys = new KeyWatch(grouping.Keys);
        _stream = Sorted ? new ConsecutiveGapStream(grouping, AsOf) : null;
        _named = Between is null ? null : [];
        _against = Against is null ? null : Wildcard.Of(this, nameof(Against), Against);
    }

    /// <inheritdoc/>
    private protected override void Take(Release release)
    {
        if (!_keys.IsSettled)
        {
            _keys.See(release);
        }

        if (_stream is not null)
        {
            Push(release);
        }
        else if (_named is not null)
        {
            _named.Add(release);
        }
        else
        {
            _builder.Add(release);
        }
    }

    /// <inheritdoc/>
    private protected override void Answer()
    {
        AnalysisGrouping.Check(this, _keys);
        if (_stream is not null)
        {
            TellOmissions(_stream.LeftOut);
        }
        else if (_named is not null)
        {
            WriteObject(Gap(Named(Between![0]), Named(Between[1])));
        }
        else
        {
            var timeline = _builder.Build(Cancellation);
            TellOmissions(Omissions.Of(timeline, AsOf));
            WriteAll(Against is null ? Consecutive(timeline) : Rivals(timeline));
        }
    }

    private void Push(Release release)
    {
        ReleaseGap? gap;
        try
        {
            gap = _stream!.Push(release);
        }
        catch (OutOfOrderException exception)
        {
            ThrowTerminatingError(AnalysisErrors.OutOfOrder(exception, exception.Offending));
            throw;
        }

        if (gap is not null)
        {
            WriteObject(gap);
        }
    }

    private IEnumerable<ReleaseGap> Consecutive(Timeline timeline)
    {
        if (timeline.Count > 1 && timeline.GroupCount == timeline.Count && !IncludeOpen)
        {
            WriteWarning("Every group has one release, so there is no gap inside any. Use -GroupBy None for the gaps between all of them.");
        }

        var gaps = ConsecutiveGaps.In(timeline, AsOf);
        return IncludeOpen ? gaps.Concat(OpenGaps.In(timeline, AsOf!.Value)) : gaps;
    }

    private IEnumerable<ReleaseGap> Rivals(Timeline timeline)
    {
        var query = new RivalQuery { Pattern = _against!.IsMatch, Asked = Against, Direction = Direction, Within = Within, All = All, AsOf = AsOf };
        try
        {
            return RivalGaps.In(timeline, query, Cancellation);
        }
        catch (NoRivalException exception)
        {
            ThrowTerminatingError(AnalysisErrors.NoRival(exception, Against!));
            throw;
        }
    }

    private void WriteAll(IEnumerable<ReleaseGap> gaps)
    {
        var progress = new ProgressPace(this, "Measuring gaps");
        foreach (var gap in gaps)
        {
            StopIfCancelled();
            progress.Advance();
            WriteObject(gap);
        }

        progress.Complete();
    }

    private ReleaseGap Gap(Release from, Release to)
    {
        if (ReferenceEquals(from, to))
        {
            ThrowTerminatingError(AnalysisErrors.SameRelease(Between!, from));
        }

        return new ReleaseGap(null, from, to);
    }

    private Release Named(string name) => ReleaseByName.Of(this, _named!, name, Cancellation);

    private void TellOmissions(Omissions omissions)
    {
        if (omissions.Total > 0)
        {
            WriteVerbose(
                $"{omissions.Total} releases left out: {omissions.NotOut} not out yet, {omissions.Undated} without a date, "
                + $"{omissions.AfterAsOf} after {AsOf?.ToString("u", System.Globalization.CultureInfo.InvariantCulture) ?? "the end"}");
        }
    }
}
