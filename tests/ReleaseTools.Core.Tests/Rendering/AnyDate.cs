using FsCheck;
using FsCheck.Fluent;

namespace ReleaseTools.Tests.Rendering;

/// <summary>Dates of every kind, from the year 1 to 9999.</summary>
internal static class AnyDate
{
    public static Arbitrary<ReleaseDate> Dates() => Gen.OneOf(
        Gen.Choose(1, 9999).Select(ReleaseDate.FromYear),
        Gen.Choose(0, 40_000).Select(day => ReleaseDate.FromInstant(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(day * 5))),
        Gen.Choose(0, 12_000).Select(day => ReleaseDate.NotLaterThan(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day))),
        Gen.Choose(0, 12_000).Select(day => ReleaseDate.NotBefore(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day))),
        Gen.Constant(ReleaseDate.Unknown)).ToArbitrary();
}
