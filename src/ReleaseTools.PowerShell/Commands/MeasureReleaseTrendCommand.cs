using System.Management.Automation;
using ReleaseTools.Gaps;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Timelines;
using ReleaseTools.Trends;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Measures a metric of releases month by month, quarter by quarter or year by year, and tests whether it has a trend.</summary>
/// <remarks>
/// One record per group, with its periods, the test that fits the metric, its p-value, and a sentence. Only whole periods are tested: the one that is running at -AsOf, or in which the
/// data end, is shown as partial. A release whose date may lie in several periods is assigned to none and counted. A period without releases has no value, which is not 0. A
/// trend says that a metric changed, not why. about_ReleaseTools_Claims tells what each metric counts.
/// </remarks>
/// <example>
/// <para>Whether more and more releases are specialized.</para>
/// <code>Get-Release | Measure-ReleaseTrend SpecializedShare -Period Quarter</code>
/// </example>
/// <example>
/// <para>Year by year, how far apart the releases of projects are.</para>
/// <code>Measure-ReleaseTrend Cadence -Period Year -Path tests/data/git-tags.csv -GroupBy Product</code>
/// </example>
/// <example>
/// <para>The quarters behind a trend: the median input price of what was released, with its interval.</para>
/// <code>(Get-Release -Vendor OpenAI | Measure-ReleaseTrend Price -Since 2024).Periods</code>
/// </example>
/// <example>
/// <para>How many bursts there are, of two vendors or more within a day.</para>
/// <code>Measure-ReleaseTrend BurstRate -Within 1d -Since 2024 -Catalog</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "ReleaseTrend")]
[OutputType(typeof(ReleaseTrend))]
public sealed class MeasureReleaseTrendCommand : GroupedCmdlet
{
    private const string DefaultTrack = ReleaseTrack.Specialized;
    private const string DefaultAttribute = AttributeNames.InputPrice;

    private static readonly Dictionary<string, TrendMetric[]> Special = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(Within)] = [TrendMetric.BurstRate, TrendMetric.RivalGap],
        [nameof(MinimumVendorCount)] = [TrendMetric.BurstRate],
        [nameof(Track)] = [TrendMetric.SpecializedShare],
        [nameof(Specialty)] = [TrendMetric.SpecializedShare],
        [nameof(Attribute)] = [TrendMetric.Price],
    };

    private KeyWatch _attributes = null!;
    private WildcardPattern? _specialty;
    private bool _hasTrack;
    private bool _hasSpecialty;

    /// <summary>
    /// What to measure: SpecializedShare, the share of releases that are specialized; RivalGap, the median time from a release to the nearest one of a rival; Cadence, the median gap
    /// between the releases of a group; BurstRate, how many bursts begin; Price, the median price; or ResponseTime, the time from the first release of a specialty to the first of the same
    /// specialty by a rival. It has to be given.
    /// </summary>
    [Parameter(Position = 0)]
    public TrendMetric? Metric { get; set; }

    /// <summary>How long a period is: Month, Quarter or Year of the calendar.</summary>
    [Parameter]
    public TrendPeriodUnit Period { get; set; } = TrendPeriodUnit.Quarter;

    /// <summary>
    /// By what the releases are grouped, one trend for each: Vendor, Product, Track, the name of an attribute and so on. The default is None, one group of all; for Cadence it is Vendor and
    /// Product. Rivals of a group are looked for in all of the input.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>Where the first period begins. The default is the first release of a group.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Since { get; set; }

    /// <summary>Up to the end of which date the data are whole, so that what is empty before it is known to be. The default is the last release of the input.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Until { get; set; }

    /// <summary>For BurstRate how long a burst may last, such as 1d, and it has to be given; for RivalGap which rivals are in reach. Inclusive.</summary>
    [Parameter]
    [DurationTransformation]
    public Duration? Within { get; set; }

    /// <summary>For BurstRate, how many vendors a burst has at least. The default is 2.</summary>
    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int MinimumVendorCount { get; set; } = 2;

    /// <summary>For SpecializedShare, of which track the share is. The default is specialized.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [ValidateNotNullOrEmpty]
    public string Track { get; set; } = DefaultTrack;

    /// <summary>For SpecializedShare, of which specialty the share is, such as code; wildcards are allowed. Without it any specialty counts.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Specialty { get; set; }

    /// <summary>For Price, the attribute: inputPrice, which is the default, outputPrice, or another one that is a number, such as context.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AttributeCompleter))]
    [ValidateNotNullOrEmpty]
    public string Attribute { get; set; } = DefaultAttribute;

    /// <summary>
    /// The zone in which periods begin, such as UTC, the default, or America/Los_Angeles. A date that is stated as a day, a month or longer keeps it in any zone.
    /// </summary>
    [Parameter]
    [TimeZoneTransformation]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <inheritdoc/>
    private protected override string[]? Keys => GroupBy;

    /// <inheritdoc/>
    private protected override ReleaseGrouping UsualGrouping => Metric == TrendMetric.Cadence ? ReleaseGrouping.VendorAndProduct : ReleaseGrouping.None;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        // Mandatory would prompt for it, and a pipeline in CI waits for no one.
        if (Metric is not { } metric)
        {
            ThrowTerminatingError(TrendErrors.NoMetric(MyInvocation.MyCommand.Name));
            return;
        }

        foreach (var special in Special)
        {
            if (MyInvocation.BoundParameters.ContainsKey(special.Key) && !special.Value.Contains(metric))
            {
                ThrowTerminatingError(TrendErrors.OfOtherMetric(special.Key, metric, special.Value));
            }
        }

        if (metric == TrendMetric.BurstRate && Within is null)
        {
            ThrowTerminatingError(AnalysisErrors.NoWindow(MyInvocation.MyCommand.Name));
        }

        CheckSpan();
        _specialty = Specialty is null ? null : Wildcard.OrLiteral(Specialty.Trim());
        _attributes = new KeyWatch(metric == TrendMetric.Price ? [Attribute] : []);
        base.Prepare();
    }

    /// <inheritdoc/>
    private protected override void Take(Release release)
    {
        _attributes.See(release);
        _hasTrack |= string.Equals(release.Track, Track.Trim(), StringComparison.OrdinalIgnoreCase);
        _hasSpecialty |= release.Specialty is { } specialty && _specialty?.IsMatch(specialty) == true;
        base.Take(release);
    }

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var timeline = GroupedReleases();
        if (MyInvocation.BoundParameters.ContainsKey(nameof(Attribute)))
        {
            AnalysisGrouping.Check(this, _attributes, "-Attribute");
        }

        WarnOfUnknownParts();
        try
        {
            foreach (var trend in BackgroundWork.Each(this, "Measuring trends", (_, cancellation) => TrendEngine.Measure(timeline, Options(), cancellation), Cancellation))
            {
                WriteObject(trend);
            }
        }
        catch (NoRivalException exception)
        {
            ThrowTerminatingError(AnalysisErrors.NoRival(exception, "*"));
        }
    }

    private TrendOptions Options() => new()
    {
        Metric = Metric!.Value,
        Period = Period,
        AsOf = Moment,
        Since = Since,
        Until = Until,
        Zone = TimeZone,
        Within = Within,
        MinimumVendorCount = MinimumVendorCount,
        Track = Track.Trim(),
        Specialty = Specialty?.Trim(),
        Attribute = Attribute.Trim(),
    };

    // A share of 0 throughout is an answer; of a misspelt name it would be a wrong one.
    private void WarnOfUnknownParts()
    {
        if (!_hasTrack && MyInvocation.BoundParameters.ContainsKey(nameof(Track)))
        {
            WriteWarning($"No release has the track '{ViewText.Excerpt(Track)}', so its share is 0 wherever it is known.");
        }

        if (!_hasSpecialty && _specialty is not null)
        {
            WriteWarning($"No release has the specialty '{ViewText.Excerpt(Specialty)}', so its share is 0 wherever it is known.");
        }
    }

    private void CheckSpan()
    {
        if (Since is { Earliest: null } openStart)
        {
            ThrowTerminatingError(AnalysisErrors.SpanOpen(nameof(Since), openStart));
        }

        if (Until is { Latest: null } openEnd)
        {
            ThrowTerminatingError(AnalysisErrors.SpanOpen(nameof(Until), openEnd));
        }

        if (Since is { } since && Until is { } until && since.EarliestTicks > until.LatestTicks)
        {
            ThrowTerminatingError(AnalysisErrors.RangeReversed(since, until));
        }
    }
}
