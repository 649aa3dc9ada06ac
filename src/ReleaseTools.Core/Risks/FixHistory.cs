using ReleaseTools.Timelines;

namespace ReleaseTools.Risks;

/// <summary>What a release's usual time to the first fix is: from its product's patches where there are enough, and from what comes nearest where not.</summary>
/// <remarks>
/// A release is fixed by the next one of its vendor, product and variant that is of the same first two version numbers (a patch, a dated snapshot), and replaced by the next one of
/// any higher version. Previews are compared with previews: one is fixed by the next release on the way to the same version. Tried in this order, the first with enough:
/// fixes of the product, fixes of the vendor's products, replacements of the product, replacements of the vendor's products.
/// </remarks>
internal sealed class FixHistory
{
    private const string Unversioned = "?";

    private readonly RiskBackground _background;
    private readonly int _needed;
    private readonly CancellationPace _pace;
    private readonly Dictionary<(Basis Basis, int Group, bool Preview), FixTimes> _known = [];
    private readonly Dictionary<(int Product, bool Preview, bool Patches), Collected> _collected = [];

    public FixHistory(RiskBackground background, int needed, CancellationToken cancellation)
    {
        _background = background;
        _needed = needed;
        _pace = new CancellationPace(cancellation);
    }

    /// <summary>From what a usual time is taken.</summary>
    public enum Basis
    {
        ProductFixes,
        VendorFixes,
        ProductReplacements,
        VendorReplacements,
    }

    /// <summary>The times that tell of a row, and what they are of; null where nothing has enough.</summary>
    public (Basis Basis, FixTimes Times)? For(int row)
    {
        var release = _background[row];
        var preview = release.IsPreview() == true;
        foreach (var basis in new[] { Basis.ProductFixes, Basis.VendorFixes, Basis.ProductReplacements, Basis.VendorReplacements })
        {
            var isVendors = basis is Basis.VendorFixes or Basis.VendorReplacements;
            if ((isVendors ? release.Vendor : release.Product) is not null
                && Times(basis, isVendors ? _background.VendorOf(row) : _background.ProductOf(row), preview) is { } times
                && times.Count >= _needed)
            {
                return (basis, times);
            }
        }

        return null;
    }

    private FixTimes Times(Basis basis, int group, bool preview)
    {
        if (!_known.TryGetValue((basis, group, preview), out var times))
        {
            var products = basis is Basis.ProductFixes or Basis.ProductReplacements ? Enumerable.Repeat(group, 1) : _background.ProductsOfVendor(group).Where(product => _background[_background.RowsOfProduct(product)[0]].Product is not null);
            var patches = basis is Basis.ProductFixes or Basis.VendorFixes;
            var parts = products.Select(product => CollectedOf(product, preview, patches)).ToArray();
            times = new FixTimes([.. parts.SelectMany(part => part.Fixes)], parts.Sum(part => part.Open), parts.Sum(part => part.Undated));
            _known.Add((basis, group, preview), times);
        }

        return times;
    }

    private Collected CollectedOf(int product, bool preview, bool patches)
    {
        if (!_collected.TryGetValue((product, preview, patches), out var collected))
        {
            collected = new Collected();
            foreach (var chain in _background.ChainsOfProduct(product))
            {
                Collect(chain, preview, patches, collected);
            }

            _collected.Add((product, preview, patches), collected);
        }

        return collected;
    }

    // By date, each release waits on a stack until one comes that replaces it: what is below on the stack has a version no lower, so nobody is passed over.
    private void Collect(int[] chain, bool preview, bool patches, Collected into)
    {
        var waiting = new Dictionary<string, Stack<Release>>(StringComparer.Ordinal);
        foreach (var row in chain)
        {
            _pace.Step();
            var release = _background[row];
            var isPreview = release.IsPreview() == true;
            if (!Availability.CameOut(release) || (isPreview && !preview))
            {
                continue;
            }

            if (release.Released.IsOpen || release.Released.LatestTicks > _background.AsOfTicks)
            {
                into.Undated += release.Released.IsOpen && isPreview == preview ? 1 : 0;
                continue;
            }

            // What has no version replaces no version, nor stands in its way.
            var key = release.Version is null ? Unversioned : !patches ? string.Empty : preview ? release.Version.CoreKey : release.Version.PatchKey;
            if (!waiting.TryGetValue(key, out var stack))
            {
                waiting.Add(key, stack = new Stack<Release>());
            }

            while (stack.Count > 0 && Replaces(release, stack.Peek()))
            {
                var replaced = stack.Pop();
                var least = Math.Max(0, release.Released.EarliestTicks - replaced.Released.LatestTicks);
                into.Fixes.Add((least, Math.Max(least, release.Released.LatestTicks - replaced.Released.EarliestTicks)));
                into.Open--;
            }

            if (isPreview == preview && !(stack.Count > 0 && IsListedAgain(release, stack.Peek())))
            {
                stack.Push(release);
                into.Open++;
            }
        }
    }

    // One version with a certainly later date is a rebuild or a snapshot; with one date it is one release, listed twice.
    private static bool Replaces(Release later, Release earlier)
    {
        if (later.Version is null || earlier.Version is null)
        {
            return later.Version is null && earlier.Version is null && later.Released.IsAfter(earlier.Released) == true;
        }

        var order = later.Version.CompareTo(earlier.Version);
        return order > 0 || (order == 0 && later.Released.IsAfter(earlier.Released) == true);
    }

    private static bool IsListedAgain(Release release, Release other) =>
        release.Version is { } version && version.Equals(other.Version) && release.Released == other.Released;

    private sealed class Collected
    {
        public List<(long Least, long Most)> Fixes { get; } = [];

        public int Open { get; set; }

        public int Undated { get; set; }
    }
}
