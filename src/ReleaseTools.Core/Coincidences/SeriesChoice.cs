using ReleaseTools.Timelines;

namespace ReleaseTools.Coincidences;

/// <summary>Which series are compared.</summary>
public static class SeriesChoice
{
    private static readonly ReleaseGrouping ByVendor = ReleaseGrouping.Vendor;
    private static readonly ReleaseGrouping ByProduct = ReleaseGrouping.By(["Product"]);

    /// <summary>Every group, in the order of their first release.</summary>
    /// <param name="releases">The releases.</param>
    /// <param name="grouping">By what they are grouped; null is by vendor.</param>
    /// <param name="asOf">What is certainly dated after it is not out; null cuts nothing by date.</param>
    /// <param name="cancellation">Looked at every few thousand releases.</param>
    public static IReadOnlyList<EventTrain> All(
        IReadOnlyList<Release> releases, ReleaseGrouping? grouping, DateTimeOffset? asOf = null, CancellationToken cancellation = default) =>
        EventTrain.In(Built(releases, grouping ?? ByVendor, cancellation), asOf);

    /// <summary>Two groups by name, without case, in the order of the names: vendors, or where no vendor has the name, products; with a grouping, its groups.</summary>
    /// <param name="releases">The releases.</param>
    /// <param name="first">The name of the first.</param>
    /// <param name="second">The name of the second.</param>
    /// <param name="grouping">By what they are grouped; null tries vendors, then products.</param>
    /// <param name="asOf">What is certainly dated after it is not out; null cuts nothing by date.</param>
    /// <param name="cancellation">Looked at every few thousand releases.</param>
    /// <exception cref="SeriesChoiceException">A name is no group's, or both groups have a release in common.</exception>
    public static IReadOnlyList<EventTrain> Between(
        IReadOnlyList<Release> releases, string first, string second, ReleaseGrouping? grouping, DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        if (grouping is not null)
        {
            var timeline = Built(releases, grouping, cancellation);
            var (one, other) = (GroupOf(timeline, first), GroupOf(timeline, second));
            var trains = EventTrain.In(timeline, asOf);
            return one == other ? throw SeriesChoiceException.Same(first, second) : Array.AsReadOnly([trains[one], trains[other]]);
        }

        Release[][] chosen = [Named(releases, first), Named(releases, second)];
        if (chosen[0].Intersect(chosen[1], SameRecord.Comparer).Any())
        {
            throw SeriesChoiceException.Same(first, second);
        }

        return Array.AsReadOnly([.. chosen.Zip([first, second], (some, name) => EventTrain.In(Built(some, IsVendor(some, name) ? ByVendor : ByProduct, cancellation), asOf)[0])]);
    }

    private static Release[] Named(IReadOnlyList<Release> releases, string name)
    {
        var asked = name.Trim();
        Release[] found = [.. releases.Where(release => Same(release.Vendor, asked))];
        found = found.Length > 0 ? found : [.. releases.Where(release => Same(release.Product, asked))];
        return found.Length > 0 ? found : throw SeriesChoiceException.NotFound(
            name, "no vendor and no product in the input", [.. releases.Select(release => release.Vendor).Concat(releases.Select(release => release.Product)).OfType<string>()]);
    }

    private static bool IsVendor(Release[] found, string name) => found.All(release => Same(release.Vendor, name.Trim()));

    private static bool Same(string? name, string asked) => string.Equals(name, asked, StringComparison.OrdinalIgnoreCase);

    private static int GroupOf(Timeline timeline, string name)
    {
        for (var group = 0; group < timeline.GroupCount; group++)
        {
            if (Same(timeline.GroupNames[group], name.Trim()))
            {
                return group;
            }
        }

        throw SeriesChoiceException.NotFound(name, $"no group by {string.Join(", ", timeline.Grouping.Keys)}", [.. timeline.GroupNames.OfType<string>()]);
    }

    private static Timeline Built(IReadOnlyList<Release> releases, ReleaseGrouping grouping, CancellationToken cancellation)
    {
        var builder = new TimelineBuilder(grouping);
        foreach (var release in releases)
        {
            builder.Add(release);
        }

        return builder.Build(cancellation);
    }
}
