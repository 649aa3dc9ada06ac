namespace ReleaseTools.Naming;

/// <summary>Products by the words that their names start with.</summary>
internal sealed class ProductIndex
{
    // A whole number glued to a product's word is its version only if it is short: o365 is no o.
    private const int MostGluedDigits = 2;

    private readonly Dictionary<string, List<Pattern>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly List<Pattern> _globbed = [];
    private readonly Dictionary<string, ProductRule> _byName = new(StringComparer.Ordinal);

    public ProductIndex(RuleSet rules)
    {
        // Backwards, because a user's own products come first and have the last word on what a name means.
        foreach (var product in rules.Products.Reverse())
        {
            foreach (var match in product.Match)
            {
                _byName[match] = product;
            }
        }

        foreach (var product in rules.Products.Reverse())
        {
            _byName[NameToken.Key(product.Name)] = product;
        }

        foreach (var product in rules.Products)
        {
            foreach (var match in product.Match)
            {
                Add(new Pattern(product, match.Split('-'), keepsWord: false));
            }

            foreach (var word in product.ImpliedBy)
            {
                Add(new Pattern(product, word.Split('-'), keepsWord: true));
            }
        }
    }

    /// <summary>The product of this name, or null.</summary>
    public ProductRule? Find(string name) => _byName.TryGetValue(NameToken.Key(name), out var product) ? product : null;

    /// <summary>The product whose words stand at a place, by the longest pattern, the first of several.</summary>
    public ProductMatch? FindAt(List<NameToken> tokens, int at, Func<ProductRule, bool> isWanted)
    {
        ProductMatch? best = null;
        var word = tokens[at].Text;
        Consider(word);
        var letters = 0;
        while (letters < word.Length && !NameToken.IsDigit(word[letters]))
        {
            letters++;
        }

        if (letters > 0 && letters < word.Length)
        {
            Consider(word.Substring(0, letters));
        }

        ConsiderAll(_globbed);
        return best;

        void Consider(string firstWord)
        {
            if (_byFirstWord.TryGetValue(firstWord, out var patterns))
            {
                ConsiderAll(patterns);
            }
        }

        void ConsiderAll(List<Pattern> patterns)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.MatchAt(tokens, at) is { } match && (best is null || match.Words > best.Words) && isWanted(match.Product))
                {
                    best = match;
                }
            }
        }
    }

    private void Add(Pattern pattern)
    {
        var first = pattern.FirstWord;
        if (WordGlob.IsGlob(first))
        {
            _globbed.Add(pattern);
        }
        else if (_byFirstWord.TryGetValue(first, out var patterns))
        {
            patterns.Add(pattern);
        }
        else
        {
            _byFirstWord.Add(first, [pattern]);
        }
    }

    private sealed class Pattern
    {
        private readonly ProductRule _product;
        private readonly string[] _words;
        private readonly bool _keepsWord;
        private readonly bool _mustBeGlued;

        public Pattern(ProductRule product, string[] words, bool keepsWord)
        {
            _product = product;
            _words = words;
            _keepsWord = keepsWord;

            // o# is an o to which the version is glued; a lone # is a number of its own.
            var last = words[words.Length - 1];
            _mustBeGlued = last.Length > 1 && last.EndsWith("#", StringComparison.Ordinal);
            if (_mustBeGlued)
            {
                words[words.Length - 1] = last.Substring(0, last.Length - 1);
            }
        }

        public string FirstWord => _words[0];

        public ProductMatch? MatchAt(List<NameToken> tokens, int at)
        {
            if (at + _words.Length > tokens.Count)
            {
                return null;
            }

            var last = _words.Length - 1;
            for (var i = 0; i < last; i++)
            {
                if (!IsMatch(_words[i], tokens[at + i].Text))
                {
                    return null;
                }
            }

            var word = tokens[at + last].Text;
            if (!_mustBeGlued && IsMatch(_words[last], word))
            {
                return new ProductMatch(_product, _words.Length, glued: 0, keepsWord: _keepsWord);
            }

            return IsGlued(_words[last], word) ? new ProductMatch(_product, _words.Length, _words[last].Length, _keepsWord) : null;
        }

        private static bool IsMatch(string pattern, string word) => WordGlob.IsGlob(pattern) ? WordGlob.IsMatch(pattern, word) : pattern == word;

        private static bool IsGlued(string pattern, string word)
        {
            if (word.Length <= pattern.Length || !word.StartsWith(pattern, StringComparison.Ordinal) || !NameToken.IsDigit(word[pattern.Length]))
            {
                return false;
            }

            var rest = word.Length - pattern.Length;
            return rest <= MostGluedDigits || !word.Skip(pattern.Length).All(NameToken.IsDigit);
        }
    }
}
