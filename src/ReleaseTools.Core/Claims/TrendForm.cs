using ReleaseTools.Cadences;
using ReleaseTools.Gaps;
using ReleaseTools.Statistics;
using ReleaseTools.Trends;

namespace ReleaseTools.Claims;

/// <summary>Whether something becomes more or less over time.</summary>
internal sealed class TrendForm : ClaimForm
{
    public override string Name => "trend";

    public override string Meaning =>
        "Whether a kind's share of all releases rises or falls, whether a vendor's gaps shorten, or those between two vendors' releases, as Measure-ReleaseTrend and Measure-ReleaseCadence have it. Decided where p < 0.05, two-sided.";

    public override IReadOnlyList<string> Examples =>
        ["specialized releases are increasing", "{v}'s code models are becoming more common", "{v}'s cadence is accelerating", "the gaps between {v} and {w} are shrinking"];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("{k} was increasing", "rises"),
        ("{k} was decreasing", "falls"),
        ("(share|proportion|fraction) of {k} was increasing", "rises"),
        ("(share|proportion|fraction) of {k} was decreasing", "falls"),
        ("{v} releases more and more {k}", "rises"),
        ("{v} releases fewer and fewer {k}", "falls"),
        ("{v} was accelerating", "faster"),
        ("{v} was slowing", "slower"),
        ("{v} releases accelerating", "faster"),
        ("{v} releases slowing", "slower"),
        ("{v} 's [release] (cadence|pace|rhythm|releases|tempo|gaps) was accelerating", "faster"),
        ("{v} 's [release] (cadence|pace|rhythm|releases|tempo|gaps) was slowing", "slower"),
        ("[release] (cadence|pace|rhythm|gaps|tempo) of {v} was accelerating", "faster"),
        ("[release] (cadence|pace|rhythm|gaps|tempo) of {v} was slowing", "slower"),
        ("(gaps|gap) between {v} and {w} was accelerating", "closer"),
        ("(gaps|gap) between {v} and {w} was slowing", "farther"),
        ("(gaps|gap|intervals) between (rivals|vendors|competitors) was accelerating", "rivals closer"),
        ("(gaps|gap|intervals) between (rivals|vendors|competitors) was slowing", "rivals farther"),
    ];

    public override ClaimFinding? Judge(ClaimContext context, ClaimMatch match)
    {
        if (context.Find(match, "k") is { } kind)
        {
            var scope = context.Find(match, "v") ?? kind.Scope;
            return kind is not { Kind: ReferentKind.Kind, IsEverything: false, Place: ReferentPlace.Any } || scope is { IsGroup: false }
                ? null
                : Share(context, scope ?? context.Everything, kind, match.Tag == "rises");
        }

        if (match.Tag.StartsWith("rivals", StringComparison.Ordinal))
        {
            return Between(context, null, null, match.Tag == "rivals closer");
        }

        if (context.Find(match, "v") is not { IsGroup: true } one)
        {
            return null;
        }

        return match.Tag is "faster" or "slower" ? Pace(context, one, match.Tag == "faster")
            : context.Find(match, "w") is { IsGroup: true } other ? Between(context, one, other, match.Tag == "closer")
            : null;
    }

    private static ClaimFinding Share(ClaimContext context, Referent scope, Referent kind, bool rises)
    {
        var trend = context.Kept(
            $"share\n{scope.Kind}\n{scope.Text}\n{kind.Text}",
            () => TrendEngine.Measure(
                scope.Releases, new TrendOptions { Metric = TrendMetric.SpecializedShare, Kind = (kind.Text, kind.Fits), AsOf = context.AsOf }, context.Cancellation));
        return Found(trend, rises ? TrendDirection.Increasing : TrendDirection.Decreasing, $"Of {DisplayText.Quote(scope.Text)}: ");
    }

    private static ClaimFinding Pace(ClaimContext context, Referent one, bool faster)
    {
        var cadence = context.Kept($"cadence\n{one.Kind}\n{one.Text}", () => CadenceEngine.Measure(context.TrainOf(one), new CadenceOptions(context.AsOf), context.Cancellation));
        return cadence.Trend is not { } trend
            ? ClaimFinding.Missing($"{DisplayText.Quote(one.Text)} has {FigureText.Count(cadence.Gaps, "gap")}, too few for a trend.")
            : ClaimFinding.Of(Decided(trend.PValue, -trend.Tau, faster), $"The {cadence.Gaps} gaps of {DisplayText.Quote(one.Text)} show {(trend.Direction == CadenceDirection.None ? trend.ToString() : "a trend: " + trend)}{Chance(trend.PValue)}.") with
            {
                PValue = trend.PValue,
                Evidence = cadence.LastRelease is { } last ? [last] : [],
            };
    }

    // By the medians of periods: gaps side by side share releases, so that tested one by one they would show trends of chance.
    private static ClaimFinding Between(ClaimContext context, Referent? one, Referent? other, bool closer)
    {
        if (one is { Kind: not ReferentKind.Vendor } || other is { Kind: not ReferentKind.Vendor })
        {
            return ClaimFinding.Missing("Gaps between rivals are those between two vendors: name two.");
        }

        IReadOnlyList<Release> releases = one is null ? context.Everything.Releases : [.. one.Releases, .. other!.Releases];
        var name = one is null ? "all vendors" : $"{DisplayText.Quote(one.Text)} and {DisplayText.Quote(other!.Text)}";
        try
        {
            var trend = context.Kept(
                $"rivals\n{one?.Text}\n{other?.Text}",
                () => TrendEngine.Measure(releases, new TrendOptions { Metric = TrendMetric.RivalGap, AsOf = context.AsOf }, context.Cancellation));
            return Found(trend, closer ? TrendDirection.Decreasing : TrendDirection.Increasing, $"Between {name}: ");
        }
        catch (NoRivalException)
        {
            return ClaimFinding.Missing($"Of {name} only one vendor has releases, so there are no gaps between rivals.");
        }
    }

    private static ClaimFinding Found(ReleaseTrend trend, TrendDirection claimed, string of) => ClaimFinding.Of(
        trend.Direction is TrendDirection.Increasing or TrendDirection.Decreasing ? trend.Direction == claimed : null,
        of + trend.Message) with { PValue = trend.PValue };

    private static bool? Decided(double p, double score, bool up) => p >= 0.05 || score == 0 ? null : score > 0 == up;

    private static string Chance(double p) => p >= 0.05 ? ", so chance explains it" : string.Empty;
}
