using System.Text;

namespace ReleaseTools.Formats;

/// <summary>
/// Text with its first part known ahead, that stops at what is no text (NUL) and at a record longer than <see cref="RecordLimit"/>,
/// so that an endless line, string or object ends in an error instead of filling the memory.
/// </summary>
internal sealed class GuardedTextReader : TextReader
{
    /// <summary>Most characters of one record; 8 Mi.</summary>
    public const int RecordLimit = 8 * 1024 * 1024;

    /// <summary>How many characters are looked at to find the format; 64 Ki.</summary>
    public const int HeadLength = 64 * 1024;

    private const int FirstHeadLength = 4 * 1024;
    private const int BlockLength = 16 * 1024;

#pragma warning disable CA2213 // The text belongs to the caller, who disposes of it.
    private readonly TextReader _text;
#pragma warning restore CA2213
    private readonly StringBuilder _line = new();

    // What was read ahead and not yet given: first the head, later blocks, which only lines ask for.
    private char[] _block;
    private int _position;
    private int _end;
    private long _sinceRecord;
    private bool _isBinary;

    private GuardedTextReader(TextReader text)
    {
        _text = text;
        var head = new char[FirstHeadLength];
        var length = text.ReadBlock(head, 0, head.Length);
        while (length == head.Length && length < HeadLength)
        {
            // Most texts of the pipeline are short, so the room for the head grows as it is needed.
            Array.Resize(ref head, length * 4);
            length += text.ReadBlock(head, length, head.Length - length);
        }

        // A string of the pipeline may still begin with its byte order mark.
        var start = length > 0 && head[0] == '\uFEFF' ? 1 : 0;
        Head = new string(head, start, length - start);
        (_block, _position, _end) = (head, start, length);
        Check(head, 0, length);
    }

    /// <summary>The text's first characters; reading does not change it.</summary>
    public string Head { get; }

    /// <summary>The text guarded; the same reader where it is already. The text is not disposed of.</summary>
    /// <exception cref="UnreadableTextException">It begins with what is no text.</exception>
    public static GuardedTextReader Over(TextReader text) => text as GuardedTextReader ?? new GuardedTextReader(text);

    /// <summary>Says that a record has been read to its end, and counts the next one from here.</summary>
    public void EndRecord() => _sinceRecord = 0;

    public override int Peek() => _position < _end ? _block[_position] : _text.Peek();

    public override int Read()
    {
        var single = _position < _end ? _block[_position++] : _text.Read();
        if (single >= 0)
        {
            Count(1);
            if (single == 0)
            {
                throw Binary();
            }
        }

        return single;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        int read;
        if (_position < _end)
        {
            read = Math.Min(count, _end - _position);
            Array.Copy(_block, _position, buffer, index, read);
            _position += read;
        }
        else
        {
            read = _isBinary ? throw Binary() : _text.Read(buffer, index, count);
            read = UpToNul(buffer, index, read);
        }

        Count(read);
        return read;
    }

    /// <summary>The next line without its end: LF, CR or CRLF. Null at the end of the text.</summary>
    public override string? ReadLine()
    {
        _line.Clear();
        while (_position < _end || Fill())
        {
            var end = _position;
            while (end < _end && _block[end] is not ('\n' or '\r'))
            {
                end++;
            }

            var length = end - _position;
            Count(length + (end < _end ? 1 : 0));
            if (end == _end)
            {
                _line.Append(_block, _position, length);
                _position = end;
                continue;
            }

            var line = _line.Length == 0 ? new string(_block, _position, length) : _line.Append(_block, _position, length).ToString();
            _position = end + 1;
            if (_block[end] == '\r' && (_position < _end || Fill()) && _block[_position] == '\n')
            {
                _position++;
            }

            return line;
        }

        return _line.Length == 0 ? null : _line.ToString();
    }

    private bool Fill()
    {
        if (_isBinary)
        {
            throw Binary();
        }

        _block = _block.Length >= BlockLength ? _block : new char[BlockLength];
        var read = _text.Read(_block, 0, _block.Length);
        (_position, _end) = (0, UpToNul(_block, 0, read));
        return _end > 0;
    }

    private void Count(int read)
    {
        _sinceRecord += read;
        if (_sinceRecord > RecordLimit)
        {
            throw new UnreadableTextException(
                $"A single record, line or value is longer than {RecordLimit / (1024 * 1024)} Mi characters, so this is no list of releases, or a quote or bracket is never closed.");
        }
    }

    // What stands before the NUL may end records that are whole; they are read before the text is given up.
    private int UpToNul(char[] buffer, int index, int read)
    {
        var nul = Array.IndexOf(buffer, '\0', index, read) - index;
        if (nul < 0)
        {
            return read;
        }

        _isBinary = true;
        return nul > 0 ? nul : throw Binary();
    }

    private static void Check(char[] buffer, int index, int count)
    {
        if (Array.IndexOf(buffer, '\0', index, count) >= 0)
        {
            throw Binary();
        }
    }

    private static UnreadableTextException Binary() =>
        new("This is no text: it holds NUL bytes. Expected text in UTF-8, or in UTF-16 or UTF-32 with a byte order mark.");
}
