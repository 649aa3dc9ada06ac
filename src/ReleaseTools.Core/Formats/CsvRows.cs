using Sylvan.Data.Csv;

namespace ReleaseTools.Formats;

/// <summary>The rows of a delimited text, one at a time, with the line on which each begins.</summary>
internal sealed class CsvRows
{
    private const int FirstBuffer = 64 * 1024;

    private readonly GuardedTextReader _text;
    private readonly CsvDialect _dialect;
    private readonly TextPool _pool = new();
    private CsvDataReader? _csv;
    private CsvRowScan _scan;
    private char[] _raw = new char[1024];

    public CsvRows(GuardedTextReader text, CsvDialect dialect)
    {
        _text = text;
        _dialect = dialect;
        Line = dialect.PreambleLines + 1;
    }

    /// <summary>The line of the text on which the current row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>How many cells the current row has.</summary>
    public int Count => _csv!.RowFieldCount;

    /// <summary>The text of a cell.</summary>
    public string this[int column] => _csv!.GetString(column);

    /// <summary>Whether the row holds nothing but delimiters and spaces.</summary>
    public bool IsBlank => IsBlankFrom(0);

    /// <summary>Whether the row is one cell that begins with <c>#</c>, as some programs write comments between the rows.</summary>
    public bool IsComment => Count == 1 && _raw[0] == '#';

    /// <summary>Moves to the next row.</summary>
    /// <exception cref="UnreadableTextException">A quote is never closed, or the row is too long.</exception>
    public bool MoveNext()
    {
        Line += _scan.LineEnds;
        _text.EndRecord();
        try
        {
            _csv ??= Open();
            if (!_csv.Read())
            {
                return false;
            }
        }
        catch (CsvRecordTooLargeException)
        {
            throw new UnreadableTextException(
                $"A row is longer than {GuardedTextReader.RecordLimit / (1024 * 1024)} Mi characters: a quote is probably never closed.", Line);
        }

        // Copying may replace the buffer, so it has to be done before the buffer is handed on.
        var length = CopyRaw(_csv);
        _scan = CsvRowScan.Of(_raw, length, _dialect.Delimiter);
        return !_scan.IsUnterminated
            ? true
            : throw new UnreadableTextException("A quoted cell that begins in this row is never closed.", Line);
    }

    /// <summary>Why the row cannot be read under a header, or null.</summary>
    public string? Fault(RecordPlan plan)
    {
        var needed = Math.Max(plan.ColumnOf(RecordField.Released), plan.ColumnOf(RecordField.Product)) + 1;
        return Fault(plan.Headers.Count)
            ?? (Count < needed ? $"The row ends after {Count} of {plan.Headers.Count} cells, before its date or product. Expected as many as the header has." : null);
    }

    /// <summary>Why the row cannot be read under a header of so many cells, whatever they are; or null. One with fewer cells can.</summary>
    public string? Fault(int expected) =>
        _scan.HasStrayQuote ? "A quoted cell goes on after its closing quote. Expected a delimiter or the line's end; a quote within quotes is written twice."
        : Count > expected && !IsBlankFrom(expected) ? $"The row has {Count} cells and the header {expected}. Expected as many; a cell with a delimiter in it needs quotes."
        : null;

    private bool IsBlankFrom(int first)
    {
        for (var column = first; column < Count; column++)
        {
            if (!string.IsNullOrWhiteSpace(_csv!.GetString(column)))
            {
                return false;
            }
        }

        return true;
    }

    private int CopyRaw(CsvDataReader csv)
    {
        var length = csv.GetRawRecord(null!, 0);
        if (length > _raw.Length)
        {
            _raw = new char[Math.Max(length, _raw.Length * 2)];
        }

        return csv.GetRawRecord(_raw, 0);
    }

    private CsvDataReader Open() => CsvDataReader.Create(_text, new CsvDataReaderOptions
    {
        HasHeaders = false,
        Delimiter = _dialect.Delimiter,

        // Lax goes on after a stray quote, so that one bad row is one problem; the scan of each row finds what Lax lets pass.
        CsvStyle = CsvStyle.Lax,
        BufferSize = FirstBuffer,
        MaxBufferSize = GuardedTextReader.RecordLimit,
        OwnsReader = false,
        StringFactory = _pool.Get,

        // RFC 4180 knows no comments: a release may be called #1. There is no NUL in a text.
        Comment = '\0',
    });
}
