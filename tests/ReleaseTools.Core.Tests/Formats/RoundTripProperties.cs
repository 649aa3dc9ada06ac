using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>What the writers write, the readers read back equal, whatever a release holds.</summary>
public sealed class RoundTripProperties
{
    private static readonly string[] Exact = ["Json", "NdJson", "Csv", "ICalendar"];
    private static readonly string[] Cultures = ["", "de-DE", "tr-TR", "th-TH", "ar-SA"];

    [Property(MaxTest = 150)]
    public void Every_field_comes_back_equal_in_every_format(NonEmptyArray<AnyRelease> any, bool escapeFormula, int culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(Cultures[(uint)culture % Cultures.Length]);
        try
        {
            var releases = any.Get.Take(5).Select(each => each.Make()).ToList();
            foreach (var format in Exact)
            {
                AssertEqual(releases, Reading.Bytes(Write(format, releases, escapeFormula)).Releases(), format);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public static TheoryData<string> HostileTexts => [.. AnyRelease.Hostile];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_text_comes_back_from_every_field(string text)
    {
        var builder = new ReleaseBuilder
        {
            Name = text, Vendor = text, Product = "p" + text, Variant = text, Track = text, Specialty = text, AliasOf = text,
            Sequence = new ReleaseSequence(text, 3), Released = ReleaseDate.FromDay(2026, 2, 5),
        };
        builder.AddProvenance(new Provenance(text, text));
        builder.SetAttribute("a" + text, text);
        builder.SetAttribute("context", text);
        builder.SetAttribute("list", new[] { text, "b", text });
        var release = builder.Build();
        foreach (var format in Exact)
        {
            AssertEqual([release], Reading.Bytes(Write(format, [release], escapeFormula: true)).Releases(), format);
            AssertEqual([release], Reading.Bytes(Write(format, [release], escapeFormula: false)).Releases(), format);
        }
    }

    [Property(MaxTest = 60)]
    public void A_table_of_Markdown_has_as_many_cells_in_every_row(NonEmptyArray<AnyRelease> any)
    {
        var lines = Encoding.UTF8.GetString(Write("Markdown", [.. any.Get.Take(5).Select(each => each.Make())], escapeFormula: false)).TrimEnd('\n').Split('\n');
        Assert.Equal(Math.Min(5, any.Get.Length) + 2, lines.Length);
        Assert.Single(lines.Select(line => line.Replace("\\\\", string.Empty, StringComparison.Ordinal).Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|')).Distinct());
        Assert.All(lines, line => Assert.DoesNotContain("<script", line, StringComparison.OrdinalIgnoreCase));
    }

    // As bytes, as a file has them.
    internal static byte[] Write(string format, IReadOnlyList<Release> releases, bool escapeFormula)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), 1024, leaveOpen: true))
        {
            var sink = ReleaseWriters.Find(format)!.Begin(text, new WriteOptions { EscapeFormula = escapeFormula, WrittenAt = DateTimeOffset.UnixEpoch });
            foreach (var release in releases)
            {
                sink.Write(release);
            }

            sink.End();
        }

        return stream.ToArray();
    }

    private static void AssertEqual(List<Release> expected, List<Release> actual, string format)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var index = 0; index < expected.Count; index++)
        {
            Assert.True(expected[index].Equals(actual[index]), $"{format}\n{Line(expected[index])}\n{Line(actual[index])}");
        }
    }

    private static string Line(Release release)
    {
        using var text = new StringWriter();
        JsonReleaseText.Write(text, release, hasSchema: false);
        return text.ToString();
    }
}
