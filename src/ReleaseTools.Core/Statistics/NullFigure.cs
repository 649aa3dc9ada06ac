namespace ReleaseTools.Statistics;

/// <summary>What a null model says of one count.</summary>
/// <param name="Expected">The count to be expected.</param>
/// <param name="P">The probability of the observed count or more; never 0.</param>
/// <param name="PAcrossWindows">The probability that in any of the windows tried the count is as improbable or more (Westfall and Young).</param>
internal readonly record struct NullFigure(double Expected, double P, double PAcrossWindows)
{
    /// <summary>How many random draws there were; 0 where it is exact.</summary>
    public int Draws { get; init; }

    /// <summary>The 95 % confidence interval of <see cref="P"/> where that is from random draws.</summary>
    public ProportionInterval? Interval { get; init; }

    /// <summary>Over how many arrangements an exact enumeration went; 0 where there was none.</summary>
    public long Enumerated { get; init; }
}
