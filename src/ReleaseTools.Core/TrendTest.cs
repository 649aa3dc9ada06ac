namespace ReleaseTools;

/// <summary>By which test a trend was found, or not.</summary>
public enum TrendTest : long
{
    /// <summary>Cochran (1954) and Armitage (1955), for shares.</summary>
    CochranArmitage,

    /// <summary>Mann (1945) and Kendall (1975), for gaps and prices.</summary>
    MannKendall,

    /// <summary>The conditional test for a trend in counts: Armitage (1955), Cox and Lewis (1966).</summary>
    PoissonTrend,
}
