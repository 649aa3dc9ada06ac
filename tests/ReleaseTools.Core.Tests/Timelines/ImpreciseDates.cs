using FsCheck;
using FsCheck.Fluent;

namespace ReleaseTools.Tests.Timelines;

/// <summary>Dates of every width on a scale of few ticks, so that they meet, touch and coincide often; and the instants that they allow.</summary>
internal static class ImpreciseDates
{
    /// <summary>The first instant of the scale; dates lie on the ticks 0 to 11 after it, in steps of one.</summary>
    public static readonly long Origin = new DateTime(2026, 2, 5).Ticks;

    public const int Last = 11;

    private const int Beyond = 9;

    public static Gen<ReleaseDate> Closed() =>
        from start in Gen.Choose(0, Last)
        from width in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 5)))
        select ReleaseDate.FromTicks(Origin + start, Origin + Math.Min(Last, start + width));

    public static Gen<ReleaseDate> Known() => Gen.Frequency(
        (8, Closed()),
        (1, Gen.Choose(0, Last).Select(tick => ReleaseDate.FromTicks(long.MinValue, Origin + tick))),
        (1, Gen.Choose(0, Last).Select(tick => ReleaseDate.FromTicks(Origin + tick, long.MaxValue))));

    public static Gen<ReleaseDate> Any() => Gen.Frequency((12, Known()), (1, Gen.Constant(ReleaseDate.Unknown)));

    /// <summary>The instants inside a date, an open end running farther beyond the scale than any limit that the tests set.</summary>
    public static IEnumerable<ReleaseDate> Completions(ReleaseDate date)
    {
        var first = date.EarliestTicks == long.MinValue ? Origin - Beyond : date.EarliestTicks;
        var last = date.LatestTicks == long.MaxValue ? Origin + Last + Beyond : date.LatestTicks;
        for (var tick = first; tick <= last; tick++)
        {
            yield return ReleaseDate.FromTicks(tick, tick);
        }
    }

    /// <summary>Every way to give each release one instant inside its date.</summary>
    public static IEnumerable<Release[]> Completions(IReadOnlyList<Release> releases)
    {
        IEnumerable<Release[]> all = [[]];
        foreach (var release in releases)
        {
            var exact = Completions(release.Released).Select(date =>
            {
                var builder = release.ToBuilder();
                builder.Released = date;
                return builder.Build();
            }).ToArray();
            all = all.SelectMany(start => exact, (start, next) => start.Append(next).ToArray());
        }

        return all;
    }
}
