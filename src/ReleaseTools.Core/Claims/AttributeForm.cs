using System.Globalization;

namespace ReleaseTools.Claims;

/// <summary>What a release costs, takes in, holds and can do, alone or beside another.</summary>
internal sealed class AttributeForm : ClaimForm
{
    public override string Name => "facts";

    public override string Meaning =>
        "Prices, context, modalities, capabilities, open weights and knowledge cutoff. What a release does not state is unknown, so that the claim is left open; cheaper is what costs less in one of input and output and no more in the other.";

    public override IReadOnlyList<string> Examples =>
    [
        "{x} is cheaper than {y}",
        "{x} has a larger context than {y}",
        "{x} costs $1.25 per million input tokens",
        "{x} has a context of 400,000 tokens",
        "{x} supports images",
        "{x} has open weights",
    ];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("{x} was cheaperthan {y}", "cheaper"),
        ("{x} costs lessthan {y}", "cheaper"),
        ("{x} was dearerthan {y}", "dearer"),
        ("{x} costs morethan {y}", "dearer"),
        ("{x} costs as much as {y}", "sameprice"),
        ("{x} (has|supports|offers) (larger|bigger|longer|higher|greater|wider) contextwindow than {y}", "context more"),
        ("{x} (has|supports|offers) (smaller|shorter|lower) contextwindow than {y}", "context less"),
        ("{x} 's contextwindow was (larger|bigger|longer|higher|greater|longerthan|morethan) [than] {y} ['s]", "context more"),
        ("{x} 's contextwindow was (smaller|shorter|lower|lessthan) [than] {y} ['s]", "context less"),
        ("{x} has (larger|bigger|longer|higher) output [(limit|window)] than {y}", "output more"),
        ("{x} has (smaller|shorter|lower) output [(limit|window)] than {y}", "output less"),
        ("{x} has (later|newer) cutoff than {y}", "cutoff more"),
        ("{x} has (earlier|older) cutoff than {y}", "cutoff less"),
        ("{x} 's cutoff was after {y} ['s]", "cutoff more"),
        ("{x} 's cutoff was before {y} ['s]", "cutoff less"),
        ("{x} (costs|was) $ {price} permillion [input] [(token|tokens)] [of input]", "inputPrice"),
        ("{x} (costs|was) $ {price} permillion output [(token|tokens)]", "outputPrice"),
        ("{x} (costs|was) $ {price} permillion (token|tokens) of output", "outputPrice"),
        ("{x} has [maximum] contextwindow [of] {number} [(token|tokens)]", "context"),
        ("{x} has {number} [(token|tokens)] contextwindow", "context"),
        ("{x} 's contextwindow was {number} [(token|tokens)]", "context"),
        ("{x} supports {word} [(input|inputs|as input|generation)]", "supports"),
        ("{x} supports {word} output", "outputs"),
        ("{x} (generates|outputs|creates|produces) {word}", "outputs"),
        ("{x} can {word}", "supports"),
        ("{x} has {word} (input|support|capability|capabilities)", "supports"),
        ("{x} has openweights", "openWeights"),
        ("{x} was openweights [(model|release)]", "openWeights"),
        ("{x} 's weights was (open|public|published|available|released)", "openWeights"),
    ];

    // What people call a capability or a modality, and how the data do.
    private static readonly Dictionary<string, (string Attribute, string Item)> Abilities = new(StringComparer.Ordinal)
    {
        ["image"] = (AttributeNames.InputModalities, "image"), ["images"] = (AttributeNames.InputModalities, "image"), ["vision"] = (AttributeNames.InputModalities, "image"), ["pictures"] = (AttributeNames.InputModalities, "image"), ["see"] = (AttributeNames.InputModalities, "image"),
        ["audio"] = (AttributeNames.InputModalities, "audio"), ["sound"] = (AttributeNames.InputModalities, "audio"), ["speech"] = (AttributeNames.InputModalities, "audio"), ["hear"] = (AttributeNames.InputModalities, "audio"),
        ["video"] = (AttributeNames.InputModalities, "video"), ["videos"] = (AttributeNames.InputModalities, "video"), ["text"] = (AttributeNames.InputModalities, "text"), ["pdf"] = (AttributeNames.InputModalities, "pdf"), ["pdfs"] = (AttributeNames.InputModalities, "pdf"),
        ["reasoning"] = (AttributeNames.Capabilities, "reasoning"), ["reason"] = (AttributeNames.Capabilities, "reasoning"), ["tools"] = (AttributeNames.Capabilities, "tool-call"), ["tool-calling"] = (AttributeNames.Capabilities, "tool-call"), ["tool-calls"] = (AttributeNames.Capabilities, "tool-call"), ["tool-call"] = (AttributeNames.Capabilities, "tool-call"),
        ["attachments"] = (AttributeNames.Capabilities, "attachment"), ["attachment"] = (AttributeNames.Capabilities, "attachment"), ["temperature"] = (AttributeNames.Capabilities, "temperature"), ["structured-output"] = (AttributeNames.Capabilities, "structured-output"), ["structured-outputs"] = (AttributeNames.Capabilities, "structured-output"),
    };

    public override ClaimFinding? Judge(ClaimContext context, ClaimMatch match)
    {
        if (context.Find(match, "x") is not { Kind: ReferentKind.Release or ReferentKind.Line or ReferentKind.Product } one
            || (match.Has("word") && !Abilities.ContainsKey(match.Value<string>("word"))))
        {
            return null;
        }

        if (!match.Has("y"))
        {
            return Each(one, release => Own(match, release));
        }

        return context.Find(match, "y") is { Kind: ReferentKind.Release or ReferentKind.Line or ReferentKind.Product } other
            ? Each(one, first => Each(other, second => Pair(match, first, second)))
            : null;
    }

    // A fact of a line is one that all of its releases share.
    private static ClaimFinding Each(Referent named, Func<Release, ClaimFinding> judge) =>
        ClaimContext.Each(named, [.. named.Releases.Take(50).Select(release => Launch.Of(release, long.MaxValue))], launch => judge(launch.Release));

    private static ClaimFinding Own(ClaimMatch match, Release release) => match.Tag switch
    {
        "openWeights" => Found(release.Attributes.TryGetValue(AttributeNames.OpenWeights, out var value) && value is bool open ? open : null, AttributeNames.OpenWeights, release),
        "supports" => Has(release, Abilities[match.Value<string>("word")]),
        "outputs" => Has(release, (AttributeNames.OutputModalities, Abilities[match.Value<string>("word")].Item)),
        _ => Number(release, match.Tag) is not { } number ? Found(null, match.Tag, release) : Found(Stated(match, number), match.Tag, release),
    };

    // A figure is stated to its last digit: 400,000 is exact, and so is $1.25.
    private static bool Stated(ClaimMatch match, decimal number) => number == match.Value<decimal>(match.Has("price") ? "price" : "number");

    private static ClaimFinding Has(Release release, (string Attribute, string Item) ability) => Found(
        release.Attributes.TryGetValue(ability.Attribute, out var value) && value is IReadOnlyList<string> list ? list.Contains(ability.Item, StringComparer.OrdinalIgnoreCase) : null,
        ability.Attribute,
        release);

    private static ClaimFinding Pair(ClaimMatch match, Release one, Release other)
    {
        if (match.Tag is "cheaper" or "dearer" or "sameprice")
        {
            return Price(match.Tag, one, other);
        }

        var isMore = match.Tag.EndsWith("more", StringComparison.Ordinal);
        if (match.Tag.StartsWith("cutoff", StringComparison.Ordinal))
        {
            var truth = Date(one) is { } first && Date(other) is { } second ? isMore ? first.IsAfter(second) : first.IsBefore(second) : null;
            return Found(truth, AttributeNames.KnowledgeCutoff, one, other);
        }

        var name = match.Tag.StartsWith("output", StringComparison.Ordinal) ? AttributeNames.Output : AttributeNames.Context;
        return Found(Number(one, name) is { } own && Number(other, name) is { } its ? isMore ? own > its : own < its : null, name, one, other);
    }

    private static ClaimFinding Price(string tag, Release one, Release other)
    {
        string[] names = [AttributeNames.InputPrice, AttributeNames.OutputPrice];
        var signs = names.Select(name => Number(one, name) is { } own && Number(other, name) is { } its ? Math.Sign(own - its) : default(int?)).ToArray();
        bool? truth = signs.Any(sign => sign is null) ? null
            : tag == "sameprice" ? signs.All(sign => sign == 0)
            : signs.Contains(1) && signs.Contains(-1) ? null
            : signs.Sum() is var sum && tag == "cheaper" ? sum < 0 : signs.Sum() > 0;
        var why = string.Join("; ", names.Select(name => Stated(name, [one, other])));
        var mixed = signs.Contains(1) && signs.Contains(-1) ? " One costs less for input and the other for output." : string.Empty;
        return ClaimFinding.Of(truth, $"{why}.{mixed}") with { Evidence = [one, other] };
    }

    private static ClaimFinding Found(bool? truth, string name, params Release[] releases) =>
        ClaimFinding.Of(truth, Stated(name, releases) + ".") with { Evidence = releases };

    // "inputPrice: gpt-5 1.25, gpt-9 not stated".
    private static string Stated(string name, Release[] releases) => string.Format(
        CultureInfo.InvariantCulture,
        "{0}: {1}",
        name,
        string.Join(", ", releases.Select(release => $"{DisplayText.Quote(release.Name)} {(release.Attributes.TryGetValue(name, out var value) && value is not null ? DisplayText.Quote(AttributeValue.Text(value)) : "not stated")}")));

    private static decimal? Number(Release release, string name) => release.Attributes.TryGetValue(name, out var value)
        ? value switch { long whole => whole, decimal number => number, _ => null }
        : null;

    private static ReleaseDate? Date(Release release) => release.Attributes.TryGetValue(AttributeNames.KnowledgeCutoff, out var value) && value is ReleaseDate date ? date : default(ReleaseDate?);
}
