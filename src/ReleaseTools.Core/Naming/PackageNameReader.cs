namespace ReleaseTools.Naming;

/// <summary>Reads names of software that no rule knows: what it is called, then a version (<c>serde 1.0.200</c>, <c>my-lib@1.2.0</c>).</summary>
internal sealed class PackageNameReader
{
    private readonly NameTailReader _tails;
    private readonly IReadOnlyList<string> _tagPrefixes;

    public PackageNameReader(NameTailReader tails, IReadOnlyList<string> tagPrefixes)
    {
        _tails = tails;
        _tagPrefixes = tagPrefixes;
    }

    /// <summary>The software's name and what follows it; the name is empty where the text is a version and no more.</summary>
    public (string Product, NameTail Tail) Read(string text)
    {
        if (ReadTag(text) is { } whole)
        {
            return (string.Empty, TailOf(whole));
        }

        return ReadPinned(text) ?? ReadAfter(text, char.IsWhiteSpace) ?? ReadAfter(text, c => c == '@') ?? ReadAfter(text, c => c == '/')
            ?? ReadAfter(text, c => c is '-' or '_' or ':') ?? ReadVariants(text) ?? ReadGlued(text)
            ?? (text, new NameTail { HasUnknownWord = true });
    }

    /// <summary>
    /// The text as a version and no more, or as a tag of one (<c>release-1.27.0</c>); null where it is none, or where what looks like a
    /// prerelease may be a variant.
    /// </summary>
    public ReleaseVersion? ReadTag(string text)
    {
        foreach (var prefix in _tagPrefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && ReadVersion(text.Substring(prefix.Length)) is { } version)
            {
                return version;
            }
        }

        return ReadVersion(text);
    }

    private ReleaseVersion? ReadVersion(string text)
    {
        var start = text.Length > 1 && text[0] is 'v' or 'V' ? 1 : 0;
        return start < text.Length && NameToken.IsDigit(text[start]) && !_tails.IsSize(text.Split('-')[0]) && ReleaseVersion.TryParse(text, out var version) && IsPlain(version)
            ? version
            : null;
    }

    public static NameTail TailOf(ReleaseVersion version)
    {
        var tail = new NameTail { Version = version, WordsBeforeVersion = 0 };
        if (version.IsPrerelease)
        {
            tail.Variants.Add(new VariantRule(ReleaseTrack.Preview, null));
        }

        return tail;
    }

    /// <summary>A requirement of one version: <c>numpy==2.1.2</c>.</summary>
    private (string Product, NameTail Tail)? ReadPinned(string text)
    {
        var at = text.LastIndexOf("==", StringComparison.Ordinal);
        return at > 0 && ReadVersion(text.Substring(at + 2).Trim()) is { } version && Product(text, at) is { Length: > 0 } product
            ? (product, TailOf(version))
            : null;
    }

    /// <summary>The earliest separator after which only a version stands.</summary>
    private (string Product, NameTail Tail)? ReadAfter(string text, Func<char, bool> isSeparator)
    {
        var earliest = Math.Max(1, text.Length - ReleaseVersionParser.MaxLength);
        for (var at = earliest; at < text.Length - 1; at++)
        {
            if (!isSeparator(text[at]))
            {
                continue;
            }

            // Inside a word the prefix of a tag is a part of the name.
            var rest = text.Substring(at + 1);
            var read = text[at] == '/' || char.IsWhiteSpace(text[at]) ? ReadTag(rest) : ReadVersion(rest);
            if (read is { } version && Product(text, at) is { Length: > 0 } product)
            {
                return (product, TailOf(version));
            }
        }

        return null;
    }

    /// <summary>Letters to which a version of several numbers is glued: <c>go1.22.1</c>, <c>jdk8u422-b05</c>.</summary>
    private (string Product, NameTail Tail)? ReadGlued(string text)
    {
        var letters = text.TakeWhile(char.IsLetter).Count();
        return letters > 0 && letters < text.Length && (text.IndexOf('.') > letters || IsUpdate(text, letters)) && ReadVersion(text.Substring(letters)) is { } version
            ? (text.Substring(0, letters), TailOf(version))
            : null;
    }

    /// <summary>Whether an update of a number stands there, as Java writes it: <c>8u422</c>.</summary>
    private static bool IsUpdate(string text, int at)
    {
        while (at < text.Length && NameToken.IsDigit(text[at]))
        {
            at++;
        }

        return at + 1 < text.Length && text[at] is 'u' or 'U' && NameToken.IsDigit(text[at + 1]);
    }

    /// <summary>A version somewhere, and after it only words that the rules know: <c>Ubuntu 24.04 LTS</c>.</summary>
    private (string Product, NameTail Tail)? ReadVariants(string text)
    {
        var tokens = NameToken.Split(text);
        for (var at = 1; at < tokens.Count; at++)
        {
            var word = tokens[at].Text;
            if (!NameToken.IsDigit(word[0]) && word[0] != 'v')
            {
                continue;
            }

            var tail = _tails.Read(tokens, at, null);
            if (tail is { WordsBeforeVersion: 0, HasUnknownWord: false, HasKnownWord: true } && Product(text, tokens[at].Start) is { Length: > 0 } product)
            {
                return (product, tail);
            }
        }

        return null;
    }

    // What follows the core is a prerelease when it is a number or a usual word, and when the core has several numbers and the
    // rules know no such variant: 1.2.0-foo is a version, but in 5.3-mini the mini is a variant and 2-api is part of a name.
    private bool IsPlain(ReleaseVersion version)
    {
        if (version.Core.Any(char.IsWhiteSpace))
        {
            return false;
        }

        if (!version.IsPrerelease)
        {
            return true;
        }

        var rest = version.Text.Substring(version.Core.Length + (IsAsciiLetter(version.Text[version.Core.Length]) ? 0 : 1));
        if (_tails.IsSize(rest.Split('-')[0]))
        {
            // Rocket 2.1-8B-Instruct is a size of 2.1, and no prerelease.
            return false;
        }

        var word = new string([.. rest.TakeWhile(IsAsciiLetter)]).ToLowerInvariant();
        return word.Length <= 1 || ReleaseVersionParser.IsPrereleaseWord(word) || (version.Core.IndexOf('.') > 0 && !_tails.IsVariant(word));
    }

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string Product(string text, int end) => text.Substring(0, end).TrimEnd(' ', '\t', '-', '_', '/', '@', ':', ',', '=', '(', '[');
}
