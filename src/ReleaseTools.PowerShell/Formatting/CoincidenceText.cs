using System.Globalization;
using ReleaseTools.Statistics;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the views of coincidences show, as text that is safe for a terminal. Pure; null gives empty text.</summary>
public static class CoincidenceText
{
    /// <summary>How many of A's events are close to one of B's: <c>3 of 20</c>; <c>?</c> where that is not known.</summary>
    public static string Close(ReleaseCoincidence? coincidence) => coincidence switch
    {
        null => string.Empty,
        { CoincidenceCount: { } count } => Of(count, coincidence.EventsA.Used),
        _ => "?",
    };

    /// <summary>As <see cref="Close"/>, for B's events.</summary>
    public static string Triggering(ReleaseCoincidence? coincidence) => coincidence switch
    {
        null => string.Empty,
        { TriggerCount: { } count } => Of(count, coincidence.EventsB.Used),
        _ => "?",
    };

    /// <summary>A length of time: <c>27m</c>, <c>1d</c>.</summary>
    public static string Length(TimeSpan? length) => length is { } known && known >= TimeSpan.Zero ? new Duration(known).ToString() : string.Empty;

    /// <summary>A figure with at most two digits behind the point.</summary>
    public static string Figure(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A p-value: <c>0.16</c>, <c>&lt; 0.001</c>.</summary>
    public static string P(double? value) => value switch
    {
        null => string.Empty,
        < 0.001 => "< 0.001",
        { } p => p.ToString("0.####", CultureInfo.InvariantCulture),
    };

    /// <summary>
    /// The corrected p-value on which the verdict rests, that of the most demanding model that was asked: <c>p = 0.18 (CircularShift)</c>. Where nothing can be said, why.
    /// </summary>
    public static string Evidence(ReleaseCoincidence? coincidence) => coincidence is null or { CoincidenceCount: null } ? ViewText.Line(coincidence?.Message)
        : CoincidenceSentence.Hardest(coincidence) is { } hardest ? $"p {(hardest.CorrectedPValue < 0.001 ? string.Empty : "= ")}{P(hardest.CorrectedPValue)} ({hardest.Model})"
        : string.Empty;

    /// <summary>From when to when, and how many slots: <c>2025-01-01 to 2026-06-30, 546 slots of 1d</c>.</summary>
    public static string Span(ReleaseCoincidence? coincidence) => coincidence is { Start: { } start, End: { } end, SlotCount: { } slots }
        ? string.Format(CultureInfo.InvariantCulture, "{0} to {1}, {2} slots of {3}", Instant(start, coincidence), Instant(end, coincidence), slots, new Duration(coincidence.Slot))
        : string.Empty;

    /// <summary>What each null model says: <c>Poisson 0.15; Exact 0.16</c>.</summary>
    /// <param name="coincidence">The coincidence.</param>
    /// <param name="figure">PValue, TriggerPValue, PValueAcrossWindows, CorrectedPValue, …</param>
    public static string Nulls(ReleaseCoincidence? coincidence, Func<CoincidenceTest, double?> figure) =>
        coincidence is null ? string.Empty : string.Join("; ", coincidence.Nulls.Select(test => figure(test) is { } p ? $"{test.Model} {P(p)}" : $"{test.Model} ({ViewText.Line(test.Method)})"));

    /// <summary>The p-values of the first series.</summary>
    public static string PValues(ReleaseCoincidence? coincidence) => Nulls(coincidence, test => test.PValue);

    /// <summary>The p-values of the second series.</summary>
    public static string TriggerPValues(ReleaseCoincidence? coincidence) => Nulls(coincidence, test => test.TriggerPValue);

    /// <summary>The p-values of the first series, corrected for the windows of the pair.</summary>
    public static string AcrossWindows(ReleaseCoincidence? coincidence) => Nulls(coincidence, test => test.PValueAcrossWindows);

    /// <summary>The p-values of the first series, corrected for all pairs and windows.</summary>
    public static string Corrected(ReleaseCoincidence? coincidence) => Nulls(coincidence, test => test.CorrectedPValue);

    /// <summary>How each p-value was computed.</summary>
    public static string Methods(ReleaseCoincidence? coincidence) =>
        coincidence is null ? string.Empty : string.Join("; ", coincidence.Nulls.Select(test => ViewText.Line($"{test.Model}: {test.Method}")));

    /// <summary>Who leads: <c>Anthropic, 0.33 over 12 pairs, p = 0.39</c>.</summary>
    public static string Lead(ReleaseCoincidence? coincidence)
    {
        if (coincidence is not { LeadIndex: { } index, LeadPValue: { } p })
        {
            return string.Empty;
        }

        var leader = index > 0 ? ViewText.Line(coincidence.SeriesA) + ", " : index < 0 ? ViewText.Line(coincidence.SeriesB) + ", " : "neither, ";
        return leader + string.Format(CultureInfo.InvariantCulture, "{0:0.##} over {1} {4}, p {2}{3}", index, coincidence.LeadMatched, p < 0.001 ? string.Empty : "= ", P(p), coincidence.LeadMatched == 1 ? "pair" : "pairs");
    }

    private static string Of(int count, int all) => string.Format(CultureInfo.InvariantCulture, "{0} of {1}", count, all);

    private static string Instant(DateTimeOffset instant, ReleaseCoincidence coincidence) =>
        instant.ToString(coincidence.Slot.Ticks % TimeSpan.TicksPerDay == 0 ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
