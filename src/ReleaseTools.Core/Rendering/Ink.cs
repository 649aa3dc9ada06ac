namespace ReleaseTools.Rendering;

/// <summary>The colour of a character in a terminal: those of Okabe and Ito (2008), Color Universal Design, told apart by all kinds of colour vision; each kind has its own mark too.</summary>
/// <param name="Code">The parameters of the escape sequence, from the 256 colours that terminals have; null is plain.</param>
internal readonly record struct Ink(string? Code)
{
    private const string Reset = "\u001b[0m";

    public static Ink Plain => default;

    public static Ink Faint => new("2");

    public static Ink Name => new("1");

    public static Ink Gap => new("1");

    /// <summary>The colour of a kind of mark.</summary>
    public static Ink Of(MarkKind kind) => new(kind switch
    {
        MarkKind.General => "38;5;74",
        MarkKind.Specialized => "38;5;214",
        MarkKind.Optimized => "38;5;36",
        MarkKind.Preview => "38;5;175",
        MarkKind.Lts => "38;5;166",
        MarkKind.Withdrawn or MarkKind.Undated => "2",
        MarkKind.Pending => "3",
        _ => null,
    });

    /// <summary>The colour of a tone.</summary>
    public static Ink Of(Tone tone) => new(tone switch
    {
        Tone.Good => "38;5;36",
        Tone.Caution => "38;5;214",
        Tone.Bad => "38;5;166",
        Tone.Unknown => "38;5;175",
        _ => null,
    });

    /// <summary>A run of text in a colour.</summary>
    public static string Paint(Ink ink, string text) => ink.Code is { } code ? $"\u001b[{code}m{text}{Reset}" : text;
}
