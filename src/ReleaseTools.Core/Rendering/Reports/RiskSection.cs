using ReleaseTools.Risks;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>What speaks against taking up the newest release of each line; most of it first.</summary>
internal static class RiskSection
{
    /// <summary>How many releases are judged at most, the newest: what was followed long ago nobody is about to take up.</summary>
    public const int MostReleases = 25;

    private const string Title = "Risk of taking up";

    private static readonly (RiskFactorKind Factor, string Heading)[] Factors =
    [
        (RiskFactorKind.Freshness, "Freshness"),
        (RiskFactorKind.ApiInstability, "Instability"),
        (RiskFactorKind.PricingUncertainty, "Price"),
        (RiskFactorKind.FeatureGap, "Features"),
        (RiskFactorKind.DocumentationLag, "Documentation"),
        (RiskFactorKind.SingleSource, "Single source"),
    ];

    private static readonly ReportColumn[] Columns = [new("Release"), new("Released"), .. Factors.Select(factor => new ReportColumn(factor.Heading))];

    public static ReportSection? Of(ReportContext context)
    {
        var newest = Newest(context);
        if (newest.Length == 0)
        {
            return context.Silent(ReportSectionKind.Risk, Title, $"Nothing with a date is out as of {context.Day}, so there is nothing to take up.");
        }

        Release[] asked = [.. newest.OrderByDescending(release => release.Released).Take(MostReleases)];
        var risks = RiskEngine.Measure(context.Releases, asked, new RiskOptions { AsOf = context.Options.AsOf }, context.Progress, context.Cancellation);
        var grouping = context.Options.Grouping is { Keys.Count: > 0 } given ? $"group by {string.Join(", ", given.Keys)}" : context.Options.Grouping is null ? "line" : "group";
        return new ReportSection(
            ReportSectionKind.Risk,
            Title,
            Lead(risks),
            ReportRows.Table(Columns, risks, Row),
            ReportWords.Notes(
                $"Judged is the newest release of each {grouping} that is out as of {context.Day}, most risky first; the other releases are the history that it is judged by."
                + (newest.Length > asked.Length ? FormattableString.Invariant($" Of {newest.Length} only the {asked.Length} newest stand here.") : string.Empty),
                "Low speaks little against it, Medium is something to look at first, High is a reason to wait; Unknown is on no scale: the data cannot say. There is no total, since "
                + "factors of different kinds have no common unit.",
                "Freshness is its age against the usual time to a fix or successor, instability the product's history of breaking and withdrawn versions, price that it is stated, steady and near "
                + "its siblings', features what the general release of its line has and it has not, documentation whether that came late, single source that no other vendor has the like.",
                Evidence(risks)));
    }

    // The last of each group, as dates sort. Other names of a release are no releases of their own.
    private static Release[] Newest(ReportContext context)
    {
        var builder = new TimelineBuilder(context.Options.Grouping ?? ReleaseGrouping.Line);
        foreach (var release in Aliases.Hide(context.Releases))
        {
            if (release.Released.IsKnown && Availability.IsOut(release, context.Options.AsOf.UtcTicks))
            {
                builder.Add(release);
            }
        }

        var timeline = builder.Build(context.Cancellation);
        return [.. Enumerable.Range(0, timeline.GroupCount).Select(group => timeline[timeline.EndOf(group) - 1])];
    }

    private static string Lead(IReadOnlyList<ReleaseRisk> risks)
    {
        var high = risks.Count(risk => risk.HighCount > 0);
        var unknown = risks.Sum(risk => risk.UnknownCount);
        var most = risks[0];
        return risks.Count == 1
            ? $"{ReportWords.Named(most.Release)}: {most.Message}"
            : $"Of {risks.Count} releases {high} {(high == 1 ? "has" : "have")} a reason to wait. Most speaks against {ReportWords.Named(most.Release)}. {most.Message}"
                + (unknown > 0 ? $" Of {unknown} of {FigureText.Count(risks.Count * Factors.Length, "factor")} the data cannot say." : string.Empty);
    }

    // What the first row rests on; Measure-ReleaseRisk has it for every release.
    private static string? Evidence(IReadOnlyList<ReleaseRisk> risks)
    {
        string[] grave = [.. risks[0].Factors.Where(factor => factor.Level is RiskLevel.High or RiskLevel.Medium).Select(factor => $"{factor.Factor} {factor.Level}: {factor.Evidence}")];
        return grave.Length == 0 ? null : $"{ReportWords.Named(risks[0].Release)}: {string.Join(" ", grave)}";
    }

    private static IReadOnlyList<ReportCell> Row(ReleaseRisk risk) =>
    [
        Cells.NameWithVendor(risk.Release),
        Cells.Date(risk.Release.Released),
        .. Factors.Select(factor => Level(risk.Factors.First(one => one.Factor == factor.Factor).Level)),
    ];

    private static ReportCell Level(RiskLevel level) => new(level.ToString())
    {
        Order = (double)level,
        Tone = Tones.Of(level),
    };
}
