using ReleaseTools.Orders;
using ReleaseTools.Timelines;

namespace ReleaseTools.Patterns;

/// <summary>What the releases of a line are called in its order.</summary>
internal static class PatternLabels
{
    /// <summary>The label of a release by a key: a track with its specialty, <c>specialized:code</c>; any other value as it is.</summary>
    public static Func<Release, string?> By(string by)
    {
        var key = ReleaseKey.Named(by);
        return IsTrack(by) ? release => TrackOf(release) : key.TextOf;
    }

    /// <summary>The label of a release by a stated norm: the first of its labels that fits, so that <c>specialized</c> means every specialty.</summary>
    public static Func<Release, string?> By(string by, OrderRule stated)
    {
        var key = ReleaseKey.Named(by);
        var matchers = stated.Labels.Select(label => (Text: label.ToString(), Fits: Matcher(label, key, IsTrack(by)))).ToArray();
        return release => matchers.FirstOrDefault(matcher => matcher.Fits(release)).Text;
    }

    // Rules would read specialized:code as an attribute of that name; orders of tracks are written so.
    private static Func<Release, bool> Matcher(OrderLabel label, ReleaseKey key, bool isTrack)
    {
        if (isTrack && label.Field is { } track && ReleaseTrack.All.Contains(track, StringComparer.OrdinalIgnoreCase))
        {
            var specialty = new NamePattern(label.Text);
            return release => string.Equals(release.Track, track, StringComparison.OrdinalIgnoreCase) && release.Specialty is { } own && specialty.Matches(own);
        }

        return new LabelMatcher(label, key).Matches;
    }

    private static bool IsTrack(string by) => string.Equals(by, nameof(Release.Track), StringComparison.OrdinalIgnoreCase);

    private static string? TrackOf(Release release) =>
        release.Track is null || release.Specialty is null ? release.Track : $"{release.Track}:{release.Specialty}";
}
