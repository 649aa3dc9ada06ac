using ReleaseTools.Leaders;
using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>Where a group stands between leaders and followers, and how sure that is. Immutable.</summary>
public sealed class ReleaseLeader
{
    internal ReleaseLeader(LeaderFigures figures, OrderFigures order, LeaderOptions options)
    {
        Group = figures.Group;
        Place = figures.Place;
        BestPlace = figures.BestPlace;
        WorstPlace = figures.WorstPlace;
        FirstShare = figures.FirstShare;
        LeadIndex = figures.LeadIndex;
        Events = figures.Events;
        Others = new Listing<ReleaseLead>(figures.Others, ", ");
        Groups = order.Groups;
        Clusters = order.Clusters;
        OrderIndex = order.Index;
        OrderPValue = order.PValue;
        OrderPValueInterval = order.PValueInterval;
        IsExactOrder = order.IsExact;
        Within = options.Within;
        Draws = options.Draws;
        Seed = options.Seed;
        Message = LeaderWording.Of(figures, order, options);
    }

    /// <summary>The group; null where there are no groups.</summary>
    public string? Group { get; }

    /// <summary>Its place in the order from leader to follower, from 1; null where it has no place or the dates tell no order at all.</summary>
    public int? Place { get; }

    /// <summary>The best place that 95 % of the resampled orders leave to it (their quantile 2.5 %); null where it has no place.</summary>
    public int? BestPlace { get; }

    /// <summary>The worst place that 95 % of the resampled orders leave to it (their quantile 97.5 %); null where it has no place.</summary>
    public int? WorstPlace { get; }

    /// <summary>In what share of the resampled orders it leads, 0 to 1; null where it has no place.</summary>
    public double? FirstShare { get; }

    /// <summary>The mean of its lead indices over the other groups with which anything is matched, −1 to 1; null where nothing is.</summary>
    public double? LeadIndex { get; }

    /// <summary>How many events of it took part: the releases of one line on one date are one.</summary>
    public int Events { get; }

    /// <summary>How many matched pairs it is in.</summary>
    public int Matched => Others.Sum(other => other.Matched);

    /// <summary>In how many of them it certainly came first.</summary>
    public int Leads => Others.Sum(other => other.Leads);

    /// <summary>In how many of them the other certainly came first.</summary>
    public int Follows => Others.Sum(other => other.Follows);

    /// <summary>In how many of them the dates are too coarse to tell.</summary>
    public int Undecided => Others.Sum(other => other.Undecided);

    /// <summary>How it stands to each other group, in their order.</summary>
    public IReadOnlyList<ReleaseLead> Others { get; }

    /// <summary>How many groups the order has.</summary>
    public int Groups { get; }

    /// <summary>
    /// How many clusters the matched pairs of the order make up: pairs that share a release, directly or through others, rest on the same dates. What is
    /// drawn anew or tossed is drawn by clusters, so that they are the evidence that counts.
    /// </summary>
    public int Clusters { get; }

    /// <summary>
    /// How much of all leading goes along the order: 1 where each group always leads all behind it, 0 where no order is better than another; null
    /// without an order. It is the synfire indicator, over lead indices.
    /// </summary>
    public double? OrderIndex { get; }

    /// <summary>How often coin tosses would give an order as clear as this one, 0 to 1; null without an order.</summary>
    public double? OrderPValue { get; }

    /// <summary>Between which bounds that lies, 95 %, since it was estimated by draws; null where it is exact.</summary>
    public ProportionInterval? OrderPValueInterval { get; }

    /// <summary>Whether the order is certainly the best one; of many groups it is the best that a search found.</summary>
    public bool IsExactOrder { get; }

    /// <summary>The most time between matched releases; null where there is no limit.</summary>
    public Duration? Within { get; }

    /// <summary>How many orders were resampled, and how many drawn by coin tosses.</summary>
    public int Draws { get; }

    /// <summary>The seed of the draws.</summary>
    public int Seed { get; }

    /// <summary>What it means, in plain words.</summary>
    public string Message { get; }

    /// <summary>For example <c>1. OpenAI (1 to 3)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Place?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}. {Group ?? "all"}")
        + (BestPlace is null ? string.Empty : FormattableString.Invariant($" ({BestPlace} to {WorstPlace})"));
}
