namespace ReleaseTools.Statistics;

/// <summary>A set of slots as stretches that neither meet nor overlap, ascending. Immutable.</summary>
internal sealed class SlotSet
{
    private readonly long[] _starts;
    private readonly long[] _ends;

    private SlotSet(long[] starts, long[] ends)
    {
        _starts = starts;
        _ends = ends;
        for (var index = 0; index < starts.Length; index++)
        {
            Length += ends[index] - starts[index] + 1;
        }
    }

    /// <summary>How many slots it holds.</summary>
    public long Length { get; }

    /// <summary>How many stretches it has.</summary>
    public int Stretches => _starts.Length;

    /// <summary>The slots in which an event would be a hit.</summary>
    /// <param name="others">The slots of the other series, ascending.</param>
    /// <param name="reach">How far behind one of them it may lie.</param>
    /// <param name="first">First slot of interest, inclusive.</param>
    /// <param name="last">Last slot of interest, inclusive.</param>
    public static SlotSet Around(long[] others, SlotReach reach, long first, long last)
    {
        var starts = new List<long>(others.Length);
        var ends = new List<long>(others.Length);
        foreach (var other in others)
        {
            var start = Math.Max(first, other + reach.Low);
            var end = Math.Min(last, other + reach.High);
            if (start > end)
            {
                continue;
            }

            if (ends.Count > 0 && start <= ends[ends.Count - 1] + 1)
            {
                ends[ends.Count - 1] = end;
            }
            else
            {
                starts.Add(start);
                ends.Add(end);
            }
        }

        return new SlotSet([.. starts], [.. ends]);
    }

    /// <summary>First slot of a stretch, inclusive.</summary>
    public long StartOf(int stretch) => _starts[stretch];

    /// <summary>Last slot of a stretch, inclusive.</summary>
    public long EndOf(int stretch) => _ends[stretch];
}
