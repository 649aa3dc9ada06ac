namespace ReleaseTools.Formats;

/// <summary>How releases are written. Immutable.</summary>
public sealed class WriteOptions
{
    /// <summary>Whether cells of CSV that a spreadsheet would take for formulas get an apostrophe in front; the readers take it away again.</summary>
    public bool EscapeFormula { get; init; }

    /// <summary>When the text is written, for formats that must say so (the DTSTAMP of iCalendar).</summary>
    public DateTimeOffset WrittenAt { get; init; }
}
