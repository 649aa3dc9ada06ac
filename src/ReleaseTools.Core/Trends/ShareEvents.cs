using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>The dates of what is of a kind, of what is not, and of what nobody knows. Immutable.</summary>
/// <remarks>
/// A preview says how finished it is and not what for: its track is left out, unless previews are the kind that is asked for. So is a release of unknown track.
/// </remarks>
/// <param name="Matching">Of the kind, one date for each event.</param>
/// <param name="Others">Of another kind.</param>
/// <param name="Unknown">Of a track that nobody stated; they may be either.</param>
/// <param name="Previews">How many releases are left out because they are previews.</param>
/// <param name="LeftOut">What is not out or not dated.</param>
internal sealed record ShareEvents(IReadOnlyList<ReleaseDate> Matching, IReadOnlyList<ReleaseDate> Others, IReadOnlyList<ReleaseDate> Unknown, int Previews, Omissions LeftOut)
{
    /// <summary>The events of one group.</summary>
    public static ShareEvents Of(IEnumerable<Release> releases, TrendOptions options)
    {
        var specialty = options.Specialty is null ? null : new NamePattern(options.Specialty);
        List<Release> matching = [], others = [], unknown = [];
        var previews = 0;
        foreach (var release in releases)
        {
            if (release.Track is null)
            {
                unknown.Add(release);
            }
            else if (Is(release, options.Track) && (specialty is null || (release.Specialty is { } own && specialty.Matches(own))))
            {
                matching.Add(release);
            }
            else if (Is(release, ReleaseTrack.Preview) && !IsPreview(options.Track))
            {
                previews++;
            }
            else
            {
                others.Add(release);
            }
        }

        var (first, second, third) = (EventTrain.Of(matching, options.AsOf), EventTrain.Of(others, options.AsOf), EventTrain.Of(unknown, options.AsOf));
        return new ShareEvents(Dates(first), Dates(second), Dates(third), previews, first.LeftOut.Plus(second.LeftOut).Plus(third.LeftOut));
    }

    private static bool Is(Release release, string track) => string.Equals(release.Track, track, StringComparison.OrdinalIgnoreCase);

    private static bool IsPreview(string track) => string.Equals(track, ReleaseTrack.Preview, StringComparison.OrdinalIgnoreCase);

    private static ReleaseDate[] Dates(EventTrain train) => [.. train.Events.Select(one => one.Released)];
}
