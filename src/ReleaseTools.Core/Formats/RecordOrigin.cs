namespace ReleaseTools.Formats;

/// <summary>Where a record stands in its text.</summary>
/// <param name="Line">From 1, or null where there are no lines.</param>
/// <param name="Column">From 1, or null.</param>
/// <param name="Path">Path of the record within its text (<c>releases[3]</c>), or null.</param>
/// <param name="Cells">Line and column of each value, in the record's order, where the format knows them.</param>
/// <param name="FallbackName">The name of a record that states none itself: its key in a map. Or null.</param>
internal readonly record struct RecordOrigin(
    long? Line,
    long? Column = null,
    string? Path = null,
    IReadOnlyList<(int Line, int Column)>? Cells = null,
    string? FallbackName = null)
{
    /// <summary>The place of one value, where it is known more exactly than the record's.</summary>
    public RecordOrigin At(int cell) =>
        Cells is not null && cell >= 0 && cell < Cells.Count ? this with { Line = Cells[cell].Line, Column = Cells[cell].Column } : this;

    /// <summary>The full path of one of the record's properties.</summary>
    public string PathOf(string property) => string.IsNullOrEmpty(Path) ? property : $"{Path}.{property}";
}
