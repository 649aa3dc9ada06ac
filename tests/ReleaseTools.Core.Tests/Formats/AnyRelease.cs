using FsCheck;

namespace ReleaseTools.Tests.Formats;

/// <summary>Releases of any content, made of what FsCheck gives and of texts that have broken formats before.</summary>
public sealed record AnyRelease(NonNull<string> Name, string[] Texts, NonEmptyArray<int> Picks, PositiveInt Count, long Whole, decimal Fraction, double Number)
{
    private static readonly string[] Dates =
    [
        "TBD", "2026", "2026-Q1", "2026-02", "2026-02-05", "2026-02-05T14:27Z", "2026-02-05T14:27:00.1234567Z", "2026-02-05T00:00:00Z", "../2026-02", "2026-02/..",
        "../2026-02-05T17:38:53Z", "2026-02-05T17:38:53Z/..", "2026-02-03/2026-02-05", "2026-02-05T14:27:00.5Z/2026-02-05T14:27:01.25Z", "0001-01-01", "9999-12-31", "9999",
        "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59Z",
    ];

    private static readonly string[] Versions = ["1.0", "v1.0", "2.10", "1.0.0-rc.1+build", "8u422-b05.1", "2026.02", "1!2.0"];

    private static readonly string[] AttributeNames =
        ["a", "note", "context", "announced", "capabilities", "openWeights", "inputPrice", "schema", "date", "ü b", "x.y", "uid", "attributes", "", "=x", "con\u0001text"];

    /// <summary>Texts that mean something to one of the formats, to a spreadsheet, a terminal or an encoding.</summary>
    public static IReadOnlyList<string> Hostile { get; } =
    [
        "", " ", "\"", "\"\"", "a\"b", "'", "'=1", "''=1", "=1+1", "+1", "-1", "@x", "\t=x", "\r=x", "a,b", "a;b", "a|b", "a\\nb", "\\", "a\\", "l1\nl2", "l1\r\nl2", "\n", "a\u2028b", "\u202Ex",
        "\u0000", "\u0085", "\uFEFFx", "\uD83D\uDE00", "\uD83D", "\uDE00x", "\uFFFE", "\uFFFF", "TBD", "null", "true", "False", "0.10", "1e400", "007", "2026", "2026-02-05", "System.String[]",
        "System.Collections.Generic.List`1", "{\"a\":1}", "[1]", "{", "#1 of x", "END:VEVENT", "BEGIN:VCALENDAR", "releasetools.releases/1", "releasetools.releases/2", "releasetools",
        "40\u00010", "İıŞ", "ÄÖ", "\u0E51", "\u0661", "a:b", "x\u00A0", "\u200B", new string('ä', 90), new string('x', 200), "https://example.org/a b?c=<d>|e", "javascript:alert(1)",
    ];

    /// <summary>The release.</summary>
    public Release Make()
    {
        var next = 0;
        var texts = (Texts ?? []).Where(text => text is not null).Concat(Hostile).ToArray();
        int Pick(int choices) => (int)((uint)(Picks.Get[next++ % Picks.Get.Length] + (next / Picks.Get.Length * 7)) % choices);
        string? Text() => Pick(3) == 0 ? null : texts[Pick(texts.Length)];
        ReleaseDate Date() => ReleaseDate.Parse(Dates[Pick(Dates.Length)]);
        object?[] values =
            [Whole, Fraction, Number, Pick(2) == 0, texts[..Pick(texts.Length)], Text(), Text(), Name.Get, 2026, "2026-02-01", "0.10", DateTime.UnixEpoch, Array.Empty<string>(), 1.50m, 100m];
        var builder = new ReleaseBuilder
        {
            Name = Pick(3) == 0 ? "n" + Name.Get : Text() is { } name && !string.IsNullOrWhiteSpace(DisplayText.Clean(name)) ? name : "n",
            Vendor = Text(),
            Product = Text(),
            Version = Pick(2) == 0 ? null : ReleaseVersion.Parse(Versions[Pick(Versions.Length)]),
            Variant = Text(),
            Track = Text(),
            Specialty = Text(),
            Released = Date(),
            Status = (ReleaseStatus)Pick(4),
            AliasOf = Text(),
            Sequence = Pick(2) == 0 ? null : new ReleaseSequence(Text() ?? string.Empty, 1 + Pick(9)),
        };
        for (var index = 0; index < Math.Min(Count.Get, 6); index++)
        {
            builder.AddProvenance(new Provenance(Text() ?? string.Empty, Text(), Pick(2) == 0 ? null : Date().Earliest, (EvidenceKind)Pick(4), Date()));
            builder.SetAttribute(AttributeNames[Pick(AttributeNames.Length)], values[Pick(values.Length)]);
            builder.SetAttribute("when", Date());
        }

        return builder.Build();
    }
}
