namespace ReleaseTools.Naming;

/// <summary>A product found at a word of a name.</summary>
internal sealed class ProductMatch
{
    private readonly int _glued;
    private readonly bool _keepsWord;

    public ProductMatch(ProductRule product, int words, int glued, bool keepsWord)
    {
        Product = product;
        Words = words;
        _glued = glued;
        _keepsWord = keepsWord;
    }

    public ProductRule Product { get; }

    /// <summary>How many words of the name it takes.</summary>
    public int Words { get; }

    /// <summary>The words after the product, which starts at <paramref name="at"/>; a word that only implies the product is among them.</summary>
    public List<NameToken> Rest(List<NameToken> tokens, int at)
    {
        var rest = new List<NameToken>(tokens.Count);
        if (_keepsWord)
        {
            rest.AddRange(tokens.Skip(at).Take(Words - 1));
            var last = tokens[at + Words - 1];
            rest.Add(_glued == 0 ? last : new NameToken(last.Text.Substring(0, _glued), last.Start, last.Separator));
        }

        if (_glued > 0)
        {
            rest.Add(tokens[at + Words - 1].From(_glued));
        }

        rest.AddRange(tokens.Skip(at + Words));
        return rest;
    }
}
