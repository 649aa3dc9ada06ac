using System.Globalization;

namespace ReleaseTools;

/// <summary>One identifier of a version: a number of any size, or a word. Numbers come before words.</summary>
internal readonly struct VersionPart
{
    // 19 digits always fit into 64 bits; longer numbers are kept as digits without leading zeros, longer means larger.
    private const int DigitsThatFit = 19;

    private readonly ulong _number;
    private readonly string? _text;
    private readonly bool _isWord;

    private VersionPart(ulong number, string? text, bool isWord)
    {
        _number = number;
        _text = text;
        _isWord = isWord;
    }

    public bool IsZero => _text is null && _number == 0;

    public static VersionPart Word(string word) => new(0, word, isWord: true);

    /// <summary>The number that the ASCII digits make.</summary>
    public static VersionPart Number(string digits)
    {
        var significant = digits.TrimStart('0');
        return significant.Length <= DigitsThatFit
            ? new VersionPart(significant.Length == 0 ? 0 : ulong.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture), null, isWord: false)
            : new VersionPart(0, significant, isWord: false);
    }

    public static int Compare(VersionPart[] left, VersionPart[] right)
    {
        var shared = Math.Min(left.Length, right.Length);
        for (var i = 0; i < shared; i++)
        {
            var order = left[i].CompareTo(right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    public static void AddTo(ref HashCode hash, VersionPart[] parts)
    {
        hash.Add(parts.Length);
        foreach (var part in parts)
        {
            hash.Add(part._isWord);
            hash.Add(part._number);
            hash.Add(part._text, StringComparer.Ordinal!);
        }
    }

    private int CompareTo(VersionPart other)
    {
        if (_isWord || other._isWord)
        {
            return _isWord && other._isWord ? string.CompareOrdinal(_text, other._text) : _isWord.CompareTo(other._isWord);
        }

        if (_text is null && other._text is null)
        {
            return _number.CompareTo(other._number);
        }

        var byLength = (_text?.Length ?? 0).CompareTo(other._text?.Length ?? 0);
        return byLength != 0 ? byLength : string.CompareOrdinal(_text, other._text);
    }
}
