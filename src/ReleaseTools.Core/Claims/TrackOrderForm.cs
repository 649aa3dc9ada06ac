using System.Globalization;

namespace ReleaseTools.Claims;

/// <summary>Which kind of release came first in a line, in every line, or in one line for the first time.</summary>
internal sealed class TrackOrderForm : ClaimForm
{
    private const int Listed = 4;

    public override string Name => "track order";

    public override string Meaning =>
        "Which kind a line brought out first, of the lines that have both. \"Always\" fails by one certain exception, \"never\" by one certain case; lines whose dates cannot tell leave it open.";

    public override IReadOnlyList<string> Examples =>
    [
        "{v} has never released a code model before the general one",
        "{v} always released the general model before the specialized one",
        "{v} always released the general model first",
        "{l} released code before general",
        "{l} was the first line to release a code model before the general one",
    ];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("{v} [has] always released {k1} before {k2}", "always before"),
        ("{v} [has] always released {k1} after {k2}", "always after"),
        ("{v} always releases {k1} before {k2}", "always before"),
        ("{v} always releases {k1} after {k2}", "always after"),
        ("{v} releases {k1} before {k2}", "habit before"),
        ("{v} releases {k1} after {k2}", "habit after"),
        ("{v} released {k1} before {k2} in (every|each|all) [of] [(line|lines|generation|generations)]", "always before"),
        ("{v} released {k1} before {k2}", "once before"),
        ("{v} released {k1} after {k2}", "once after"),
        ("(always|{v} 's) {k1} [always] released before {k2}", "always before"),
        ("{k1} always released before {k2} [by {v}]", "always before"),
        ("{k1} always released after {k2} [by {v}]", "always after"),
        ("{k1} released before {k2} [by {v}]", "once before"),
        ("{k1} released before {k2} in {v}", "once before"),
        ("in {v} {k1} released before {k2}", "once before"),
        ("{v} always released {k1} first", "always first"),
        ("{v} always first released {k1}", "always first"),
        ("{v} always releases {k1} first", "always first"),
        ("{v} released {k1} first in (every|each|all) [of] [(line|lines|generation|generations)]", "always first"),
        ("{l} was first (line|generation|version|release|model|one|family|product) [of {v}] [(where|in which)] torelease {k1} before {k2}", "first before"),
        ("{l} was first torelease {k1} before {k2}", "first before"),
        ("{l} was first (line|generation|version) of {v} torelease {k1} before {k2}", "first before"),
        ("{l} was first {v} (line|generation|version) torelease {k1} before {k2}", "first before"),
    ];

    public override ClaimFinding? Judge(ClaimContext context, ClaimMatch match)
    {
        // "Never releases" is said of every line; "releases" alone may mean most of them. GPT 5 is a release and a line; here it is the line.
        var scope = match.Words("v") is { } words ? context.Index.FindGroup(words) ?? context.Find(words) : null;
        var (one, other) = (context.Find(match, "k1"), context.Find(match, "k2"));
        if ((match.Tag.StartsWith("habit", StringComparison.Ordinal) && !match.Sentence.IsNegated) || scope is { IsGroup: false } || one is null || !IsKind(one) || (other is not null && !IsKind(other)))
        {
            return null;
        }

        if (one.Releases.Count == 0 || other is { Releases.Count: 0 })
        {
            return ClaimFinding.Missing($"The data have no {DisplayText.Quote((one.Releases.Count == 0 ? one : other!).Text)} release.");
        }

        return match.Tag == "first before" ? First(context, match, scope, one, other!) : Lines(context, match.Tag, scope, one, other);
    }

    private static bool IsKind(Referent referent) => referent is { Kind: ReferentKind.Kind, Scope: null, IsEverything: false, Place: ReferentPlace.Any };

    private static ClaimFinding Lines(ClaimContext context, string tag, Referent? scope, Referent one, Referent? other)
    {
        Func<Release, bool> second = other is null ? release => !one.Fits(release) : other.Fits;
        var isAfter = tag.EndsWith("after", StringComparison.Ordinal);
        var (first, last) = isAfter ? (second, one.Fits) : (one.Fits, second);
        var among = scope ?? context.Everything;
        var lines = Claims.Lines.Of(among.Releases, first, last, context.Ticks);
        var label = (First: isAfter ? other!.Text : one.Text, Last: isAfter ? one.Text : other?.Text ?? "any other");
        if (lines.Count == 0)
        {
            return ClaimFinding.Missing($"No line of {DisplayText.Quote(among.Text)} has both {label.First} and {label.Last}.");
        }

        var truth = tag.StartsWith("always", StringComparison.Ordinal) ? Three.All(lines.Select(line => line.IsFirst)) : Three.Not(Three.All(lines.Select(line => Three.Not(line.IsFirst))));
        return Found(truth, lines, label.First, label.Last);
    }

    private static ClaimFinding? First(ClaimContext context, ClaimMatch match, Referent? scope, Referent one, Referent other)
    {
        if (context.Find(match, "l") is not { } named)
        {
            return null;
        }

        var release = named.Releases.FirstOrDefault(some => some.Product is not null && some.Version is not null);
        if (release is null || named.Kind is ReferentKind.Vendor or ReferentKind.Kind)
        {
            return null;
        }

        var among = scope ?? new Referent(ReferentKind.Product, release.Product!, [.. context.Everything.Releases.Where(some => some.Vendor == release.Vendor && some.Product == release.Product)]);
        var lines = Claims.Lines.Of(among.Releases, one.Fits, other.Fits, context.Ticks);
        if (lines.FirstOrDefault(line => line.Vendor == release.Vendor && line.Name == release.Line) is not { } own)
        {
            return ClaimFinding.Missing($"{DisplayText.Quote(release.Line!)} has not both {one.Text} and {other.Text}.");
        }

        // None of the lines that began before may have done so.
        var earlier = lines.Where(line => !ReferenceEquals(line, own) && line.Start.IsAfter(own.Start) != true).ToArray();
        var truth = Three.And(own.IsFirst, Three.All(earlier.Select(line => Three.Not(line.IsFirst))));
        return Found(truth, [.. earlier, own], one.Text, other.Text);
    }

    private static ClaimFinding Found(bool? truth, IReadOnlyList<LineOrder> lines, string first, string last)
    {
        var (before, behind, open) = (lines.Where(line => line.IsFirst == true).ToArray(), lines.Where(line => line.IsFirst == false).ToArray(), lines.Where(line => line.IsFirst is null).ToArray());
        var others = string.Join("; ", open.Select(line => line.OtherDates()).Where(text => text.Length > 0));
        var why = string.Format(
            CultureInfo.InvariantCulture,
            "Of {0} with both, {1} had {2} before {3}{4}, {5} the other way round{6}, and {7} cannot be told{8}.{9}{10}",
            lines.Count == 1 ? "1 line" : lines.Count.ToString(CultureInfo.InvariantCulture) + " lines",
            before.Length,
            first,
            last,
            List(before),
            behind.Length,
            List(behind),
            open.Length,
            List(open),
            others.Length > 0 ? $" It depends on the source: {others}." : string.Empty,
            truth is null ? " Finer dates of those that cannot be told would settle it." : string.Empty);
        var evidence = lines.OrderBy(line => line.IsFirst is null).SelectMany(line => new[] { line.One, line.Other }).ToArray();
        return ClaimFinding.Of(truth, why) with
        {
            Evidence = [.. evidence.Select(launch => launch.Release)],
            Gaps = [.. lines.Where(line => line.One.Date.IsKnown && line.Other.Date.IsKnown).Select(line => new ReleaseGap(line.Name, line.One.Release, line.Other.Release))],
        };
    }

    private static string List(LineOrder[] lines) => lines.Length == 0 ? string.Empty
        : ": " + string.Join(", ", lines.Take(Listed).Select(line => line.Text)) + (lines.Length > Listed ? string.Format(CultureInfo.InvariantCulture, " and {0} more", lines.Length - Listed) : string.Empty);
}
