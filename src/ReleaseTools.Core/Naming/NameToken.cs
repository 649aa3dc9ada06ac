using System.Globalization;

namespace ReleaseTools.Naming;

/// <summary>A word of a raw name in lower case, with its place in the text and what parts it from the word before.</summary>
internal readonly struct NameToken
{
    public NameToken(string text, int start, char separator)
    {
        Text = text;
        Start = start;
        Separator = separator;
    }

    public string Text { get; }

    /// <summary>Index of its first character in the raw name.</summary>
    public int Start { get; }

    /// <summary>Index in the raw name just after it.</summary>
    public int End => Start + Text.Length;

    /// <summary>What parts it from the word before; a slash or colon wins over what stands beside it. NUL where nothing does.</summary>
    public char Separator { get; }

    public bool IsDigits => Text.Length > 0 && Text.All(IsDigit);

    public NameToken From(int offset) => new(Text.Substring(offset), Start + offset, '\0');

    /// <summary>The words of a name. A full stop parts words unless it stands between digits; a plus after a letter is the word <c>plus</c>.</summary>
    public static List<NameToken> Split(string name)
    {
        var tokens = new List<NameToken>();
        var separator = '\0';
        for (var at = 0; at < name.Length;)
        {
            if (IsSeparator(name, at))
            {
                separator = name[at] is '/' or ':' || separator == '\0' ? name[at] : separator;
                at++;
                continue;
            }

            var start = at;
            while (at < name.Length && !IsSeparator(name, at) && !IsPlusWord(name, at))
            {
                at++;
            }

            if (at > start)
            {
                tokens.Add(new NameToken(name.Substring(start, at - start).ToLowerInvariant(), start, separator));
                separator = '\0';
            }

            if (at < name.Length && IsPlusWord(name, at))
            {
                tokens.Add(new NameToken("plus", at, '+'));
                at++;
            }
        }

        return tokens;
    }

    /// <summary>A name's words joined by hyphens: how names, phrases and vendors are looked up.</summary>
    public static string Key(string name) => Key(Split(name), 0);

    public static string Key(List<NameToken> tokens, int from) => string.Join("-", tokens.Skip(from).Select(token => token.Text));

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsPlusWord(string name, int at) =>
        name[at] == '+' && at > 0 && char.IsLetter(name[at - 1]) && (at + 1 == name.Length || IsSeparator(name, at + 1));

    private static bool IsSeparator(string name, int at)
    {
        var c = name[at];
        if (c == '.')
        {
            return at == 0 || at + 1 == name.Length || !IsDigit(name[at - 1]) || !IsDigit(name[at + 1]);
        }

        if (c < '\x80')
        {
            return !IsDigit(c) && c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '+' or '#' or '*' or '?');
        }

        return char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation;
    }
}
