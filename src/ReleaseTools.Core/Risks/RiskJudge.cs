namespace ReleaseTools.Risks;

/// <summary>Puts the factors of one release after another together. Not thread-safe: the factors keep what several releases share.</summary>
internal sealed class RiskJudge
{
    private static readonly Dictionary<RiskFactorKind, string> Called = new()
    {
        [RiskFactorKind.Freshness] = "freshness",
        [RiskFactorKind.ApiInstability] = "API instability",
        [RiskFactorKind.PricingUncertainty] = "pricing uncertainty",
        [RiskFactorKind.FeatureGap] = "feature gap",
        [RiskFactorKind.DocumentationLag] = "documentation lag",
        [RiskFactorKind.SingleSource] = "single-source dependence",
    };

    private readonly RiskBackground _background;
    private readonly FreshnessFactor _freshness;
    private readonly PolicyJudgement? _policy;
    private readonly Func<int, RiskFactor>[] _factors;

    public RiskJudge(RiskBackground background, RiskOptions options, CancellationToken cancellation)
    {
        var thresholds = options.Thresholds;
        _background = background;
        _freshness = new FreshnessFactor(background, thresholds, cancellation);
        _policy = options.Policy is { } policy ? new PolicyJudgement(policy, background, _freshness) : null;
        _factors =
        [
            _freshness.Of,
            new InstabilityFactor(background, thresholds, cancellation).Of,
            new PricingFactor(background, thresholds).Of,
            new FeatureGapFactor(background, thresholds).Of,
            new DocumentationFactor(background, thresholds).Of,
            new SingleSourceFactor(background, thresholds, cancellation).Of,
        ];
    }

    public ReleaseRisk Of(int row)
    {
        var release = _background[row];
        RiskFactor[] factors = [.. _factors.Select(factor => factor(row))];
        var results = _policy?.Results(release, factors) ?? [];
        PolicyOutcome? outcome = _policy is null ? null : PolicyJudgement.Overall(results);
        return new ReleaseRisk(release, _background.AsOf, factors, results, outcome, Message(factors, results, outcome));
    }

    private static string Message(RiskFactor[] factors, IReadOnlyList<PolicyResult> results, PolicyOutcome? outcome)
    {
        var levels = new[] { RiskLevel.High, RiskLevel.Medium, RiskLevel.Unknown }
            .Select(level => (Level: level, Names: string.Join(", ", factors.Where(factor => factor.Level == level).Select(factor => Called[factor.Factor]))))
            .Where(part => part.Names.Length > 0)
            .Select(part => $"{part.Level}: {part.Names}")
            .ToArray();
        var risk = levels.Length == 0 ? "Every factor is Low." : string.Join("; ", levels) + ".";
        return outcome switch
        {
            null => risk,
            PolicyOutcome.Pass => $"The policy passes. {risk}",
            _ => $"The policy {(outcome == PolicyOutcome.Fail ? "fails" : "cannot be decided")}: "
                + $"{string.Join(", ", results.Where(result => result.Outcome != PolicyOutcome.Pass).Select(result => $"{result.Rule} ({result.Outcome})"))}. {risk}",
        };
    }
}
