namespace ReleaseTools.Statistics;

/// <summary>Adjusts p-values for the number of tests.</summary>
internal static class MultipleTesting
{
    /// <summary>The adjusted p-values, in the order given, each at most 1 and at least the one it adjusts.</summary>
    /// <remarks>
    /// Holm (1979), Scand. J. Statist. 6, 65-70: p(i) times m - i + 1, with a running maximum. Benjamini and Hochberg (1995), J. R. Statist. Soc. B
    /// 57, 289-300: p(i) times m / i, with a running minimum from above. Benjamini and Yekutieli (2001), Ann. Statist. 29, 1165-1188: that, times
    /// 1 + 1/2 + … + 1/m. Equal p-values are adjusted alike.
    /// </remarks>
    /// <param name="values">The p-values, each in [0, 1].</param>
    /// <param name="correction">The method.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is no probability.</exception>
    public static double[] Adjust(IReadOnlyList<double> values, PValueCorrection correction)
    {
        if (values.Any(value => double.IsNaN(value) || value is < 0 or > 1))
        {
            throw new ArgumentOutOfRangeException(nameof(values), "A p-value lies between 0 and 1.");
        }

        // A stable sort, so that the result does not depend on how ties happen to fall.
        int[] ascending = [.. Enumerable.Range(0, values.Count).OrderBy(index => values[index])];
        return correction switch
        {
            PValueCorrection.None => [.. values],
            PValueCorrection.Holm => StepDown(values, ascending),
            PValueCorrection.BH => StepUp(values, ascending, 1),
            PValueCorrection.BY => StepUp(values, ascending, Enumerable.Range(1, values.Count).Sum(rank => 1.0 / rank)),
            _ => throw new ArgumentOutOfRangeException(nameof(correction), correction, null),
        };
    }

    private static double[] StepDown(IReadOnlyList<double> values, int[] ascending)
    {
        var adjusted = new double[values.Count];
        var highest = 0.0;
        for (var rank = 0; rank < ascending.Length; rank++)
        {
            highest = Math.Max(highest, Math.Min(1, values[ascending[rank]] * (ascending.Length - rank)));
            adjusted[ascending[rank]] = highest;
        }

        return adjusted;
    }

    private static double[] StepUp(IReadOnlyList<double> values, int[] ascending, double factor)
    {
        var adjusted = new double[values.Count];
        var lowest = 1.0;
        for (var rank = ascending.Length; rank > 0; rank--)
        {
            lowest = Math.Min(lowest, values[ascending[rank - 1]] * ascending.Length / rank * factor);
            adjusted[ascending[rank - 1]] = lowest;
        }

        return adjusted;
    }
}
