using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>The dates of what is of a kind, of what is not, and of what nobody knows. Immutable.</summary>
/// <remarks>
/// A preview says how finished it is and not what for: its track is left out, unless previews are the kind that is asked for. So is a release of unknown track.
/// </remarks>
/// <param name="Matching">Of the kind, one date for each event.</param>
/// <param name="Others">Of another kind.</param>
/// <param name="Unknown">Of a track that nobody stated; they may be either.</param>
/// <param name="Previews">Of what is left out because it is a preview.</param>
/// <param name="LeftOut">What is not out or not dated.</param>
internal sealed record ShareEvents(IReadOnlyList<ReleaseDate> Matching, IReadOnlyList<ReleaseDate> Others, IReadOnlyList<ReleaseDate> Unknown, IReadOnlyList<ReleaseDate> Previews, Omissions LeftOut)
{
    /// <summary>The events of one group.</summary>
    public static ShareEvents Of(IEnumerable<Release> releases, TrendOptions options)
    {
        var specialty = options.Specialty is null ? null : new NamePattern(options.Specialty);
        List<Release> matching = [], others = [], unknown = [], previews = [];
        foreach (var release in releases)
        {
            if (options.Kind is { } kind ? kind.Fits(release) : Is(release, options.Track) && (specialty is null || (release.Specialty is { } own && specialty.Matches(own))))
            {
                matching.Add(release);
            }
            else if (release.Track is null)
            {
                unknown.Add(release);
            }
            else if (Is(release, ReleaseTrack.Preview) && !IsPreview(options.Track))
            {
                previews.Add(release);
            }
            else
            {
                others.Add(release);
            }
        }

        EventTrain[] trains = [.. new[] { matching, others, unknown, previews }.Select(some => EventTrain.Of(some, options.AsOf))];
        return new ShareEvents(
            Dates(trains[0]), Dates(trains[1]), Dates(trains[2]), Dates(trains[3]), trains.Aggregate(new Omissions(0, 0, 0), (sum, train) => sum.Plus(train.LeftOut)));
    }

    private static bool Is(Release release, string track) => string.Equals(release.Track, track, StringComparison.OrdinalIgnoreCase);

    private static bool IsPreview(string track) => string.Equals(track, ReleaseTrack.Preview, StringComparison.OrdinalIgnoreCase);

    private static ReleaseDate[] Dates(EventTrain train) => [.. train.Events.Select(one => one.Released)];
}
