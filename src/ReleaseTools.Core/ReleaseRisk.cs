namespace ReleaseTools;

/// <summary>What speaks against taking up a release at a moment, factor by factor. Immutable.</summary>
/// <remarks>There is no total: factors of different kinds have no common unit, and a weighted sum would hide which of them it comes from.</remarks>
public sealed class ReleaseRisk
{
    internal ReleaseRisk(Release release, DateTimeOffset asOf, IReadOnlyList<RiskFactor> factors, IReadOnlyList<PolicyResult> policy, PolicyOutcome? outcome, string message)
    {
        Release = release;
        AsOf = asOf;
        Factors = new Listing<RiskFactor>(factors);
        Policy = new Listing<PolicyResult>(policy);
        Outcome = outcome;
        Message = message;
        HighCount = Count(RiskLevel.High);
        MediumCount = Count(RiskLevel.Medium);
        LowCount = Count(RiskLevel.Low);
        UnknownCount = Count(RiskLevel.Unknown);
    }

    /// <summary>The release.</summary>
    public Release Release { get; }

    /// <summary>The moment that the risk is asked about, UTC; what is dated after it is not out.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Every factor, in the order of <see cref="RiskFactorKind"/>.</summary>
    public IReadOnlyList<RiskFactor> Factors { get; }

    /// <summary>The highest level of those that are known; Unknown where none is.</summary>
    public RiskLevel Highest => HighCount > 0 ? RiskLevel.High
        : MediumCount > 0 ? RiskLevel.Medium
        : LowCount > 0 ? RiskLevel.Low
        : RiskLevel.Unknown;

    /// <summary>How many factors are High.</summary>
    public int HighCount { get; }

    /// <summary>How many factors are Medium.</summary>
    public int MediumCount { get; }

    /// <summary>How many factors are Low.</summary>
    public int LowCount { get; }

    /// <summary>How many factors are Unknown.</summary>
    public int UnknownCount { get; }

    /// <summary>Each rule of the policy; empty where there was none.</summary>
    public IReadOnlyList<PolicyResult> Policy { get; }

    /// <summary>Pass where every rule of the policy certainly passes, Fail where one certainly fails, else Unknown; null without a policy.</summary>
    public PolicyOutcome? Outcome { get; }

    /// <summary>The finding in a sentence.</summary>
    public string Message { get; }

    /// <summary>For example <c>gpt-5.3-codex: 1 High, 1 Medium, 3 Low, 1 Unknown</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Release.Name}: {HighCount} High, {MediumCount} Medium, {LowCount} Low, {UnknownCount} Unknown");

    private int Count(RiskLevel level) => Factors.Count(factor => factor.Level == level);
}
