namespace ReleaseTools;

/// <summary>The escape sequences by which text steers a terminal: what they are made of, by ECMA-48, 5th edition, sections 5.4 and 5.6.</summary>
/// <remarks>Without its ESC the rest of a sequence is still text that nobody wrote: <c>[0m</c>.</remarks>
public static class EscapeSequences
{
    private const char Escape = '\u001b';
    private const char Bell = '\a';
    private const char StringTerminator = '\u009c';

    /// <summary>How many characters the control sequence (CSI) or control string (OSC, DCS, SOS, PM, APC) that begins at a place has; 0 where none begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The place.</param>
    /// <remarks>A control string that nothing ends counts as its introducer only, so that it cannot hide the rest of a text. An ESC before something else is no sequence here.</remarks>
    public static int LengthAt(string text, int index)
    {
        var isShort = text[index] != Escape;
        var body = index + (isShort ? 1 : 2);
        if (body > text.Length)
        {
            return 0;
        }

        // In 7 bits an introducer is ESC and a letter, in 8 bits it is the one character of the C1 set that lies 64 above the letter.
        var introducer = isShort ? (char)(text[index] - 0x40) : text[index + 1];
        return (isShort && text[index] is not (>= '\u0080' and <= '\u009f')) ? 0
            : introducer == '[' ? EndOfSequence(text, body) - index
            : introducer is ']' or 'P' or 'X' or '^' or '_' ? EndOfString(text, body) - index
            : 0;
    }

    // Parameters, intermediates and one final character; what is broken off ends where it breaks.
    private static int EndOfSequence(string text, int index)
    {
        while (index < text.Length && text[index] is >= '0' and <= '?')
        {
            index++;
        }

        while (index < text.Length && text[index] is >= ' ' and <= '/')
        {
            index++;
        }

        return index < text.Length && text[index] is >= '@' and <= '~' ? index + 1 : index;
    }

    private static int EndOfString(string text, int body)
    {
        for (var index = body; index < text.Length; index++)
        {
            if (text[index] is Bell or StringTerminator)
            {
                return index + 1;
            }

            if (text[index] == Escape && index + 1 < text.Length && text[index + 1] == '\\')
            {
                return index + 2;
            }
        }

        return body;
    }
}
