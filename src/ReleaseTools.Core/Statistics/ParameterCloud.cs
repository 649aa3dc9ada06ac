namespace ReleaseTools.Statistics;

/// <summary>The next gap of a fitted family, with the parameters known only as well as the gaps tell: the family averaged over its likelihood.</summary>
/// <remarks>
/// <para>A few gaps leave the parameters open, and an interval of the most likely ones alone is too narrow: of eight log-normal gaps it holds 70 % instead of
/// 80 %. The average over the likelihood, with even weight on the logarithms of scale and spread, holds exactly what it says for families of location
/// and scale (log-normal, Weibull) without censoring: Lawless and Fredette (2005), Biometrika 92, 529-542; Severini, Mukerjee and
/// Ghosh (2002), Biometrika 89, 952-957.</para>
/// <para>The integral is a sum over a lattice one standard error wide, whose error for a bell shape is below 1e-8; places of less than
/// a three-thousandth of the greatest weight are left out.</para>
/// </remarks>
internal static class ParameterCloud
{
    private const double Negligible = 8;
    private const int MostSteps = 14;

    /// <summary>The averaged distribution of a gap of which nothing has passed yet.</summary>
    /// <param name="family">The family.</param>
    /// <param name="peak">The parameters of the greatest weight.</param>
    /// <param name="gaps">The gaps, in days. An open one says where to look for parameters, but does not weigh: who conditions on the time that has passed counts it then.</param>
    /// <param name="logPrior">The logarithm of a weight on the parameters beside that of the gaps; null weighs evenly.</param>
    public static GapDistribution Of(GapFamily family, GapParameters peak, IReadOnlyCollection<GapObservation> gaps, Func<GapParameters, double>? logPrior = null)
    {
        var all = new GapLikelihood(gaps);
        var open = new GapLikelihood([.. gaps.Where(gap => gap.IsOpen)]);
        double Log(GapParameters place) => all.Log(place.Of(family)) + (logPrior?.Invoke(place) ?? 0);
        var lattice = new Lattice(Log, family != GapFamily.Exponential, peak, gaps.Count);
        var parts = lattice.Places.Select(place => place.Parameters.Of(family)).ToArray();
        return new MixtureGaps(parts, [.. lattice.Places.Select((place, index) => place.LogWeight - open.Log(parts[index]))], peak.Of(family).Spread);
    }

    /// <summary>The places around a peak that have a weight.</summary>
    private sealed class Lattice
    {
        private readonly Func<GapParameters, double> _log;
        private readonly bool _spreads;
        private readonly GapParameters _peak;
        private readonly double _top;
        private readonly (double Across, double Along, double Tilt) _steps;

        public Lattice(Func<GapParameters, double> log, bool spreads, GapParameters peak, int count)
        {
            _log = log;
            _spreads = spreads;
            _peak = peak;
            _top = LogWeight(peak);
            _steps = Steps(new LikelihoodAscent(log, spreads).CurvatureAt(peak), Math.Max(1, count));
            Walk(AddRow, spreads ? MostSteps : 1);
        }

        public List<(GapParameters Parameters, double LogWeight)> Places { get; } = [];

        // Standard errors of location and log spread, and how location moves with the spread. At a bound of the spread the surface is no dome; there the
        // errors are about those of the normal distribution.
        private static (double Across, double Along, double Tilt) Steps(LikelihoodAscent.Curvature at, int count)
        {
            var across = 1 / Math.Sqrt(at.AcrossAcross < 0 ? -at.AcrossAcross : count);
            var bend = at.AlongAlong - (at.AcrossAlong * at.AcrossAlong / at.AcrossAcross);
            return at.AcrossAcross < 0 && bend < -0.1 * count
                ? (across, 1 / Math.Sqrt(-bend), -at.AcrossAlong / at.AcrossAcross)
                : (across, 1 / Math.Sqrt(2.0 * count), 0);
        }

        // From the middle outwards on both sides, until a step adds nothing.
        private static bool Walk(Func<int, bool> step, int most)
        {
            var added = false;
            for (var place = 0; place < most && step(place); place++)
            {
                added = true;
            }

            for (var place = -1; place > -most && step(place); place--)
            {
                added = true;
            }

            return added;
        }

        private bool AddRow(int row)
        {
            var along = row * _steps.Along;
            var logSpread = _peak.LogSpread + along;
            return logSpread >= GapParameters.LeastLogSpread - 1e-9 && logSpread <= GapParameters.MostLogSpread + 1e-9
                && Walk(column => Add(logSpread, (column * _steps.Across) + (along * _steps.Tilt)), MostSteps);
        }

        private bool Add(double logSpread, double across)
        {
            var place = new GapParameters(_peak.Location + (across * (_spreads ? Math.Exp(logSpread) : 1)), logSpread);
            var log = LogWeight(place);
            if (!(log >= _top - Negligible))
            {
                return false;
            }

            Places.Add((place, log));
            return true;
        }

        // Steps of location are in units of the spread, so that a row of wide distributions stands for more of the plane.
        private double LogWeight(GapParameters place) => _log(place) + (_spreads ? place.LogSpread : 0);
    }
}
