using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Bursts;

/// <summary>The facts of one burst, before they are put into words.</summary>
/// <param name="Members">Its events in time order.</param>
/// <param name="Trains">The trains by number of vendor.</param>
/// <param name="IsCertain">Whether the dates prove that all lie in one window.</param>
internal sealed record BurstFacts(IReadOnlyList<VendorEvent> Members, IReadOnlyList<EventTrain> Trains, bool IsCertain)
{
    public double? PValue { get; init; }

    public ProportionInterval? PValueInterval { get; init; }

    public int? Level { get; init; }

    /// <summary>Its vendors, in the order of their first releases.</summary>
    public IReadOnlyList<string> VendorNames => [.. Members.Select(one => one.Vendor).Distinct().Select(NameOf)];

    /// <summary>The vendor of which a release is certainly before all of the others; null where no dates prove that of any.</summary>
    public string? Leader
    {
        get
        {
            // Only the vendor that can be proved first at the earliest moment can be before all others.
            var soonest = Members.OrderBy(one => one.Released.LatestTicks).First();
            return Members.Where(one => one.Vendor != soonest.Vendor).All(one => one.Released.EarliestTicks > soonest.Released.LatestTicks)
                ? NameOf(soonest.Vendor)
                : null;
        }
    }

    /// <summary>How many vendors some events have.</summary>
    public static int Vendors(IEnumerable<VendorEvent> members) => members.Select(one => one.Vendor).Distinct().Count();

    private string NameOf(int vendor) => Trains[vendor].Group ?? "all";
}
