using System.Management.Automation;
using ReleaseTools.Coincidences;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Measures how often two series of releases come out close together, and whether that is more than chance would do.</summary>
/// <remarks>
/// For each pair of series and each window it counts the events of the one that have one of the other close, and sets it against five models of
/// chance, side by side, since they answer different questions. Dates too coarse for a window are left out and counted; where none is left
/// the figures are empty and Message says why. See about_ReleaseTools_Statistics for what each number means.
/// </remarks>
/// <example>
/// <para>Whether two vendors come out within a day of each other more often than chance explains.</para>
/// <code>Get-Release | Measure-ReleaseCoincidence -Between OpenAI, Anthropic -Within 1d</code>
/// </example>
/// <example>
/// <para>Several windows, with the correction for having looked at all of them.</para>
/// <code>Get-Release | Measure-ReleaseCoincidence -Between OpenAI, Anthropic -Within '0d','1d','7d' | ForEach-Object Nulls</code>
/// </example>
/// <example>
/// <para>Releases of one product that follow those of another within three days, all pairs of a file.</para>
/// <code>Measure-ReleaseCoincidence -Path tests/data/git-tags.csv -GroupBy Product -Within 3d -Directed -NullModel Exact, CircularShift</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "ReleaseCoincidence")]
[OutputType(typeof(ReleaseCoincidence))]
public sealed class MeasureReleaseCoincidenceCommand : ReleaseInputCmdlet
{
    private readonly List<Release> _releases = [];
    private ReleaseGrouping? _grouping;
    private KeyWatch _keys = null!;
    private CoincidenceOptions _options = null!;

    /// <summary>
    /// Two series by name: vendors of the input, or else products; with -GroupBy, two of its groups. Without it every pair of groups is measured. Where the
    /// test is not -Directed the second name is the one near whose events those of the first are counted.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RivalCompleter))]
    [ValidateCount(2, 2)]
    [ValidateNotNullOrEmpty]
    public string[]? Between { get; set; }

    /// <summary>
    /// By what the releases are grouped into series: Vendor, Product, Line, Version, Variant, Track, Specialty, Status, Name, or the name of an attribute. The default is Vendor.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>
    /// How close is close, inclusive, such as 1d or 27m; needed. Several windows are each tested, and corrected for having looked at all of them.
    /// Zero, as '0d', is the same slot.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    [ValidateNotNullOrEmpty]
    public Duration[]? Within { get; set; }

    /// <summary>How much later the first series is expected than the second, such as 7d. The default is none.</summary>
    [Parameter]
    [DurationTransformation]
    public Duration Lag { get; set; }

    /// <summary>Counts only what comes after, or at the same time: each pair then comes in both orders, as two tests. Without it either may come first.</summary>
    [Parameter]
    public SwitchParameter Directed { get; set; }

    /// <summary>
    /// Leaves out events near the ends of the span, around which the other series is not known far enough: of the first series in the first lag and window, of the second in the last.
    /// </summary>
    [Parameter]
    public SwitchParameter EdgeCorrection { get; set; }

    /// <summary>
    /// The width of the slots of time in which events count as simultaneous. The default is the largest of a day, an hour, a minute and a second of which window and lag
    /// are a whole number. What is dated more coarsely than a slot is left out.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    public Duration? Slot { get; set; }

    /// <summary>When the span starts; the date itself is included. The default is the later of the two first events of each pair.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Since { get; set; }

    /// <summary>When the span ends; 2026-02 includes all of February. The default is the earlier of the two last events of each pair.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Until { get; set; }

    /// <summary>
    /// The models of chance: Poisson (both scatter evenly), Exact (one stands, the other falls anywhere), CircularShift (each keeps its rhythm), Calendar (each event keeps its
    /// weekday and hour), Shuffle (both fall anywhere). The default is all.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public NullModel[]? NullModel { get; set; }

    /// <summary>How many random draws where a p-value cannot be had exactly.</summary>
    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int Draws { get; set; } = 9999;

    /// <summary>The seed of the random draws; the same seed gives the same figures on any machine.</summary>
    [Parameter]
    public int Seed { get; set; }

    /// <summary>How p-values are corrected for the number of pairs and windows: Holm, BH (Benjamini-Hochberg), BY (Benjamini-Yekutieli) or None.</summary>
    [Parameter]
    public PValueCorrection Correction { get; set; }

    /// <summary>The time zone of weekday and hour for the calendar model, by its id or as an object of Get-TimeZone. The default is UTC; slots of a day are UTC days.</summary>
    [Parameter]
    [TimeZoneTransformation]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>Leaves out what was released after the end of this date. The default is now.</summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        // Mandatory would prompt for it, and a pipeline in CI waits for no one.
        if (Within is null)
        {
            ThrowTerminatingError(AnalysisErrors.NoWindow(MyInvocation.MyCommand.Name));
        }

        _grouping = AnalysisGrouping.Of(this, GroupBy);
        _keys = new KeyWatch(_grouping?.Keys ?? []);
        _options = Options();
        try
        {
            _options.Check();
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(AnalysisErrors.CoincidenceInvalid(exception, Within!));
        }
    }

    /// <inheritdoc/>
    private protected override void Take(Release release)
    {
        if (!_keys.IsSettled)
        {
            _keys.See(release);
        }

        _releases.Add(release);
    }

    /// <inheritdoc/>
    private protected override void Answer()
    {
        AnalysisGrouping.Check(this, _keys);
        var trains = Trains();
        if (trains.Count == 1)
        {
            WriteWarning("All releases are of one series, so there is no pair. -GroupBy says by what they are grouped.");
        }

        if (CoincidenceEngine.TestsOf(trains.Count, _options) is var tests and > CoincidenceEngine.MostTests)
        {
            ThrowTerminatingError(AnalysisErrors.TooManySeries(trains.Count, tests, CoincidenceEngine.MostTests));
        }

        foreach (var coincidence in BackgroundWork.Run(
            this, "Measuring coincidences", (progress, cancellation) => CoincidenceEngine.Measure(trains, _options, progress, cancellation), Cancellation))
        {
            WriteObject(coincidence);
        }
    }

    private CoincidenceOptions Options() => new()
    {
        Windows = Within!,
        Lag = Lag,
        IsDirected = Directed,
        EdgeCorrection = EdgeCorrection,
        Slot = Slot?.Length,
        Since = Bound(nameof(Since), Since, date => date.Earliest),
        Until = Bound(nameof(Until), Until, date => date.Latest),
        NullModels = NullModel ?? new CoincidenceOptions { Windows = [] }.NullModels,
        Draws = Draws,
        Seed = Seed,
        Correction = Correction,
        Zone = TimeZone,
    };

    private DateTimeOffset? Bound(string parameter, ReleaseDate? date, Func<ReleaseDate, DateTimeOffset?> end)
    {
        if (date is not { } stated)
        {
            return null;
        }

        if (end(stated) is null)
        {
            ThrowTerminatingError(AnalysisErrors.SpanOpen(parameter, stated));
        }

        return end(stated);
    }

    private IReadOnlyList<EventTrain> Trains()
    {
        AsOf ??= DateTimeOffset.UtcNow;
        try
        {
            return Between is null
                ? SeriesChoice.All(_releases, _grouping, AsOf, Cancellation)
                : SeriesChoice.Between(_releases, Between[0], Between[1], _grouping, AsOf, Cancellation);
        }
        catch (SeriesChoiceException exception)
        {
            ThrowTerminatingError(AnalysisErrors.SeriesInvalid(exception, Between!));
            throw;
        }
    }
}
