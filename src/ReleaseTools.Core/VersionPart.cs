using System.Globalization;

namespace ReleaseTools;

/// <summary>One identifier of a version: a development mark, a number of any size, or a word, in this order.</summary>
internal readonly struct VersionPart
{
    // 19 digits always fit into 64 bits; longer numbers are kept as digits without leading zeros, longer means larger.
    private const int DigitsThatFit = 19;

    private readonly ulong _number;
    private readonly string? _text;
    private readonly Kind _kind;

    private VersionPart(Kind kind, ulong number, string? text)
    {
        _kind = kind;
        _number = number;
        _text = text;
    }

    private enum Kind
    {
        Development,
        Number,
        Word,
    }

    /// <summary>The <c>dev</c> of loose schemes, which is earlier than anything else and than nothing: 1.0a1.dev1 comes before 1.0a1.</summary>
    public static VersionPart Development { get; } = new(Kind.Development, 0, null);

    public static VersionPart Zero { get; } = new(Kind.Number, 0, null);

    public bool IsZero => _kind == Kind.Number && _text is null && _number == 0;

    public static VersionPart Word(string word) => new(Kind.Word, 0, word);

    /// <summary>The number that the ASCII digits make.</summary>
    public static VersionPart Number(string digits)
    {
        var significant = digits.TrimStart('0');
        return significant.Length <= DigitsThatFit
            ? new VersionPart(Kind.Number, significant.Length == 0 ? 0 : ulong.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture), null)
            : new VersionPart(Kind.Number, 0, significant);
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

        // The end of a list stands between a development mark and all other parts.
        return left.Length == right.Length ? 0
            : left.Length > shared ? (left[shared]._kind == Kind.Development ? -1 : 1)
            : right[shared]._kind == Kind.Development ? 1 : -1;
    }

    public static void AddTo(ref HashCode hash, VersionPart[] parts)
    {
        hash.Add(parts.Length);
        foreach (var part in parts)
        {
            hash.Add(part._kind);
            hash.Add(part._number);
            hash.Add(part._text, StringComparer.Ordinal!);
        }
    }

    public int CompareTo(VersionPart other)
    {
        if (_kind != other._kind)
        {
            return _kind < other._kind ? -1 : 1;
        }

        if (_kind == Kind.Word)
        {
            return string.CompareOrdinal(_text, other._text);
        }

        if (_text is null && other._text is null)
        {
            return _number.CompareTo(other._number);
        }

        var byLength = (_text?.Length ?? 0).CompareTo(other._text?.Length ?? 0);
        return byLength != 0 ? byLength : string.CompareOrdinal(_text, other._text);
    }

    /// <summary>
    /// One spelling for each part, also where case does not count: no other part has a tilde, no number a leading zero, and a capital, which
    /// only strict SemVer 2 tells from its small letter, is <c>^</c> and that letter.
    /// </summary>
    public override string ToString() => _kind switch
    {
        Kind.Development => "~",
        Kind.Word => string.Concat(_text!.Select(c => c is >= 'A' and <= 'Z' ? $"^{char.ToLowerInvariant(c)}" : c.ToString())),
        _ => _text ?? _number.ToString(CultureInfo.InvariantCulture),
    };
}
