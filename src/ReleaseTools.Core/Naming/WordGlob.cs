namespace ReleaseTools.Naming;

/// <summary>Matches one word: <c>#</c> is a number (<c>3</c>, <c>3.5</c>), <c>*</c> any run of characters, <c>?</c> one character.</summary>
internal static class WordGlob
{
    public static bool IsGlob(string pattern) => pattern.IndexOfAny(['#', '*', '?']) >= 0;

    // Backs up to the last star only, so that no pattern takes more than the product of both lengths.
    public static bool IsMatch(string pattern, string word)
    {
        int p = 0, w = 0, star = -1, starWord = 0;
        while (w < word.Length || p < pattern.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                starWord = w;
                continue;
            }

            var taken = p < pattern.Length ? Taken(pattern[p], word, w) : 0;
            if (taken > 0)
            {
                p++;
                w += taken;
            }
            else if (star >= 0 && starWord < word.Length)
            {
                p = star + 1;
                w = ++starWord;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many characters of the word one character of the pattern takes; 0 where it does not match.</summary>
    private static int Taken(char pattern, string word, int at)
    {
        if (at == word.Length)
        {
            return 0;
        }

        if (pattern != '#')
        {
            return pattern == '?' || pattern == word[at] ? 1 : 0;
        }

        var end = Digits(word, at);
        if (end > at && end < word.Length && word[end] == '.')
        {
            var fraction = Digits(word, end + 1);
            end = fraction > end + 1 ? fraction : end;
        }

        return end - at;
    }

    private static int Digits(string word, int at)
    {
        while (at < word.Length && NameToken.IsDigit(word[at]))
        {
            at++;
        }

        return at;
    }
}
