namespace ReleaseTools.Statistics;

/// <summary>How p-values of many tests are corrected for their number.</summary>
public enum PValueCorrection : long
{
    /// <summary>Holm's step-down: bounds the chance of any false finding, whatever the dependence (Holm 1979).</summary>
    Holm,

    /// <summary>Benjamini and Hochberg's step-up: bounds the expected share of false findings under independence or positive dependence (1995).</summary>
    BH,

    /// <summary>Benjamini and Yekutieli's step-up: bounds the expected share of false findings under any dependence (2001).</summary>
    BY,

    /// <summary>None: each p-value stands for itself.</summary>
    None,
}
