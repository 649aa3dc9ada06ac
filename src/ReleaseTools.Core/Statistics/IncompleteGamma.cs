using MathNet.Numerics;

namespace ReleaseTools.Statistics;

/// <summary>The logarithms of the regularised incomplete gamma functions, which do not underflow where the functions do.</summary>
/// <remarks>
/// Series below the mean and continued fraction by Lentz's method above it: Press, Teukolsky, Vetterling and Flannery (2007), Numerical Recipes, 3rd
/// edition. MathNet's functions give plain zero in the far tail, whose logarithm a likelihood cannot use.
/// </remarks>
internal static class IncompleteGamma
{
    private const double Accuracy = 1e-16;
    private const double Tiny = 1e-300;
    private const int LongestSum = 100_000;

    /// <summary>ln Q(a, x), the probability above x.</summary>
    public static double LogUpper(double a, double x) => x <= 0 ? 0 : x < a + 1 ? LogScale.OneMinusExp(Math.Min(-double.Epsilon, LogSeries(a, x))) : LogFraction(a, x);

    /// <summary>ln P(a, x), the probability below x.</summary>
    public static double LogLower(double a, double x) =>
        x <= 0 ? double.NegativeInfinity : x < a + 1 ? LogSeries(a, x) : LogScale.OneMinusExp(Math.Min(-double.Epsilon, LogFraction(a, x)));

    private static double LogFactor(double a, double x) => (a * Math.Log(x)) - x - SpecialFunctions.GammaLn(a);

    private static double LogSeries(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var step = 1; step < LongestSum && term > sum * Accuracy; step++)
        {
            term *= x / (a + step);
            sum += term;
        }

        return LogFactor(a, x) + Math.Log(sum);
    }

    private static double LogFraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var fraction = d;
        for (var step = 1; step < LongestSum; step++)
        {
            var numerator = -step * (step - a);
            b += 2;
            d = (numerator * d) + b;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = b + (numerator / c);
            c = Math.Abs(c) < Tiny ? Tiny : c;
            var factor = d * c;
            fraction *= factor;
            if (Math.Abs(factor - 1) < 3 * Accuracy)
            {
                break;
            }
        }

        return LogFactor(a, x) + Math.Log(fraction);
    }
}
