using System.Globalization;

namespace ReleaseTools.Claims;

/// <summary>How many a claim says that there are. Immutable.</summary>
/// <param name="Least">The fewest, inclusive.</param>
/// <param name="Most">The most, inclusive; null where there is no most.</param>
/// <param name="Text">As it was written.</param>
internal sealed record ClaimedCount(decimal Least, decimal? Most, string Text)
{
    /// <summary>The count at a place and how many words it takes; null where there is none.</summary>
    public static (ClaimedCount Value, int Length)? Read(IReadOnlyList<ClaimToken> tokens, int start)
    {
        if (start >= tokens.Count)
        {
            return null;
        }

        var comparison = tokens[start].Word;
        var at = start + (comparison is "exactly" or "about" or "atmost" or "atleast" or "lessthan" or "morethan" ? 1 : 0);
        if (at < tokens.Count && tokens[at].Word == "between" && NumberReader.Read(tokens, at + 1) is { } low
            && at + 1 + low.Length < tokens.Count && tokens[at + 1 + low.Length].Word == "and" && NumberReader.Read(tokens, at + 2 + low.Length) is { } high)
        {
            return at > start ? null : (new(low.Value, high.Value, Shown(low.Value) + " to " + Shown(high.Value)), 2 + low.Length + high.Length);
        }

        return NumberReader.Read(tokens, at) is not { } number ? null : (Of(comparison, number.Value), at - start + number.Length);
    }

    /// <summary>Whether a count between bounds is meant.</summary>
    public bool? Holds(long least, long most) =>
        least >= Least && (Most is null || most <= Most) ? true : most < Least || least > Most ? false : null;

    private static ClaimedCount Of(string comparison, decimal number) => comparison switch
    {
        "about" => new(number * 0.9m, number * 1.1m, "about " + Shown(number)),
        "atmost" => new(0, number, "at most " + Shown(number)),
        "lessthan" => new(0, Math.Ceiling(number) - 1, "less than " + Shown(number)),
        "atleast" => new(number, null, "at least " + Shown(number)),
        "morethan" => new(Math.Floor(number) + 1, null, "more than " + Shown(number)),
        _ => new(number, number, Shown(number)),
    };

    private static string Shown(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
