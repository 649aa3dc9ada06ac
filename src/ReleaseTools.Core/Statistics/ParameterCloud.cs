namespace ReleaseTools.Statistics;

/// <summary>The next gap of a fitted family, with the parameters known only as well as the gaps tell: the family averaged over its likelihood.</summary>
/// <remarks>
/// <para>A few gaps leave the parameters open, and an interval of the most likely ones alone is too narrow: of eight log-normal gaps it holds 70 % instead of
/// 80 %. The average over the likelihood, with even weight on the logarithms of scale and spread, holds exactly what it says for families of location
/// and scale (log-normal, Weibull) without censoring: Lawless and Fredette (2005), Biometrika 92, 529-542, section 3; Severini, Mukerjee and
/// Ghosh (2002), Biometrika 89, 952-957.</para>
/// <para>The integral is a sum over a lattice one standard error wide, whose error for a bell shape is below 1e-8.</para>
/// </remarks>
internal static class ParameterCloud
{
    private const double Negligible = 12;
    private const int MostSteps = 14;

    /// <summary>The averaged distribution of a gap of which nothing has passed yet.</summary>
    /// <param name="fit">The fit of <paramref name="gaps"/>.</param>
    /// <param name="gaps">The gaps, in days. An open one says where to look for parameters, but does not weigh: who conditions on the time that has passed counts it then.</param>
    public static GapDistribution Of(RenewalFit fit, IReadOnlyCollection<GapObservation> gaps)
    {
        var spreads = fit.Family != GapFamily.Exponential;
        var all = new GapLikelihood(gaps);
        var open = new GapLikelihood(gaps.Where(gap => gap.IsOpen));
        var peak = fit.Parameters;
        var shape = Shape.Of(new LikelihoodAscent(place => all.Log(place.Of(fit.Family)), spreads).CurvatureAt(peak), gaps.Count);
        var parts = new List<GapDistribution>();
        var logWeights = new List<double>();
        var top = fit.Family == GapFamily.Exponential ? 0 : peak.LogSpread;
        top += all.Log(fit.Distribution);
        for (var row = 0; row < MostSteps && AddRow(row); row++)
        {
        }

        for (var row = -1; spreads && row > -MostSteps && AddRow(row); row--)
        {
        }

        return new MixtureGaps(parts, logWeights, fit.Distribution.Spread);

        bool AddRow(int row)
        {
            var along = row * shape.Along;
            if (!spreads && row > 0)
            {
                return false;
            }

            var logSpread = peak.LogSpread + along;
            if (logSpread < GapParameters.LeastLogSpread - 1e-9 || logSpread > GapParameters.MostLogSpread + 1e-9)
            {
                return false;
            }

            var added = false;
            for (var column = 0; column < MostSteps && Add(column); column++)
            {
                added = true;
            }

            for (var column = -1; column > -MostSteps && Add(column); column--)
            {
                added = true;
            }

            return added;

            bool Add(int column)
            {
                var unit = spreads ? Math.Exp(logSpread) : 1;
                var place = new GapParameters(peak.Location + (unit * ((column * shape.Across) + (along * shape.Tilt))), logSpread);
                var part = place.Of(fit.Family);

                // Steps of location are in units of the spread, so that a row of wide distributions stands for more of the plane.
                var log = all.Log(part) + (spreads ? logSpread : 0);
                if (double.IsNaN(log) || log < top - Negligible)
                {
                    return false;
                }

                parts.Add(part);
                logWeights.Add(log - open.Log(part));
                return true;
            }
        }
    }

    /// <summary>The steps of the lattice: standard errors of location and log spread, and how location moves with it.</summary>
    private readonly record struct Shape(double Across, double Along, double Tilt)
    {
        public static Shape Of(LikelihoodAscent.Curvature at, int count)
        {
            // At a bound of the spread the surface is no dome; there the errors are about those of the normal distribution.
            if (!(at.AcrossAcross < 0))
            {
                return new Shape(1 / Math.Sqrt(count), 1 / Math.Sqrt(2.0 * count), 0);
            }

            var tilt = -at.AcrossAlong / at.AcrossAcross;
            var bend = at.AlongAlong - (at.AcrossAlong * at.AcrossAlong / at.AcrossAcross);
            return bend < -0.1 * count
                ? new Shape(1 / Math.Sqrt(-at.AcrossAcross), 1 / Math.Sqrt(-bend), tilt)
                : new Shape(1 / Math.Sqrt(-at.AcrossAcross), 1 / Math.Sqrt(2.0 * count), 0);
        }
    }
}
