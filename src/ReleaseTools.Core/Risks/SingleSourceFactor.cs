using ReleaseTools.Statistics;

namespace ReleaseTools.Risks;

/// <summary>How many other vendors have a release out that can do the same at a like price.</summary>
/// <remarks>
/// Like is both ways: what costs a tenth is seldom of the same class. A rival has all capabilities and modalities that the release states, and its specialty, or none,
/// being meant for every use. Whether a rival is as good at them is not in the data. What does not state its capabilities at all is no rival that could be pointed to: it is left out, and counted.
/// </remarks>
internal sealed class SingleSourceFactor
{
    private const int Named = 3;

    private readonly RiskBackground _background;
    private readonly RiskThresholds _thresholds;
    private readonly Rivals _rivals;

    public SingleSourceFactor(RiskBackground background, RiskThresholds thresholds, CancellationToken cancellation)
    {
        _background = background;
        _thresholds = thresholds;
        _rivals = new Rivals(background, thresholds, cancellation);
    }

    public RiskFactor Of(int row)
    {
        var release = _background[row];
        string[] missing = [.. new[]
        {
            release.Vendor is null ? "its vendor" : null,
            _rivals.ProfileOf(row).IsStated ? null : "its capabilities, its input modalities",
            ModelPrice.Of(release) is null ? "its price" : null,
        }.OfType<string>()];
        if (missing.Length > 0)
        {
            var unstated = string.Join(", ", missing);
            return Factor(RiskLevel.Unknown, $"Rivals cannot be looked for without {unstated}.", $"{char.ToUpperInvariant(unstated[0])}{unstated.Substring(1)}, and those of rivals.");
        }

        if (!_rivals.HasOthers(row))
        {
            return Factor(RiskLevel.Unknown, $"No release of another vendor than {DisplayText.Quote(release.Vendor!)} that is out is in the input.", "Releases of other vendors in the input.");
        }

        var price = ModelPrice.Of(release)!.Value;
        var rivals = _rivals.Of(row, price, out var undecided);
        var range = new LevelRange(Level(rivals.Count + undecided.Count), Level(rivals.Count));
        var asked = $"within {FigureText.Number(_thresholds.PriceRange)} times its price ({price})";
        var found = rivals.Count == 0
            ? $"no other vendor's release that is out certainly has what it has {asked}"
            : $"{(range == LevelRange.Of(RiskLevel.Low) ? "at least " : string.Empty)}{FigureText.Count(rivals.Count, "other vendor has", "other vendors have")} what it has {asked}: {Names(rivals)}";
        var open = range.Level == RiskLevel.Unknown ? $"; of {Names(undecided)} it cannot be told" : string.Empty;
        var silent = range.Level != RiskLevel.Low && _rivals.Silent > 0 ? $"; {FigureText.Count(_rivals.Silent, "release that states", "releases that state")} no capabilities left out" : string.Empty;
        return Factor(range.Level, Capital($"{range.Bounds()}{found}{open}{silent}."), range.Level switch
        {
            RiskLevel.Unknown => "Prices, capabilities or dates of those that cannot be told.",
            RiskLevel.Low => "That rivals go, or change their prices.",
            _ => $"A rival with {Features(row)} at {Span(price.Input)} in and {Span(price.Output)} out.",
        });
    }

    private RiskLevel Level(int vendors) => vendors >= _thresholds.VendorsForLow ? RiskLevel.Low : vendors == 0 ? RiskLevel.High : RiskLevel.Medium;

    private string Features(int row)
    {
        var features = _rivals.ProfileOf(row).Capabilities.Select(item => DisplayText.Quote(item)).ToArray();
        return features.Length == 0 ? "its modalities" : string.Join(", ", features);
    }

    private string Span(double price) => $"${ReleaseFacts.Number(price / _thresholds.PriceRange)} to ${ReleaseFacts.Number(price * _thresholds.PriceRange)}";

    private static string Names(IReadOnlyList<Release> releases) =>
        string.Join(", ", releases.Take(Named).Select(release => $"{release.Called()} ({DisplayText.Quote(release.Vendor!)})"))
        + (releases.Count > Named ? FormattableString.Invariant($" and {releases.Count - Named} more") : string.Empty);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static RiskFactor Factor(RiskLevel level, string evidence, string change) => new(RiskFactorKind.SingleSource, level, evidence, change);
}
