using ReleaseTools.Statistics;

namespace ReleaseTools.Forecasts;

/// <summary>How long it is from now to the next release, of which it is known that it has not come yet. Immutable.</summary>
/// <remarks>
/// Where the last release is dated imprecisely, its moment is taken as evenly likely over its interval, by five-point Gauss-Legendre quadrature; moments
/// from which so long a silence is unlikely weigh less, as Bayes' rule has it.
/// </remarks>
internal sealed class RemainingTime
{
    private const int MostHalvings = 200;
    private static readonly (double Place, double Weight)[] Even =
    [
        (0.0469100770306680, 0.1184634425280945), (0.2307653449471585, 0.2393143352496832), (0.5, 0.2844444444444444),
        (0.7692346550528415, 0.2393143352496832), (0.9530899229693320, 0.1184634425280945),
    ];

    private readonly GapDistribution _gap;
    private readonly (double Elapsed, double Weight)[] _starts;

    /// <param name="gap">The length of the gap from its start, in days.</param>
    /// <param name="least">The least that has passed of it, in days.</param>
    /// <param name="most">The most that has passed of it, in days.</param>
    public RemainingTime(GapDistribution gap, double least, double most)
    {
        _gap = gap;
        (double, double)[] places = most > least ? [.. Even.Select(node => (least + (node.Place * (most - least)), node.Weight))] : [(least, 1)];

        // Beside the likeliest of them, for a silence that is long beside the gaps may leave none with a probability above zero in double precision.
        var top = places.Max(place => gap.LogSurvival(place.Item1));
        var weighed = places.Select(place => (Elapsed: place.Item1, Weight: place.Item2 * Math.Exp(gap.LogSurvival(place.Item1) - top))).ToArray();
        var total = weighed.Sum(place => place.Weight);
        _starts = [.. weighed.Select(place => (place.Elapsed, place.Weight / total))];
    }

    /// <summary>The mean, in days.</summary>
    public double Mean => _starts.Sum(start => start.Weight * _gap.MeanResidual(start.Elapsed));

    /// <summary>How likely it is over within some days.</summary>
    public double Within(double days) =>
        _starts.Sum(start => start.Weight * -LogScale.ExpMinusOne(Math.Min(0, _gap.LogSurvival(start.Elapsed + days) - _gap.LogSurvival(start.Elapsed))));

    /// <summary>The days within which it is over with a probability in (0, 1).</summary>
    public double Quantile(double share)
    {
        // Between the least and the greatest of what each start by itself says.
        var quantiles = _starts.Select(start => _gap.Quantile(share, start.Elapsed) - start.Elapsed).ToArray();
        double low = Math.Max(0, quantiles.Min()), high = Math.Max(0, quantiles.Max());
        for (var halving = 0; halving < MostHalvings && high - low > 1e-12 * high; halving++)
        {
            var middle = (low + high) / 2;
            if (Within(middle) < share)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;
    }
}
