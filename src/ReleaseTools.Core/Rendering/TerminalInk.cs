namespace ReleaseTools.Rendering;

/// <summary>The colours of a terminal picture: those of Okabe and Ito (2008), Color Universal Design, told apart by all kinds of colour vision; each kind has its own mark too.</summary>
internal static class TerminalInk
{
    private const string Reset = "\u001b[0m";

    /// <summary>A run of text in the colour of its ink, from the 256 that terminals have.</summary>
    public static string Paint(Ink ink, string text) => Code(ink) is { } code ? $"\u001b[{code}m{text}{Reset}" : text;

    private static string? Code(Ink ink) => ink switch
    {
        Ink.Faint or Ink.Withdrawn or Ink.Undated => "2",
        Ink.Name => "1",
        Ink.General => "38;5;74",
        Ink.Specialized => "38;5;214",
        Ink.Optimized => "38;5;36",
        Ink.Preview => "38;5;175",
        Ink.Lts => "38;5;166",
        Ink.Pending => "3",
        Ink.Gap => "1",
        _ => null,
    };
}
