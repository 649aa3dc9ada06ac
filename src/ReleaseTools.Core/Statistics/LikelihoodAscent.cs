namespace ReleaseTools.Statistics;

/// <summary>Finds the parameters of the greatest likelihood by safeguarded Newton steps.</summary>
/// <remarks>
/// <para>The likelihoods of location and scale of log-concave distributions have one peak, also with censoring: Burridge (1981), J. R. Stat. Soc. B 43,
/// 41-45. So a step that fails to ascend is halved, and no second start is needed.</para>
/// <para>Derivatives are central differences of the fourth order. With steps of a thousandth of the spread, truncation and rounding both move the peak by
/// less than 1e-11 of the spread, and by the same digits on every machine but for the rounding.</para>
/// </remarks>
internal sealed class LikelihoodAscent
{
    private const double Step = 1e-3;
    private const double Converged = 1e-10;
    private const double LongestStep = 1.5;
    private const double FarLocation = 60;
    private const int MostRounds = 60;

    // A step to twice the spread that gains so much comes from a cliff, not from a hill.
    private const double Cliff = 1e3;
    private const int MostHalvings = 40;

    private readonly Func<GapParameters, double> _logLikelihood;
    private readonly bool _spreads;

    /// <param name="logLikelihood">The logarithm of the likelihood.</param>
    /// <param name="spreads">Whether the spread is a parameter; the exponential's is fixed.</param>
    public LikelihoodAscent(Func<GapParameters, double> logLikelihood, bool spreads)
    {
        _logLikelihood = logLikelihood;
        _spreads = spreads;
    }

    /// <summary>The peak, from a start. At a bound of the spread it is the peak along that bound.</summary>
    public GapParameters Climb(GapParameters start)
    {
        var (place, height) = Footing(Bounded(start));
        for (var round = 0; round < MostRounds; round++)
        {
            var curvature = CurvatureAt(place, height);
            if (!curvature.IsFinite)
            {
                break;
            }

            var (across, along) = Direction(curvature, place);
            var length = Math.Max(Math.Abs(across), Math.Abs(along));
            var share = length > LongestStep ? LongestStep / length : 1;
            var (next, nextHeight) = Ascend(place, height, across * share, along * share);
            var moved = next != place;
            place = next;
            height = nextHeight;
            if (!moved || length < Converged)
            {
                break;
            }
        }

        return place;
    }

    /// <summary>Gradient and second derivatives at a place, in units of the spread across (location) and along (logarithm of the spread).</summary>
    public Curvature CurvatureAt(GapParameters place) => CurvatureAt(place, _logLikelihood(place));

    /// <summary>A place a number of units away.</summary>
    public GapParameters Move(GapParameters place, double across, double along) =>
        new(place.Location + (across * (_spreads ? Math.Exp(place.LogSpread) : 1)), place.LogSpread + (_spreads ? along : 0));

    private static GapParameters Bounded(GapParameters place) => new(
        Math.Max(-FarLocation, Math.Min(FarLocation, place.Location)),
        Math.Max(GapParameters.LeastLogSpread, Math.Min(GapParameters.MostLogSpread, place.LogSpread)));

    // A silence of years after gaps of a strict week has no likelihood at all in double precision at the spread of those gaps, and where it has one falls off a cliff:
    // no slope leads up from there. With a greater spread one does.
    private (GapParameters Place, double Height) Footing(GapParameters place)
    {
        var height = _logLikelihood(place);
        while (_spreads && place.LogSpread < GapParameters.MostLogSpread)
        {
            var wider = Bounded(place with { LogSpread = place.LogSpread + Math.Log(2) });
            var widerHeight = _logLikelihood(wider);
            if (!double.IsNegativeInfinity(height) && widerHeight - height < Cliff)
            {
                break;
            }

            (place, height) = (wider, widerHeight);
        }

        return (place, height);
    }

    private (double Across, double Along) Direction(Curvature at, GapParameters place)
    {
        var atBound = !_spreads
            || (place.LogSpread <= GapParameters.LeastLogSpread && at.Along < 0)
            || (place.LogSpread >= GapParameters.MostLogSpread && at.Along > 0);
        if (atBound)
        {
            return (at.AcrossAcross < 0 ? -at.Across / at.AcrossAcross : Math.Sign(at.Across), 0);
        }

        var determinant = (at.AcrossAcross * at.AlongAlong) - (at.AcrossAlong * at.AcrossAlong);
        return at.AcrossAcross < 0 && determinant > 0
            ? (((at.AcrossAlong * at.Along) - (at.AlongAlong * at.Across)) / determinant, ((at.AcrossAlong * at.Across) - (at.AcrossAcross * at.Along)) / determinant)
            : (Uphill(at.Across, at.AcrossAcross), Uphill(at.Along, at.AlongAlong));
    }

    // Where the surface is no dome: along each axis by itself, and by a whole unit where that bends upwards too.
    private static double Uphill(double slope, double bend) => bend < 0 ? -slope / bend : Math.Sign(slope);

    private (GapParameters Place, double Height) Ascend(GapParameters place, double height, double across, double along)
    {
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            var next = Bounded(Move(place, across, along));
            var nextHeight = _logLikelihood(next);

            // Close to the peak a step is lost in rounding, and is the better place all the same.
            if (nextHeight >= height - (1e-13 * Math.Abs(height)))
            {
                return (next, nextHeight);
            }

            across /= 2;
            along /= 2;
        }

        return (place, height);
    }

    private Curvature CurvatureAt(GapParameters place, double height)
    {
        double At(double across, double along) => _logLikelihood(Move(place, across * Step, along * Step));
        var (across, acrossAcross) = Derivatives(At(-2, 0), At(-1, 0), height, At(1, 0), At(2, 0));
        if (!_spreads)
        {
            return new Curvature(across, 0, acrossAcross, 0, 0);
        }

        var (along, alongAlong) = Derivatives(At(0, -2), At(0, -1), height, At(0, 1), At(0, 2));
        var mixed = (At(1, 1) - At(1, -1) - At(-1, 1) + At(-1, -1)) / (4 * Step * Step);
        return new Curvature(across, along, acrossAcross, mixed, alongAlong);
    }

    private static (double First, double Second) Derivatives(double farBelow, double below, double here, double above, double farAbove) => (
        (farBelow - farAbove + (8 * (above - below))) / (12 * Step),
        ((16 * (below + above)) - farBelow - farAbove - (30 * here)) / (12 * Step * Step));

    /// <summary>First and second derivatives of a logarithm of a likelihood.</summary>
    internal readonly record struct Curvature(double Across, double Along, double AcrossAcross, double AcrossAlong, double AlongAlong)
    {
        /// <summary>Whether all of them are numbers: none of the places around had a likelihood of nothing.</summary>
        public bool IsFinite => Math.Abs(Across + Along + AcrossAcross + AcrossAlong + AlongAlong) <= double.MaxValue;
    }
}
