using System.Globalization;

namespace ReleaseTools.Tests.Timelines;

/// <summary>The tags of three real repositories, exact to the second; see data/README.md.</summary>
internal static class GitTags
{
    public static IReadOnlyList<Release> Of(string vendorAndProduct) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "git-tags.csv"))
        .Skip(1)
        .Select(line => line.Split(','))
        .Where(cells => $"{cells[0]}/{cells[1]}" == vendorAndProduct)
        .Select(cells => new ReleaseBuilder
        {
            Vendor = cells[0],
            Product = cells[1],
            Version = ReleaseVersion.TryParse(cells[2], out var version) ? version : null,
            Name = cells[3],
            Released = DateTimeOffset.Parse(cells[5], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        }.Build())
        .ToArray();
}
