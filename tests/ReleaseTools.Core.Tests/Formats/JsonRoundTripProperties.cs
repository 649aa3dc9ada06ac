using FsCheck;
using FsCheck.Xunit;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>What the writer writes, the readers read back equal, whatever a release holds.</summary>
public sealed class JsonRoundTripProperties
{
    private static readonly string[] Dates = ["TBD", "2026", "2026-Q1", "2026-02", "2026-02-05", "2026-02-05T14:27Z", "2026-02-05T14:27:00.1234567Z", "../2026-02", "2026-02/..", "2026-02-03/2026-02-05"];
    private static readonly string[] Versions = ["1.0", "v1.0", "2.10", "1.0.0-rc.1+build", "8u422-b05.1", "2026.02"];
    private static readonly string[] Names = ["a", "note", "context", "announced", "capabilities", "openWeights", "inputPrice", "schema", "date", "ü b", "x.y"];

    [Property(MaxTest = 400)]
    public void Every_field_comes_back_equal(NonNull<string> name, string[] texts, NonEmptyArray<int> picks, PositiveInt count, long whole, decimal fraction, double number)
    {
        var release = Make(name.Get, texts ?? [], picks.Get, Math.Min(count.Get, 6), [whole, fraction, number, picks.Get[0] % 2 == 0, texts, name.Get, 2026, "2026-02-01", "0.10", DateTime.UnixEpoch]);
        using var text = new StringWriter();
        JsonReleaseWriter.Write(text, [release], [("s", "l", "c")]);
        var back = Reading.All(text.ToString()).Releases();
        Assert.Equal([release], back);
    }

    private static Release Make(string name, string[] texts, int[] picks, int count, object?[] values)
    {
        var next = 0;
        int Pick(int choices) => (int)((uint)picks[next++ % picks.Length] % choices);
        string? Text() => Pick(3) == 0 || texts.Length == 0 ? null : texts[Pick(texts.Length)];
        ReleaseDate Date() => ReleaseDate.Parse(Dates[Pick(Dates.Length)]);
        var builder = new ReleaseBuilder
        {
            Name = "n" + name,
            Vendor = Text(),
            Product = Text(),
            Version = Pick(2) == 0 ? null : ReleaseVersion.Parse(Versions[Pick(Versions.Length)]),
            Variant = Text(),
            Track = Text(),
            Specialty = Text(),
            Released = Date(),
            Status = (ReleaseStatus)Pick(4),
            AliasOf = Text(),
            Sequence = Pick(2) == 0 ? null : new ReleaseSequence("c" + name, 1 + Pick(9)),
        };
        for (var index = 0; index < count; index++)
        {
            builder.AddProvenance(new Provenance("s" + Text(), Text() is { } link ? "l" + link : null, Pick(2) == 0 ? null : Date().Earliest, (EvidenceKind)Pick(4), Date()));
            builder.SetAttribute(Names[Pick(Names.Length)], values[Pick(values.Length)]);
            builder.SetAttribute("when", Date());
        }

        return builder.Build();
    }
}
