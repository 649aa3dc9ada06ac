using System.Globalization;

namespace ReleaseTools.Statistics;

/// <summary>Figures as sentences show them. Always in the invariant culture.</summary>
internal static class FigureText
{
    private const double Least = 0.001;

    /// <summary>A p-value with its sign: <c>p = 0.16</c>, <c>p = 0.004</c>, <c>p &lt; 0.001</c>. Two significant digits, and never rounded across 0.05.</summary>
    public static string P(double value) => value < Least ? "p < 0.001"
        : "p = " + (value < 0.05 == Rounded(value) < 0.05 ? Significant(value, 2) : Significant(value, 4));

    /// <summary>A share as whole per cent: <c>93 %</c>; what is not all is never shown as 100 %, nor what is something as 0 %.</summary>
    public static string Percent(double share)
    {
        var percent = Math.Round(share * 100, MidpointRounding.AwayFromZero);
        return percent >= 100 && share < 1 ? "> 99 %"
            : percent <= 0 && share > 0 ? "< 1 %"
            : percent.ToString("0", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A number with one digit behind the point below 10, two below 1, none from 100 on: <c>1.4</c>, <c>0.07</c>, <c>27.5</c>, <c>140</c>.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>One thing or several: <c>1 gap</c>, <c>3 gaps</c>.</summary>
    public static string Count(long count, string one, string? several = null) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : several ?? one + "s");

    private static double Rounded(double value) => double.Parse(Significant(value, 2), CultureInfo.InvariantCulture);

    private static string Significant(double value, int digits) =>
        decimal.Parse(value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString("0.######", CultureInfo.InvariantCulture);
}
