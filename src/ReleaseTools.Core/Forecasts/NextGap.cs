using ReleaseTools.Statistics;

namespace ReleaseTools.Forecasts;

/// <summary>What is believed of the gap that follows some gaps, and on what ground. Immutable.</summary>
/// <param name="Distribution">The length of the next gap, in days, where nothing of it has passed; null where there is no forecast.</param>
/// <param name="Family">The shape of the lowest AICc; <see cref="GapFamily.Empirical"/> where there are too few gaps for one.</param>
/// <param name="Fits">The shapes that were compared, the best first.</param>
/// <param name="First">The number of the first gap that was used.</param>
/// <param name="Count">How many gaps were used, up to the last.</param>
/// <param name="IsPooled">Whether the other groups had a say.</param>
internal sealed record NextGap(
    GapDistribution? Distribution, GapFamily? Family, IReadOnlyList<RenewalFit> Fits, int First, int Count, bool IsPooled);
