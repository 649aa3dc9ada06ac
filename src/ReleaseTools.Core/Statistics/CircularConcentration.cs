namespace ReleaseTools.Statistics;

/// <summary>How much moments of a cycle, such as hours of the day, gather about one of them.</summary>
/// <param name="Count">How many moments there are.</param>
/// <param name="ResultantLength">The mean resultant length: 0 where they balance out, 1 where all are one.</param>
/// <param name="Centre">The mean direction as a share of the cycle, in [0, 1); without meaning where they balance out.</param>
internal readonly record struct CircularConcentration(int Count, double ResultantLength, double Centre)
{
    /// <summary>The concentration of some moments (Fisher 1993, Statistical Analysis of Circular Data).</summary>
    /// <param name="shares">Each moment as a share of the cycle, in [0, 1); at least one.</param>
    public static CircularConcentration Of(IReadOnlyCollection<double> shares)
    {
        double cosines = 0, sines = 0;
        foreach (var share in shares)
        {
            cosines += Math.Cos(share * 2 * Math.PI);
            sines += Math.Sin(share * 2 * Math.PI);
        }

        var centre = Math.Atan2(sines, cosines) / (2 * Math.PI);
        return new(shares.Count, Math.Min(1, Math.Sqrt((cosines * cosines) + (sines * sines)) / shares.Count), centre < 0 ? centre + 1 : centre);
    }

    /// <summary>
    /// Rayleigh's test against moments spread evenly at random, in the approximation of Zar (1999), Biostatistical Analysis, 4th edition:
    /// exp(sqrt(1 + 4n + 4(n² - R²)) - (1 + 2n)). Good to 0.01 from five moments on.
    /// </summary>
    public double RayleighP
    {
        get
        {
            double count = Count, length = ResultantLength * Count;

            // The difference of the two is that of their squares over their sum, which keeps the digits where there are many moments.
            var root = Math.Sqrt(1 + (4 * count) + (4 * ((count * count) - (length * length))));
            return Math.Min(1, Math.Exp(-4 * length * length / (root + 1 + (2 * count))));
        }
    }
}
