using MathNet.Numerics.Distributions;

namespace ReleaseTools.Statistics;

/// <summary>Between which bounds a proportion lies, of which a sample of yes and no is known. Both bounds are inclusive.</summary>
/// <param name="Lower">The lower bound, 0 or more.</param>
/// <param name="Upper">The upper bound, 1 or less.</param>
public readonly record struct ProportionInterval(double Lower, double Upper)
{
    /// <summary>The exact interval of Clopper and Pearson (1934), Biometrika 26, 404-413: covers the proportion at least as often as it says.</summary>
    /// <param name="successes">How often it was yes.</param>
    /// <param name="trials">How often it was asked, at least once.</param>
    /// <param name="confidence">How often the interval has to be right, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no trials, or not between 0 and that many successes, or the confidence is none.</exception>
    public static ProportionInterval ClopperPearson(long successes, long trials, double confidence = 0.95)
    {
        if (trials < 1 || successes < 0 || successes > trials)
        {
            throw new ArgumentOutOfRangeException(nameof(successes), "A proportion is of one trial or more, with no more successes than trials.");
        }

        if (!(confidence is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        }

        var tail = (1 - confidence) / 2;
        return new ProportionInterval(
            successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, tail),
            successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, 1 - tail));
    }

    /// <summary>For example <c>0.012..0.018</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Lower:0.####}..{Upper:0.####}");
}
