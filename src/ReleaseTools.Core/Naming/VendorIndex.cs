namespace ReleaseTools.Naming;

/// <summary>Vendors by their names and aliases, whatever the case, the spaces and the legal form.</summary>
internal sealed class VendorIndex
{
    private const int MostWords = 3;

    private static readonly HashSet<string> LegalForms =
        new(StringComparer.Ordinal) { "inc", "llc", "ltd", "limited", "corp", "corporation", "co", "gmbh", "ag", "sa", "sas", "plc", "bv", "pbc" };

    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);

    // All beginnings of all keys: most words begin no vendor, and joining words to look one up is what costs.
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    public VendorIndex(RuleSet rules)
    {
        // A user's own vendors come first, and the first to claim a name has it: a user may make one of ours an alias of theirs.
        foreach (var vendor in rules.Vendors)
        {
            foreach (var name in vendor.Aliases.Prepend(vendor.Name))
            {
                var key = Key(NameToken.Split(name));
                if (!_byKey.ContainsKey(key))
                {
                    _byKey.Add(key, vendor.Name);
                }
            }
        }

        _byKey.Remove(string.Empty);
        foreach (var key in _byKey.Keys)
        {
            for (var length = 1; length <= key.Length; length++)
            {
                _beginnings.Add(key.Substring(0, length));
            }
        }
    }

    /// <summary>The canonical spelling of a whole vendor name, or null.</summary>
    public string? Find(string vendor) => _byKey.TryGetValue(Key(NameToken.Split(vendor)), out var name) ? name : null;

    /// <summary>The vendor whose name stands at a word, the longest of several, and the words it takes; null where none does.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="at">Where.</param>
    /// <param name="mostWords">Most words that the name may take.</param>
    public (string Name, int Words)? FindAt(List<NameToken> tokens, int at, int mostWords = MostWords)
    {
        // A slash or a colon ends a vendor's name: google/gemini-cli is Google's, not one of google-gemini.
        var end = at + 1;
        while (end < tokens.Count && end - at < mostWords && tokens[end].Separator is not ('/' or ':'))
        {
            end++;
        }

        for (var words = _beginnings.Contains(tokens[at].Text) ? end - at : 0; words > 0; words--)
        {
            if (_byKey.TryGetValue(string.Concat(tokens.Skip(at).Take(words).Select(token => token.Text)), out var name))
            {
                return (name, words);
            }
        }

        return null;
    }

    private static string Key(List<NameToken> tokens)
    {
        var words = tokens.Count;
        while (words > 1 && LegalForms.Contains(tokens[words - 1].Text))
        {
            words--;
        }

        return string.Concat(tokens.Take(words).Select(token => token.Text));
    }
}
