namespace ReleaseTools.Formats;

/// <summary>Writes releases as CSV (RFC 4180, with LF) in fixed columns, that a person can read in a spreadsheet and the reader reads back exactly.</summary>
/// <remarks>
/// Sources and attributes are whole in the cells <c>provenance</c> and <c>attributes</c>, as JSON; <c>source</c> and <c>link</c> show the first
/// source to a person. No cell holds a line end. The last column, <c>schema</c>, says that the row is exact; empty it, and the row is read by
/// what its other columns show.
/// </remarks>
public sealed class CsvReleaseWriter : IReleaseLineWriter
{
    /// <inheritdoc/>
    public string Format => "Csv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".csv"];

    /// <inheritdoc/>
    public string Header => HouseCsv.Header;

    /// <inheritdoc/>
    public IReleaseSink Begin(TextWriter text, WriteOptions options) => new Sink(this, text, options);

    /// <inheritdoc/>
    public void WriteLine(TextWriter text, Release release, WriteOptions options)
    {
        var first = release.Provenance.Count > 0 ? release.Provenance[0] : null;
        Cell(text, release.Name, options);
        Cell(text, release.Vendor, options);
        Cell(text, release.Product, options);
        Cell(text, release.Version?.Text, options);
        Cell(text, release.Variant, options);
        Cell(text, release.Track, options);
        Cell(text, release.Specialty, options);
        Cell(text, release.Released.ToString(), options);
        Cell(text, release.Status.ToString(), options);
        Cell(text, release.AliasOf, options);
        Cell(text, release.Sequence?.ToString(), options);
        Cell(text, first?.Source, options);
        Cell(text, first?.Link, options);
        Cell(text, JsonReleaseText.Provenance(release.Provenance), options);
        Cell(text, JsonReleaseText.Attributes(release.Attributes), options);
        text.Write(HouseSchema.Current);
    }

    /// <inheritdoc/>
    public string? WhyClosed(string firstLine) =>
        firstLine.TrimStart('\uFEFF').TrimEnd('\r') == Header ? null : $"its header is not that of Export-Release, which is: {Header}";

    /// <inheritdoc/>
    public bool IsCutOff(string lastLine) => HouseCsv.IsCutOff(lastLine);

    private static void Cell(TextWriter text, string? value, WriteOptions options)
    {
        if (!string.IsNullOrEmpty(value))
        {
            var cell = SpreadsheetText.Of(value!, options.EscapeFormula);
            text.Write(cell.Any(NeedsQuotes) ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell);
        }

        text.Write(',');
    }

    private static bool NeedsQuotes(char character) => character is ',' or '"' or '\n' or '\r' or ';' or '\t';

    private sealed class Sink : IReleaseSink
    {
        private readonly CsvReleaseWriter _owner;
        private readonly TextWriter _text;
        private readonly WriteOptions _options;

        public Sink(CsvReleaseWriter owner, TextWriter text, WriteOptions options)
        {
            (_owner, _text, _options) = (owner, text, options);
            text.Write(HouseCsv.Header + "\n");
        }

        public void Write(Release release)
        {
            _owner.WriteLine(_text, release, _options);
            _text.Write('\n');
        }

        public void End()
        {
        }
    }
}
