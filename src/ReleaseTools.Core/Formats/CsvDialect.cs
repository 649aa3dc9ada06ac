namespace ReleaseTools.Formats;

/// <summary>Finds out how a delimited text is written: what delimits, and which lines come before the header. Immutable.</summary>
internal sealed class CsvDialect
{
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    private CsvDialect(char delimiter, int preambleLines, IReadOnlyList<string> headers)
    {
        Delimiter = delimiter;
        PreambleLines = preambleLines;
        Headers = headers;
    }

    public char Delimiter { get; }

    /// <summary>How many lines come before the header: <c>#TYPE</c> of Windows PowerShell, <c>sep=;</c> of Excel, comments (<c># …</c>), blank ones.</summary>
    public int PreambleLines { get; }

    /// <summary>The cells of the header, as the head of the text shows them.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>How many of the headers are usual ones of releases.</summary>
    public int KnownHeaders => Headers.Count(header => FieldNames.Of(header).Field != RecordField.Attribute);

    /// <summary>Judges by the first characters of the text: the delimiter that gives the most usual headers, then the most cells; else a comma.</summary>
    public static CsvDialect Detect(string head)
    {
        var start = SkipPreamble(head, out var lines, out var stated);
        var best = (Delimiter: stated ?? ',', Score: -1, Headers: (IReadOnlyList<string>)[]);
        foreach (var delimiter in stated is { } only ? new[] { only } : Candidates)
        {
            var headers = SplitLine(head, start, delimiter, out _);
            var score = (headers.Count(header => FieldNames.Of(header).Field != RecordField.Attribute) * 1000) + headers.Count;
            if (score > best.Score)
            {
                best = (delimiter, score, headers);
            }
        }

        return new CsvDialect(best.Delimiter, lines, best.Headers);
    }

    /// <summary>Whether header and first row have the same number of cells, and more than one.</summary>
    public bool IsRectangular(string head)
    {
        var start = SkipPreamble(head, out _, out _);
        SplitLine(head, start, Delimiter, out var next);
        return Headers.Count > 1 && next < head.Length && SplitLine(head, next, Delimiter, out _).Count == Headers.Count;
    }

    private static int SkipPreamble(string head, out int lines, out char? delimiter)
    {
        lines = 0;
        delimiter = null;
        var start = 0;
        while (start < head.Length)
        {
            var end = head.IndexOfAny(['\r', '\n'], start);
            var line = head.Substring(start, (end < 0 ? head.Length : end) - start).Trim(' ');
            if (line.Length == 5 && ",;|\t:^~".IndexOf(line[4]) >= 0 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                delimiter = line[4];
            }
            else if (line.Length > 0 && !line.StartsWith("#TYPE", StringComparison.Ordinal) && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                break;
            }

            if (end < 0)
            {
                break;
            }

            start = end + (head[end] == '\r' && end + 1 < head.Length && head[end + 1] == '\n' ? 2 : 1);
            lines++;
        }

        return start;
    }

    private static List<string> SplitLine(string text, int start, char delimiter, out int next)
    {
        var cells = new List<string>();
        var isQuoted = false;
        var from = start;
        var index = start;
        for (; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && character is '\r' or '\n')
            {
                break;
            }
            else if (!isQuoted && character == delimiter)
            {
                cells.Add(Unquote(text.Substring(from, index - from)));
                from = index + 1;
            }
        }

        cells.Add(Unquote(text.Substring(from, index - from)));
        next = index < text.Length && text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? index + 2 : index + 1;
        return cells;
    }

    private static string Unquote(string cell)
    {
        var trimmed = cell.Trim();
        return trimmed.Length > 1 && trimmed[0] == '"' && trimmed[trimmed.Length - 1] == '"'
            ? trimmed.Substring(1, trimmed.Length - 2).Replace("\"\"", "\"")
            : trimmed;
    }
}
