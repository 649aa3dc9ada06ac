using ReleaseTools.Timelines;

namespace ReleaseTools.Risks;

/// <summary>All releases of the input, indexed by what a factor looks up: the product's, the line's, and the earlier and later ones of one variant.</summary>
/// <remarks>Releases are meant by their row, the place in the input. Built in n log n; each index is a list of rows.</remarks>
internal sealed class RiskBackground
{
    private static readonly ReleaseGrouping ByVariant = ReleaseGrouping.By([nameof(Release.Vendor), nameof(Release.Product), nameof(Release.Variant)]);

    private readonly IReadOnlyList<Release> _releases;
    private readonly RowGroups _products;
    private readonly RowGroups _vendors;
    private readonly RowGroups _lines;
    private readonly RowGroups _chains;
    private readonly int[] _places;

    public RiskBackground(IReadOnlyList<Release> releases, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var pace = new CancellationPace(cancellation);
        _releases = releases;
        AsOf = asOf;
        _products = new RowGroups(releases, ReleaseGrouping.VendorAndProduct, pace);
        _vendors = new RowGroups(releases, ReleaseGrouping.Vendor, pace);
        _lines = new RowGroups(releases, ReleaseGrouping.Line, pace);
        _chains = new RowGroups(releases, ByVariant, pace);
        _places = _chains.SortByDate(releases, pace);
    }

    /// <summary>The moment that is asked about.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary><see cref="AsOf"/> in UTC ticks.</summary>
    public long AsOfTicks => AsOf.UtcTicks;

    public int Count => _releases.Count;

    public int ProductCount => _products.Count;

    public Release this[int row] => _releases[row];

    /// <summary>The number of the row's product, which is its vendor's.</summary>
    public int ProductOf(int row) => _products.Of(row);

    public int VendorOf(int row) => _vendors.Of(row);

    public int LineOf(int row) => _lines.Of(row);

    /// <summary>The rows of a product, in the order of the input.</summary>
    public int[] RowsOfProduct(int product) => _products.Rows(product);

    public int[] RowsOfVendor(int vendor) => _vendors.Rows(vendor);

    public int[] RowsOfLine(int line) => _lines.Rows(line);

    /// <summary>The rows of the row's vendor, product and variant by date, with its aliases and dated snapshots.</summary>
    public int[] Chain(int row) => _chains.Rows(_chains.Of(row));

    /// <summary>The place of a row in its <see cref="Chain"/>.</summary>
    public int PlaceInChain(int row) => _places[row];

    /// <summary>The chains of a product's variants, each by date.</summary>
    public IEnumerable<int[]> ChainsOfProduct(int product) => RowsOfProduct(product).Where(row => _places[row] == 0).Select(Chain);

    /// <summary>The products of a row's vendor.</summary>
    public IEnumerable<int> ProductsOfVendor(int vendor) => RowsOfVendor(vendor).Select(ProductOf).Distinct();
}
