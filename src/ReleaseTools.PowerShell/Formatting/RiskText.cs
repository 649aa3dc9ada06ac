using System.Globalization;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the views of risks show. Pure; null gives empty text.</summary>
public static class RiskText
{
    private static readonly (RiskLevel Level, string Mark)[] Shown = [(RiskLevel.High, "H"), (RiskLevel.Medium, "M"), (RiskLevel.Unknown, "?")];

    private static readonly (PolicyOutcome Outcome, string Mark)[] Kept = [(PolicyOutcome.Fail, "Fail"), (PolicyOutcome.Unknown, "?")];

    /// <summary>The factors that are not Low, each level once: <c>H fresh, rival; M price; ? docs</c>; <c>all Low</c> where none is.</summary>
    public static string Factors(ReleaseRisk? risk)
    {
        if (risk is null)
        {
            return string.Empty;
        }

        var parts = Shown
            .Select(shown => (shown.Mark, Names: string.Join(", ", risk.Factors.Where(factor => factor.Level == shown.Level).Select(factor => Short(factor.Factor)))))
            .Where(part => part.Names.Length > 0)
            .Select(part => $"{part.Mark} {part.Names}")
            .ToArray();
        return parts.Length == 0 ? "all Low" : string.Join("; ", parts);
    }

    /// <summary>How many factors have each level: <c>2 High, 1 Medium, 2 Low, 1 Unknown</c>.</summary>
    public static string Counts(ReleaseRisk? risk) => risk is null
        ? string.Empty
        : FormattableString.Invariant($"{risk.HighCount} High, {risk.MediumCount} Medium, {risk.LowCount} Low, {risk.UnknownCount} Unknown");

    /// <summary>What the policy says: <c>Fail</c>, <c>Pass</c> or <c>Unknown</c>; <c>-</c> without one.</summary>
    public static string Policy(ReleaseRisk? risk) => risk is null ? string.Empty : risk.Outcome?.ToString() ?? "-";

    /// <summary>The rules that do not pass: <c>Fail minimumAge 7d; ? requireRival</c>; empty where all do, or there are none.</summary>
    public static string Broken(ReleaseRisk? risk) => risk is null ? string.Empty : ViewText.Line(string.Join("; ", Kept
        .Select(kept => (kept.Mark, Rules: string.Join(", ", risk.Policy.Where(result => result.Outcome == kept.Outcome).Select(result => result.Rule))))
        .Where(part => part.Rules.Length > 0)
        .Select(part => $"{part.Mark} {part.Rules}")));

    /// <summary>A factor with its level and evidence, for a list: <c>High: 5 d old …</c>.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="factor">Which factor.</param>
    public static string Evidence(ReleaseRisk? risk, RiskFactorKind factor) =>
        risk?.Factors.FirstOrDefault(one => one.Factor == factor) is { } found ? ViewText.Line($"{found.Level}: {found.Evidence}") : string.Empty;

    /// <summary>The moment asked about, to the second: <c>2026-02-10T23:59:59Z</c>.</summary>
    public static string AsOf(ReleaseRisk? risk) => risk is null ? string.Empty : risk.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text in lines of whole words, as long as a column is wide; a word that is longer has a line of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width, in characters.</param>
    public static string Lines(string? text, int width)
    {
        var lines = new System.Text.StringBuilder();
        var length = 0;
        foreach (var word in ViewText.Line(text).Split(' '))
        {
            var breaks = length > 0 && length + 1 + word.Length > width;
            lines.Append(breaks ? "\n" : length > 0 ? " " : string.Empty).Append(word);
            length = breaks || length == 0 ? word.Length : length + 1 + word.Length;
        }

        return lines.ToString();
    }

    private static string Short(RiskFactorKind factor) => factor switch
    {
        RiskFactorKind.Freshness => "fresh",
        RiskFactorKind.ApiInstability => "api",
        RiskFactorKind.PricingUncertainty => "price",
        RiskFactorKind.FeatureGap => "features",
        RiskFactorKind.DocumentationLag => "docs",
        _ => "rival",
    };
}
