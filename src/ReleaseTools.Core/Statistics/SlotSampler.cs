using MathNet.Numerics.Random;

namespace ReleaseTools.Statistics;

/// <summary>Draws sets of different slots, each set as probable as any other. Allocates nothing for a draw; not thread-safe.</summary>
internal sealed class SlotSampler
{
    private readonly long _slots;
    private readonly double _scale;
    private readonly long[] _drawn;
    private readonly long[] _sorted;
    private readonly int[] _places;
    private readonly SlotSampler? _absent;

    /// <summary>A sampler.</summary>
    /// <param name="slots">How many slots there are, at most 2⁵³.</param>
    /// <param name="count">How many to draw, not more than there are.</param>
    public SlotSampler(long slots, int count)
    {
        _slots = slots;
        _scale = count / (double)slots;
        _drawn = new long[count];
        _sorted = new long[count];
        _places = new int[count + 1];

        // Of a thousand slots the last free ten take longer to hit than the other 990: it is the ten that are drawn.
        _absent = count > slots / 2 ? new SlotSampler(slots, (int)(slots - count)) : null;
    }

    /// <summary>A slot from 0 to one less than some number, which is at most 2⁵³.</summary>
#pragma warning disable CA5394 // Nothing here is a secret; what counts is that a seed gives the same numbers everywhere.
    public static long Next(Xoshiro256StarStar random, long slots) => Math.Min(slots - 1, (long)(random.NextDouble() * slots));
#pragma warning restore CA5394

    /// <summary>The next set, ascending; the array is only lent. Takes time about proportional to its size.</summary>
    /// <remarks>
    /// What is drawn twice is drawn again: the result is the first so many different ones of a stream of draws, which favours no set. Where that is more than half of all
    /// slots, those that are left out are drawn.
    /// </remarks>
    public long[] Draw(Xoshiro256StarStar random)
    {
        if (_absent is not null)
        {
            return Without(_absent.Draw(random));
        }

        var different = 0;
        while (different < _drawn.Length)
        {
            for (var index = different; index < _drawn.Length; index++)
            {
                _drawn[index] = Next(random, _slots);
            }

            Sort();
            different = Different();
        }

        return _drawn;
    }

    private long[] Without(long[] absent)
    {
        var (slot, place) = (0L, 0);
        foreach (var end in absent.Append(_slots))
        {
            for (; slot < end; slot++)
            {
                _drawn[place++] = slot;
            }

            slot++;
        }

        return _drawn;
    }

    // The different ones first; behind them is room.
    private int Different()
    {
        var kept = 1;
        for (var index = 1; index < _drawn.Length; index++)
        {
            if (_drawn[index] != _drawn[kept - 1])
            {
                _drawn[kept++] = _drawn[index];
            }
        }

        return kept;
    }

    // As many bins as slots drawn, and an insertion sort for what shares a bin: even draws make that linear.
    private void Sort()
    {
        Array.Clear(_places, 0, _places.Length);
        foreach (var slot in _drawn)
        {
            _places[Bin(slot) + 1]++;
        }

        for (var bin = 1; bin < _places.Length; bin++)
        {
            _places[bin] += _places[bin - 1];
        }

        foreach (var slot in _drawn)
        {
            _sorted[_places[Bin(slot)]++] = slot;
        }

        for (var index = 0; index < _sorted.Length; index++)
        {
            var slot = _sorted[index];
            var place = index;
            while (place > 0 && _drawn[place - 1] > slot)
            {
                _drawn[place] = _drawn[place - 1];
                place--;
            }

            _drawn[place] = slot;
        }
    }

    private int Bin(long slot) => Math.Min(_drawn.Length - 1, (int)(slot * _scale));
}
