namespace ReleaseTools.Timelines;

/// <summary>A name to look for, without case: <c>*</c> stands for any text, <c>?</c> for one character. Takes time proportional to both lengths at worst.</summary>
internal sealed class NamePattern
{
    private readonly string _pattern;

    public NamePattern(string pattern)
    {
        _pattern = pattern;
        HasWildcard = pattern.IndexOfAny(['*', '?']) >= 0;
    }

    public bool HasWildcard { get; }

    public bool Matches(string text) => HasWildcard ? MatchesWildcard(text) : string.Equals(_pattern, text, StringComparison.OrdinalIgnoreCase);

    // Greedy with one point of return: the last star. That suffices, because an earlier star can give up nothing that the last cannot.
    private bool MatchesWildcard(string text)
    {
        int at = 0, inText = 0, star = -1, resume = 0;
        while (inText < text.Length)
        {
            if (at < _pattern.Length && _pattern[at] == '*')
            {
                star = at++;
                resume = inText;
            }
            else if (at < _pattern.Length && (_pattern[at] == '?' || SameLetter(_pattern[at], text[inText])))
            {
                at++;
                inText++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                inText = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (at < _pattern.Length && _pattern[at] == '*')
        {
            at++;
        }

        return at == _pattern.Length;
    }

    private static bool SameLetter(char left, char right) => left == right || char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
