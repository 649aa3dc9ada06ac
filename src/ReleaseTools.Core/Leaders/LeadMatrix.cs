using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Leaders;

/// <summary>The lead index of every group over every other: anti-symmetric, so that it is kept for the pairs of a group and a later one. Immutable.</summary>
internal sealed class LeadMatrix
{
    private LeadMatrix(int count, IReadOnlyList<LeadPair> pairs, LeadClusters clusters)
    {
        Count = count;
        Pairs = pairs;
        Clusters = clusters;
    }

    /// <summary>How many groups there are.</summary>
    public int Count { get; }

    /// <summary>The pairs of groups of which anything is matched.</summary>
    public IReadOnlyList<LeadPair> Pairs { get; }

    /// <summary>What is matched.</summary>
    public LeadClusters Clusters { get; }

    /// <summary>The matrix of some groups.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static LeadMatrix Of(IReadOnlyList<EventTrain> trains, Duration? within, CancellationToken cancellation)
    {
        var occasions = trains.Select(Occasions.Of).ToArray();
        var offsets = new int[occasions.Length + 1];
        for (var group = 0; group < occasions.Length; group++)
        {
            offsets[group + 1] = offsets[group] + occasions[group].Count;
        }

        var pairs = new List<LeadPair>();
        var matches = new List<LeadMatch[]>();
        var found = new List<LeadMatch>();
        for (var first = 0; first < occasions.Length; first++)
        {
            for (var second = first + 1; second < occasions.Length; second++)
            {
                cancellation.ThrowIfCancellationRequested();
                found.Clear();
                var lead = LeadIndex.Of(occasions[first], occasions[second], within, found);
                if (found.Count > 0)
                {
                    pairs.Add(new LeadPair(first, second, lead));
                    matches.Add([.. found.Select(match => match with { First = offsets[first] + match.First, Second = offsets[second] + match.Second })]);
                }
            }
        }

        return new LeadMatrix(occasions.Length, pairs.AsReadOnly(), LeadClusters.Of(matches, offsets[occasions.Length]));
    }

    /// <summary>The matrix of some of the groups, numbered anew.</summary>
    /// <param name="groups">Their numbers here, ascending; every pair of which anything is matched is among them.</param>
    public LeadMatrix Among(IReadOnlyList<int> groups)
    {
        var numbers = groups.Select((group, index) => (group, index)).ToDictionary(one => one.group, one => one.index);
        return new LeadMatrix(
            groups.Count, Array.AsReadOnly(Pairs.Select(pair => new LeadPair(numbers[pair.First], numbers[pair.Second], pair.Lead)).ToArray()), Clusters);
    }

    /// <summary>Fills a matrix, row after row, with a value for each pair and its negative opposite.</summary>
    /// <param name="values">The matrix; where nothing is matched it is 0.</param>
    /// <param name="places">The row and column of each group.</param>
    /// <param name="valueOf">What a pair is worth, by its number.</param>
    public void Fill(double[] values, int[] places, Func<int, double> valueOf)
    {
        Array.Clear(values, 0, values.Length);
        for (var pair = 0; pair < Pairs.Count; pair++)
        {
            var value = valueOf(pair);
            var (first, second) = (places[Pairs[pair].First], places[Pairs[pair].Second]);
            values[(first * Count) + second] = value;
            values[(second * Count) + first] = -value;
        }
    }
}
