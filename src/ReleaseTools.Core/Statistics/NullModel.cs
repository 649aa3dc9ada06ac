namespace ReleaseTools.Statistics;

/// <summary>What chance is taken to be, when it is asked how often two series would fall close together by chance.</summary>
public enum NullModel : long
{
    /// <summary>Both series scatter evenly and independently: a count is binomial. Closed form; the usual textbook answer, and the least demanding.</summary>
    Poisson,

    /// <summary>One series stands as it is, the other's events fall into any slots: a count is hypergeometric. Closed form.</summary>
    Exact,

    /// <summary>The first series is moved round the span as a whole, so that each series keeps its own rhythm.</summary>
    CircularShift,

    /// <summary>Each event falls anywhere within its own weekday, and its own hour of the day where slots are that fine.</summary>
    Calendar,

    /// <summary>The events of both series fall into any slots.</summary>
    Shuffle,
}
