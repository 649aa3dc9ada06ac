using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>The prices of a group, or another attribute that is a number. Free is a price.</summary>
/// <remarks>
/// The periods show the median of releases. What is tested is one figure for each line and date, the median of its releases: the sizes of one family are priced together, and as
/// so many witnesses they would make trends of chance.
/// </remarks>
internal static class PriceSeries
{
    public static TrendSeries Of(IEnumerable<Release> releases, TrendOptions options)
    {
        var all = EventTrain.Of(releases, options.AsOf);
        var shown = new List<TrendPoint>();
        var tested = new List<TrendPoint>();
        var missing = new List<ReleaseDate>();
        foreach (var one in all.Events)
        {
            double[] prices = [.. one.Releases.Select(release => PriceOf(release, options.Attribute)).OfType<double>()];
            missing.AddRange(Enumerable.Repeat(one.Released, one.Count - prices.Length));
            if (prices.Length > 0)
            {
                shown.AddRange(prices.Select(price => Exact(one.Released, price)));
                Array.Sort(prices);
                tested.Add(Exact(one.Released, Quantiles.Median(prices)));
            }
        }

        return new TrendSeries(UnitOf(options.Attribute), shown) { Tested = tested, LeftOut = all.LeftOut, Missing = missing };
    }

    private static string UnitOf(string attribute) =>
        Is(attribute, AttributeNames.InputPrice) || Is(attribute, AttributeNames.OutputPrice) ? "USD per million tokens" : attribute;

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static TrendPoint Exact(ReleaseDate when, double price) => new(when, price, price, price);

    private static double? PriceOf(Release release, string attribute) => release.Attributes.TryGetValue(attribute, out var value)
        ? value switch { long whole => whole, decimal number => (double)number, _ => null }
        : null;
}
