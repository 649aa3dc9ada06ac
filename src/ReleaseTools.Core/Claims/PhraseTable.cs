namespace ReleaseTools.Claims;

/// <summary>Phrases and the words that stand for them; where several fit, the longest counts. Immutable.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, (string[] Phrase, string[] Meaning)[]> _byFirst;

    /// <summary>A table.</summary>
    /// <param name="entries">Phrases in lower case and what each means: words, or none.</param>
    public PhraseTable(IEnumerable<(string Phrase, string Meaning)> entries) => _byFirst = entries
        .Select(entry => (Phrase: entry.Phrase.Split(' '), Meaning: entry.Meaning.Split([' '], StringSplitOptions.RemoveEmptyEntries)))
        .GroupBy(entry => entry.Phrase[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The words with every phrase replaced.</summary>
    public List<ClaimToken> Replace(IReadOnlyList<ClaimToken> tokens)
    {
        var replaced = new List<ClaimToken>(tokens.Count);
        for (var index = 0; index < tokens.Count;)
        {
            if (At(tokens, index) is not { } found)
            {
                replaced.Add(tokens[index++]);
                continue;
            }

            var text = string.Join(" ", tokens.Skip(index).Take(found.Phrase.Length).Select(token => token.Text));
            foreach (var meaning in found.Meaning)
            {
                replaced.Add(new ClaimToken(text, meaning));
                text = string.Empty;
            }

            index += found.Phrase.Length;
        }

        return replaced;
    }

    /// <summary>How many words the phrase at a place has; 0 where none is.</summary>
    public int LengthAt(IReadOnlyList<ClaimToken> tokens, int index) => At(tokens, index)?.Phrase.Length ?? 0;

    /// <summary>Whether a phrase ends before a place.</summary>
    public bool Ends(IReadOnlyList<ClaimToken> tokens, int end) =>
        Enumerable.Range(1, 3).Any(length => end >= length && LengthAt(tokens, end - length) == length);

    private (string[] Phrase, string[] Meaning)? At(IReadOnlyList<ClaimToken> tokens, int index)
    {
        if (index >= tokens.Count || !_byFirst.TryGetValue(tokens[index].Word, out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            var same = 0;
            while (same < entry.Phrase.Length && index + same < tokens.Count && tokens[index + same].Word == entry.Phrase[same])
            {
                same++;
            }

            if (same == entry.Phrase.Length)
            {
                return entry;
            }
        }

        return null;
    }
}
