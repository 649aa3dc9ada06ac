using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Formats;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Formats;

public sealed class PredictionReaderTests
{
    private const string Good = """{"vendor":"OpenAI","track":"general","by":"2026-05","p":"60 %","made_on":"2026-02-06"}""";

    private static readonly ReleasePrediction Expected = new()
    {
        Subject = new PredictionSubject { Vendor = "OpenAI", Track = "general" }, NotAfter = "2026-05", Probability = 0.6, MadeOn = "2026-02-06",
    };

    [Theory]
    [InlineData("[" + Good + "]")]
    [InlineData(Good)]
    [InlineData(Good + "\n")]
    [InlineData("{ \"predictions\": [\n" + Good + "] }")]
    [InlineData("""[{"subject":{"Vendor":"OpenAI","Track":"general"},"notAfter":"2026-05","probability":0.6,"madeOn":"2026-02-06"}]""")]
    [InlineData("Vendor,Track,Deadline,Probability,Made On\nOpenAI,general,2026-05,0.6,2026-02-06\n")]
    [InlineData("vendor;track;notAfter;chance;date\r\nOpenAI;general;2026-05;60%;2026-02-06")]
    public void EveryForm_StatesOnePrediction(string text) => Assert.Equal(Expected, Assert.Single(Entries(text)).Prediction);

    [Theory]
    [InlineData("notAfter", "90d", "2026-05-07")]
    [InlineData("notAfter", "P30D", "2026-03-08")]
    [InlineData("notAfter", "2026", "2026")]
    public void ADeadline_MayCountFromTheDay(string field, string value, string expected) =>
        Assert.Equal(ReleaseDate.Parse(expected), Assert.Single(Entries($$"""[{"vendor":"V","{{field}}":"{{value}}","madeOn":"2026-02-06"}]""")).Prediction.NotAfter);

    [Theory]
    [InlineData("""{"vendor":"V","notAfter":"soon","madeOn":"2026"}""", "notAfter", "soon")]
    [InlineData("""{"vendor":"V","notAfter":"2027","madeOn":"2026","probability":1.5}""", "probability", null)]
    [InlineData("""{"vendor":"V","notAfter":"2027","madeOn":"2026","probability":"likely"}""", "probability", "likely")]
    [InlineData("""{"vendor":"V","notAfter":"2027","madeOn":"2026","probability":"NaN"}""", "probability", "NaN")]
    [InlineData("""{"vendor":"V","notAfter":"2025","madeOn":"2026"}""", "notAfter", null)]
    [InlineData("""{"vendor":"V","madeOn":"2026"}""", "notAfter", null)]
    [InlineData("""{"vendor":"V","notAfter":"2027"}""", "madeOn", null)]
    [InlineData("""{"vendor":["V"],"notAfter":"2027","madeOn":"2026"}""", "vendor", null)]
    [InlineData("""{"notAfter":"2027","madeOn":"2026"}""", "subject", null)]
    [InlineData("""{"vendor":"V","notAfter":"2027","madeOn":"2026","atLeast":"two"}""", "atLeast", "two")]
    [InlineData("""{"vendor":"V","notAfter":"2027","madeOn":"2026","order":"->"}""", "order", null)]
    [InlineData("""{"vendor":"V","notAfter":"2027","madeOn":"2026","rival":"W","within":"near"}""", "rivalWithin", "near")]
    [InlineData("""{"vendor":"V","notAfter":"9000d","madeOn":"9998"}""", "notAfter", "9000d")]
    public void OneBadRecord_NamesItsPlaceAndField_AndTheRestGoesOn(string bad, string field, string? value)
    {
        foreach (var text in new[] { $"{Good}\n{bad}\n{Good}", $"[{Good},\n{bad},\n{Good}]" })
        {
            var readings = Read(text);
            Assert.Equal(2, readings.Count(reading => reading.Entry is not null));
            var problem = Assert.Single(readings, reading => reading.Problem is not null).Problem!;
            Assert.Equal((2L, field, value, false), (problem.Line, problem.Property, problem.Value, problem.IsFatal));
            Assert.Equal(value is null ? 0 : 1, problem.Message.Split($"'{value}'").Length - 1);
        }
    }

    [Fact]
    public void ARowThatIsCutOff_IsOneProblem()
    {
        var readings = Read("vendor,notAfter,madeOn,probability\nV,2027,2026,0.5\nV,2027\n\nV,2027,2026,0.6,x\nV,2027,2026,0.7\n");
        Assert.Equal([0.5, 0.7], readings.Where(reading => reading.Entry is not null).Select(reading => reading.Entry!.Prediction.Probability!.Value));
        Assert.Equal([3L, 5], readings.Where(reading => reading.Problem is not null).Select(reading => reading.Problem!.Line!.Value));
    }

    [Fact]
    public void AMistypedField_IsAWarningOnce()
    {
        var readings = Read("""[{"vendor":"V","notAfter":"2027","madeOn":"2026","probabilty":0.5},{"vendor":"V","notAfter":"2027","madeOn":"2026","probabilty":0.5}]""");
        var warning = Assert.Single(readings, reading => reading.Warning is not null).Warning!;
        Assert.StartsWith("'probabilty' is no field of a prediction and is left out. Nearest: probability", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"predictions\": [] }")]
    [InlineData("vendor,notAfter\n")]
    public void AnEmptyList_IsTold(string text) => Assert.Equal("The list holds no predictions.", Assert.Single(Read(text)).Warning);

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("[{\"vendor\":")]
    [InlineData("colour,size\nred,2\n")]
    [InlineData("a\0b")]
    public void WhatIsNoList_IsFatal(string text) => Assert.True(Assert.Single(Read(text)).Problem!.IsFatal);

    [Fact]
    public void NestingWithoutEnd_IsRefused() => Assert.Contains(Read(new string('[', 100_000)), reading => reading.Problem is not null);

    [Property]
    public Property WhatIsWritten_IsReadBackEqual() => Prop.ForAll(Predictions.ToArbitrary(), prediction =>
    {
        var line = LedgerLine.Write(prediction, Made.Instant("2026-02-06T12:00Z"), null);
        return Entries(line).Single().Prediction == prediction && prediction.Fault is null;
    });

    private static Gen<ReleasePrediction> Predictions =>
        from vendor in Text.OrNull()
        from statement in Text.OrNull()
        from product in Text
        from name in Text.OrNull()
        from author in Text.OrNull()
        from rival in Text.OrNull()
        from days in Gen.Choose(1, 4000)
        from chance in Gen.Choose(0, 1_000_003)
        from atLeast in Gen.Choose(1, 4)
        from ordered in Gen.Elements(true, false)
        select new ReleasePrediction
        {
            Name = name,
            Statement = statement,
            Author = author,
            Rationale = name,
            Source = statement,
            Subject = new PredictionSubject { Vendor = vendor, Product = product, Line = vendor, Variant = name, Track = author, Specialty = product, Name = rival },
            AtLeast = atLeast,
            Order = ordered ? "specialized -> general" : null,
            RivalVendor = ordered ? null : rival,
            RivalWithin = ordered || rival is null ? default(Duration?) : new Duration(TimeSpan.FromMinutes(days)),
            MadeOn = "2026-02-06",
            NotBefore = days % 2 == 0 ? "2026-02-07" : ReleaseDate.Unknown,
            NotAfter = ReleaseDate.FromInstant(Made.Instant("2026-02-07").AddDays(days).AddTicks(days)),
            Probability = chance % 5 == 0 ? default(double?) : chance / 1_000_003.0,
            Supersedes = name,
        };

    // Any letters, quotes, line ends within, signs beyond 16 bits; no blanks at the ends, which are not kept.
    private static Gen<string> Text => Gen.Elements("a", "Z", "\"", "\\", "é", "\u4e2d", "\U0001F600", "\t", "\n", " ", ",", "1", "{", "*")
        .ListOf().Select(parts => string.Concat(parts).Trim()).Where(text => text.Length > 0);

    private static List<PredictionEntry> Entries(string text) => [.. Read(text).Select(reading => reading.Entry ?? throw new InvalidDataException(reading.Problem?.Message ?? reading.Warning))];

    internal static List<PredictionReading> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. PredictionReader.Read(stream, new ReadOptions())];
    }
}
