using ReleaseTools.Naming;

namespace ReleaseTools.Tests.Naming;

/// <summary>Ids under which vendors, routers and hubs serve models that the catalogue does not have (known-names.csv, each row reviewed).</summary>
public sealed class KnownNameTableTests
{
    private static readonly string[][] Rows = [.. File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "naming", "known-names.csv")).Skip(1)
        .Select(line => line.Split(','))];

    public static TheoryData<string, string> Names()
    {
        var names = new TheoryData<string, string>();
        foreach (var row in Rows)
        {
            names.Add(row[0], string.Join(",", row[1..]));
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_the_id(string id, string expected)
    {
        var name = NamingRules.Default.Parse(id);
        Assert.Equal(expected, string.Join(
            ",", name.Vendor, name.Product, name.Version?.Text, name.Variant, name.Track, name.Specialty, name.Snapshot.IsKnown ? name.Snapshot.ToString() : null));
        Assert.Equal(id.EndsWith("-latest", StringComparison.Ordinal), name.IsMovingAlias);
    }

    [Fact]
    public void Leaves_nobody_without_vendor_or_track() => Assert.All(Rows, row =>
    {
        Assert.Equal(8, row.Length);
        Assert.NotEmpty(row[1]);
        Assert.NotEmpty(row[2]);
        Assert.Contains(row[5], ReleaseTrack.All);
    });
}
