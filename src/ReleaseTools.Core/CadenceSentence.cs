using System.Globalization;
using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>A cadence as a person says it.</summary>
internal static class CadenceSentence
{
    public static string Of(ReleaseCadence cadence) => cadence switch
    {
        { Events: 0 } => $"Nothing with a date is out as of {Day(cadence.AsOf)}, so there is no cadence{LeftOut(cadence)}.",
        { Events: 1 } => $"One release so far, {SpanText.Of(cadence.ElapsedBounds!.Value)} ago: a gap needs two.",
        { Gaps: 0 } => "No gap can be measured: each has a date at an end that is open (not later than, not before).",
        { Gaps: 1 } => $"One gap so far, of {SpanText.Of(cadence.MedianBounds!.Value)}; {SpanText.Of(cadence.ElapsedBounds!.Value)} since the last{Rest(cadence)}.",
        _ => $"{Pace(cadence)} (middle half {SpanText.Range(cadence.LowerQuartile!.Value, cadence.UpperQuartile!.Value)}), "
            + $"{SpanText.Of(cadence.ElapsedBounds!.Value)} since the last: {Rank(cadence)}{Rest(cadence)}.",
    };

    /// <summary>A moment's day; what is coarser as it is stated.</summary>
    public static string Day(ReleaseDate date) => date.Precision > ReleaseDatePrecision.Day ? Day(date.Earliest!.Value) : date.ToString();

    private static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Pace(ReleaseCadence cadence) => cadence.MedianBounds!.Value switch
    {
        { Nominal.Ticks: > 0 } median => "A release every " + SpanText.Of(median),
        { IsExact: true } => "At least half of its gaps are nothing at all",
        var median => "Half of its gaps are " + SpanText.Of(median),
    };

    private static string Rank(ReleaseCadence cadence)
    {
        double least = cadence.ElapsedPercentileMinimum!.Value, most = cadence.ElapsedPercentileMaximum!.Value;
        var (low, high) = (FigureText.Percent(least), FigureText.Percent(most));
        var rank = most <= 0 ? "longer than none of its gaps"
            : least >= 1 ? "longer than all of its gaps"
            : low == high ? $"longer than {low} of its gaps"
            : $"longer than {low.Replace(" %", string.Empty)} to {high} of its gaps";
        return cadence.IsOverdue == true ? rank + ", so it is overdue" : rank;
    }

    private static string Rest(ReleaseCadence cadence)
    {
        var trend = cadence.Trend is { Direction: not CadenceDirection.None } found ? $"; gaps are {found}" : string.Empty;
        var change = cadence.Changes is { Count: > 0 } changes ? "; " + changes[changes.Count - 1] : string.Empty;
        var open = cadence.OpenEndedGaps > 0 ? $"; {FigureText.Count(cadence.OpenEndedGaps, "gap")} left out, with a date open at an end" : string.Empty;
        return trend + change + open;
    }

    private static string LeftOut(ReleaseCadence cadence)
    {
        var reasons = new[] { (cadence.NotOut, "not out yet"), (cadence.AfterAsOf, "dated later"), (cadence.Undated, "without a date") }
            .Where(reason => reason.Item1 > 0)
            .Select(reason => FormattableString.Invariant($"{reason.Item1} {reason.Item2}"));
        var text = string.Join(", ", reasons);
        return text.Length == 0 ? text : $" ({text})";
    }
}
