using ReleaseTools.Files;
using ReleaseTools.Formats;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Formats;

public sealed class PredictionLedgerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledger").FullName;

    private string Ledger => Path.Combine(_folder, "ledger.ndjson");

    [Fact]
    public void ALedger_IsReadBackWithItsChain()
    {
        var written = Enumerable.Range(0, 4).Select(Append).ToArray();
        var read = PredictionReaderTests.Read(File.ReadAllText(Ledger)).Select(reading => reading.Entry!).ToArray();
        Assert.Equal(written.Select(entry => entry.Prediction), read.Select(entry => entry.Prediction));
        Assert.Equal(written.Select(entry => entry.Hash), read.Select(entry => entry.Hash));
        Assert.All(read, entry => Assert.Equal((true, Made.Instant("2026-02-06T12:00Z")), (entry.IsChained, entry.RecordedAt)));
        Assert.Equal([1L, 2, 3, 4], read.Select(entry => entry.Line!.Value));
    }

    // A hash by another program: sha256sum of the line without its hash.
    [Fact]
    public void ALine_HasTheHashOfItsExactText()
    {
        Append(0);
        var line = File.ReadAllText(Ledger).TrimEnd('\n');
        var bare = line.Remove(line.LastIndexOf(",\"hash\"", StringComparison.Ordinal)) + "}";
        Assert.EndsWith($",\"hash\":\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(bare)))}\"}}", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edit", 2L, 4)]
    [InlineData("edit-and-hash", 3L, 4)]
    [InlineData("delete-first", 1L, 3)]
    [InlineData("delete", 2L, 3)]
    [InlineData("swap", 2L, 4)]
    [InlineData("repeat", 3L, 5)]
    [InlineData("forge", 5L, 5)]
    [InlineData("unhash", 2L, 4)]
    [InlineData("space", 2L, 4)]
    [InlineData("blank", 3L, 3)]
    public void WhatIsChanged_BreaksTheChainAtItsLine(string how, long line, int read)
    {
        for (var number = 0; number < 4; number++)
        {
            Append(number);
        }

        var lines = File.ReadAllLines(Ledger).ToList();
        switch (how)
        {
            case "edit":
                lines[1] = lines[1].Replace("0.1", "0.9", StringComparison.Ordinal);
                break;
            case "edit-and-hash":
                lines[1] = LedgerLine.Write(Prediction(1) with { Probability = 0.9 }, Made.Instant("2026-02-06T12:00Z"), LedgerLine.StatedHash(lines[0]));
                break;
            case "delete-first":
                lines.RemoveAt(0);
                break;
            case "delete":
                lines.RemoveAt(1);
                break;
            case "swap":
                (lines[1], lines[2]) = (lines[2], lines[1]);
                break;
            case "repeat":
                lines.Insert(1, lines[1]);
                break;
            case "forge":
                lines.Add(LedgerLine.Write(Prediction(5), Made.Instant("2026-02-06T12:00Z"), new string('0', 64)));
                break;
            case "unhash":
                lines[1] = lines[1].Remove(lines[1].LastIndexOf(",\"previous\"", StringComparison.Ordinal)) + "}";
                break;
            case "space":
                lines[1] = lines[1].Insert(1, " ");
                break;
            default:
                lines[1] = string.Empty;
                break;
        }

        var readings = PredictionReaderTests.Read(string.Join("\n", lines) + "\n");
        var broken = Assert.Single(readings, reading => reading.IsChainBroken).Problem!;
        Assert.Equal(line, broken.Line);
        Assert.Contains("chain is broken", broken.Message, StringComparison.Ordinal);
        var entries = readings.Where(reading => reading.Entry is not null).Select(reading => reading.Entry!).ToArray();
        Assert.Equal(read, entries.Length);
        Assert.All(entries, entry => Assert.Equal(entry.Line < line, entry.IsChained));
    }

    [Fact]
    public void LineEndsOfAnotherSystem_BreakNothing()
    {
        Append(0);
        Append(1);
        File.WriteAllText(Ledger, File.ReadAllText(Ledger).Replace("\n", "\r\n", StringComparison.Ordinal));
        Append(2);
        Assert.All(PredictionReaderTests.Read(File.ReadAllText(Ledger)), reading => Assert.True(reading.Entry?.IsChained));
    }

    [Fact]
    public void ALastLineThatIsCutOff_IsAProblemAndMended()
    {
        Append(0);
        Append(1);
        var text = File.ReadAllText(Ledger);
        foreach (var cut in new[] { 1, 30, 150 })
        {
            File.WriteAllText(Ledger, text[..^cut]);
            if (cut > 1)
            {
                Assert.Contains(PredictionReaderTests.Read(text[..^cut]), reading => reading.Problem is not null);
            }

            new PredictionLedger(Ledger, TimeSpan.FromSeconds(5)).Append(Prediction(2), Made.Instant("2026-02-07"), out var removed);
            Assert.Equal(cut > 1, removed is not null);
            var readings = PredictionReaderTests.Read(File.ReadAllText(Ledger));
            Assert.Equal(cut > 1 ? 2 : 3, readings.Count);
            Assert.All(readings, reading => Assert.True(reading.Entry?.IsChained));
        }
    }

    [Fact]
    public void ToABrokenEnd_NothingIsAdded()
    {
        Append(0);
        var text = File.ReadAllText(Ledger).Replace("\"V\"", "\"W\"", StringComparison.Ordinal);
        File.WriteAllText(Ledger, text);
        Assert.Throws<AppendException>(() => Append(1));
        Assert.Equal(text, File.ReadAllText(Ledger));
    }

    [Theory]
    [InlineData("[]\n")]
    [InlineData("{\"name\":\"a\",\"released\":\"2026\"}\n")]
    [InlineData("name,released\n")]
    public void WhatIsNoLedger_StaysAsItIs(string text)
    {
        File.WriteAllText(Ledger, text);
        Assert.Throws<AppendException>(() => Append(0));
        Assert.Equal(text, File.ReadAllText(Ledger));
    }

    [Fact]
    public async Task TwoThatAddAtOnce_MakeOneChain()
    {
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(() =>
        {
            for (var number = 0; number < 15; number++)
            {
                Append(number);
            }
        }));
        await Task.WhenAll(writers);
        var readings = PredictionReaderTests.Read(await File.ReadAllTextAsync(Ledger));
        Assert.Equal(45, readings.Count);
        Assert.All(readings, reading => Assert.True(reading.Entry?.IsChained));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PredictionEntry Append(int number) =>
        new PredictionLedger(Ledger, TimeSpan.FromSeconds(30)).Append(Prediction(number), Made.Instant("2026-02-06T12:00Z"), out _);

    private static ReleasePrediction Prediction(int number) => new()
    {
        Subject = new PredictionSubject { Vendor = "V" }, NotAfter = "2026-05-06", Probability = number % 10 / 10.0, MadeOn = "2026-02-06", Name = $"p{number}",
    };
}
