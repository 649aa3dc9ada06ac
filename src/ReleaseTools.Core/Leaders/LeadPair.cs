using ReleaseTools.Statistics;

namespace ReleaseTools.Leaders;

/// <summary>Two groups by number, the first the lower, and how the first leads the second.</summary>
internal readonly record struct LeadPair(int First, int Second, LeadIndex Lead);
