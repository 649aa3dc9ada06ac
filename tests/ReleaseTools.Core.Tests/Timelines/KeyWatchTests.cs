using ReleaseTools.Timelines;

namespace ReleaseTools.Tests.Timelines;

public sealed class KeyWatchTests
{
    private static readonly Release Plain = Made.Release("a", 2026);
    private static readonly Release Rich = Made.Release("b", 2026).With("licence", "mit").With("price", 1m);

    [Theory]
    [InlineData("Vendor", true)]
    [InlineData(" line ", true)]
    [InlineData("LICENCE", true)]
    [InlineData("Vendr", false)]
    public void A_key_is_a_property_or_an_attribute_that_some_release_has(string key, bool isKnown)
    {
        var watch = new KeyWatch([key]);
        watch.See(Plain);
        watch.See(Rich);
        Assert.Equal(isKnown, watch.IsSettled);
        Assert.Equal(isKnown, watch.Fault is null);
    }

    [Fact]
    public void An_attribute_may_come_late()
    {
        var watch = new KeyWatch(["licence"]);
        Assert.Null(watch.Fault);
        watch.See(Plain);
        Assert.Equal("licence", watch.Fault!.Key);
        watch.See(Rich);
        Assert.Null(watch.Fault);
    }

    [Fact]
    public void The_fault_says_what_there_is_and_what_was_meant()
    {
        var watch = new KeyWatch(["Vendr", "licens"]);
        watch.See(Rich);
        var fault = watch.Fault!;
        Assert.Equal("Vendor", fault.Suggestions[0]);
        Assert.Equal(
            "'Vendr' is no property of a release, and no release has an attribute of that name. Did you mean Vendor? "
            + "Properties: Vendor, Product, Line, Track, Variant, Specialty, Status, Name, Version. Attributes of the releases: licence, price.",
            fault.Message);
    }

    [Fact]
    public void The_attributes_that_are_named_are_bounded()
    {
        var watch = new KeyWatch(["zzzzzz"]);
        var release = Enumerable.Range(10, 30).Aggregate(Plain, (made, index) => made.With($"attribute{index}", 1m));
        watch.See(release);
        Assert.EndsWith("attribute20, attribute21 and 18 more.", watch.Fault!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", watch.Fault.Message, StringComparison.Ordinal);
    }
}
