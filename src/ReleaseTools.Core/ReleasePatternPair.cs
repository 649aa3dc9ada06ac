namespace ReleaseTools;

/// <summary>Two tracks of one line, in the order of the norm, and what earlier lines did. Immutable.</summary>
public sealed class ReleasePatternPair
{
    internal ReleasePatternPair(string first, string second, OrderOutcome outcome, ReleaseGap? gap, bool hasNorm, int followed, int broke, int undecided)
    {
        First = first;
        Second = second;
        Outcome = outcome;
        Gap = gap;
        HasNorm = hasNorm;
        Followed = followed;
        Broke = broke;
        Undecided = undecided;
    }

    /// <summary>The track that comes first by the norm; without a norm, the one that came first here.</summary>
    public string First { get; }

    /// <summary>The other track.</summary>
    public string Second { get; }

    /// <summary>What the line did: Conforms, Reversed, Tied, Pending or Unknown.</summary>
    public OrderOutcome Outcome { get; }

    /// <summary>From the first release of <see cref="First"/> to that of <see cref="Second"/>; null where one is not there.</summary>
    public ReleaseGap? Gap { get; }

    /// <summary>Whether a norm is stated, or more earlier lines came one way than the other.</summary>
    public bool HasNorm { get; }

    /// <summary>How many earlier lines had the two in this order.</summary>
    public int Followed { get; }

    /// <summary>How many had them the other way round.</summary>
    public int Broke { get; }

    /// <summary>How many had both, in an order that their dates cannot tell.</summary>
    public int Undecided { get; }

    /// <summary>
    /// How likely the next line was to have them the other way round, by the earlier ones: (<see cref="Broke"/> + 1) / (<see cref="Followed"/> + <see cref="Broke"/> + 2), from 0 to 1.
    /// </summary>
    /// <remarks>
    /// The posterior predictive of a Beta-Binomial with a uniform prior (Laplace's rule of succession; Gelman et al., Bayesian Data Analysis, section 2.1). It takes lines for exchangeable.
    /// </remarks>
    public double ChanceOfBreak => (Broke + 1.0) / (Followed + Broke + 2.0);

    /// <summary>For example <c>general -> specialized:code: Reversed</c>.</summary>
    public override string ToString() => $"{First} -> {Second}: {Outcome}";
}
