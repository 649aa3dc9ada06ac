using MathNet.Numerics.Random;

namespace ReleaseTools.Statistics;

/// <summary>Random slots, each set of them as probable as any other.</summary>
internal static class RandomSlots
{
    private const int Narrow = 16;

    /// <summary>A slot from 0 to one less than some number, which is at most 2⁵³.</summary>
#pragma warning disable CA5394 // Nothing here is a secret; what counts is that a seed gives the same numbers everywhere.
    public static long Next(Xoshiro256StarStar random, long slots) => Math.Min(slots - 1, (long)(random.NextDouble() * slots));
#pragma warning restore CA5394

    /// <summary>Fills an array with different slots, ascending. Takes time proportional to the array, where it is much smaller than the span.</summary>
    /// <remarks>
    /// What is drawn twice is drawn again, which leaves every set of slots equally probable: it is the set of the first n different ones of a stream of draws.
    /// </remarks>
    /// <param name="random">The generator.</param>
    /// <param name="slots">How many slots there are, at least as many as are to be filled.</param>
    /// <param name="drawn">The array.</param>
    /// <param name="scratch">Another of its length.</param>
    /// <param name="places">Another, one longer than that.</param>
    public static void Fill(Xoshiro256StarStar random, long slots, long[] drawn, long[] scratch, int[] places)
    {
        var different = 0;
        while (different < drawn.Length)
        {
            for (var index = different; index < drawn.Length; index++)
            {
                drawn[index] = Next(random, slots);
            }

            Sort(drawn, slots, scratch, places);
            var kept = 1;
            for (var index = 1; index < drawn.Length; index++)
            {
                if (drawn[index] != drawn[kept - 1])
                {
                    drawn[kept++] = drawn[index];
                }
            }

            different = kept;
        }
    }

    // As many bins as slots drawn, and an insertion sort for what shares a bin: even draws make that linear.
    private static void Sort(long[] drawn, long slots, long[] scratch, int[] places)
    {
        if (drawn.Length <= Narrow)
        {
            Insert(drawn);
            return;
        }

        var scale = drawn.Length / (double)slots;
        Array.Clear(places, 0, places.Length);
        foreach (var slot in drawn)
        {
            places[Bin(slot, scale, drawn.Length) + 1]++;
        }

        for (var bin = 1; bin < places.Length; bin++)
        {
            places[bin] += places[bin - 1];
        }

        foreach (var slot in drawn)
        {
            scratch[places[Bin(slot, scale, drawn.Length)]++] = slot;
        }

        Insert(scratch);
        Array.Copy(scratch, drawn, drawn.Length);
    }

    private static int Bin(long slot, double scale, int bins) => Math.Min(bins - 1, (int)(slot * scale));

    private static void Insert(long[] slots)
    {
        for (var index = 1; index < slots.Length; index++)
        {
            var slot = slots[index];
            var place = index;
            while (place > 0 && slots[place - 1] > slot)
            {
                slots[place] = slots[place - 1];
                place--;
            }

            slots[place] = slot;
        }
    }
}
