using System.Text;

namespace ReleaseTools.Formats;

/// <summary>The content lines of iCalendar, unfolded (RFC 5545, section 3.1). CR, LF and CRLF end a line alike.</summary>
internal sealed class ICalendarLines
{
    private readonly GuardedTextReader _text;
    private string? _next;
    private long _number;

    public ICalendarLines(GuardedTextReader text)
    {
        _text = text;
        _next = text.ReadLine();
    }

    /// <summary>The line on which the current content line begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The next content line that is not blank; null at the end.</summary>
    public string? Read()
    {
        while (_next is not null)
        {
            Line = ++_number;
            var line = _next;
            _next = _text.ReadLine();
            if (_next is { Length: > 0 } && _next[0] is ' ' or '\t')
            {
                line = Unfold(line);
            }

            if (line.Trim().Length > 0)
            {
                return line;
            }
        }

        return null;
    }

    private string Unfold(string first)
    {
        var line = new StringBuilder(first);
        while (_next is { Length: > 0 } && _next[0] is ' ' or '\t')
        {
            line.Append(_next, 1, _next!.Length - 1);
            _next = _text.ReadLine();
            _number++;
        }

        return line.ToString();
    }
}
