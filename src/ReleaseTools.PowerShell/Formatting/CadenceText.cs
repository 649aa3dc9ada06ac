using System.Globalization;
using System.Management.Automation;
using ReleaseTools.Rendering;
using ReleaseTools.Statistics;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the views show of a cadence, as text that is safe for a terminal. Pure; null gives empty text.</summary>
public static class CadenceText
{
    /// <summary>The median gap: <c>18 ±1 d</c>.</summary>
    public static string Median(ReleaseCadence? cadence) => cadence?.MedianBounds is { } median ? SpanText.Of(median) : string.Empty;

    /// <summary>The middle half of the gaps: <c>9 to 31 d</c>; empty where that would only repeat the median.</summary>
    public static string MiddleHalf(ReleaseCadence? cadence) => cadence is null or { MedianBounds: null } or { Gaps: 1 } || cadence.UpperQuartile == TimeSpan.Zero
        ? string.Empty
        : SpanText.Range(cadence.LowerQuartile!.Value, cadence.UpperQuartile!.Value);

    /// <summary>The open gap: <c>63 d</c>.</summary>
    public static string Elapsed(ReleaseCadence? cadence) => cadence?.ElapsedBounds is { } elapsed ? SpanText.Of(elapsed) : string.Empty;

    /// <summary>What share of the gaps the open one is longer than: <c>93 %</c>, <c>92 to 100 %</c>, <c>all</c>, <c>none</c>; <c>?</c> where the dates do not say.</summary>
    public static string LongerThan(ReleaseCadence? cadence)
    {
        const string Longer = "longer than ";
        const string Gaps = " of its gaps";
        var rank = cadence is null ? string.Empty : CadenceSentence.Rank(cadence);
        return rank.Length == 0 ? string.Empty
            : rank.StartsWith(Longer, StringComparison.Ordinal) ? rank.Substring(Longer.Length).Replace(Gaps, string.Empty)
            : "?";
    }

    /// <summary>A bar for each weekday or hour: <c>▃█▅▇▃▁▁</c>; empty where the dates are too coarse to tell.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="engine">The session's <c>$ExecutionContext</c>.</param>
    public static string Bars(CadenceProfile? profile, EngineIntrinsics? engine) =>
        profile is null or { Known: 0 } ? string.Empty : Sparkline.Of(profile.Counts.Select(count => (double?)count.Releases), TerminalWindow.Of(engine).Glyphs);

    /// <summary>As <see cref="Bars"/>, with what <see cref="Profile"/> says behind it.</summary>
    public static string ProfileWithBars(CadenceProfile? profile, EngineIntrinsics? engine) => $"{Bars(profile, engine)} {Profile(profile)}".TrimStart();

    /// <summary>The share of shorter gaps with its bounds where the dates leave it open: <c>0.93 (0.88 to 0.94)</c>.</summary>
    public static string Percentile(ReleaseCadence? cadence) => cadence?.ElapsedPercentileMinimum is not { } least || cadence.ElapsedPercentileMaximum is not { } most
        ? string.Empty
        : least == most ? Number(least)
        : cadence.ElapsedPercentile is { } nominal ? $"{Number(nominal)} ({Number(least)} to {Number(most)})"
        : $"{Number(least)} to {Number(most)}";

    /// <summary>Yes, no, or that the dates leave it open.</summary>
    public static string Overdue(ReleaseCadence? cadence) => cadence switch
    {
        null => string.Empty,
        { IsOverdue: { } isOverdue } => isOverdue ? "True" : "False",
        { OverdueAfter: null } => "(too few gaps)",
        _ => "(the dates do not say)",
    };

    /// <summary>The best shape beside the others: <c>LogNormal, median 18 d; Gamma +2.1, Weibull +4.0, Exponential +9.3 in AICc</c>.</summary>
    public static string Model(ReleaseCadence? cadence)
    {
        if (cadence is not { Models: { Count: > 0 } models })
        {
            return cadence?.ModelReason is { } reason ? $"({ViewText.Line(reason)})" : string.Empty;
        }

        var best = models[0];
        var others = models.Skip(1).Select(model => $"{model.Family} +{model.DeltaAicc.ToString("0.0", CultureInfo.InvariantCulture)}");
        return $"{best.Family}, median {Span(best.Median)}, spread {Number(best.Spread)}; in AICc {string.Join(", ", others)}";
    }

    /// <summary>Where the gaps tend, with the p-value where they do: <c>shortening (p = 0.014)</c>, <c>no trend</c>.</summary>
    public static string Trend(CadenceTrend? trend) => trend switch
    {
        null => string.Empty,
        { Direction: CadenceDirection.None } => "no trend",
        _ => trend.Direction.ToString().ToLowerInvariant() + (trend.PValue < 0.001 ? " (p < 0.001)" : $" (p = {Number(trend.PValue)})"),
    };

    /// <summary>The slope with its interval: <c>-1.2 h a gap (-2 h to -20 min)</c>.</summary>
    public static string Slope(CadenceTrend? trend) => trend is null ? string.Empty
        : trend is { SlopePerGapMinimum: { } least, SlopePerGapMaximum: { } most } ? $"{Span(trend.SlopePerGap)} a gap (95 %: {Span(least)} to {Span(most)})"
        : Span(trend.SlopePerGap) + " a gap";

    /// <summary>The changes of pace; that there are none, or that there are too few gaps to tell.</summary>
    public static string Changes(ReleaseCadence? cadence) => cadence switch
    {
        null => string.Empty,
        { Changes: null } => "(too few gaps)",
        { Changes.Count: 0 } => "none",
        _ => ViewText.Line(string.Join("; ", cadence.Changes)),
    };

    /// <summary>What there is of each weekday or hour, the empty ones left out, and how concentrated it is.</summary>
    public static string Profile(CadenceProfile? profile)
    {
        if (profile is null or { Known: 0 })
        {
            return profile is null ? string.Empty : "(dates too coarse to tell)";
        }

        var counts = string.Join(", ", profile.Counts.Where(count => count.Releases > 0));
        var coarse = profile.TooCoarse > 0 ? string.Format(CultureInfo.InvariantCulture, "; {0} too coarse", profile.TooCoarse) : string.Empty;
        return ViewText.Line($"{counts}; {profile}, concentration {Number(profile.Concentration)}, {profile.TimeZone}{coarse}");
    }

    /// <summary>What takes no part, and why; empty where all does.</summary>
    public static string LeftOut(ReleaseCadence? cadence) => cadence is null ? string.Empty : string.Join(
        ", ",
        new[]
        {
            (cadence.NotOut, "not out yet"), (cadence.AfterAsOf, "dated later"), (cadence.Undated, "without a date"), (cadence.OpenEndedGaps, "gaps with a date open at an end"),
        }.Where(part => part.Item1 > 0).Select(part => string.Format(CultureInfo.InvariantCulture, "{0} {1}", part.Item1, part.Item2)));

    /// <summary>A number to three digits.</summary>
    public static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A length of time in one unit.</summary>
    public static string Span(TimeSpan? length) => length is { } some ? SpanText.Of(some) : string.Empty;

    /// <summary>A moment, UTC.</summary>
    public static string Moment(DateTimeOffset? moment) => moment is { } some ? ViewText.Line(ReleaseDate.FromInstant(some)) : string.Empty;
}
