namespace ReleaseTools;

/// <summary>One factor of a release's risk, with what it rests on. Immutable.</summary>
public sealed class RiskFactor
{
    internal RiskFactor(RiskFactorKind factor, RiskLevel level, string evidence, string wouldChange)
    {
        Factor = factor;
        Level = level;
        Evidence = evidence;
        WouldChange = wouldChange;
    }

    /// <summary>Which factor.</summary>
    public RiskFactorKind Factor { get; }

    /// <summary>Its level; Unknown where the data cannot say, or where the dates allow more than one level.</summary>
    public RiskLevel Level { get; }

    /// <summary>What the level rests on, in a sentence with the figures.</summary>
    public string Evidence { get; }

    /// <summary>What would change it: a fact that is missing, a date to wait for, or a figure to reach.</summary>
    public string WouldChange { get; }

    /// <summary>For example <c>Freshness: High</c>.</summary>
    public override string ToString() => $"{Factor}: {Level}";
}
