namespace ReleaseTools.Claims;

/// <summary>Reads dates in a sentence, in all notations of <see cref="ReleaseDate"/>, and a time before a date: at 14:27 UTC on 6 February 2026.</summary>
internal static class DateReader
{
    private const int MostWords = 9;

    private static readonly string[] MonthsAndMore =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "utc", "gmt", "z", "am", "pm", "a.m", "p.m", "of", ",", "quarter", "first", "second", "third", "fourth", "on", "at",
    ];

    private static readonly HashSet<string> Words = new(MonthsAndMore, StringComparer.Ordinal);

    /// <summary>The dates that start at a place, the longest first, each with how many words it takes.</summary>
    public static IEnumerable<(ReleaseDate Value, int Length)> Read(IReadOnlyList<ClaimToken> tokens, int start)
    {
        var end = start;
        while (end < tokens.Count && end - start < MostWords && IsDateWord(tokens[end].Word))
        {
            end++;
        }

        for (; end > start; end--)
        {
            if (Of([.. tokens.Skip(start).Take(end - start)]) is { } date)
            {
                yield return (date, end - start);
            }
            else if (IsWithoutYear(tokens, start, end))
            {
                var year = tokens.Skip(end + 1).TakeWhile(token => IsDateWord(token.Word)).Where(IsYear).Take(1).ToArray();
                if (year.Length == 1 && Of([.. tokens.Skip(start).Take(end - start), .. year]) is { } dated)
                {
                    yield return (dated, end - start);
                }
            }
        }
    }

    // "Between January and March 2024": the year of the second is that of the first.
    private static bool IsWithoutYear(IReadOnlyList<ClaimToken> tokens, int start, int end) =>
        end < tokens.Count && tokens[end].Word is "and" or "to"
        && !tokens.Skip(start).Take(end - start).Any(IsYear)
        && tokens.Skip(start).Take(end - start).Any(token => token.Word.Any(char.IsLetter));

    private static bool IsYear(ClaimToken token) => token.Word.Length == 4 && token.Word.All(char.IsDigit);

    private static bool IsDateWord(string word) => Words.Contains(word) || (word.Length <= 40 && word.Any(char.IsDigit) && word.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or ':' or '.' or '/' or '+'));

    private static ReleaseDate? Of(ClaimToken[] tokens)
    {
        if (!tokens.Any(token => token.Word.Length >= 4 && token.Word.Any(char.IsDigit)))
        {
            return default(ReleaseDate?);
        }

        // The time may stand first, and says of which day by "on".
        var on = Array.FindIndex(tokens, token => token.Word == "on");
        ClaimToken[] inOrder = on > 0 && tokens[0].Word.IndexOf(':') > 0 ? [.. tokens.Skip(on + 1), .. tokens.Take(on)] : tokens;
        var text = string.Join(" ", inOrder.Where(token => token.Word is not ("of" or "at")).Select(token => token.Text));
        return (on < 0 || !ReferenceEquals(inOrder, tokens)) && ReleaseDate.TryParse(Quarter(text), out var date) && date.IsKnown ? date : default(ReleaseDate?);
    }

    private static string Quarter(string text)
    {
        string[] names = ["first", "second", "third", "fourth"];
        var place = Array.FindIndex(names, name => text.StartsWith(name + " quarter ", StringComparison.OrdinalIgnoreCase));
        return place < 0 ? text : FormattableString.Invariant($"Q{place + 1} {text.Substring(names[place].Length + 9)}");
    }
}
