using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>Whether the gaps from a release to the nearest of a rival become shorter.</summary>
/// <param name="Count">How many gaps there are.</param>
/// <param name="Score">Mann and Kendall's S: negative where they become shorter.</param>
/// <param name="PValue">Two-sided.</param>
internal sealed record RivalTrend(int Count, long Score, double PValue)
{
    /// <summary>The trend of the gaps of some releases to those of others; without others, to those of any other vendor.</summary>
    public static RivalTrend Of(IReadOnlyList<Release> releases, IReadOnlyList<Release>? others, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var gaps = Gaps(releases, others, asOf, cancellation).OrderBy(gap => gap.From.Released).Select(gap => ClaimedLength.Absolute(gap.Bounds)).Where(gap => gap.Maximum is not null).ToArray();
        if (gaps.Length < 3)
        {
            return new RivalTrend(gaps.Length, 0, 1);
        }

        var test = MannKendall.Of([.. gaps.Select(gap => gap.Minimum?.Ticks ?? 0)], [.. gaps.Select(gap => gap.Maximum!.Value.Ticks)]);
        return new RivalTrend(gaps.Length, test.Score, test.PValue);
    }

    private static IEnumerable<ReleaseGap> Gaps(IReadOnlyList<Release> releases, IReadOnlyList<Release>? others, DateTimeOffset asOf, CancellationToken cancellation)
    {
        // The nearest of the other side, in order of time: both lists are walked once.
        var subjects = Dated(releases, asOf);
        var rivals = others is null ? subjects : Dated(others, asOf);
        for (int index = 0, near = 0; index < subjects.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var subject = subjects[index];
            while (near < rivals.Length && rivals[near].Released.MidpointTicks < subject.Released.MidpointTicks)
            {
                near++;
            }

            var before = Seek(near - 1, -1);
            var after = Seek(near, 1);
            var nearest = before is null ? after : after is null || Far(before) <= Far(after) ? before : after;
            if (nearest is not null)
            {
                yield return new ReleaseGap(null, subject, nearest);
            }

            Release? Seek(int from, int step)
            {
                while (from >= 0 && from < rivals.Length && (ReferenceEquals(rivals[from], subject) || (others is null && string.Equals(rivals[from].Vendor, subject.Vendor, StringComparison.OrdinalIgnoreCase))))
                {
                    from += step;
                }

                return from >= 0 && from < rivals.Length ? rivals[from] : null;
            }

            long Far(Release rival) => Math.Abs(rival.Released.MidpointTicks - subject.Released.MidpointTicks);
        }
    }

    private static Release[] Dated(IEnumerable<Release> releases, DateTimeOffset asOf) =>
        [.. releases.Where(release => Availability.IsOut(release, asOf.UtcTicks) && !release.Released.IsOpen).OrderBy(release => release.Released.MidpointTicks)];
}
