using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Leaders;

/// <summary>Sorts groups from leader to follower.</summary>
/// <remarks>
/// The order has the largest sum of lead indices of earlier over later groups (Kreuz et al. 2017, New J. Phys. 19, 043028): who is first in it leads the
/// others, and the mean of that sum over the pairs of groups is the synfire indicator.
/// </remarks>
public static class LeaderOrder
{
    /// <summary>How many groups are sorted at most: their matrix has four million cells, and there is one per draw.</summary>
    public const int MostGroups = 2000;

    private const double Tail = 0.025;

    /// <summary>One record per group: those with a place in the order first, from leader to follower, then the others as they come.</summary>
    /// <param name="trains">The groups.</param>
    /// <param name="options">How to match and how often to draw.</param>
    /// <param name="progress">Takes how far it is, 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">More than <see cref="MostGroups"/> groups have enough events.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<ReleaseLeader> Of(
        IReadOnlyList<EventTrain> trains, LeaderOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        EventTrain[] taken = [.. trains.Where(train => train.Events.Count >= options.MinimumEventCount)];
        if (taken.Length > MostGroups)
        {
            throw new ArgumentException(FormattableString.Invariant($"{taken.Length} groups are more than the {MostGroups} that can be sorted."), nameof(trains));
        }

        var matrix = LeadMatrix.Of(taken, options.Within, cancellation);
        int[] placed = [.. matrix.Pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().OrderBy(group => group)];
        var isPlaced = new HashSet<EventTrain>(placed.Select(group => taken[group]));
        var (order, figures) = placed.Length == 0
            ? (OrderFigures.None, [])
            : Ordered([.. placed.Select(group => taken[group])], matrix.Among(placed), options, progress, cancellation);
        figures.AddRange(trains.Where(train => !isPlaced.Contains(train)).Select(train => new LeaderFigures(train.Group, train.Events.Count)));
        return Array.AsReadOnly(figures.Select(one => new ReleaseLeader(one, order with { Compared = taken.Length, Clusters = matrix.Clusters.Count }, options)).ToArray());
    }

    private static (OrderFigures Order, List<LeaderFigures> Figures) Ordered(
        EventTrain[] trains, LeadMatrix matrix, LeaderOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        int[] ranks = [.. Enumerable.Range(0, trains.Length)];
        var values = new double[trains.Length * trains.Length];
        matrix.Fill(values, ranks, pair => matrix.Pairs[pair].Lead.Index!.Value);
        var ordering = new LinearOrdering(trains.Length);
        var sum = ordering.Solve(values, ranks);
        var draws = new OrderDraws(matrix, options, ordering);
        var places = draws.Places(progress, cancellation);
        var order = OrderOf(matrix, sum, ordering.IsExact, options, () => draws.AsClear(sum, progress, cancellation));
        var leads = Leads(trains, matrix);
        var figures = ranks.Select((group, place) => new LeaderFigures(trains[group].Group, trains[group].Events.Count)
        {
            Place = order.IsTold ? place + 1 : null,
            BestPlace = Quantile(places[group], options.Draws * Tail),
            WorstPlace = trains.Length + 1 - Quantile([.. Enumerable.Reverse(places[group])], options.Draws * Tail),
            FirstShare = places[group][0] / (double)options.Draws,
            LeadIndex = leads[group].Average(one => one.Lead.Index),
            Others = [.. leads[group].OrderBy(one => Array.IndexOf(ranks, one.Other)).Select(one => one.Lead)],
        });
        return (order, figures.ToList());
    }

    private static OrderFigures OrderOf(LeadMatrix matrix, double sum, bool isExact, LeaderOptions options, Func<int> asClear)
    {
        var index = sum / matrix.Pairs.Count;
        if (matrix.Pairs.Count == 1)
        {
            return new OrderFigures(matrix.Count, index, matrix.Pairs[0].Lead.PValue, null, isExact);
        }

        var count = asClear();
        return new OrderFigures(matrix.Count, index, (1.0 + count) / (1.0 + options.Draws), ProportionInterval.ClopperPearson(count, options.Draws), isExact);
    }

    private static List<(int Other, ReleaseLead Lead)>[] Leads(EventTrain[] trains, LeadMatrix matrix)
    {
        var corrected = MultipleTesting.Adjust([.. matrix.Pairs.Select(pair => pair.Lead.PValue!.Value)], PValueCorrection.Holm);
        var leads = trains.Select(_ => new List<(int Other, ReleaseLead Lead)>()).ToArray();
        for (var pair = 0; pair < corrected.Length; pair++)
        {
            var (first, second, lead) = matrix.Pairs[pair];
            leads[first].Add((second, new ReleaseLead(trains[second].Group, lead, isReversed: false, corrected[pair])));
            leads[second].Add((first, new ReleaseLead(trains[first].Group, lead, isReversed: true, corrected[pair])));
        }

        return leads;
    }

    // The first place up to which more than so many of the draws lie.
    private static int Quantile(int[] counts, double draws)
    {
        var place = 0;
        for (var sum = counts[0]; sum <= draws; sum += counts[place])
        {
            place++;
        }

        return place + 1;
    }
}
