using System.Text;
using System.Text.RegularExpressions;

namespace ReleaseTools.Claims;

/// <summary>Takes a sentence apart into words: without Markdown, quotes and final punctuation.</summary>
internal static class ClaimTokenizer
{
    private static readonly Regex Bullet = new(@"^\s*(?:(?:[-*+•>#]+|\d{1,3}[.)])\s+)+(?:\[[ xX]\]\s+)?", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Link = new(@"\[(?<text>[^\[\]]*)\]\([^()]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    // A figure and its unit written as one word: 27-minute, 27min.
    private static readonly Regex FigureAndUnit = new(
        @"^(?<figure>[0-9]+(?:[.,][0-9]+)*)-?(?<unit>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|years?|k)(?<rest>[0-9][0-9a-z]*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>A line of a list without what makes it one.</summary>
    public static string WithoutBullet(string line) => Bullet.Replace(line, string.Empty);

    public static List<ClaimToken> Tokens(string sentence)
    {
        var plain = Plain(Link.Replace(WithoutBullet(sentence), "${text}"));
        var tokens = new List<ClaimToken>();
        foreach (var part in plain.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            AddPart(part, tokens);
        }

        return tokens;
    }

    // One kind of space, quote and dash; marks between clauses stand alone.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            _ = letter switch
            {
                '\u2019' or '\u2018' or '\u02BC' => plain.Append('\''),
                '“' or '”' or '„' or '"' or '`' or '*' or '(' or ')' or '[' or ']' or '«' or '»' => plain.Append(' '),
                '~' or '≈' => plain.Append(" about "),
                '$' => plain.Append(" $ "),
                ';' => plain.Append(" , "),
                ':' when index + 1 < text.Length && char.IsWhiteSpace(text[index + 1]) => plain.Append(" , "),
                '\u2010' or '\u2011' => plain.Append('-'),
                '–' or '—' => plain.Append(IsBetweenDigits(text, index) ? " to " : " , "),
                ',' when IsThousands(text, index) => plain,
                ',' => plain.Append(" , "),
                _ when char.IsWhiteSpace(letter) => plain.Append(' '),
                _ => plain.Append(letter),
            };
        }

        return plain.ToString();
    }

    private static bool IsBetweenDigits(string text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsDigit(text[index - 1]) && char.IsDigit(text[index + 1]);

    // 1,000 is one number; "6,2026" is a date without its space.
    private static bool IsThousands(string text, int index) =>
        IsBetweenDigits(text, index)
        && index + 3 < text.Length && char.IsDigit(text[index + 2]) && char.IsDigit(text[index + 3])
        && (index + 4 >= text.Length || !char.IsDigit(text[index + 4]));

    private static void AddPart(string part, List<ClaimToken> tokens)
    {
        var text = part.Trim('_', '\'').TrimEnd('.', '!', '?', '…', ':', '_', '\'');
        if (text.Length == 0)
        {
            return;
        }

        var isPlural = part.EndsWith("s'", StringComparison.OrdinalIgnoreCase);
        var word = text.ToLowerInvariant();
        if (word == ",")
        {
            tokens.Add(new(",", ClaimToken.Comma));
        }
        else if (word.EndsWith("n't", StringComparison.Ordinal) && word.Length > 3)
        {
            var stem = word == "can't" ? "can" : word == "won't" ? "will" : word.Substring(0, word.Length - 3);
            tokens.Add(new(text, stem));
            tokens.Add(new("n't", "not"));
        }
        else if (word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 2)
        {
            tokens.Add(Bare(text.Substring(0, text.Length - 2)));
            tokens.Add(new("'s", ClaimToken.Possessive));
        }
        else if (FigureAndUnit.Match(text) is { Success: true } figure)
        {
            tokens.Add(Bare(figure.Groups["figure"].Value));
            tokens.Add(Bare(figure.Groups["unit"].Value));
            if (figure.Groups["rest"].Success)
            {
                AddPart(figure.Groups["rest"].Value, tokens);
            }
        }
        else
        {
            tokens.Add(Bare(text));
            if (isPlural)
            {
                tokens.Add(new("'", ClaimToken.Possessive));
            }
        }
    }

    private static ClaimToken Bare(string text) => new(text, text.ToLowerInvariant());
}
