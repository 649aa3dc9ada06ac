namespace ReleaseTools.Statistics;

/// <summary>Straight lines by weighted least squares.</summary>
internal static class LeastSquares
{
    /// <summary>The slope of the line through some values. 0 where all stand at one place.</summary>
    /// <param name="places">Where the values stand.</param>
    /// <param name="values">The values.</param>
    /// <param name="weights">How much each counts, above 0.</param>
    public static double Slope(int[] places, double[] values, double[] weights)
    {
        var all = weights.Sum();
        var place = places.Select((at, index) => at * weights[index]).Sum() / all;
        var value = values.Select((one, index) => one * weights[index]).Sum() / all;
        var spread = places.Select((at, index) => weights[index] * (at - place) * (at - place)).Sum();
        return spread > 0 ? places.Select((at, index) => weights[index] * (at - place) * (values[index] - value)).Sum() / spread : 0;
    }
}
