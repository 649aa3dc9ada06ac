namespace ReleaseTools.Statistics;

/// <summary>Sample quantiles by the types of Hyndman and Fan (1996), The American Statistician 50, 361-365. Exact to the tick.</summary>
internal static class Quantiles
{
    /// <summary>Type 7, what R, NumPy and spreadsheets give by default: the place (n - 1) p + 1 among the values, interpolated.</summary>
    /// <param name="ascending">The values in ascending order, at least one.</param>
    /// <param name="share">The share of values below, 0 to 1.</param>
    public static long Type7(long[] ascending, double share) => At(ascending, (ascending.Length - 1) * share);

    /// <summary>
    /// Type 6 (Weibull): the place (n + 1) p, kept between the least and the greatest value. The next value of the same distribution lies below it
    /// with that very share, as far as the sample reaches.
    /// </summary>
    /// <param name="ascending">The values in ascending order, at least one.</param>
    /// <param name="share">The share of values below, 0 to 1.</param>
    public static long Type6(long[] ascending, double share) =>
        At(ascending, Math.Max(0, Math.Min(ascending.Length - 1, ((ascending.Length + 1) * share) - 1)));

    /// <summary>The median: type 7 at one half.</summary>
    public static long Median(long[] ascending) => Type7(ascending, 0.5);

    /// <summary>The median of numbers that are no whole ones.</summary>
    /// <param name="ascending">The values in ascending order, at least one.</param>
    public static double Median(double[] ascending)
    {
        double lower = ascending[(ascending.Length - 1) / 2], upper = ascending[ascending.Length / 2];
        return lower + ((upper - lower) / 2);
    }

    private static long At(long[] ascending, double place)
    {
        // What is a whole place but for rounding, (9 + 1) * 0.9 for one, is that place.
        var whole = Math.Round(place);
        var exact = Math.Abs(place - whole) < 1e-9 ? whole : place;
        var lower = (int)Math.Floor(exact);
        return lower + 1 >= ascending.Length
            ? ascending[lower]
            : ascending[lower] + (long)Math.Round((ascending[lower + 1] - ascending[lower]) * (exact - lower));
    }
}
