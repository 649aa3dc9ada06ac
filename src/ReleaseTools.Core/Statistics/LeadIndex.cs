using MathNet.Numerics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Statistics;

/// <summary>Which of two groups tends to come first: the mean of +1 where the first leads and −1 where it follows, over matched nearest neighbours. Immutable.</summary>
/// <remarks>
/// <para>The idea is the order profile of Kreuz et al. (2017), "Leaders and followers: quantifying consistency in spatio-temporal propagation patterns",
/// New J. Phys. 19, 043028. Two occasions are matched when each is the nearest of the other by nominal date (the middle of what is known), so
/// that none is used twice; events of one group with one nominal date are one occasion. An occasion midway between two of the other group has no nearest
/// and is not matched: either choice would favour one side.</para>
/// <para>A pair scores +1 or −1 only where the bounds of both dates prove the order. Where they overlap it is undecided and scores 0, and so does a
/// tie of two exact dates. What has an open end has no nominal date and is left out.</para>
/// </remarks>
public sealed class LeadIndex
{
    private LeadIndex(int leads, int follows, int ties, int undecided, int equidistant, int openEnded)
    {
        Leads = leads;
        Follows = follows;
        Ties = ties;
        Undecided = undecided;
        Equidistant = equidistant;
        OpenEnded = openEnded;
    }

    /// <summary>From −1, the second group always leads, to 1, the first always leads; null where nothing is matched.</summary>
    public double? Index => Matched == 0 ? null : (Leads - Follows) / (double)Matched;

    /// <summary>How many pairs were matched: the sum of the four that follow.</summary>
    public int Matched => Leads + Follows + Ties + Undecided;

    /// <summary>In how many the first group certainly came first.</summary>
    public int Leads { get; }

    /// <summary>In how many the second group certainly came first.</summary>
    public int Follows { get; }

    /// <summary>In how many both came at one exact instant.</summary>
    public int Ties { get; }

    /// <summary>In how many the dates are too coarse to tell.</summary>
    public int Undecided { get; }

    /// <summary>How many occasions of both groups lie midway between two of the other within reach, and so have no nearest.</summary>
    public int Equidistant { get; }

    /// <summary>How many events of both groups are left out for an open end of their date.</summary>
    public int OpenEnded { get; }

    /// <summary>
    /// How often an index this far from 0, on either side, would come about if in each pair either had been first by the toss of a coin: the exact
    /// sign-flip permutation test over the scores, which is the tail of a binomial distribution; null where nothing is matched.
    /// </summary>
    /// <remarks>Pairs that score 0 stay 0 under every flip; where all do, it is 1.</remarks>
    public double? PValue => Matched == 0 ? null : SignFlip(Leads, Follows);

    /// <summary>The lead index of one group over another.</summary>
    /// <param name="first">The group that leads where the index is positive.</param>
    /// <param name="second">The other group.</param>
    /// <param name="within">The most nominal time between matched events, inclusive; null sets no limit.</param>
    public static LeadIndex Of(EventTrain first, EventTrain second, Duration? within = null) =>
        Of(Occasions.Of(first), Occasions.Of(second), within);

    internal static LeadIndex Of(Occasions first, Occasions second, Duration? within) => Of(first, second, within, null);

    /// <summary>As <see cref="Of(EventTrain, EventTrain, Duration?)"/>, and notes the matched pairs.</summary>
    internal static LeadIndex Of(Occasions first, Occasions second, Duration? within, List<LeadMatch>? matches)
    {
        var reach = within?.Length.Ticks ?? long.MaxValue;
        var nearest = first.NearestIn(second);
        var back = second.NearestIn(first);
        int leads = 0, follows = 0, ties = 0, undecided = 0;
        for (var index = 0; index < nearest.Length; index++)
        {
            var other = nearest[index];
            if (other < 0 || back[other] != index || first.DistanceTo(second, index, other) > reach)
            {
                continue;
            }

            var match = LeadMatch.Of(index, other, first.DateOf(index), second.DateOf(other));
            matches?.Add(match);
            leads += match.Score > 0 ? 1 : 0;
            follows += match.Score < 0 ? 1 : 0;
            ties += match.Score == 0 && !match.IsUndecided ? 1 : 0;
            undecided += match.IsUndecided ? 1 : 0;
        }

        var equidistant = first.MidwayIn(second, nearest, reach) + second.MidwayIn(first, back, reach);
        return new LeadIndex(leads, follows, ties, undecided, equidistant, first.OpenEnded + second.OpenEnded);
    }

    /// <summary>For example <c>0.33 over 12 pairs</c>.</summary>
    public override string ToString() => Index is { } index
        ? $"{FigureText.Number(index)} over {FigureText.Count(Matched, "pair")}"
        : "nothing matched";

    // P(|S| >= |s|) of a sum S of n fair signs is twice the tail P(X >= (n + |s|) / 2) of X ~ Bin(n, 1/2), and the tail of k or more is the regularized
    // incomplete beta function I(1/2; k, n - k + 1) (DLMF 8.17.5), which loses no digits where it is small.
    // A sum of 0, or of 1 from an odd number, is the least there can be.
    private static double SignFlip(int leads, int follows) => Math.Abs(leads - follows) <= 1 ? 1
        : Math.Min(1, 2 * SpecialFunctions.BetaRegularized(Math.Max(leads, follows), Math.Min(leads, follows) + 1, 0.5));
}
