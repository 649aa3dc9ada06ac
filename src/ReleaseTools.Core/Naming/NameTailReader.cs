namespace ReleaseTools.Naming;

/// <summary>Reads the words after a product: version, variant, size, stamp.</summary>
internal sealed class NameTailReader
{
    private const int MostWordsOfPhrase = 3;

    // A longer whole number is a stamp or a build, not the version of a model.
    private const int MostDigitsOfVersion = 3;

    // Parts of a version that hyphens or underscores part (4-5, 5_3) have no more.
    private const int MostDigitsOfPart = 2;
    private const int MostParts = 4;

    private readonly RuleSet _rules;
    private readonly HashSet<string> _tuning;
    private readonly HashSet<string> _latest;

    // Most words start no phrase, and joining words to look one up is what costs.
    private readonly HashSet<string> _firstWordsOfPhrases;

    public NameTailReader(RuleSet rules)
    {
        _rules = rules;
        _tuning = new HashSet<string>(rules.Tuning, StringComparer.Ordinal);
        _latest = new HashSet<string>(rules.Latest, StringComparer.Ordinal);
        _firstWordsOfPhrases = new HashSet<string>(
            rules.Variants.Keys.Concat(rules.Spellings.Keys).Concat(rules.Products.SelectMany(product => product.Variants.Keys))
                .Where(phrase => phrase.IndexOf('-') > 0).Select(phrase => phrase.Split('-')[0]),
            StringComparer.Ordinal);
    }

    /// <param name="tokens">The words.</param>
    /// <param name="from">The first of them that counts.</param>
    /// <param name="product">Whose rules go first; null for those of all products.</param>
    /// <param name="withVersion">Whether a version may be among them; in a bare variant a number is part of the variant.</param>
    public NameTail Read(List<NameToken> tokens, int from, ProductRule? product, bool withVersion = true)
    {
        var tail = new NameTail();
        for (var at = from; at < tokens.Count;)
        {
            at += ReadPhrase(tail, tokens, at, product) is var phrase and > 0 ? phrase
                : ReadStamp(tail, tokens, at, product) is var stamp and > 0 ? stamp
                : ReadSize(tail, tokens[at]) ? 1
                : withVersion && ReadVersion(tail, tokens, at, product) is var version and > 0 ? version
                : ReadOther(tail, tokens[at]);
        }

        return tail;
    }

    /// <summary>Whether a word states a size: <c>480b</c>, <c>a35b</c>.</summary>
    public bool IsSize(string word)
    {
        var lower = word.ToLowerInvariant();
        foreach (var size in _rules.Sizes)
        {
            if (WordGlob.IsMatch(size, lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word, in lower case, is a variant of any product.</summary>
    public bool IsVariant(string word) => _rules.Variants.ContainsKey(word);

    private int ReadPhrase(NameTail tail, List<NameToken> tokens, int at, ProductRule? product)
    {
        for (var words = _firstWordsOfPhrases.Contains(tokens[at].Text) ? Math.Min(MostWordsOfPhrase, tokens.Count - at) : 1; words > 0; words--)
        {
            var phrase = words == 1 ? tokens[at].Text : string.Join("-", tokens.Skip(at).Take(words).Select(token => token.Text));
            if (words == 1 && _latest.Contains(phrase))
            {
                tail.IsMovingAlias = true;
                tail.HasKnownWord = true;
                return 1;
            }

            phrase = _rules.Spellings.TryGetValue(phrase, out var spelling) ? spelling : phrase;
            if ((product is not null && product.Variants.TryGetValue(phrase, out var rule)) || _rules.Variants.TryGetValue(phrase, out rule))
            {
                tail.Words.Add(phrase);
                tail.Variants.Add(rule);
                tail.HasKnownWord = true;
                return words;
            }
        }

        return 0;
    }

    private int ReadStamp(NameTail tail, List<NameToken> tokens, int at, ProductRule? product)
    {
        if (tail.Snapshot.IsKnown)
        {
            return 0;
        }

        if (product is not null && product.StampDates.TryGetValue(tokens[at].Text, out var date))
        {
            return Found(date, 1);
        }

        if (!StampNotation.CanStartWith(tokens[at].Text))
        {
            return 0;
        }

        foreach (var notation in StampNotation.Known)
        {
            if (!_rules.Stamps.Contains(notation, StringComparer.Ordinal) && product?.Stamps.Contains(notation, StringComparer.Ordinal) != true)
            {
                continue;
            }

            date = StampNotation.Read(notation, tokens, at);
            if (date.IsKnown)
            {
                return Found(date, StampNotation.Words(notation));
            }
        }

        return 0;

        int Found(ReleaseDate snapshot, int words)
        {
            tail.Snapshot = snapshot;
            tail.HasKnownWord = true;
            return words;
        }
    }

    private bool ReadSize(NameTail tail, NameToken token)
    {
        if (!IsSize(token.Text))
        {
            return false;
        }

        tail.Words.Add(token.Text);
        tail.HasKnownWord = true;
        return true;
    }

    private int ReadVersion(NameTail tail, List<NameToken> tokens, int at, ProductRule? product)
    {
        if (tail.Version is not null)
        {
            return 0;
        }

        var word = tokens[at].Text;
        var start = NameToken.IsDigit(word[0]) ? 0 : LettersBefore(word, product);
        if (start < 0)
        {
            return 0;
        }

        var end = start;
        while (end < word.Length && (NameToken.IsDigit(word[end]) || word[end] == '.'))
        {
            end++;
        }

        var number = word.Substring(start, end - start);
        var suffix = word.Substring(end);
        var isWhole = number.IndexOf('.') < 0;
        if ((isWhole && number.Length > MostDigitsOfVersion) || (suffix.Length > 1 && !IsGluedVariant(suffix, product)))
        {
            return 0;
        }

        var words = 1;
        while (suffix.Length == 0 && isWhole && words < MostParts && IsPart(tokens[at + words - 1].Text, words == 1 ? start : 0)
            && at + words < tokens.Count && tokens[at + words].Separator is '-' or '_' && IsPart(tokens[at + words].Text, 0)
            && !StartsStamp(tokens, at + words, product))
        {
            number += "." + tokens[at + words].Text;
            words++;
        }

        var isVariant = suffix.Length > 0 && IsGluedVariant(suffix, product);
        if (!ReleaseVersion.TryParse(isVariant ? number : number + suffix, out var version))
        {
            return 0;
        }

        tail.Version = version;
        tail.WordsBeforeVersion = tail.Words.Count;
        if (isVariant)
        {
            ReadPhrase(tail, [new NameToken(suffix, tokens[at].Start + end, '\0')], 0, product);
        }

        return words;
    }

    private int ReadOther(NameTail tail, NameToken token)
    {
        tail.Words.Add(token.Text);
        if (_tuning.Contains(token.Text))
        {
            tail.HasKnownWord = true;
        }
        else if (!token.IsDigits && LettersBefore(token.Text, null) < 0)
        {
            // A further number or revision (v2) says nothing of what the variant is for.
            tail.HasUnknownWord = true;
        }

        return 1;
    }

    private bool StartsStamp(List<NameToken> tokens, int at, ProductRule? product) => ReadStamp(new NameTail(), tokens, at, product) > 0;

    private static bool IsPart(string word, int start) =>
        word.Length > start && word.Length - start <= MostDigitsOfPart && word.Skip(start).All(NameToken.IsDigit);

    /// <summary>How many letters stand before the number of a version (<c>v3</c>, <c>k2.5</c>); -1 where it is none.</summary>
    private static int LettersBefore(string word, ProductRule? product)
    {
        var letters = 0;
        while (letters < word.Length && !NameToken.IsDigit(word[letters]))
        {
            letters++;
        }

        if (letters == word.Length)
        {
            return -1;
        }

        var prefix = word.Substring(0, letters);
        return prefix == "v" || (product is not null && product.VersionLetters.Contains(prefix, StringComparer.Ordinal)) ? letters : -1;
    }

    private static bool IsGluedVariant(string suffix, ProductRule? product) =>
        product is not null && product.GluedVariants.Contains(suffix, StringComparer.Ordinal);
}
