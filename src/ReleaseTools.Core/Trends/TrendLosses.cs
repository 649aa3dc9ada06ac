namespace ReleaseTools.Trends;

/// <summary>What is out and dated and takes no part, or not a whole one.</summary>
/// <param name="Unplaced">What no period can be told of.</param>
/// <param name="Unmeasured">What has no figure.</param>
/// <param name="Open">What has no answer yet.</param>
/// <param name="Possible">What the dates only allow.</param>
internal readonly record struct TrendLosses(int Unplaced, int Unmeasured, int Open = 0, int Possible = 0);
