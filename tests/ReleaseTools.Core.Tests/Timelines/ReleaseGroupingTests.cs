using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Timelines;

public sealed class ReleaseGroupingTests
{
    private static readonly Release Codex = new ReleaseBuilder
    {
        Name = "GPT-5.3 Codex",
        Vendor = "OpenAI",
        Product = "GPT",
        Version = ReleaseVersion.Parse("5.3-preview.1"),
        Variant = "codex",
        Track = "specialized",
        Specialty = "code",
    }.Build().With("licence", "closed").With("modalities", new[] { "text", "image" }).With("open", false).With("price", 1.25m);

    [Theory]
    [InlineData("OpenAI/GPT", "Vendor", "Product")]
    [InlineData("OpenAI/GPT 5.3", "line")]
    [InlineData("OpenAI/GPT 5.3", "Vendor", "Line")]
    [InlineData("GPT/OpenAI", "PRODUCT", "vendor")]
    [InlineData("specialized/codex/code", "Track", "Variant", "Specialty")]
    [InlineData("Released/GPT-5.3 Codex/5.3-preview.1", "Status", "Name", "Version")]
    [InlineData("closed/text, image/false/1.25/(none)", "licence", "Modalities", "open", "price", "nowhere")]
    [InlineData(null, "none")]
    public void Names_a_group_by_its_keys(string? expected, params string[] keys) =>
        Assert.Equal(expected, ReleaseGrouping.By(keys).NameOf(Codex));

    [Theory]
    [InlineData("Line")]
    [InlineData("Version")]
    [InlineData("Vendor", "Product", "Track", "Version")]
    public void Spellings_of_one_version_are_one_group_and_the_first_is_shown(params string[] keys)
    {
        Release[] releases =
        [
            .. new[] { "v1.0", "1.0.0", "1", "1.0.1" }.Select(version =>
                new ReleaseBuilder { Vendor = "V", Product = "P", Track = "general", Version = ReleaseVersion.Parse(version) }.Build()),
        ];
        var timeline = Timeline.Of(releases, ReleaseGrouping.By(keys));
        Assert.Equal(2, timeline.GroupCount);
        Assert.EndsWith("1.0", timeline.GroupNames[0], StringComparison.Ordinal);
        Assert.Equal(3, timeline.EndOf(0));
    }

    [Theory]
    [InlineData("None", "Vendor")]
    [InlineData("Vendor", "VENDOR")]
    [InlineData("Vendor", " ")]
    [InlineData]
    public void Refuses_keys_that_make_no_grouping(params string[] keys) =>
        Assert.Throws<ArgumentException>(() => ReleaseGrouping.By(keys));

    [Fact]
    public void Keys_show_the_house_spelling_and_attributes_their_own() =>
        Assert.Equal(["Vendor", "Line", "myKey"], ReleaseGrouping.By(["vendor", "LINE", " myKey "]).Keys);

    [Fact]
    public void Names_compare_without_case_and_the_first_spelling_is_shown()
    {
        var timeline = Made.Timeline(
            ReleaseGrouping.VendorAndProduct,
            Made.Release("a", 2026, "OpenAI", "GPT"),
            Made.Release("b", 2025, "openai", "gpt"),
            Made.Release("c", 2024, "OPENAI", null));
        Assert.Equal(["OpenAI/GPT", "OPENAI/(none)"], timeline.GroupNames);
        Assert.Equal(["b", "a", "c"], Names(timeline));
    }

    [Fact]
    public void A_line_has_its_prereleases_and_no_other_vendors_releases()
    {
        var timeline = Made.Timeline(
            ReleaseGrouping.Line,
            Made.Release("a", 2024, "A", "P", "1.0-rc.1"),
            Made.Release("b", 2025, "A", "P", "1.0"),
            Made.Release("c", 2025, "B", "P", "1.0"),
            Made.Release("d", 2025, "A", "P", "1.1"),
            Made.Release("e", 2025, "A", "P"));
        Assert.Equal(["A/P 1.0", "B/P 1.0", "A/P 1.1", "A/P"], timeline.GroupNames);
        Assert.Equal(2, timeline.EndOf(0) - timeline.StartOf(0));
    }

    [Fact]
    public void Beyond_three_keys_no_text_passes_for_two()
    {
        var grouping = ReleaseGrouping.By(["Vendor", "Product", "Track", "Variant"]);
        var one = Made.Release("a", 2024, track: "x1:y", variant: "z");
        var other = Made.Release("b", 2024, track: "x", variant: "1:yz");
        var same = Made.Release("c", 2024, track: "X", variant: "1:YZ");
        Assert.Equal(2, Made.Timeline(grouping, one, other, same).GroupCount);
    }

    [Fact]
    public void All_in_one_group_has_no_name()
    {
        var timeline = Made.Timeline(ReleaseGrouping.None, Made.Release("a", 2024, "A"), Made.Release("b", 2023, "B"));
        Assert.Equal([null], timeline.GroupNames);
        Assert.Equal(["b", "a"], Names(timeline));
    }

    private static IEnumerable<string> Names(Timeline timeline) => Enumerable.Range(0, timeline.Count).Select(row => timeline[row].Name);
}
