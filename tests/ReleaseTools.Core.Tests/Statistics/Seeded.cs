using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

/// <summary>Numbers that look random and come again: for simulations under a known truth.</summary>
internal static class Seeded
{
    /// <summary>Numbers spread evenly over [0, 1).</summary>
    public static double[] Even(int count, params int[] path)
    {
        var random = RandomStreams.Of(20260206, path);
#pragma warning disable CA5394 // Seeded on purpose: a failure must come again.
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
#pragma warning restore CA5394
    }

    /// <summary>Exponential numbers of mean 1.</summary>
    public static double[] Exponential(int count, params int[] path) => [.. Even(count, path).Select(share => -Math.Log(1 - share))];

    /// <summary>Exponential gaps of a day on average, in ticks.</summary>
    public static long[] Gaps(int count, params int[] path) => [.. Exponential(count, path).Select(days => (long)(days * TimeSpan.TicksPerDay))];
}
