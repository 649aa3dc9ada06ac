namespace ReleaseTools.Timelines;

/// <summary>The words of a name in lower case: runs of letters and digits, where a separator between two digits belongs to the word as a point.</summary>
/// <remarks>A date stamped on a name, <c>4-5-20251101</c>, is a word of its own.</remarks>
internal static class NameWords
{
    // A date stamp has six digits or more; no part of a version that people write with separators has.
    private const int StampDigits = 6;

    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            if (char.IsLetterOrDigit(name[index]))
            {
                word.Append(char.ToLowerInvariant(name[index]));
            }
            else if (index > 0 && index + 1 < name.Length && char.IsDigit(name[index - 1]) && DigitsFrom(name, index + 1) is > 0 and < StampDigits)
            {
                word.Append('.');
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>Whether some words in a row are the words looked for.</summary>
    public static bool Holds(IReadOnlyList<string> words, IReadOnlyList<string> sought)
    {
        for (var start = 0; start + sought.Count <= words.Count; start++)
        {
            var same = 0;
            while (same < sought.Count && words[start + same] == sought[same])
            {
                same++;
            }

            if (same == sought.Count)
            {
                return true;
            }
        }

        return false;
    }

    private static int DigitsFrom(string name, int start)
    {
        var end = start;
        while (end < name.Length && char.IsDigit(name[end]))
        {
            end++;
        }

        return end - start;
    }
}
