namespace ReleaseTools.Claims;

/// <summary>A claim in the words of the grammar: synonyms as one word, tenses and voices as one verb, what says nothing left out, and a negation apart.</summary>
internal sealed class ClaimSentence
{
    private static readonly PhraseTable Synonyms = new(
        ClaimLexicon.Synonyms.SelectMany(entry => entry.Phrases.Select(phrase => (phrase, entry.Meaning)))
            .Concat(ClaimLexicon.Fillers.Select(filler => (filler, string.Empty))));

    private static readonly PhraseTable Verbs = new(ClaimLexicon.Released.Select(phrase => (phrase, "released")));
    private static readonly PhraseTable Bases = new(ClaimLexicon.Release.Select(phrase => (phrase, "release")));
    private static readonly PhraseTable Present = new(ClaimLexicon.Releases.Select(phrase => (phrase, "releases")));
    private static readonly PhraseTable States = new(ClaimLexicon.IsOut.Select(phrase => (phrase, "released")));
    private static readonly HashSet<string> BeforeEmphasized = new(StringComparer.Ordinal)
    {
        "about", "exactly", "atmost", "atleast", "lessthan", "morethan", "before", "after", "in", "on", "by", "since", "between", "sameday", "sametime", "half", "chance", "first", "latest", "last",
    };

    private readonly HashSet<string> _words;

    private ClaimSentence(IReadOnlyList<ClaimToken> written, IReadOnlyList<ClaimToken> tokens, bool isNegated)
    {
        Written = written;
        Tokens = tokens;
        IsNegated = isNegated;
        _words = new HashSet<string>(tokens.Select(token => token.Word), StringComparer.Ordinal);
    }

    /// <summary>The words as they were written.</summary>
    public IReadOnlyList<ClaimToken> Written { get; }

    /// <summary>The words of the grammar.</summary>
    public IReadOnlyList<ClaimToken> Tokens { get; }

    /// <summary>Whether the claim says that the rest is not so.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether that is said by "no": there is none.</summary>
    public bool IsNone => IsNegated && Written.Any(token => token.Word == "no");

    /// <summary>Whether its verb says that something was made known, which may be long before it is out.</summary>
    public bool SaysAnnounced => Tokens.Any(token => token.Word is "released" or "releases" && ClaimLexicon.Announced.Contains(token.Text.ToLowerInvariant()));

    /// <summary>Whether its verb says that something is out at the moment of the claim.</summary>
    public bool SaysAvailable => Tokens.Any(token => token.Word == "released" && ClaimLexicon.IsOut.Contains(token.Text.ToLowerInvariant()));

    /// <summary>Whether a word of the grammar is in it.</summary>
    public bool Has(string word) => _words.Contains(word);

    public static ClaimSentence Of(string text)
    {
        var written = ClaimTokenizer.Tokens(text);
        var tokens = WithoutEmphasis(LimitsBehindVerbs(WithoutArticles(Synonyms.Replace(written))));
        var isNegated = TakeNegation(tokens);
        return new ClaimSentence(written, CollapseVerbs(tokens), isNegated);
    }

    private static List<ClaimToken> WithoutArticles(List<ClaimToken> tokens)
    {
        var kept = new List<ClaimToken>(tokens.Count);
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!ClaimLexicon.Articles.Contains(tokens[index].Word) || IsPartOfName(tokens, index))
            {
                kept.Add(tokens[index]);
            }
        }

        return kept;
    }

    // "Command A was released": no article stands before a verb or at the end, nor in capitals but at the beginning.
    private static bool IsPartOfName(List<ClaimToken> tokens, int index)
    {
        var isLast = index + 1 == tokens.Count;
        var next = isLast ? string.Empty : tokens[index + 1].Word;
        return index > 0
            && (isLast || char.IsUpper(tokens[index].Text[0]) || next == "released" || next == ClaimToken.Comma || ClaimLexicon.Auxiliaries.Contains(next) || next is "before" or "after" or "and");
    }

    // "Only released 3 models" is "released only 3 models": before a figure it is emphasis, and before anything else it limits what is claimed.
    private static List<ClaimToken> LimitsBehindVerbs(List<ClaimToken> tokens)
    {
        var moved = new List<ClaimToken>(tokens.Count);
        for (var index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].Word is "only" or "merely" && Verbs.LengthAt(tokens, index + 1) is > 0 and var verb)
            {
                moved.AddRange(tokens.Skip(index + 1).Take(verb));
                moved.Add(tokens[index]);
                index += verb;
                continue;
            }

            moved.Add(tokens[index]);
        }

        return moved;
    }

    private static List<ClaimToken> WithoutEmphasis(List<ClaimToken> tokens)
    {
        var kept = new List<ClaimToken>(tokens.Count);
        for (var index = 0; index < tokens.Count; index++)
        {
            var isEmphasis = ClaimLexicon.Emphasis.Contains(tokens[index].Word)
                && index + 1 < tokens.Count
                && !(ClaimLexicon.Nearness.Contains(tokens[index].Word) && tokens[index + 1].Word is "before" or "after")
                && (BeforeEmphasized.Contains(tokens[index + 1].Word) || ClaimLexicon.Emphasis.Contains(tokens[index + 1].Word)
                    || NumberReader.StartsNumber(tokens[index + 1].Word) || Verbs.LengthAt(tokens, index + 1) > 0);
            if (!isEmphasis)
            {
                kept.Add(tokens[index]);
            }
        }

        return kept;
    }

    // One negation turns the claim round. Two, or one that stands where it negates less than the sentence, stay, and no form has them.
    private static bool TakeNegation(List<ClaimToken> tokens)
    {
        int[] places = [.. Enumerable.Range(0, tokens.Count).Where(index => tokens[index].Word is "not" or "never" || IsNegatingNo(tokens, index))];
        if (places.Length != 1 || (tokens[places[0]].Word == "not" && !FollowsAuxiliary(tokens, places[0])))
        {
            return false;
        }

        tokens.RemoveAt(places[0]);
        return true;
    }

    private static bool IsNegatingNo(List<ClaimToken> tokens, int index) =>
        tokens[index].Word == "no" && (index == 0 || Verbs.Ends(tokens, index) || ClaimLexicon.Auxiliaries.Contains(tokens[index - 1].Word));

    private static bool FollowsAuxiliary(List<ClaimToken> tokens, int index) =>
        index > 0 && (ClaimLexicon.Auxiliaries.Contains(tokens[index - 1].Word) || tokens[index - 1].Word is "does" or "do");

    private static List<ClaimToken> CollapseVerbs(List<ClaimToken> tokens)
    {
        var collapsed = new List<ClaimToken>(tokens.Count);
        for (var index = 0; index < tokens.Count;)
        {
            index += ClaimLexicon.Auxiliaries.Contains(tokens[index].Word) ? TakeAuxiliaries(tokens, index, collapsed)
                : TakeVerb(tokens, index, collapsed);
        }

        return collapsed;
    }

    private static int TakeVerb(List<ClaimToken> tokens, int index, List<ClaimToken> into)
    {
        if (tokens[index].Word is "to" or "does" or "do" && Bases.LengthAt(tokens, index + 1) is > 0 and var baseLength)
        {
            into.Add(Joined(tokens, index, baseLength + 1, tokens[index].Word == "to" ? "torelease" : "releases"));
            return baseLength + 1;
        }

        if (tokens[index].Word is "does" or "do")
        {
            // "Does always release".
            if (index + 1 < tokens.Count && ClaimLexicon.Adverbs.Contains(tokens[index + 1].Word) && Bases.LengthAt(tokens, index + 2) is > 0 and var length)
            {
                into.Add(tokens[index + 1]);
                into.Add(Joined(tokens, index + 2, length, "releases"));
                return length + 2;
            }

            return 1;
        }

        var (taken, verb) = Verbs.LengthAt(tokens, index) is > 0 and var past ? (past, "released")
            : Present.LengthAt(tokens, index) is > 0 and var present ? (present, "releases")
            : (1, tokens[index].Word);
        into.Add(Joined(tokens, index, taken, verb));
        return taken;
    }

    // "was first released", "has never been made available": the verb is one word, and what stands inside it comes before it.
    private static int TakeAuxiliaries(List<ClaimToken> tokens, int start, List<ClaimToken> into)
    {
        int end = start, auxiliaries = 0;
        bool isBe = false, isDid = false;
        while (end < tokens.Count && (ClaimLexicon.Auxiliaries.Contains(tokens[end].Word) || ClaimLexicon.Adverbs.Contains(tokens[end].Word)))
        {
            if (ClaimLexicon.Auxiliaries.Contains(tokens[end].Word))
            {
                isDid |= tokens[end].Word == "did";
                isBe |= tokens[end].Word is not ("has" or "have" or "had" or "did");
                auxiliaries += end - start == auxiliaries ? 1 : 0;
            }

            end++;
        }

        var verb = Verbs.LengthAt(tokens, end) is > 0 and var past ? past
            : isBe && States.LengthAt(tokens, end) is > 0 and var state ? state
            : isDid && Bases.LengthAt(tokens, end) is > 0 and var inner ? inner
            : 0;
        if (verb == 0)
        {
            var isOwn = tokens.Skip(start).Take(auxiliaries).Any(token => token.Word is not ("has" or "have" or "had" or "did"));
            if (isOwn || !isDid)
            {
                into.Add(Joined(tokens, start, auxiliaries, isOwn ? "was" : "has"));
            }

            return auxiliaries;
        }

        into.AddRange(tokens.Skip(start).Take(end - start).Where(token => ClaimLexicon.Adverbs.Contains(token.Word)));
        into.Add(Joined(tokens, end, verb, "released"));
        return end - start + verb;
    }

    private static ClaimToken Joined(List<ClaimToken> tokens, int start, int length, string word) =>
        length == 1 && tokens[start].Word == word ? tokens[start] : new(string.Join(" ", tokens.Skip(start).Take(length).Select(token => token.Text)), word);
}
