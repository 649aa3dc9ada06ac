namespace ReleaseTools.Claims;

/// <summary>Some words in a row that stand where a name should.</summary>
internal sealed class ClaimWords
{
    private readonly IReadOnlyList<ClaimToken> _tokens;
    private readonly int _start;

    public ClaimWords(IReadOnlyList<ClaimToken> tokens, int start, int count)
    {
        _tokens = tokens;
        _start = start;
        Count = count;
    }

    public int Count { get; }

    public ClaimToken this[int index] => _tokens[_start + index];

    public ClaimWords Part(int start, int count) => new(_tokens, _start + start, count);

    public ClaimWords From(int start) => Part(start, Count - start);

    /// <summary>Where a word stands; -1 where it does not.</summary>
    public int IndexOf(params string[] words)
    {
        for (var index = 0; index < Count; index++)
        {
            if (Array.IndexOf(words, this[index].Word) >= 0)
            {
                return index;
            }
        }

        return -1;
    }

    public IEnumerable<ClaimToken> Tokens => Enumerable.Range(_start, Count).Select(index => _tokens[index]);

    /// <summary>As they were written.</summary>
    public string Text => string.Join(" ", Tokens.Select(token => token.Text)).Replace(" " + ClaimToken.Possessive, ClaimToken.Possessive);

    /// <summary>What tells them from others, without case.</summary>
    public string Key => string.Join(" ", Tokens.Select(token => token.Word));
}
