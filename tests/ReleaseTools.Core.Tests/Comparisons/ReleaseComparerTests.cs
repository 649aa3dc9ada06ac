using ReleaseTools.Comparisons;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Comparisons;

public sealed class ReleaseComparerTests
{
    [Theory]
    [InlineData(AttributeNames.Context, 400000L, 128000L, "left")]
    [InlineData(AttributeNames.Context, 128000L, 400000L, "right")]
    [InlineData(AttributeNames.Output, 0L, 1L, "right")]
    [InlineData(AttributeNames.InputPrice, "1.25", "10", "left")]
    [InlineData(AttributeNames.OutputPrice, "0", "10", "left")]
    [InlineData(AttributeNames.KnowledgeCutoff, "2025-08", "2024-10-01", "left")]
    [InlineData(AttributeNames.Capabilities, "reasoning,tool-call", "tool-call", "left")]
    [InlineData(AttributeNames.InputModalities, "text", "image,text", "right")]
    [InlineData(AttributeNames.Capabilities, "reasoning", "temperature", null)]
    [InlineData(AttributeNames.OpenWeights, true, false, null)]
    [InlineData("seats", 4L, 5L, null)]
    public void ADifference_IsBetterOnlyWhereThatIsPlain(string attribute, object left, object right, string? better)
    {
        var comparison = Compare(attribute, left, right);
        Assert.True(comparison.IsDifferent);
        Assert.Equal(better, comparison.Better);
    }

    [Theory]
    [InlineData(AttributeNames.Context, 128000L, 128000L)]
    [InlineData(AttributeNames.InputPrice, "14", "14.0")]
    [InlineData(AttributeNames.Capabilities, "tool-call,reasoning", "Reasoning,tool-call")]
    [InlineData(AttributeNames.KnowledgeCutoff, "2025-08-31", "2025-08-31")]
    [InlineData("licence", "MIT", "mit")]
    public void WhatSaysTheSame_IsNotDifferent(string attribute, object left, object right)
    {
        var comparison = Compare(attribute, left, right);
        Assert.False(comparison.IsDifferent);
        Assert.Null(comparison.Better);
        Assert.Equal("the same", comparison.Message);
    }

    [Fact]
    public void OverlappingCutoffs_CannotBeTold() => Assert.Null(Compare(AttributeNames.KnowledgeCutoff, "2025-08", "2025-08-31").IsDifferent);

    [Fact]
    public void WhatOneDoesNotState_IsUnknown()
    {
        var comparison = Named(AttributeNames.Context, Made.Release("left", "2025").With(AttributeNames.Context, 5L), Made.Release("right", "2025"));
        Assert.Null(comparison.IsDifferent);
        Assert.Null(comparison.Better);
        Assert.Equal("not stated for right", comparison.Message);
        Assert.Equal([5L, null], comparison.Values);
    }

    [Fact]
    public void OneThatIsSilent_LeavesNoneBest()
    {
        var comparison = Named(
            AttributeNames.Context,
            Made.Release("a", "2025").With(AttributeNames.Context, 5L), Made.Release("b", "2025"), Made.Release("c", "2025").With(AttributeNames.Context, 9L));
        Assert.True(comparison.IsDifferent);
        Assert.Null(comparison.Better);
    }

    [Theory]
    [InlineData("2026-02-05", "2026-03-03", true, "left is 26d ±1d earlier")]
    [InlineData("2026-03-03", "2026-02-05", true, "right is 26d ±1d earlier")]
    [InlineData("2026-02-05", "2026-02-05", null, "the dates overlap, so they cannot tell")]
    [InlineData("2026-02-05T10:00:00Z", "2026-02-05T10:00:00Z", false, "the same")]
    [InlineData("TBD", "2026-02-05", null, "not stated for left")]
    public void Dates_AreToldApartWhereTheyCanBe(string left, string right, bool? isDifferent, string message)
    {
        var comparison = Named(nameof(Release.Released), Made.Release("left", left), Made.Release("right", right));
        Assert.Equal(isDifferent, comparison.IsDifferent);
        Assert.Equal(message, comparison.Message);
    }

    [Fact]
    public void Lists_SayWhatOnlyOneHas() => Assert.Equal(
        "only left: reasoning; only right: temperature",
        Compare(AttributeNames.Capabilities, "reasoning,tool-call", "tool-call,temperature").Message);

    [Fact]
    public void APlainVariant_DiffersFromANamedOne() =>
        Assert.True(Named(nameof(Release.Variant), Made.Release("left", "2025"), Made.Release("right", "2025", variant: "codex")).IsDifferent);

    [Fact]
    public void Versions_CompareAsVersions() =>
        Assert.False(Named(nameof(Release.Version), Made.Release("left", "2025", version: "1.0"), Made.Release("right", "2025", version: "1")).IsDifferent);

    [Fact]
    public void EveryAttributeOfAny_ComesOnce()
    {
        var names = ReleaseComparer.Compare([Made.Release("a", "2025").With("x", 1L).With("y", 2L), Made.Release("b", "2025").With("Y", 2L).With("z", 3L)])
            .Select(comparison => comparison.Attribute).ToArray();
        Assert.Equal(["x", "y", "z"], names.Intersect(["x", "y", "Y", "z"]));
        Assert.Equal(nameof(Release.Provenance), names[^1]);
    }

    [Fact]
    public void One_CannotBeCompared() => Assert.Throws<ArgumentException>(() => ReleaseComparer.Compare([Made.Release("a", "2025")]));

    private static ReleaseComparison Compare(string attribute, object left, object right) =>
        Named(attribute, Made.Release("left", "2025").With(attribute, left), Made.Release("right", "2025").With(attribute, right));

    private static ReleaseComparison Named(string attribute, params Release[] releases) =>
        Assert.Single(ReleaseComparer.Compare(releases), comparison => comparison.Attribute == attribute);
}
