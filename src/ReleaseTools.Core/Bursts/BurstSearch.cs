namespace ReleaseTools.Bursts;

/// <summary>What a search for bursts found. Immutable.</summary>
/// <param name="Bursts">The bursts, in time order.</param>
/// <param name="Possible">How many more there may be, which the dates are too coarse to prove; 0 where they were asked for.</param>
/// <param name="OpenEnded">How many releases took no part because an end of their date is open.</param>
public sealed record BurstSearch(IReadOnlyList<ReleaseBurst> Bursts, int Possible, int OpenEnded);
