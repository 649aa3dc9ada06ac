using System.Management.Automation;

namespace ReleaseTools.Benchmarks;

/// <summary>The least that a gap cmdlet can do: accumulate, sort, emit a gap for each neighbour of one product. The mark to beat.</summary>
[Cmdlet(VerbsCommon.Get, "BareGap")]
[OutputType(typeof(BareGap))]
public sealed class GetBareGapCommand : PSCmdlet
{
    private readonly List<Release> _releases = [];

    /// <summary>The releases.</summary>
    [Parameter(ValueFromPipeline = true)]
    public Release InputObject { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => _releases.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _releases.Sort((a, b) =>
        {
            var byVendor = string.CompareOrdinal(a.Vendor, b.Vendor);
            var byProduct = byVendor != 0 ? byVendor : string.CompareOrdinal(a.Product, b.Product);
            return byProduct != 0 ? byProduct : a.Released.CompareTo(b.Released);
        });
        for (var i = 1; i < _releases.Count; i++)
        {
            var (from, to) = (_releases[i - 1], _releases[i]);
            if (from.Product == to.Product && from.Vendor == to.Vendor)
            {
                WriteObject(new BareGap(from, to, TimeSpan.FromTicks(to.Released.EarliestTicks - from.Released.EarliestTicks)));
            }
        }
    }
}

/// <summary>What the bare cmdlet emits.</summary>
public sealed record BareGap(Release From, Release To, TimeSpan Gap);
