using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>
/// A seeded mutation fuzzer: every reader is given texts of every format, broken in ways that files break in and that attackers break them. Nothing but releases, notes,
/// warnings and problems may come of it, in bounded time. A failure names the seed, which gives the same text again.
/// </summary>
/// <remarks>RELEASETOOLS_FUZZ_SECONDS says how long it runs; the default is short enough for every test run.</remarks>
public sealed class ReaderFuzzTests
{
    private const int LongestText = 64 * 1024;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);

    private static readonly string[] Fragments =
    [
        "\"", "'", "{", "}", "[", "]", "<", ">", "&", "&amp;", "&#0;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "]]>", "<![CDATA[", "\\", "\\u0000", "\\ud800", "\\uDC00",
        "\0", "\uFEFF", "\u202E", "\uD800", "\u2028", "\r", "\n", "\r\n", "\t", ",", ";", "|", ":", "=", "-", "--", "/", "..", "TBD", "null", "true", "NaN", "-0", "1e400",
        "99999999999999999999999999", "-1", "0", "1970-01-01T00:00:00Z", "1900-01-01T00:00:00+00:00", "0001-01-01T00:00:00", "9999-12-31T23:59:59.9999999Z", "2026-02-30",
        "2026-02-05T24:00:00+99:99", "Thu, 32 Feb 2026 25:61:61 +9999", "BEGIN:VEVENT", "END:VEVENT", "DTSTART:", "RRULE:FREQ=SECONDLY", "refs/tags/", "## [", "```", "\\N", "::",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "[[[[[[[[[[[[[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":{\"a\":", "<a><a><a><a><a><a>",
    ];

    private static IReadOnlyList<string> Seeds { get; } =
    [
        "name,released\nA 1.0,2026-02-05\n", "A 1.0 -> A 2.0 (TBD)\n", "{\"schema\":\"releasetools.releases/1\",\"releases\":[{\"name\":\"A\",\"released\":\"2026-02\"}]}",
    ];

    private static IReadOnlyList<byte[]> Corpus { get; } =
        [.. new[] { "feeds", "hostile", "." }.Select(folder => Path.Combine(AppContext.BaseDirectory, "data", folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", folder.EndsWith('.') ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllBytes(file).Take(LongestText).ToArray()), .. Seeds.Select(Encoding.UTF8.GetBytes)];

    [Fact]
    public void No_reader_is_brought_down()
    {
        var watch = Stopwatch.StartNew();
        for (var seed = 0; watch.Elapsed < Duration(); seed++)
        {
            Try(seed);
        }
    }

    private static TimeSpan Duration() => TimeSpan.FromSeconds(
        double.TryParse(Environment.GetEnvironmentVariable("RELEASETOOLS_FUZZ_SECONDS"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : 30);

    private static void Try(int seed)
    {
        var random = new Random(seed);
        var bytes = Mutate(Corpus[seed % Corpus.Count], random);

        // Half of the texts are found by content, the others forced on a reader that may know nothing of them.
        var format = random.Next(2) == 0 ? null : ReleaseReaders.Formats[random.Next(ReleaseReaders.Formats.Count)];
        var watch = Stopwatch.StartNew();
        try
        {
            foreach (var result in Reading.Bytes(bytes, format))
            {
                Check(result);
            }
        }
        catch (Exception exception)
        {
            throw new Xunit.Sdk.XunitException($"Seed {seed}, format {format ?? "by content"}: {exception}\n{Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 2000)))}");
        }

        Assert.True(watch.Elapsed < Slow, $"Seed {seed}, format {format ?? "by content"}: took {watch.Elapsed}.");
    }

    private static void Check(in ReadResult result)
    {
        Assert.Equal(1, new object?[] { result.Release, result.Problem, result.Note, result.Warning }.Count(part => part is not null));
        if (result.Release is { } release)
        {
            Assert.False(string.IsNullOrWhiteSpace(release.Name));
            Assert.Equal(release.Released, ReleaseDate.Parse(release.Released.ToString()));
            Assert.DoesNotContain(release.Name, character => char.IsControl(character));
            Assert.Equal(release, release.ToBuilder().Build());
        }

        Assert.DoesNotContain(result.Problem?.Message ?? string.Empty, character => char.IsControl(character));
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var text = new List<byte>(original);
        for (var times = random.Next(1, 9); times > 0; times--)
        {
            var at = random.Next(text.Count + 1);
            switch (random.Next(8))
            {
                case 0 when at < text.Count:
                    text[at] = (byte)random.Next(256);
                    break;
                case 1 when at < text.Count:
                    text.RemoveRange(at, Math.Min(random.Next(1, 64), text.Count - at));
                    break;
                case 2:
                    text.RemoveRange(at, text.Count - at);
                    break;
                case 3 when at < text.Count:
                    var piece = text.GetRange(at, Math.Min(random.Next(1, 400), text.Count - at));
                    text.InsertRange(random.Next(text.Count + 1), piece);
                    break;
                case 4:
                    var other = Corpus[random.Next(Corpus.Count)];
                    var from = random.Next(other.Length + 1);
                    text.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(1, 400), other.Length - from)).ToArray());
                    break;
                case 5:
                    var fragment = Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]);
                    text.InsertRange(at, Enumerable.Repeat(fragment, random.Next(20) == 0 ? random.Next(1, 500) : 1).SelectMany(each => each));
                    break;
                default:
                    text.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
            }
        }

        return [.. text];
    }
}
