namespace ReleaseTools.Trends;

/// <summary>One figure at some date, with the bounds that the dates give it.</summary>
/// <param name="When">When it was.</param>
/// <param name="Least">The least it can be; ticks for gaps.</param>
/// <param name="Nominal">What it is by the middle of the dates.</param>
/// <param name="Most">The most it can be.</param>
internal readonly record struct TrendPoint(ReleaseDate When, double Least, double Nominal, double Most);
