using ReleaseTools.Tests.Timelines;
using ReleaseTools.Trends;

namespace ReleaseTools.Tests.Trends;

/// <summary>Releases and questions in a few words.</summary>
internal static class TrendMaking
{
    public static readonly DateTimeOffset Now = Made.Instant("2030-01-01");

    public static TrendOptions Ask(TrendMetric metric, TrendPeriodUnit period = TrendPeriodUnit.Year, string? asOf = null) =>
        new() { Metric = metric, Period = period, AsOf = asOf is null ? Now : Made.Instant(asOf) };

    /// <summary>A release of a line of its own.</summary>
    public static Release One(string released, string? track = null, string vendor = "V", string? specialty = null, decimal? price = null)
    {
        var builder = new ReleaseBuilder { Name = $"{vendor} {released} {track} {specialty}", Vendor = vendor, Track = track, Specialty = specialty, Released = released };
        if (price is { } some)
        {
            builder.SetAttribute(AttributeNames.InputPrice, some);
        }

        return builder.Build();
    }

    /// <summary>For each year so many specialized and so many general releases, each of another day.</summary>
    public static IEnumerable<Release> Years(params (int Year, int Specialized, int General)[] years) => years.SelectMany(one => Enumerable
        .Range(0, one.Specialized + one.General)
        .Select(index => One($"{one.Year}-{(index % 12) + 1:00}-{(index / 12) + 1:00}", index < one.Specialized ? "specialized" : "general")));
}
