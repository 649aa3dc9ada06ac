using System.Globalization;
using System.Text.RegularExpressions;
using ReleaseTools.Rendering;

namespace ReleaseTools.Tests.Rendering;

public sealed class MarkShapeTests
{
    [Fact]
    public void Every_kind_is_told_apart_by_its_outline_but_for_a_preview_which_is_hollow()
    {
        var shapes = Enum.GetValues<MarkKind>().Where(kind => kind != MarkKind.Preview).Select(MarkShape.PathOf).ToList();
        Assert.Equal(shapes.Distinct(), shapes);
        Assert.Equal(MarkShape.PathOf(MarkKind.General), MarkShape.PathOf(MarkKind.Preview));
    }

    [Theory]
    [InlineData(MarkKind.General, "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z")]
    [InlineData(MarkKind.Other, "M-0.6 0a0.6 0.6 0 1 0 1.2 0a0.6 0.6 0 1 0-1.2 0z")]
    [InlineData(MarkKind.Optimized, "M0 -1.1 1.1 0.9 -1.1 0.9z")]
    [InlineData(MarkKind.Pending, "M-0.9 -1 1 0 -0.9 1z")]
    public void An_outline_is_a_path_in_any_culture(MarkKind kind, string path)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(path, MarkShape.PathOf(kind));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void No_outline_is_larger_than_the_room_around_a_mark()
    {
        foreach (var kind in Enum.GetValues<MarkKind>())
        {
            var numbers = Regex.Matches(MarkShape.PathOf(kind), @"-?\d*\.?\d+").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));
            Assert.All(numbers, number => Assert.InRange(number, -2, 2));
        }
    }
}
