namespace ReleaseTools;

/// <summary>Takes version text apart; the rules are in the remarks of <see cref="ReleaseVersion"/>.</summary>
internal static class ReleaseVersionParser
{
    public const int MaxLength = 256;

    private const string Development = "dev";

    // Of Python (PEP 440) and of Debian (deb-version(7)).
    private static readonly char[] EpochMarks = ['!', ':'];

    // Not in these: "next" and "test", which are as often names of variants.
    private static readonly HashSet<string> PrereleaseWords = new(StringComparer.Ordinal)
    {
        "alpha", "beta", "rc", "cr", "pre", "preview", "prerelease", Development, "snapshot", "milestone", "ea", "canary", "nightly",
    };

    private static readonly HashSet<string> PrereleaseLetters = new(StringComparer.Ordinal) { "a", "b", "c", "m" };

    private static readonly HashSet<string> ReleaseWords = new(StringComparer.Ordinal) { "final", "ga", "release" };

    public static ReleaseVersion? Parse(string given)
    {
        var text = given.Trim();
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        if (text[0] is 'v' or 'V' && text.Length > 1 && IsDigit(text[1]))
        {
            text = text.Substring(1);
        }

        var plus = BuildMark(text);
        var body = plus < 0 ? text : text.Substring(0, plus);
        if (plus >= 0 && !IsBuild(text, plus + 1))
        {
            return null;
        }

        return ParseSemantic(text, body, plus) ?? ParseLoose(text, body);
    }

    public static bool IsPrereleaseWord(string word) => PrereleaseWords.Contains(word);

    /// <summary>The build metadata of a version's text, without its plus; null where it has none.</summary>
    public static string? BuildOf(string text) => BuildMark(text) is >= 0 and var plus ? text.Substring(plus + 1) : null;

    /// <summary>Index of the plus before build metadata, or -1. A plus directly after a tilde (Debian's <c>14~+rc4</c>) is a part of the mark of what comes before.</summary>
    private static int BuildMark(string text)
    {
        var plus = text.IndexOf('+');
        while (plus > 0 && IsTilde(text, plus - 1))
        {
            plus = text.IndexOf('+', plus + 1);
        }

        return plus;
    }

    // ~, ~~, ~+ and ~++ end in one.
    private static bool IsTilde(string text, int at)
    {
        while (at > 0 && text[at] == '+')
        {
            at--;
        }

        return text[at] == '~';
    }

    private static ReleaseVersion? ParseSemantic(string text, string body, int plus)
    {
        var hyphen = body.IndexOf('-');
        var core = hyphen < 0 ? body : body.Substring(0, hyphen);
        var numbers = core.Split('.');
        if (numbers.Length != 3 || !Array.TrueForAll(numbers, IsStrictNumber))
        {
            return null;
        }

        if (plus >= 0 && !Array.TrueForAll(text.Substring(plus + 1).Split('.'), IsIdentifier))
        {
            return null;
        }

        VersionPart[]? prerelease = null;
        if (hyphen >= 0)
        {
            var identifiers = body.Substring(hyphen + 1).Split('.');
            if (!Array.TrueForAll(identifiers, id => IsIdentifier(id) && (!IsNumber(id) || IsStrictNumber(id))))
            {
                return null;
            }

            prerelease = Array.ConvertAll(identifiers, id => IsNumber(id) ? VersionPart.Number(id) : VersionPart.Word(id));
        }

        return new ReleaseVersion(text, core, VersionPart.Zero, WithoutTrailingZeros(Array.ConvertAll(numbers, VersionPart.Number)), [], prerelease, string.Empty);
    }

    private static ReleaseVersion? ParseLoose(string text, string body)
    {
        var rest = AfterEpoch(body);
        var tokens = Tokenize(body, rest);
        var first = tokens?.FindIndex(token => token.IsNumber) ?? -1;
        if (tokens is null || first < 0)
        {
            return null;
        }

        var core = new List<VersionPart>();
        var next = first;
        var dotted = false;
        do
        {
            core.Add(VersionPart.Number(tokens[next].Text));
            next++;
            dotted |= next < tokens.Count && tokens[next].Separator is '.' or '_';
        }
        while (next < tokens.Count && tokens[next].IsNumber && (tokens[next].Separator is '.' or '_' or ' ' || (tokens[next].Separator == '-' && !dotted)));

        var suffix = new List<VersionPart>();
        while (next < tokens.Count && !StartsPrerelease(tokens, next, suffix.Count == 0))
        {
            suffix.Add(tokens[next].ToPart());
            next++;
        }

        if (suffix.Count > 0 && ReleaseWords.Contains(tokens[next - 1].Text))
        {
            suffix.RemoveAt(suffix.Count - 1);
        }

        var label = first == 0 || (first == 1 && tokens[0].Text == "v")
            ? string.Empty
            : body.Substring(0, tokens[first - 1].End).ToLowerInvariant();
        var epoch = rest == 0 ? VersionPart.Zero : VersionPart.Number(body.Substring(0, rest - 1));
        var prerelease = next == tokens.Count ? null
            : tokens.Skip(next).Select(token => token.Text == Development ? VersionPart.Development : token.ToPart()).ToArray();
        var coreText = body.Substring(0, tokens[next - 1].End);
        return new ReleaseVersion(text, coreText, epoch, WithoutTrailingZeros([.. core]), [.. suffix], prerelease, label);
    }

    /// <summary>Index just after an epoch (<c>1!</c>, <c>1:</c>) with a number behind it; 0 where there is none.</summary>
    private static int AfterEpoch(string body)
    {
        var mark = body.IndexOfAny(EpochMarks);
        return mark > 0 && mark + 1 < body.Length && IsDigit(body[mark + 1]) && IsNumber(body.Substring(0, mark)) ? mark + 1 : 0;
    }

    private static bool StartsPrerelease(List<Token> tokens, int at, bool directlyAfterCore)
    {
        var token = tokens[at];
        if (token.Separator == '~' || PrereleaseWords.Contains(token.Text))
        {
            return true;
        }

        if (!directlyAfterCore || (at == tokens.Count - 1 && ReleaseWords.Contains(token.Text)))
        {
            return false;
        }

        return token.Separator == '-'
            || (PrereleaseLetters.Contains(token.Text) && at + 1 < tokens.Count && tokens[at + 1].IsNumber && tokens[at + 1].Separator is '\0' or '.');
    }

    /// <summary>Runs of letters and of digits with what stands before each; null where anything else is in the text.</summary>
    private static List<Token>? Tokenize(string body, int start)
    {
        var tokens = new List<Token>();
        for (var at = start; at < body.Length;)
        {
            var separator = '\0';
            if (!IsLetter(body[at]) && !IsDigit(body[at]))
            {
                separator = body[at++];
                if (separator is not ('.' or '-' or '_' or '~' or ' ') || tokens.Count == 0)
                {
                    return null;
                }

                while (separator == '~' && at < body.Length && body[at] is '~' or '+')
                {
                    at++;
                }
            }

            var from = at;
            var isNumber = at < body.Length && IsDigit(body[at]);
            while (at < body.Length && (isNumber ? IsDigit(body[at]) : IsLetter(body[at])))
            {
                at++;
            }

            if (at == from)
            {
                return null;
            }

            tokens.Add(new Token(separator, isNumber, body.Substring(from, at - from).ToLowerInvariant(), at));
        }

        return tokens;
    }

    private static VersionPart[] WithoutTrailingZeros(VersionPart[] numbers)
    {
        var length = numbers.Length;
        while (length > 0 && numbers[length - 1].IsZero)
        {
            length--;
        }

        Array.Resize(ref numbers, length);
        return numbers;
    }

    private static bool IsBuild(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!IsLetter(text[i]) && !IsDigit(text[i]) && text[i] is not ('.' or '-' or '_' or '+' or '~'))
            {
                return false;
            }
        }

        return start < text.Length;
    }

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(c => IsLetter(c) || IsDigit(c) || c == '-');

    private static bool IsNumber(string text) => text.Length > 0 && text.All(IsDigit);

    private static bool IsStrictNumber(string text) => IsNumber(text) && (text.Length == 1 || text[0] != '0');

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private readonly struct Token(char separator, bool isNumber, string text, int end)
    {
        /// <summary>What parts it from the one before; NUL where it is glued to it.</summary>
        public char Separator { get; } = separator;

        public bool IsNumber { get; } = isNumber;

        public string Text { get; } = text;

        /// <summary>Index in the text just after it.</summary>
        public int End { get; } = end;

        public VersionPart ToPart() => IsNumber ? VersionPart.Number(Text) : VersionPart.Word(Text);
    }
}
