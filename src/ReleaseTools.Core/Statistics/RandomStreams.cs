using MathNet.Numerics.Random;

namespace ReleaseTools.Statistics;

/// <summary>Random numbers that depend on the seed and on what they are for, never on the machine, the framework or the number of threads.</summary>
/// <remarks>
/// Each piece of work that may run beside others (a pair of vendors, a block of draws) takes a stream of its own by its number. The generator is
/// xoshiro256** (Blackman and Vigna 2018) of MathNet.Numerics.
/// </remarks>
internal static class RandomStreams
{
    /// <summary>A generator at its start. Not thread-safe.</summary>
    /// <param name="seed">The seed that the user gives or sees.</param>
    /// <param name="path">What the numbers are for: the numbers of the pair, the null model, the block.</param>
    public static Xoshiro256StarStar Of(int seed, params int[] path)
    {
        var state = Mix(unchecked((ulong)seed));
        foreach (var step in path)
        {
            state = Mix(state ^ unchecked((uint)step));
        }

        return new Xoshiro256StarStar(unchecked((int)(state >> 32)), threadSafe: false);
    }

    // SplitMix64 (Steele, Lea and Flood 2014): neighbouring seeds and numbers give unrelated states.
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
