using System.Globalization;
using System.Text;

namespace ReleaseTools.Formats;

/// <summary>
/// JSON text in which numbers that no decimal and no whole number of a sensible length can hold (<c>1e400</c>) stand in quotes, so that
/// one such number is a value like any other instead of the end of the file.
/// </summary>
internal sealed class WideNumberReader : TextReader
{
    // Shorter tokens without an exponent always fit a decimal.
    private const int AlwaysFits = 18;

    // The JSON reader takes whole numbers up to 380 digits.
    private const int MostDigits = 300;

#pragma warning disable CA2213 // The text belongs to the caller, who disposes of it.
    private readonly TextReader _text;
#pragma warning restore CA2213
    private readonly char[] _block = new char[4096];
    private readonly StringBuilder _number = new();
    private string _ready = string.Empty;
    private int _readyAt;
    private int _blockAt;
    private int _blockLength;
    private bool _inString;
    private bool _isEscaped;
    private bool _inWord;

    public WideNumberReader(TextReader text) => _text = text;

    /// <summary>Whether a text may hold a number that needs this reader: one with an exponent, or of many digits.</summary>
    public static bool IsNeeded(string text)
    {
        for (int index = 0, digits = 0; index < text.Length; index++)
        {
            var c = text[index];
            digits = c is >= '0' and <= '9' ? digits + 1 : c == '.' ? digits : 0;
            if (digits >= AlwaysFits || (c is 'e' or 'E' && index > 0 && text[index - 1] is (>= '0' and <= '9') or '.'))
            {
                return true;
            }
        }

        return false;
    }

    public override int Peek() => throw new NotSupportedException("The JSON reader reads blocks only.");

    public override int Read(char[] buffer, int index, int count)
    {
        var written = 0;
        while (written < count)
        {
            if (_readyAt < _ready.Length)
            {
                var part = Math.Min(count - written, _ready.Length - _readyAt);
                _ready.CopyTo(_readyAt, buffer, index + written, part);
                _readyAt += part;
                written += part;
                continue;
            }

            if (_blockAt == _blockLength && !Fill(written > 0))
            {
                break;
            }

            written += Pass(buffer, index + written, count - written);
        }

        return written;
    }

    // A source that has something to give is not asked for more before that is handed on.
    private bool Fill(bool hasOutput)
    {
        if (hasOutput && _number.Length == 0)
        {
            return false;
        }

        _blockAt = 0;
        _blockLength = _text.Read(_block, 0, _block.Length);
        if (_blockLength > 0)
        {
            return true;
        }

        _blockLength = 0;
        if (_number.Length == 0)
        {
            return false;
        }

        EndNumber();
        return true;
    }

    private int Pass(char[] buffer, int index, int room)
    {
        var written = 0;
        while (_blockAt < _blockLength && written < room)
        {
            var c = _block[_blockAt];
            if (_number.Length > 0 || (!_inString && !_inWord && (c is '-' or (>= '0' and <= '9'))))
            {
                if (!IsOfNumber(c))
                {
                    EndNumber();
                    return written;
                }

                _number.Append(c);
                _blockAt++;
                continue;
            }

            Track(c);
            buffer[index + written++] = c;
            _blockAt++;
        }

        return written;
    }

    // Whether the next character stands in a string, or in a word such as true or an unquoted name.
    private void Track(char c)
    {
        if (_inString)
        {
            _inString = c != '"' || _isEscaped;
            _isEscaped = c == '\\' && !_isEscaped;
            return;
        }

        _inString = c == '"';
        _inWord = char.IsLetter(c) || c is '_' or '$' || (_inWord && char.IsDigit(c));
    }

    private void EndNumber()
    {
        var token = _number.ToString();
        _number.Clear();
        _ready = Fits(token) ? token : "\"" + token + "\"";
        _readyAt = 0;
    }

    private static bool IsOfNumber(char c) => c is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E';

    private static bool Fits(string token)
    {
        var isWhole = token.IndexOfAny(['.', 'e', 'E']) < 0;
        if (token.Length <= AlwaysFits && token.IndexOfAny(['e', 'E']) < 0)
        {
            return true;
        }

        // What is no number at all is left for the JSON reader to complain of.
        return isWhole
            ? token.Length <= MostDigits
            : !double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                ? IsMalformed(token)
                : decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                    && (value != 0 || token.Split('e', 'E')[0].All(c => c is '0' or '.' or '-'));
    }

    // .NET Framework has no infinity for what is beyond a double: a token of the right form is wide, any other is malformed.
    private static bool IsMalformed(string token)
    {
        var exponent = token.IndexOfAny(['e', 'E']);
        return exponent < 0
            || exponent == token.Length - 1
            || !double.TryParse(token.Substring(0, exponent), NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || !token.Substring(exponent + 1).TrimStart('+', '-').All(c => c is >= '0' and <= '9');
    }
}
