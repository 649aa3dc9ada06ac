namespace ReleaseTools.Formats;

/// <summary>Writes releases as JSON lines. Every line states its schema, so that it is exact wherever it ends up: appended, cut out, put together.</summary>
public sealed class NdJsonReleaseWriter : IReleaseLineWriter
{
    private const string SchemaMember = "{\"schema\":\"" + HouseSchema.Current + "\"";

    /// <inheritdoc/>
    public string Format => "NdJson";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".ndjson", ".jsonl"];

    /// <inheritdoc/>
    public string Header => string.Empty;

    /// <inheritdoc/>
    public IReleaseSink Begin(TextWriter text, WriteOptions options) => new Sink(this, text, options);

    /// <inheritdoc/>
    public void WriteLine(TextWriter text, Release release, WriteOptions options) => JsonReleaseText.Write(text, release, hasSchema: true);

    /// <inheritdoc/>
    public string? WhyClosed(string firstLine)
    {
        var line = firstLine.Trim();
        return line.Length == 0 || (line[0] == '{' && line[line.Length - 1] == '}')
            ? null
            : "it does not begin with a line of JSON of its own, such as {\"name\":\"…\"}";
    }

    /// <inheritdoc/>
    public bool IsCutOff(string lastLine) =>
        lastLine.Length <= SchemaMember.Length
            ? SchemaMember.StartsWith(lastLine, StringComparison.Ordinal)
            : lastLine.StartsWith(SchemaMember, StringComparison.Ordinal) && !JsonNodes.TryParse(lastLine, out _);

    // No releases are a line that says so: an empty file could be anything's.
    private sealed class Sink(NdJsonReleaseWriter owner, TextWriter text, WriteOptions options) : IReleaseSink
    {
        private bool _isEmpty = true;

        public void Write(Release release)
        {
            _isEmpty = false;
            owner.WriteLine(text, release, options);
            text.Write('\n');
        }

        public void End()
        {
            if (_isEmpty)
            {
                text.Write(SchemaMember + "}\n");
            }
        }
    }
}
