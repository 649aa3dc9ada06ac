using System.Globalization;
using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>How many releases there are, or whether one vendor has more than another.</summary>
internal sealed class CountForm : ClaimForm
{
    public override string Name => "count";

    public override string Meaning => "How many releases are out, of a vendor, product, line or kind, in a period or ever; a date that lies only partly in the period leaves the count open.";

    public override IReadOnlyList<string> Examples =>
    [
        "{v} has released 3 models in 2025",
        "{v} released at least five code models since 2025",
        "{v} has released more models than {w}",
        "{v} released no model in 2024",
    ];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("{v} (released|has) {n} {k} [<period>]", "count"),
        ("<period> {v} (released|has) {n} {k}", "count"),
        ("{n} {k} released [by {v}] [<period>]", "count"),
        ("there was {n} {k} [by {v}] [<period>]", "count"),
        ("{v} (released|has) more {k} than {w} [<period>]", "more"),
        ("<period> {v} (released|has) more {k} than {w}", "more"),
        ("{v} (released|has) morethan {w} {k} [<period>]", "none"),
        ("{v} (released|has) (fewer|less) {k} than {w} [<period>]", "fewer"),
        ("<period> {v} (released|has) (fewer|less) {k} than {w}", "fewer"),
        ("{v} (released|has) as many {k} as {w} [<period>]", "same"),
        ("{v} released {k} [<period>]", "any"),
        ("<period> {v} released {k}", "any"),
        ("{k} released [by {v}] [<period>]", "any"),
        ("<period> {k} released [by {v}]", "any"),
    ];

    public override ClaimFinding? Judge(ClaimContext context, ClaimMatch match)
    {
        var (owner, other) = (context.Find(match, "v"), context.Find(match, "w"));
        if (context.Find(match, "k") is not { Kind: ReferentKind.Kind, Place: ReferentPlace.Any } kind || owner is { IsGroup: false } || other is { IsGroup: false } || match.Tag == "none"
            || (owner is not null && kind.Scope is not null) || ClaimPeriod.Of(context, match) is not { } period)
        {
            return null;
        }

        // "A code model was released": of everybody's, that is said of one release, if of any.
        if (match.Tag == "any" && owner is null && kind.Scope is null && !match.Has("during"))
        {
            return null;
        }

        var (least, most) = period.Count(Of(owner, kind, context));
        var text = $"{DisplayText.Quote(owner?.Text ?? kind.Scope?.Text ?? "all vendors")} released {Count(least, most)} {DisplayText.Quote(Label(kind, least == 1 && most == 1))}{period.Text}";
        if (match.Tag is "count" or "any")
        {
            if (match.Tag == "any" && owner is null && IsOfAll(match) && kind.Releases.Any(release => Availability.CameOut(release) && release.Released.EarliestTicks <= context.Ticks && period.Holds(release) == false) && most > 0)
            {
                return ClaimFinding.Of(null, text + ", and others at other times; a claim says whether it means all of them or some.") with { Evidence = [.. kind.Releases.Take(50)] };
            }

            var claimed = match.Tag == "any" ? new ClaimedCount(1, null, "any") : match.Value<ClaimedCount>("n");
            return Found(claimed.Holds(least, most), text + ".", Of(owner, kind, context), period);
        }

        var (fewest, greatest) = period.Count(Of(other, kind, context));
        bool? truth = match.Tag switch
        {
            "more" => least > greatest ? true : most <= fewest ? false : null,
            "fewer" => most < fewest ? true : least >= greatest ? false : null,
            _ => least == most && fewest == greatest && least == fewest ? true : most < fewest || greatest < least ? false : null,
        };
        return Found(truth, $"{text}, {DisplayText.Quote(other!.Text)} {Count(fewest, greatest)}.", Of(owner, kind, context).Concat(Of(other, kind, context)), period);
    }

    private static ClaimFinding Found(bool? truth, string why, IEnumerable<Release> releases, ClaimPeriod period) =>
        ClaimFinding.Of(truth, why + (truth is null ? " Finer dates would settle it." : string.Empty)) with { Evidence = [.. releases.Where(release => period.Holds(release) != false).Take(50)] };

    // "X's models were released in 2024" is said of all that X has, unless it says that there is none.
    private static bool IsOfAll(ClaimMatch match) => !match.Sentence.IsNone && match.Words("k")!.IndexOf(ClaimToken.Possessive) > 0;

    private static IEnumerable<Release> Of(Referent? owner, Referent kind, ClaimContext context) =>
        owner is null ? kind.Releases : kind.IsEverything ? owner.Releases : context.Kept($"count\n{owner.Kind}\n{owner.Text}\n{kind.Text}", () => owner.Releases.Where(kind.Fits).ToArray());

    private static string Label(Referent kind, bool isOne) => kind.IsEverything ? isOne ? "release" : "releases"
        : (kind.Scope is null ? kind.Text : kind.Text.Substring(Math.Min(kind.Text.Length, kind.Scope.Text.Length + 1))) + (isOne ? " release" : " releases");

    private static string Count(long least, long most) => least == most
        ? least.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0} to {1}", least, most);
}
