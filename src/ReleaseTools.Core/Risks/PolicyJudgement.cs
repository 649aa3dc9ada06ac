using ReleaseTools.Timelines;

namespace ReleaseTools.Risks;

/// <summary>Judges releases by a policy. Every rule has an answer of its own; none is decided by what is not known.</summary>
internal sealed class PolicyJudgement
{
    private readonly RiskPolicy _policy;
    private readonly RiskBackground _background;
    private readonly FreshnessFactor _freshness;

    public PolicyJudgement(RiskPolicy policy, RiskBackground background, FreshnessFactor freshness)
    {
        _policy = policy;
        _background = background;
        _freshness = freshness;
    }

    /// <summary>What of several outcomes together is: Pass where all pass.</summary>
    public static PolicyOutcome Overall(IReadOnlyCollection<PolicyResult> results) => results.Any(result => result.Outcome == PolicyOutcome.Fail) ? PolicyOutcome.Fail
        : results.Count == 0 || results.Any(result => result.Outcome == PolicyOutcome.Unknown) ? PolicyOutcome.Unknown
        : PolicyOutcome.Pass;

    public IReadOnlyList<PolicyResult> Results(Release release, IReadOnlyList<RiskFactor> factors)
    {
        var results = new List<PolicyResult> { Released(release) };
        if (_policy.MinimumAge is { } age)
        {
            results.Add(MinimumAge(release, age));
        }

        if (!_policy.AllowPreview)
        {
            results.Add(release.IsPreview() switch
            {
                true => Fail("allowPreview false", "It is a preview."),
                false => Pass("allowPreview false", "It is no preview."),
                null => Unknown("allowPreview false", "Neither a track nor a version says whether it is a preview."),
            });
        }

        // Nobody who asks for anything wants what was taken back, unless the policy says so.
        if (_policy.AllowWithdrawn == false || (_policy.AllowWithdrawn is null && release.Status == ReleaseStatus.Withdrawn))
        {
            results.Add(release.Status == ReleaseStatus.Withdrawn
                ? Fail("allowWithdrawn false", "It was withdrawn.")
                : Pass("allowWithdrawn false", "It is not known to be withdrawn."));
        }

        if (_policy.ForbidVersionZero)
        {
            results.Add(release.Version is not { } version ? Unknown("forbidVersionZero", "It has no version.")
                : version.IsVersionZero ? Fail("forbidVersionZero", $"Version {version} is below 1.")
                : Pass("forbidVersionZero", $"Version {version} is 1 or later."));
        }

        if (_policy.RequirePrice)
        {
            results.Add(ModelPrice.Of(release) is { } price ? Pass("requirePrice", $"It costs {price}.") : Fail("requirePrice", "It does not state a price for input and output."));
        }

        if (_policy.RequireRival)
        {
            results.Add(OfFactor("requireRival", factors[(int)RiskFactorKind.SingleSource], RiskLevel.Medium));
        }

        if (_policy.RequireDocumentation)
        {
            results.Add(Documented(release));
        }

        results.AddRange(_policy.Maximum.OrderBy(pair => pair.Key).Select(pair => OfFactor($"maximum {pair.Key} {pair.Value}", factors[(int)pair.Key], pair.Value)));
        return results;
    }

    // What may not be out cannot be taken up, whatever else a policy asks.
    private PolicyResult Released(Release release) => release.IsOut(_background.AsOfTicks) switch
    {
        true => Pass("released", $"It is out ({release.Released})."),
        false => Fail("released", FreshnessFactor.NotOut(release)),
        null => Unknown("released", release.Released.IsKnown ? $"Its date, {release.Released}, does not say whether it was out." : "Its date is unknown."),
    };

    private PolicyResult MinimumAge(Release release, Duration least)
    {
        var rule = $"minimumAge {least}";
        var age = FreshnessFactor.Age(release.Released, _background.AsOfTicks);
        return !Availability.IsOut(release, _background.AsOfTicks) ? Fail(rule, FreshnessFactor.NotOut(release))
            : age.Least >= least.Length.Ticks ? Pass(rule, $"It is {_freshness.AgeText(release)}.")
            : age.Most < least.Length.Ticks ? Fail(rule, $"It is {_freshness.AgeText(release)}.")
            : Unknown(rule, release.Released.IsKnown ? $"Its date, {release.Released}, does not say." : "Its date is unknown.");
    }

    private PolicyResult Documented(Release release)
    {
        bool?[] there = [.. new[] { AttributeNames.Documented, AttributeNames.Changelog }
            .Select(name => release.Attributes.TryGetValue(name, out var value) && value is ReleaseDate { IsKnown: true } date ? date : (ReleaseDate?)null)
            .OfType<ReleaseDate>()
            .Select(date => date.LatestTicks <= _background.AsOfTicks ? true : date.EarliestTicks > _background.AsOfTicks ? false : (bool?)null)];
        return there.Contains(true) ? Pass("requireDocumentation", "Its documentation or changelog was there.")
            : there.Length > 0 && there.All(known => known == false) ? Fail("requireDocumentation", "Its documentation and changelog are dated later.")
            : Unknown("requireDocumentation", "No date of its documentation or changelog is known.");
    }

    private static PolicyResult OfFactor(string rule, RiskFactor factor, RiskLevel most) => factor.Level == RiskLevel.Unknown
        ? Unknown(rule, factor.Evidence)
        : new PolicyResult(rule, factor.Level <= most ? PolicyOutcome.Pass : PolicyOutcome.Fail, $"It is {factor.Level}: {factor.Evidence}");

    private static PolicyResult Pass(string rule, string message) => new(rule, PolicyOutcome.Pass, message);

    private static PolicyResult Fail(string rule, string message) => new(rule, PolicyOutcome.Fail, message);

    private static PolicyResult Unknown(string rule, string message) => new(rule, PolicyOutcome.Unknown, message);
}
