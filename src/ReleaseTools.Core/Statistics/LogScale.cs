using MathNet.Numerics;

namespace ReleaseTools.Statistics;

/// <summary>Logarithms of small probabilities and of their complements, without loss of digits.</summary>
internal static class LogScale
{
    // From here on erfc is replaced by its asymptotic series, long before it underflows.
    private const double FarTail = 30;
    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>ln(1 − e^x), for x below zero.</summary>
    public static double OneMinusExp(double x) =>
        x > -Constants.Ln2 ? Math.Log(-ExpMinusOne(x)) : OnePlus(-Math.Exp(x));

    /// <summary>ln(1 + x), for x above -1. Kahan's way, to a few units of the last digit; that of MathNet.Numerics 5 has ten digits near 0.001.</summary>
    public static double OnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>e^x − 1. Kahan's way: Higham (2002), Accuracy and Stability of Numerical Algorithms.</summary>
    public static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        return power == 1 ? x : power - 1 == -1 || double.IsInfinity(power) ? power - 1 : (power - 1) * (x / Math.Log(power));
    }

    /// <summary>ln φ(z) of the standard normal distribution.</summary>
    public static double NormalDensity(double z) => (-0.5 * z * z) - HalfLogTwoPi;

    /// <summary>ln P(Z > z) of the standard normal distribution. The far tail: Abramowitz and Stegun (1964), 7.1.23.</summary>
    public static double NormalTail(double z)
    {
        if (z < FarTail)
        {
            return z > -1 ? Math.Log(0.5 * SpecialFunctions.Erfc(z / Constants.Sqrt2)) : OnePlus(-0.5 * SpecialFunctions.Erfc(-z / Constants.Sqrt2));
        }

        var square = 1 / (z * z);
        return NormalDensity(z) - Math.Log(z) + OnePlus(-square * (1 - (3 * square * (1 - (5 * square * (1 - (7 * square)))))));
    }
}
