namespace ReleaseTools.Claims;

/// <summary>Finds what words of claims name: releases, vendors, products, lines and kinds of releases. Built once for many claims. Not thread-safe.</summary>
internal sealed class ReferentIndex
{
    private const int MostRemembered = 100_000;

    private readonly IReadOnlyList<Release> _releases;
    private readonly ReleaseNames _names;
    private readonly ReleaseGroups _groups;
    private readonly ReleaseKinds _kinds;
    private readonly Dictionary<string, Referent> _found = new(StringComparer.Ordinal);

    public ReferentIndex(IReadOnlyList<Release> releases, CancellationPace pace)
    {
        _releases = releases;
        _names = new ReleaseNames(releases, pace);
        _groups = new ReleaseGroups(releases, pace);
        _kinds = new ReleaseKinds(releases, pace);
    }

    /// <summary>All releases.</summary>
    public IReadOnlyList<Release> Releases => _releases;

    /// <summary>All vendors, products or lines.</summary>
    public IEnumerable<Referent> Groups(ReferentKind kind) => _groups.Of(kind);

    /// <summary>The vendor, product or line that some words name, though a release may have the same name; null where none does.</summary>
    public Referent? FindGroup(ClaimWords words) => _groups.Find(words.Text);

    /// <summary>What came out where something is said to have done so: of a vendor and its product with one name, the product.</summary>
    public Referent Launched(Referent named) => named.Kind == ReferentKind.Vendor ? _groups.Namesake(named) ?? named : named;

    /// <summary>The names closest to one that nothing has.</summary>
    public IReadOnlyList<string> Close(string name) => _names.Close(name);

    /// <summary>What some words name.</summary>
    public Referent Find(ClaimWords words)
    {
        if (_found.TryGetValue(words.Key, out var found))
        {
            return found;
        }

        found = Known(words) ?? Unknown(words);
        if (_found.Count < MostRemembered)
        {
            _found.Add(words.Key, found);
        }

        return found;
    }

    private Referent? Known(ClaimWords words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        if (PlaceOf(words) != ReferentPlace.Any && words.Count > 1)
        {
            return Placed(words, Known);
        }

        var text = words.Text;
        if (words.Tokens.Any(token => ClaimLexicon.Pronouns.Contains(token.Word)))
        {
            return _names.Whole(text) is { Count: > 0 } called ? Called(called) : null;
        }

        return _names.Whole(text) is { Count: > 0 } whole ? Called(whole)
            : _groups.Find(text)
            ?? Kind(words)
            ?? (words.Count > 1 && ClaimLexicon.Nouns.Contains(words[words.Count - 1].Word) && !IsCount(words) ? Named(words.Part(0, words.Count - 1)) : null)
            ?? (_names.Fitting(text) is { Count: > 0 } fitting ? Called(fitting) : Owned(words))
            ?? (_names.Short(text) is { Count: > 0 } shortened ? Called(shortened) : null);
    }

    private static ReferentPlace PlaceOf(ClaimWords words) => words[0].Word switch { "first" => ReferentPlace.First, "latest" or "last" or "current" => ReferentPlace.Latest, _ => ReferentPlace.Any };

    // The first of what the other words mean, or the last.
    private static Referent? Placed(ClaimWords words, Func<ClaimWords, Referent?> find)
    {
        var place = PlaceOf(words);
        return place == ReferentPlace.Any || words.Count == 1 ? find(words)
            : find(words.From(1)) is { Place: ReferentPlace.Any, Kind: not ReferentKind.Release and not ReferentKind.Unknown } placed
                ? new Referent(placed.Kind, placed.Text, placed.Releases) { Fits = placed.Fits, Scope = placed.Scope, IsEverything = placed.IsEverything, Place = place }
                : null;
    }

    // "The Claude Opus 4.6 model".
    private Referent? Named(ClaimWords words) => _names.Whole(words.Text) is { Count: > 0 } whole ? Called(whole)
        : _names.Fitting(words.Text) is { Count: > 0 } fitting ? Called(fitting)
        : null;

    // "Three models" are a number of them, though a version may be called 3.
    private static bool IsCount(ClaimWords words) =>
        words[words.Count - 1].Word.EndsWith("s", StringComparison.Ordinal) && NumberReader.Read([.. words.Tokens], 0) is { } number && number.Length == words.Count - 1;

    private static Referent Called(IReadOnlyList<Release> releases) => new(ReferentKind.Release, releases[0].Name, releases);

    // "Anthropic's Opus 4.6", "GPT-5 of OpenAI".
    private Referent? Owned(ClaimWords words)
    {
        if (Split(words) is not var (head, owner) || _groups.Find(owner.Text) is not { } group || Named(head) is not { } named)
        {
            return null;
        }

        var own = new HashSet<Release>(group.Releases);
        Release[] releases = [.. named.Releases.Where(own.Contains)];
        return releases.Length > 0 ? Called(releases) : null;
    }

    // "OpenAI's code models", "the general model of GPT 5.3", "code models", "GPT 5.3 code model", "OpenAI models".
    private Referent? Kind(ClaimWords words)
    {
        if (Split(words) is var (head, owner))
        {
            return _groups.Find(owner.Text) is { } group ? Placed(head, words => OfKind(words, group)) : null;
        }

        for (var length = words.Count - 1; length > 0; length--)
        {
            if (_groups.Find(words.Part(0, length).Text) is { } group && OfKind(words.From(length), group) is { } kind)
            {
                return kind;
            }
        }

        return OfKind(words, null);
    }

    private static (ClaimWords Head, ClaimWords Owner)? Split(ClaimWords words)
    {
        var own = words.IndexOf(ClaimToken.Possessive);
        var of = words.IndexOf("of", "by", "from");
        return own > 0 && own + 1 < words.Count && of < 0 ? (words.From(own + 1), words.Part(0, own))
            : of > 0 && of + 1 < words.Count && own < 0 ? (words.Part(0, of), words.From(of + 1))
            : null;
    }

    private Referent? OfKind(ClaimWords words, Referent? scope)
    {
        var hasNoun = ClaimLexicon.Nouns.Contains(words[words.Count - 1].Word);
        var kindWords = hasNoun ? words.Part(0, words.Count - 1) : words;
        var among = scope?.Releases ?? _releases;
        if (kindWords.Count == 0)
        {
            return new Referent(ReferentKind.Kind, scope is null ? words.Text : $"{scope.Text} {words.Text}", among) { Scope = scope, IsEverything = true };
        }

        return _kinds.Find(kindWords.Key) is { } kind
            ? new Referent(ReferentKind.Kind, scope is null ? kind.Name : $"{scope.Text} {kind.Name}", [.. among.Where(kind.Fits)]) { Scope = scope, Fits = kind.Fits }
            : null;
    }

    private Referent Unknown(ClaimWords words)
    {
        string[] strange = [.. StrangeWords(words)];
        return new Referent(ReferentKind.Unknown, words.Text, []) { Strange = strange, LooksLikeName = LooksLikeName(words) };
    }

    // A known name with plain words before or behind it is not a name that nothing has: those words were not understood.
    private bool LooksLikeName(ClaimWords words)
    {
        if (words.Tokens.Any(token => ClaimLexicon.Pronouns.Contains(token.Word) || token.Word is "of" or "by" or "from" or ClaimToken.Possessive))
        {
            return false;
        }

        for (var length = 1; length < words.Count; length++)
        {
            var (before, behind) = (words.Part(0, length), words.From(length));
            if ((IsPlain(behind) && Known(before) is not null) || (IsPlain(before) && Known(behind) is not null))
            {
                return false;
            }
        }

        return words.Tokens.Any(token => token.LooksLikeName)
            || (words.Count == 1 && !ClaimLexicon.Adverbial.Contains(words[0].Word) && !words[0].Word.EndsWith("ly", StringComparison.Ordinal));
    }

    // "GPT-5.3 chat" is a name though no release may have it.
    private static bool IsPlain(ClaimWords words) => words.Tokens.All(token => !token.LooksLikeName && !ClaimLexicon.NameParts.Contains(token.Word));

    private IEnumerable<string> StrangeWords(ClaimWords words)
    {
        for (var start = 0; start < words.Count;)
        {
            var length = words.Count - start;
            while (length > 0 && Known(words.Part(start, length)) is null)
            {
                length--;
            }

            if (length == 0)
            {
                yield return words[start].Text;
            }

            start += Math.Max(1, length);
        }
    }
}
