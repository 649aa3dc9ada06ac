using ReleaseTools.Statistics;

namespace ReleaseTools.Risks;

/// <summary>Whether a price is known, whether it held, and how it stands beside those of its siblings.</summary>
/// <remarks>
/// The price before is that of the nearest release of the same variant: another snapshot of the line, or the version before. Siblings are other variants and versions of the vendor's
/// product that came out at about the same time. A price has no date of its own: it is what the source stated when it was read. No price is High where siblings state
/// one, and Unknown where none does, for then it is the input that has no prices.
/// </remarks>
internal sealed class PricingFactor
{
    // A chain may be long and without prices; what lies farther away is no neighbour.
    private const int FarthestNeighbour = 50;

    private readonly RiskBackground _background;
    private readonly RiskThresholds _thresholds;
    private readonly SiblingPrices _siblings;

    public PricingFactor(RiskBackground background, RiskThresholds thresholds)
    {
        _background = background;
        _thresholds = thresholds;
        _siblings = new SiblingPrices(background, thresholds);
    }

    public RiskFactor Of(int row)
    {
        var release = _background[row];
        if (ModelPrice.Of(release) is not { } price)
        {
            return Unpriced(row);
        }

        var findings = new List<string> { $"It costs {price}" };
        LevelRange? range = null;
        foreach (var (before, cost) in Neighbours(row))
        {
            findings.Add(cost == price ? $"as {before.Called()} does" : $"{before.Called()} cost {cost}");
            range = (range ?? LevelRange.Of(RiskLevel.Low)).AtLeast(cost == price ? RiskLevel.Low
                : price.RatioTo(cost) > _thresholds.HighPriceRatio ? RiskLevel.High
                : RiskLevel.Medium);
        }

        if (_siblings.Around(row) is { } siblings)
        {
            var ratio = price.RatioTo(siblings.Median);
            findings.Add($"the median of {FigureText.Count(siblings.Count, "sibling")} of its time costs {siblings.Median}{Times(ratio)}");
            range = (range ?? LevelRange.Of(RiskLevel.Low)).AtLeast(Level(ratio));
        }
        else if (release.Released.IsOpen && _siblings.Count(row) > 0)
        {
            findings.Add("without a date its contemporaries are not known");
            range = LevelRange.Any.Worse(range ?? LevelRange.Of(RiskLevel.Low));
        }

        return range is not { } known
            ? Factor(RiskLevel.Unknown, $"{findings[0]}, and no sibling or earlier release with a price tells whether that is usual.", "Prices of its siblings or of earlier releases.")
            : Factor(known.Level, Capital(known.Bounds()) + string.Join("; ", findings) + ".", known.Level switch
            {
                RiskLevel.Low => "A change of its price.",
                RiskLevel.Unknown => "Its date.",
                _ => "That the price holds for another release, or its siblings come to a like one.",
            });
    }

    private RiskFactor Unpriced(int row)
    {
        var release = _background[row];
        var part = release.Number(AttributeNames.InputPrice) is not null ? "only a price for input"
            : release.Number(AttributeNames.OutputPrice) is not null ? "only a price for output"
            : "no price";
        var needed = $"A price: the attributes {AttributeNames.InputPrice} and {AttributeNames.OutputPrice}.";
        var priced = _siblings.Count(row);
        return priced > 0
            ? Factor(RiskLevel.High, $"It states {part}, unlike {FigureText.Count(priced, "other release")} of {release.Maker()}.", needed)
            : Factor(RiskLevel.Unknown, $"It states {part}, and no other release of {release.Maker()} states one.", needed);
    }

    // The nearest with a price of the same version, and the nearest before of another version.
    private IEnumerable<(Release Release, ModelPrice Price)> Neighbours(int row)
    {
        var release = _background[row];
        if (release.Released.IsOpen)
        {
            yield break;
        }

        var chain = _background.Chain(row);
        var place = _background.PlaceInChain(row);
        if (Nearest(chain, place, -1, other => IsSameVersion(other, release)) is { } earlier)
        {
            yield return earlier;
        }
        else if (Nearest(chain, place, 1, other => IsSameVersion(other, release)) is { } later)
        {
            yield return later;
        }

        if (Nearest(chain, place, -1, other => !IsSameVersion(other, release)) is { } before)
        {
            yield return before;
        }
    }

    private (Release Release, ModelPrice Price)? Nearest(int[] chain, int place, int step, Func<Release, bool> isWanted)
    {
        for (var (at, steps) = (place + step, 0); at >= 0 && at < chain.Length && steps < FarthestNeighbour; at += step, steps++)
        {
            var other = _background[chain[at]];
            if (isWanted(other) && other.IsOut(_background.AsOfTicks) == true && ModelPrice.Of(other) is { } price)
            {
                return (other, price);
            }
        }

        return null;
    }

    // Without a version there is no other one.
    private static bool IsSameVersion(Release one, Release other) => Equals(one.Version, other.Version);

    private RiskLevel Level(double ratio) => ratio > _thresholds.HighPriceRatio ? RiskLevel.High
        : ratio > _thresholds.MediumPriceRatio ? RiskLevel.Medium
        : RiskLevel.Low;

    private static string Times(double ratio) => double.IsInfinity(ratio) ? ", where one of the two is free"
        : ratio > 1.005 ? $", a factor of {FigureText.Number(ratio)}"
        : string.Empty;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static RiskFactor Factor(RiskLevel level, string evidence, string change) => new(RiskFactorKind.PricingUncertainty, level, evidence, change);
}
