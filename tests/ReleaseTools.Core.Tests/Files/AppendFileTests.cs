using System.Text;
using ReleaseTools.Files;
using ReleaseTools.Formats;
using ReleaseTools.Tests.Formats;

namespace ReleaseTools.Tests.Files;

public sealed class AppendFileTests : IDisposable
{
    private static readonly Release Release = Made("App 1.0", "l1\nl2, \"q\"");
    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static Release Made(string name, string note)
    {
        var builder = new ReleaseBuilder { Name = name, Product = "App", Released = ReleaseDate.FromDay(2026, 2, 5) };
        builder.SetAttribute("note", note);
        return builder.Build();
    }

    private static IReleaseLineWriter Writer(string format) => (IReleaseLineWriter)ReleaseWriters.Find(format)!;

    private static List<string> Append(string path, string format, params Release[] releases)
    {
        var removed = new List<string>();
        using var file = new AppendedReleaseFile(path, Writer(format), new WriteOptions(), TimeSpan.FromSeconds(20), removed.Add, CancellationToken.None);
        foreach (var release in releases)
        {
            file.Write(release);
        }

        file.Complete();
        return removed;
    }

    private static List<Release> Read(string path) => Reading.Bytes(File.ReadAllBytes(path)).Releases();

    [Theory]
    [InlineData("NdJson")]
    [InlineData("Csv")]
    public void What_is_added_stands_after_what_was_there(string format)
    {
        Append(At("a"), format, Release);
        Append(At("a"), format);
        Append(At("a"), format, Release, Release);
        Assert.Equal([Release, Release, Release], Read(At("a")));
        Assert.Equal(File.ReadAllBytes(At("a")), RoundTripProperties.Write(format, [Release, Release, Release], escapeFormula: false));
    }

    // Whoever hands releases over may be killed at any time, and takes them for kept.
    [Theory]
    [InlineData("NdJson")]
    [InlineData("Csv")]
    public void A_few_are_there_at_once_and_many_soon(string format)
    {
        using var file = new AppendedReleaseFile(At("a"), Writer(format), new WriteOptions(), TimeSpan.FromSeconds(20), _ => { }, CancellationToken.None);
        file.Write(Release);
        Assert.Equal([Release], Read(At("a")));

        for (var count = 1; count < 100; count++)
        {
            file.Write(Release);
        }

        Assert.True(SpinWait.SpinUntil(() => Count() == 100, TimeSpan.FromSeconds(20)), $"{Count()} of 100");

        int Count()
        {
            try
            {
                return Read(At("a")).Count;
            }
            catch (IOException)
            {
                // It is being written.
                return 0;
            }
        }
    }

    [Fact]
    public void A_failure_to_write_late_is_told_by_the_next_call()
    {
        using var file = new AppendedReleaseFile(At("a"), Writer("NdJson"), new WriteOptions(), TimeSpan.FromMilliseconds(1), _ => { }, CancellationToken.None);
        for (var count = 0; count < 40; count++)
        {
            file.Write(Release);
        }

        File.Delete(At("a"));
        Directory.CreateDirectory(At("a"));
        Assert.ThrowsAny<Exception>(() =>
        {
            Thread.Sleep(700);
            file.Complete();
        });
    }

    [Fact]
    public void Nothing_makes_no_file()
    {
        Append(At("a"), "NdJson");
        Assert.False(File.Exists(At("a")));
    }

    // A kill may stop a write after any byte.
    [Theory]
    [InlineData("NdJson")]
    [InlineData("Csv")]
    public void A_record_cut_off_anywhere_is_mended(string format)
    {
        var whole = RoundTripProperties.Write(format, [Release, Release], escapeFormula: false);
        var first = RoundTripProperties.Write(format, [Release], escapeFormula: false).Length;
        for (var length = 1; length < whole.Length; length++)
        {
            File.WriteAllBytes(At("a"), whole[..length]);
            var removed = Append(At("a"), format, Release);
            var read = Reading.Bytes(File.ReadAllBytes(At("a")));

            // After the last comma of CSV nothing tells a row cut off from one of a person: it is kept, as a row without a schema.
            var isKept = format == "Csv" && Encoding.UTF8.GetString(whole[(length - 1)..]).StartsWith("," + HouseSchema.Current, StringComparison.Ordinal);
            var kept = length >= first ? 1 : 0;
            kept += length == whole.Length - 1 || (length == first - 1 && length > 0 && whole[length] == '\n') || isKept ? 1 : 0;
            Assert.True(read.Problems().Count == 0, $"{format} {length}: {File.ReadAllText(At("a"))}");
            Assert.Equal(kept + 1, read.Releases().Count);
            Assert.Equal(Release, read.Releases()[^1]);
            Assert.True(removed.Count <= 1);
        }
    }

    [Theory]
    [InlineData("NdJson", "{\"name\":\"theirs\",\"released\":\"2026\"}", 2)]
    [InlineData("NdJson", "{\"name\":\"a\",\"released\":\"2026\"}\r\n{\"name\":\"b\",\"released\":\"2026\"}", 3)]
    [InlineData("NdJson", "", 1)]
    [InlineData("NdJson", "\n", 1)]
    [InlineData("NdJson", "{\"schema\":\"releasetools.releases/1\"}\n", 1)]
    [InlineData("Csv", "", 1)]
    [InlineData("Csv", "HEADER\nby hand,,,,,,,2026,,,,,,,,", 2)]
    [InlineData("Csv", "HEADER\r\nby hand,,,,,,,2026,,,,,,,,\r\n", 2)]
    [InlineData("Csv", "\uFEFFHEADER\n", 1)]
    public void What_a_person_wrote_is_kept(string format, string text, int expected)
    {
        File.WriteAllText(At("a"), text.Replace("HEADER", HouseCsv.Header, StringComparison.Ordinal));
        Assert.Empty(Append(At("a"), format, Release));
        var read = Read(At("a"));
        Assert.Equal(expected, read.Count);
        Assert.Equal(Release, read[^1]);
    }

    [Theory]
    [InlineData("Csv", "name,released\nx,2026\n")]
    [InlineData("Csv", "{\"name\":\"x\"}\n")]
    [InlineData("NdJson", "name,released\nx,2026\n")]
    [InlineData("NdJson", "{\n\"schema\": \"releasetools.releases/1\",\n\"releases\": []\n}\n")]
    [InlineData("NdJson", "[{\"name\":\"x\",\"released\":\"2026\"}]\n")]
    public void A_file_of_another_form_stays_as_it_is(string format, string text)
    {
        File.WriteAllText(At("a"), text);
        Assert.Throws<AppendException>(() => Append(At("a"), format, Release));
        Assert.Equal(text, File.ReadAllText(At("a")));
    }

    [Fact]
    public void A_file_in_UTF_16_stays_as_it_is()
    {
        File.WriteAllText(At("a"), HouseCsv.Header + "\n", Encoding.Unicode);
        Assert.Throws<AppendException>(() => Append(At("a"), "Csv", Release));
    }

    [Fact]
    public void A_file_that_others_hold_is_waited_for_no_longer_than_said()
    {
        Append(At("a"), "NdJson", Release);
        using var held = new FileStream(At("a"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var file = new AppendFile(At("a"), new AppendRules(string.Empty, _ => null, _ => false), TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<IOException>(() => file.Append("x\n", CancellationToken.None));

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var patient = new AppendFile(At("a"), new AppendRules(string.Empty, _ => null, _ => false), TimeSpan.FromMinutes(5));
        Assert.Throws<OperationCanceledException>(() => patient.Append("x\n", cancelled.Token));
    }

    [Theory]
    [InlineData("NdJson")]
    [InlineData("Csv")]
    public void Many_writers_at_once_leave_whole_records_and_one_header(string format)
    {
        const int Writers = 4, Records = 400;
        Parallel.For(0, Writers, new ParallelOptions { MaxDegreeOfParallelism = Writers }, writer =>
            Append(At("a"), format, [.. Enumerable.Range(0, Records).Select(index => Made($"w{writer} {index}.0", new string('x', 300)))]));
        var names = Read(At("a")).ConvertAll(release => release.Name);
        for (var writer = 0; writer < Writers; writer++)
        {
            Assert.Equal(Enumerable.Range(0, Records).Select(index => $"w{writer} {index}.0"), names.Where(name => name.StartsWith($"w{writer} ", StringComparison.Ordinal)));
        }

        Assert.Equal(Writers * Records, names.Count);
    }
}
