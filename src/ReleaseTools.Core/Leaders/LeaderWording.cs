using ReleaseTools.Statistics;

namespace ReleaseTools.Leaders;

/// <summary>What the figures of a group mean, in plain words.</summary>
internal static class LeaderWording
{
    private const double Unusual = 0.05;

    // Of five clusters even the clearest order comes from coin tosses in two of 32 cases.
    private const int LeastClusters = 6;

    public static string Of(LeaderFigures figures, OrderFigures order, LeaderOptions options)
    {
        if (figures.BestPlace is null)
        {
            return WithoutPlace(figures, order, options);
        }

        var matched = figures.Others.Sum(other => other.Matched);
        var counts = $"first in {figures.Others.Sum(other => other.Leads)} and later in {figures.Others.Sum(other => other.Follows)} of {FigureText.Count(matched, "matched pair")}"
            + Undecided(figures.Others.Sum(other => other.Undecided), figures.Others.Sum(other => other.Ties));
        return order.IsTold
            ? FormattableString.Invariant($"Place {figures.Place} of {order.Groups}, {Reach(figures, order)}: {counts}. {Clarity(order, matched)}")
            : $"The dates tell no order: {counts}.";
    }

    private static string WithoutPlace(LeaderFigures figures, OrderFigures order, LeaderOptions options) =>
        figures.Events == 0 ? "Nothing of it is out and dated."
        : figures.Events < options.MinimumEventCount ? $"It has {FigureText.Count(figures.Events, "event")}, fewer than the {options.MinimumEventCount} asked for."
        : order.Compared < 2 ? "There is no other group to lead or to follow."
        : options.Within is { } within ? $"No release of it and one of another group are each other's nearest within {within}."
        : "No release of it has a nearest neighbour in another group.";

    private static string Reach(LeaderFigures figures, OrderFigures order) =>
        figures.BestPlace == figures.WorstPlace ? "whichever pairs are drawn anew"
        : figures.BestPlace == 1 && figures.WorstPlace == order.Groups ? "but it could be any"
        : FormattableString.Invariant($"but it could be {figures.BestPlace} to {figures.WorstPlace}");

    private static string Undecided(int undecided, int ties) =>
        (undecided > 0 ? FormattableString.Invariant($", {undecided} too coarsely dated to tell") : string.Empty)
        + (ties > 0 ? FormattableString.Invariant($", {ties} at one instant") : string.Empty);

    private static string Clarity(OrderFigures order, int matched) =>
        order.PValue < Unusual ? $"Tossing coins would seldom give as clear an order of the {order.Groups} ({FigureText.P(order.PValue.Value)})."
        : order.Clusters >= LeastClusters ? $"Tossing coins would often give as clear an order of the {order.Groups} ({FigureText.P(order.PValue!.Value)})."
        : $"All pairs hang together in {FigureText.Count(order.Clusters, "cluster")}, too few to tell an order from chance ({FigureText.P(order.PValue!.Value)})"
            + (matched > order.Clusters ? "; -Within matches only what is close." : ".");
}
