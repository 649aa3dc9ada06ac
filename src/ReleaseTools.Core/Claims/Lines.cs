using ReleaseTools.Orders;
using ReleaseTools.Patterns;

namespace ReleaseTools.Claims;

/// <summary>In which order lines brought out releases of two kinds.</summary>
internal static class Lines
{
    /// <summary>The lines of some releases that have both kinds, each with whether the first kind came first; by when they began.</summary>
    public static IReadOnlyList<LineOrder> Of(IEnumerable<Release> releases, Func<Release, bool> first, Func<Release, bool> second, long asOf) =>
    [
        .. releases
            .Where(release => release.Product is not null)
            .GroupBy(release => (release.Vendor, release.Product, release.Version?.CoreKey))
            .Select(line => Of([.. line.OrderBy(release => release.Released)], first, second, asOf))
            .OfType<LineOrder>()
            .OrderBy(line => line.Start),
    ];

    private static LineOrder? Of(Release[] line, Func<Release, bool> first, Func<Release, bool> second, long asOf)
    {
        var (one, other) = (Standing(line, first, second, asOf), Standing(line, second, first, asOf));
        if (!one.IsPresent || !other.IsPresent || (!one.IsOut && !other.IsOut))
        {
            return null;
        }

        // A release that was promised and not out came later than one that was; one that was only expected may never come.
        bool? isFirst = !other.IsOut ? other.IsPromised ? true : null
            : LabelOrder.Of(one, other) switch
            {
                OrderOutcome.Conforms => true,
                OrderOutcome.Reversed or OrderOutcome.Tied => false,
                _ => null,
            };
        var start = line.Select(release => release.Released).First();
        return new LineOrder(line[0].Vendor, line[0].Line!, start, isFirst, Launch.Of(one.First!, asOf), Launch.Of(other.First!, asOf));
    }

    private static LabelStanding Standing(Release[] line, Func<Release, bool> fits, Func<Release, bool> others, long asOf)
    {
        var standing = new LabelStanding(new OrderLabel(null, string.Empty), asOf);
        foreach (var release in line.Where(release => fits(release) && !others(release)))
        {
            standing.Add(release);
        }

        return standing;
    }
}
