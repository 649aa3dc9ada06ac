using System.Globalization;
using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>A cadence as a person says it.</summary>
public static class CadenceSentence
{
    /// <summary>The whole cadence, or why there is none; without the group.</summary>
    public static string Of(ReleaseCadence cadence) => cadence switch
    {
        { Events: 0 } => $"Nothing with a date is out as of {Day(cadence.AsOf)}, so there is no cadence{LeftOut(cadence)}.",
        { Events: 1 } => $"One release so far, {SpanText.Of(cadence.ElapsedBounds!.Value)} ago: a gap needs two.",
        { Gaps: 0 } => "No gap can be measured: each has a date at an end that is open (not later than, not before).",
        { Gaps: 1 } => $"One gap so far, of {SpanText.Of(cadence.MedianBounds!.Value)}; {SpanText.Of(cadence.ElapsedBounds!.Value)} since the last{Rest(cadence)}.",
        _ => $"{Pace(cadence)}{MiddleHalf(cadence)}, "
            + $"{SpanText.Of(cadence.ElapsedBounds!.Value)} since the last: {Rank(cadence)}{(cadence.IsOverdue == true ? ", so it is overdue" : string.Empty)}{Rest(cadence)}.",
    };

    /// <summary>A moment's day; what is coarser as it is stated.</summary>
    public static string Day(ReleaseDate date) => date.Precision > ReleaseDatePrecision.Day ? Day(date.Earliest!.Value) : date.ToString();

    private static string Percent(double share) => FigureText.Percent(share).Replace("> ", "over ").Replace("< ", "under ");

    private static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Pace(ReleaseCadence cadence) => cadence.MedianBounds!.Value switch
    {
        { Nominal.Ticks: > 0 } median => "A release every " + SpanText.Of(median),
        { IsExact: true } => "At least half of its gaps are nothing at all",
        var median => "Half of its gaps are " + SpanText.Of(median),
    };

    /// <summary>How long the open gap is among the group's own: <c>longer than 93 % of its gaps</c>; empty without gaps.</summary>
    public static string Rank(ReleaseCadence cadence)
    {
        if (cadence.ElapsedPercentileMinimum is not { } least || cadence.ElapsedPercentileMaximum is not { } most)
        {
            return string.Empty;
        }

        var (low, high) = (Percent(least), Percent(most));
        return most <= 0 ? "longer than none of its gaps"
            : least >= 1 ? "longer than all of its gaps"
            : least <= 0 && most >= 1 ? "whether longer than its gaps, the dates do not say"
            : low == high ? $"longer than {low} of its gaps"
            : $"longer than {low.Replace(" %", string.Empty)} to {high} of its gaps";
    }

    /// <summary>The median gap and the middle half: <c>18 ±1 d (9 to 31 d)</c>; empty without gaps.</summary>
    public static string Typical(ReleaseCadence cadence) => cadence is not { MedianBounds: { } median } ? string.Empty
        : cadence.Gaps == 1 || cadence.UpperQuartile == TimeSpan.Zero ? SpanText.Of(median)
        : $"{SpanText.Of(median)} ({SpanText.Range(cadence.LowerQuartile!.Value, cadence.UpperQuartile!.Value)})";

    /// <summary>The open gap and what it is longer than: <c>63 d (93 % of its gaps)</c>; overdue ones say so. Empty where nothing is out.</summary>
    public static string Elapsed(ReleaseCadence cadence)
    {
        if (cadence.ElapsedBounds is not { } elapsed)
        {
            return string.Empty;
        }

        const string Longer = "longer than ";
        var rank = Rank(cadence);
        var known = rank.StartsWith(Longer, StringComparison.Ordinal) ? $" ({rank.Substring(Longer.Length)})" : string.Empty;
        return SpanText.Of(elapsed) + known + (cadence.IsOverdue == true ? ", overdue" : string.Empty);
    }

    // Quartiles of nothing at all would only repeat that the dates cannot tell.
    private static string MiddleHalf(ReleaseCadence cadence) => cadence.UpperQuartile > TimeSpan.Zero
        ? $" (middle half {SpanText.Range(cadence.LowerQuartile!.Value, cadence.UpperQuartile!.Value)})"
        : string.Empty;

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
