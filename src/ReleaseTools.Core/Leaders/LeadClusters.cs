using ReleaseTools.Statistics;

namespace ReleaseTools.Leaders;

/// <summary>The matched pairs of all groups, by the clusters of occasions that they connect. Immutable.</summary>
/// <remarks>
/// One release may be the nearest of releases of many groups, and then all those pairs rest on one date: they are no independent evidence. Pairs that
/// share an occasion, directly or through others, are one cluster, and chance is drawn cluster by cluster.
/// </remarks>
internal sealed class LeadClusters
{
    private readonly int[] _starts;
    private readonly (int Pair, sbyte Score, bool IsUndecided)[] _matches;

    private LeadClusters(int[] starts, (int Pair, sbyte Score, bool IsUndecided)[] matches)
    {
        _starts = starts;
        _matches = matches;
    }

    /// <summary>How many clusters there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The clusters of the matches of each pair of groups.</summary>
    /// <param name="matches">The matches of each pair of groups, whose occasions are numbered through all groups.</param>
    /// <param name="occasions">How many occasions there are in all groups.</param>
    public static LeadClusters Of(IReadOnlyList<IReadOnlyList<LeadMatch>> matches, int occasions)
    {
        // Each occasion leads to another of its cluster, and at last to the one that stands for it.
        int[] towards = [.. Enumerable.Range(0, occasions)];
        int Root(int occasion)
        {
            while (towards[occasion] != occasion)
            {
                occasion = towards[occasion] = towards[towards[occasion]];
            }

            return occasion;
        }

        foreach (var match in matches.SelectMany(some => some))
        {
            towards[Root(match.First)] = Root(match.Second);
        }

        var byCluster = matches.SelectMany((some, pair) => some.Select(match => (Cluster: Root(match.First), Match: (pair, match.Score, match.IsUndecided))))
            .OrderBy(one => one.Cluster).ToArray();
        var starts = Enumerable.Range(0, byCluster.Length).Where(index => index == 0 || byCluster[index].Cluster != byCluster[index - 1].Cluster);
        return new LeadClusters([.. starts, byCluster.Length], [.. byCluster.Select(one => one.Match)]);
    }

    /// <summary>The number of a cluster's first match; those of a cluster stand together, so that the next cluster's first follows its last.</summary>
    public int StartOf(int cluster) => _starts[cluster];

    /// <summary>A match by its number: the pair of groups, and who came first.</summary>
    public (int Pair, sbyte Score, bool IsUndecided) this[int match] => _matches[match];
}
