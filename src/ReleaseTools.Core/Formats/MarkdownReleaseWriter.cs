namespace ReleaseTools.Formats;

/// <summary>Writes releases as a table of Markdown, for people. It is not promised to come back.</summary>
/// <remarks>
/// Columns that are empty in every row are left out, so that the releases are held until the last one. Text is shown as it is: what
/// Markdown or HTML would take for markup is escaped. Only links to http and https are links.
/// </remarks>
public sealed class MarkdownReleaseWriter : IReleaseWriter
{
    private static readonly (string Header, Func<Release, string?> Cell)[] Columns =
    [
        ("Name", release => Text(release.Name)),
        ("Vendor", release => Text(release.Vendor)),
        ("Product", release => Text(release.Product)),
        ("Version", release => Text(release.Version?.Text)),
        ("Variant", release => Text(release.Variant)),
        ("Track", release => Text(release.Track)),
        ("Specialty", release => Text(release.Specialty)),
        ("Released", release => Text(release.Released.ToString())),
        ("Status", release => release.Status.ToString()),
        ("Alias of", release => Text(release.AliasOf)),
        ("Order", release => Text(release.Sequence?.ToString())),
        ("Sources", release => string.Join("<br>", release.Provenance.Select(Source))),
        ("Attributes", release => string.Join("<br>", release.Attributes.Select(pair => Text($"{pair.Key}={AttributeValue.Text(pair.Value)}")))),
    ];

    /// <inheritdoc/>
    public string Format => "Markdown";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public IReleaseSink Begin(TextWriter text, WriteOptions options) => new Sink(text);

    private static string Source(Provenance source)
    {
        var name = source.ToString();
        return Uri.TryCreate(source.Link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? MarkdownText.Link(name, uri)
            : source.Link is null ? Text(name) : $"{Text(name)} ({Text(source.Link)})";
    }

    private static string Text(string? text) => MarkdownText.Inline(text);

    private sealed class Sink(TextWriter text) : IReleaseSink
    {
        private readonly List<string[]> _rows = [];

        public void Write(Release release) => _rows.Add(Array.ConvertAll(Columns, column => column.Cell(release) ?? string.Empty));

        public void End()
        {
            var shown = Enumerable.Range(0, Columns.Length).Where(column => _rows.Count == 0 || _rows.Exists(row => row[column].Length > 0)).ToArray();
            WriteRow(shown.Select(column => Columns[column].Header));
            WriteRow(shown.Select(_ => "---"));
            foreach (var row in _rows)
            {
                WriteRow(shown.Select(column => row[column]));
            }
        }

        private void WriteRow(IEnumerable<string> cells) => text.Write("| " + string.Join(" | ", cells) + " |\n");
    }
}
