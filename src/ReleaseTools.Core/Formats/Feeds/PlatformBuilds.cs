using System.Globalization;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Counts the builds of one version for several platforms once.</summary>
internal static class PlatformBuilds
{
    /// <summary>
    /// What a reader finds, without the builds of versions that also stand there on their own. A version that has only platform builds comes once, at the end: as
    /// the first of them, with the attribute <c>platforms</c>.
    /// </summary>
    public static IEnumerable<ReadResult> CountOnce(IEnumerable<ReadResult> results)
    {
        var builds = new Dictionary<string, List<Release>>(StringComparer.Ordinal);
        var order = new List<string>();
        var whole = new HashSet<string>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            if (result.Release is not { } release)
            {
                yield return result;
            }
            else if (!release.Attributes.ContainsKey(PlatformBuild.Attribute))
            {
                whole.Add(KeyOf(release));
                yield return result;
            }
            else if (KeyOf(release) is var key && builds.TryGetValue(key, out var known))
            {
                known.Add(release);
            }
            else
            {
                builds.Add(key, [release]);
                order.Add(key);
            }
        }

        foreach (var key in order.Where(key => !whole.Contains(key)))
        {
            yield return ReadResult.Of(Together(builds[key]));
        }

        if (order.Count > 0)
        {
            yield return ReadResult.Of(string.Format(
                CultureInfo.InvariantCulture, "Counted once: {0} builds for single platforms, of {1} versions.", builds.Values.Sum(each => each.Count), order.Count));
        }
    }

    private static Release Together(List<Release> builds)
    {
        var first = builds[0];
        foreach (var build in builds)
        {
            first = build.Released.CompareTo(first.Released) < 0 ? build : first;
        }

        var release = first.ToBuilder();
        release.Name = null;
        release.Variant = null;
        release.SetAttribute("platforms", builds.Select(build => (string)build.Attributes[PlatformBuild.Attribute]!).ToArray());
        release.SetAttribute(PlatformBuild.Attribute, null);
        return release.Build();
    }

    private static string KeyOf(Release release) => $"{release.Vendor}\u001f{release.Product}\u001f{release.Version?.Key}";
}
