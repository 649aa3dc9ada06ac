using System.Globalization;

namespace ReleaseTools.Claims;

/// <summary>Reads numbers, in figures or words.</summary>
internal static class NumberReader
{
    private static readonly Dictionary<string, decimal> Words = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["dozen"] = 12, ["half"] = 0.5m,
    };

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.Ordinal)
    {
        ["hundred"] = 100, ["thousand"] = 1000, ["k"] = 1000, ["million"] = 1_000_000,
    };

    /// <summary>Whether a word can start a number.</summary>
    public static bool StartsNumber(string word) => Words.ContainsKey(word) || (word.Length > 0 && char.IsDigit(word[0])) || IsHyphened(word);

    /// <summary>The number at a place and how many words it takes; null where there is none.</summary>
    public static (decimal Value, int Length)? Read(IReadOnlyList<ClaimToken> tokens, int index)
    {
        if (index >= tokens.Count || Value(tokens[index].Word) is not { } value)
        {
            return null;
        }

        var length = 1;
        if (value is >= 20 and < 100 && value % 10 == 0 && index + 1 < tokens.Count && Words.TryGetValue(tokens[index + 1].Word, out var unit) && unit is >= 1 and < 10)
        {
            value += unit;
            length++;
        }

        if (index + length < tokens.Count && Scales.TryGetValue(tokens[index + length].Word, out var scale) && value <= 1_000_000)
        {
            value *= scale;
            length++;
        }

        return (value, length);
    }

    private static decimal? Value(string word) =>
        Words.TryGetValue(word, out var value) ? value
        : IsHyphened(word) ? Words[word.Substring(0, word.IndexOf('-'))] + Words[word.Substring(word.IndexOf('-') + 1)]
        : word.Length is > 0 and <= 15 && char.IsDigit(word[0]) && decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure
        : null;

    // twenty-seven
    private static bool IsHyphened(string word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen > 0
            && Words.TryGetValue(word.Substring(0, hyphen), out var tens) && tens >= 20 && tens % 10 == 0
            && Words.TryGetValue(word.Substring(hyphen + 1), out var unit) && unit is >= 1 and < 10;
    }
}
