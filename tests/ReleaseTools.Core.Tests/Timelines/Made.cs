using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Timelines;

/// <summary>Releases in a few words, for the tests of the engines.</summary>
internal static class Made
{
    public static Release Release(
        string name,
        ReleaseDate released,
        string? vendor = "V",
        string? product = "P",
        string? version = null,
        string? track = null,
        string? variant = null,
        ReleaseStatus status = ReleaseStatus.Released,
        ReleaseSequence? sequence = null) => new ReleaseBuilder
        {
            Name = name,
            Vendor = vendor,
            Product = product,
            Version = version is null ? null : ReleaseVersion.Parse(version),
            Track = track,
            Variant = variant,
            Released = released,
            Status = status,
            Sequence = sequence,
        }.Build();

    public static Release With(this Release release, string attribute, object value)
    {
        var builder = release.ToBuilder();
        builder.SetAttribute(attribute, value);
        return builder.Build();
    }

    public static Timeline Timeline(ReleaseGrouping grouping, params Release[] releases) => ReleaseTools.Timelines.Timeline.Of(releases, grouping);

    public static DateTimeOffset Instant(string text) => ReleaseDate.Parse(text).Earliest!.Value;
}
