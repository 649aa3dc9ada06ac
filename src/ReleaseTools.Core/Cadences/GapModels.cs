using ReleaseTools.Statistics;

namespace ReleaseTools.Cadences;

/// <summary>Which shape the gaps of a group have.</summary>
internal static class GapModels
{
    private const int FewestGaps = 8;

    /// <summary>The fits of all shapes, the lowest AICc first: each gap between its bounds, the open one as at least as long as it has certainly lasted.</summary>
    /// <param name="gaps">The gaps.</param>
    /// <param name="open">The gap since the last event.</param>
    /// <param name="reason">Why there are none; else null.</param>
    public static IReadOnlyList<GapModel> Of(OwnGaps gaps, GapBounds? open, out string? reason)
    {
        if (gaps.Gaps.Count < FewestGaps)
        {
            reason = $"{FigureText.Count(gaps.Gaps.Count, "gap")}, where a shape is chosen from {FewestGaps} on";
            return new Listing<GapModel>([]);
        }

        var observations = gaps.Gaps.Select(gap => GapObservation.Of(GapBounds.FromTicks(gap.Nominal, gap.Minimum, gap.Maximum))!.Value).ToList();
        if (open?.Minimum is { } elapsed)
        {
            observations.Add(GapObservation.Open(DaySpan.Days(elapsed.Ticks)));
        }

        var fits = RenewalFits.All(observations, out reason);
        return new Listing<GapModel>(fits.Select(fit => new GapModel(fit, fits[0].Aicc)));
    }
}
