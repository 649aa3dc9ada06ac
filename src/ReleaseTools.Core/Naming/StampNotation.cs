namespace ReleaseTools.Naming;

/// <summary>Notations of dates in names, one word for each part between hyphens.</summary>
internal static class StampNotation
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    // More words first, so that a day is not read as a month and a rest.
    public static IReadOnlyList<string> Known { get; } = ["yyyy-MM-dd", "MM-yyyy", "yyyy-MM", "MMM-yyyy", "yyyyMMdd", "yyMMdd", "yyMM"];

    public static bool IsKnown(string notation) => Known.Contains(notation, StringComparer.Ordinal);

    /// <summary>How many words the notation takes.</summary>
    public static int Words(string notation) => notation.Count(c => c == '-') + 1;

    /// <summary>Whether any notation may start with a word: two or more digits and no more, or a month's name.</summary>
    public static bool CanStartWith(string word)
    {
        if (NameToken.IsDigit(word[0]))
        {
            return word.Length >= 2 && NameToken.IsDigit(word[1]) && NameToken.IsDigit(word[word.Length - 1]) && word.IndexOf('.') < 0;
        }

        return MonthOf(word) > 0;
    }

    public static ReleaseDate Read(string notation, List<NameToken> tokens, int at)
    {
        if (at + Words(notation) > tokens.Count)
        {
            return ReleaseDate.Unknown;
        }

        int year = 0, month = 0, day = 0;
        foreach (var part in notation.Split('-'))
        {
            var word = tokens[at++].Text;
            if (part == "MMM")
            {
                month = MonthOf(word);
                continue;
            }

            if (word.Length != part.Length || !word.All(NameToken.IsDigit))
            {
                return ReleaseDate.Unknown;
            }

            for (var i = 0; i < part.Length; i++)
            {
                var digit = word[i] - '0';
                switch (part[i])
                {
                    case 'y':
                        year = (year * 10) + digit;
                        break;
                    case 'M':
                        month = (month * 10) + digit;
                        break;
                    default:
                        day = (day * 10) + digit;
                        break;
                }
            }
        }

        year += year < 100 ? FirstYear : 0;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12)
        {
            return ReleaseDate.Unknown;
        }

        var hasDay = notation.EndsWith("dd", StringComparison.Ordinal);
        return !hasDay ? ReleaseDate.FromMonth(year, month)
            : day >= 1 && day <= DateTime.DaysInMonth(year, month) ? ReleaseDate.FromDay(year, month, day)
            : ReleaseDate.Unknown;
    }

    private static int MonthOf(string word)
    {
        for (var i = 0; i < Months.Length && word.Length >= 3; i++)
        {
            if (Months[i].StartsWith(word, StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
