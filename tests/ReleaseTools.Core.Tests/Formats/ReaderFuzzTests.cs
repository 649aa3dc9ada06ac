using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>
/// A seeded mutation fuzzer: every reader is given texts of every format, broken in ways that files break in and that attackers break them. Nothing but releases, notes,
/// warnings and problems may come of it, in bounded time. A failure names the seed, which gives the same text again.
/// </summary>
/// <remarks>
/// RELEASETOOLS_FUZZ_SECONDS says how long it runs; the default is short enough for every test run. RELEASETOOLS_FUZZ_SEED is the first seed, from which it counts on: 0 unless
/// stated, so that a run without it finds what the last one found.
/// </remarks>
#pragma warning disable CA5394 // Seeded on purpose: a failure must come again.
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

    // Small texts of the formats of which tests/data has no valid sample, and of our own.
    private static IReadOnlyList<string> Seeds { get; } =
    [
        "name,released\nA 1.0,2026-02-05\n", "A 1.0 -> A 2.0 (TBD)\n", "{\"schema\":\"releasetools.releases/1\",\"releases\":[{\"name\":\"A\",\"released\":\"2026-02\"}]}",
        "{\"schema\":\"releasetools.releases/1\",\"name\":\"A 1\",\"released\":\"../2026-02-05T17:38:53Z\",\"sequence\":{\"chain\":\"c\",\"position\":1},\"provenance\":[{\"source\":\"s\",\"proves\":\"NotLaterThan\",\"stated\":\"2026\"}]}\n{\"name\":\"B\",\"created\":1770219050}\n",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1@example\r\nDTSTART;TZID=X:20260205T120000\r\nSUMMARY:GPT-5.3\r\n  Codex\\, out\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>tag:git.example,2008:https://git.example/o/rocket/releases</id><title>Release notes from rocket</title><link rel=\"alternate\" href=\"https://git.example/o/rocket/releases\"/><updated>2026-02-05T12:00:00Z</updated><entry><id>tag:git.example,2008:Repository/1/v1.2.0</id><title>v1.2.0: Apollo</title><link rel=\"alternate\" href=\"https://git.example/o/rocket/releases/tag/v1.2.0\"/><published>2026-02-05T11:00:00Z</published><updated>2026-02-05T12:00:00Z</updated></entry></feed>",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>rocket releases</title><link>https://git.example/rocket</link><item><title>rocket 1.2.0</title><link>https://git.example/rocket/1.2.0</link><guid>1</guid><pubDate>Thu, 05 Feb 2026 12:00:00 +0100</pubDate></item></channel></rss>",
        "<metadata><groupId>org.example</groupId><artifactId>rocket</artifactId><versioning><latest>1.2.0</latest><versions><version>1.1.0</version><version>1.2.0</version></versions><lastUpdated>20260205120000</lastUpdated></versioning></metadata>",
        "rocket (1:1.2.0-1) unstable; urgency=medium\n\n  * New upstream release.\n\n -- A Person <a@example.org>  Thu, 05 Feb 2026 12:00:00 +0100\n\nrocket (1.1.0-1) unstable; urgency=low\n\n -- A Person <a@example.org>  Wed, 04 Feb 2026 12:00:00 +0100\n",
        "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-02-05\n\n### Added\n- x\n\n## [1.1.0] - 2026-01-05 [YANKED]\n\n1.0.0 (2025-12-05)\n------------------\n\n[1.2.0]: https://git.example/o/rocket/compare/v1.1.0...v1.2.0\n",
        "1111111111111111111111111111111111111111 commit\trefs/tags/pkg@1.2.0\nv1.2.0 2026-02-05 12:00:00 +0100\n2026-02-05 12:00:00 +0100  (HEAD -> main, tag: rocket/v1.1.0, tag: v1.1)\ntag\t1111111111111111111111111111111111111111\tcommit\t2222222222222222222222222222222222222222\t1770289200\trefs/tags/v1.0.0\n",
    ];

    private static IReadOnlyList<byte[]> Corpus { get; } =
        [.. new[] { "feeds", "hostile", "." }.Select(folder => Path.Combine(AppContext.BaseDirectory, "data", folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", folder.EndsWith('.') ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllBytes(file).Take(LongestText).ToArray()), .. Seeds.Select(Encoding.UTF8.GetBytes)];

    [Fact]
    public void No_reader_is_brought_down()
    {
        var watch = Stopwatch.StartNew();
        var duration = TimeSpan.FromSeconds(Setting("RELEASETOOLS_FUZZ_SECONDS", 15));
        for (var seed = (int)Setting("RELEASETOOLS_FUZZ_SEED", 0); watch.Elapsed < duration; seed++)
        {
            Try(seed);
        }
    }

    [Fact]
    public void Every_reader_has_a_sample() => Assert.Empty(ReleaseReaders.All.Select(reader => reader.Format).Except(Corpus.Select(Format)));

    // The reader that finds most in a text by its content.
    private static string Format(byte[] sample)
    {
        var text = Encoding.UTF8.GetString(sample).TrimStart('\uFEFF');
        var head = text[..Math.Min(text.Length, GuardedTextReader.HeadLength)];
        return ReleaseReaders.All.MaxBy(reader => reader.Recognize(head))!.Format;
    }

    private static double Setting(string name, double usual) =>
        double.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : usual;

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
#pragma warning restore CA5394
