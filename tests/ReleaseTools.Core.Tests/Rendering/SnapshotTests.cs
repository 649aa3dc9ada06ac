using System.Globalization;
using ReleaseTools.Rendering;

namespace ReleaseTools.Tests.Rendering;

public sealed class SnapshotTests
{
    private static readonly int[] Widths = [50, 80, 120, 200];

    public static TheoryData<string> Scenes { get; } = [.. Pictures.Scenes.Keys];

    public static TheoryData<string> Cultures { get; } = ["de-DE", "tr-TR", "th-TH", "ar-SA"];

    public static TheoryData<string, int> Drawings { get; } = Matrix();

    [Theory]
    [MemberData(nameof(Scenes))]
    public void A_scene_in_terminals_of_several_widths(string scene) => Snapshot.Matches($"{scene}.txt", Terminals(scene));

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_scene_as_svg(string scene, int width) => Snapshot.Matches($"{scene}-{width}.svg", Drawing(scene, width));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Pictures_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Pictures.Scenes.Keys.Select(scene => (Terminals(scene), Drawing(scene, 1000))).ToArray();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, Pictures.Scenes.Keys.Select(scene => (Terminals(scene), Drawing(scene, 1000))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TheoryData<string, int> Matrix()
    {
        var data = new TheoryData<string, int>();
        foreach (var scene in Pictures.Scenes.Keys)
        {
            data.Add(scene, 400);
            data.Add(scene, 1000);
        }

        return data;
    }

    private static string Drawing(string scene, int width) => Pictures.Svg(Pictures.Scenes[scene].Releases, width, Pictures.Scenes[scene].Within, $"The scene {scene}");

    // First what is drawn, then how it looks.
    private static string Terminals(string scene)
    {
        var (releases, within) = Pictures.Scenes[scene];
        var lines = releases
            .Select(release => FormattableString.Invariant($"{release.Vendor} | {(release.Name.Length > 40 ? $"{release.Name.Length} letters" : release.Name)} | {release.Released} | {release.Track ?? "-"} | {release.Status}"))
            .ToList();
        foreach (var width in Widths)
        {
            lines.AddRange([string.Empty, FormattableString.Invariant($"==== {width} columns, rivals within {within}"), .. Pictures.Terminal(releases, width, within)]);
        }

        lines.AddRange([string.Empty, "==== 80 columns, ASCII", .. Pictures.Terminal(releases, 80, within, GlyphSet.Ascii)]);
        return string.Join("\n", lines);
    }
}
