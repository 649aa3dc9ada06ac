using ReleaseTools.Cadences;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>Whether something becomes more or less over time.</summary>
internal sealed class TrendForm : ClaimForm
{
    public override string Name => "trend";

    public override string Meaning =>
        "Whether a kind's share of all releases rises or falls (Cochran and Armitage), whether a vendor's gaps shorten, or those between two vendors' releases (Mann and Kendall). Decided where p < 0.05, two-sided.";

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
        var trend = context.Kept($"share\n{scope.Kind}\n{scope.Text}\n{kind.Text}", () => ShareTrend.Of(scope.Releases, kind.Fits, context.Ticks));
        var name = DisplayText.Quote(kind.Text);
        return trend.PValue is not { } p
            ? ClaimFinding.Missing($"Of {FigureText.Count(trend.Count, "dated release")} of {DisplayText.Quote(scope.Text)}, {trend.Fitting} are {name}: too few for a trend.")
            : ClaimFinding.Of(Decided(p, trend.Score, rises), $"The share of {name} among {trend.Count} releases of {DisplayText.Quote(scope.Text)}: {trend.Text}; {FigureText.P(p)} for no trend{Chance(p)}.") with { PValue = p };
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

    private static ClaimFinding Between(ClaimContext context, Referent? one, Referent? other, bool closer)
    {
        var name = one is null ? "all vendors" : $"{DisplayText.Quote(one.Text)} and {DisplayText.Quote(other!.Text)}";
        var trend = context.Kept($"rivals\n{one?.Kind}{one?.Text}\n{other?.Kind}{other?.Text}", () => RivalTrend.Of(one?.Releases ?? context.Everything.Releases, other?.Releases, context.AsOf, context.Cancellation));
        return trend.Count < 3
            ? ClaimFinding.Missing($"Between {name} there are {FigureText.Count(trend.Count, "gap")} from a release to the nearest rival's: too few for a trend.")
            : ClaimFinding.Of(Decided(trend.PValue, -trend.Score, closer), $"Of {trend.Count} gaps from a release to the nearest rival's, between {name}, later ones are {(trend.Score < 0 ? "shorter" : trend.Score > 0 ? "longer" : "as long")} on the whole; {FigureText.P(trend.PValue)} for no trend{Chance(trend.PValue)}.") with { PValue = trend.PValue };
    }

    private static bool? Decided(double p, double score, bool up) => p >= 0.05 || score == 0 ? null : score > 0 == up;

    private static string Chance(double p) => p >= 0.05 ? ", so chance explains it" : string.Empty;
}
