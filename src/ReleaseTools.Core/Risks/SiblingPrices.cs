namespace ReleaseTools.Risks;

/// <summary>The prices of a product's releases by date.</summary>
internal sealed class SiblingPrices
{
    private readonly RiskBackground _background;
    private readonly RiskThresholds _thresholds;
    private readonly Dictionary<int, int[]> _known = [];

    public SiblingPrices(RiskBackground background, RiskThresholds thresholds)
    {
        _background = background;
        _thresholds = thresholds;
    }

    /// <summary>How many of the row's product have a price and a date, and are out.</summary>
    public int Count(int row) => Priced(row).Length;

    /// <summary>The median price of the releases that came out at about the time of a row, part by part; null where there is none, or the row's date is open.</summary>
    public (ModelPrice Median, int Count)? Around(int row)
    {
        var date = _background[row].Released;
        if (date.IsOpen)
        {
            return null;
        }

        var rows = Priced(row);
        var found = new List<ModelPrice>();
        var above = FirstFrom(rows, date.MidpointTicks);
        var below = above - 1;
        while (found.Count < _thresholds.MostSiblings)
        {
            var (down, up) = (Distance(rows, below, date), Distance(rows, above, date));
            var nearest = down <= up ? below-- : above++;
            if (Math.Min(down, up) > _thresholds.SiblingWindow.Ticks)
            {
                break;
            }

            if (!IsSelf(rows[nearest], row))
            {
                found.Add(ModelPrice.Of(_background[rows[nearest]])!.Value);
            }
        }

        return found.Count == 0 ? null : (new ModelPrice(Median(found.Select(price => price.Input)), Median(found.Select(price => price.Output))), found.Count);
    }

    // Another listing or snapshot of the same variant and version is no sibling.
    private bool IsSelf(int other, int row) => other == row
        || (ReferenceEquals(_background.Chain(other), _background.Chain(row)) && Equals(_background[other].Version, _background[row].Version) && _background[row].Version is not null);

    // Those of the row's product that are out, are no aliases and have a price, by date.
    private int[] Priced(int row)
    {
        var product = _background.ProductOf(row);
        if (!_known.TryGetValue(product, out var rows))
        {
            rows = _background[row].Product is null ? [] : [.. _background.RowsOfProduct(product)
                .Where(other => _background[other] is { AliasOf: null } release && !release.Released.IsOpen
                    && release.IsOut(_background.AsOfTicks) == true && ModelPrice.Of(release) is not null)
                .OrderBy(other => _background[other].Released.MidpointTicks)];
            _known.Add(product, rows);
        }

        return rows;
    }

    private int FirstFrom(int[] rows, long ticks)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _background[rows[middle]].Released.MidpointTicks < ticks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private long Distance(int[] rows, int at, ReleaseDate date) =>
        at < 0 || at >= rows.Length ? long.MaxValue : Math.Abs(_background[rows[at]].Released.MidpointTicks - date.MidpointTicks);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.OrderBy(value => value).ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
