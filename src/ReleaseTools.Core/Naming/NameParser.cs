namespace ReleaseTools.Naming;

/// <summary>Takes raw names apart by one set of rules. Thread-safe.</summary>
internal sealed class NameParser
{
    // Names are short; a longer one is text that somebody took for a name.
    private const int MaxLength = 512;

    private readonly VendorIndex _vendors;
    private readonly ProductIndex _products;
    private readonly NameTailReader _tails;
    private readonly PackageNameReader _packages;
    private readonly IReadOnlyDictionary<string, string> _otherNames;
    private readonly HashSet<string> _firstWordsOfOtherNames;

    public NameParser(RuleSet rules)
    {
        _vendors = new VendorIndex(rules);
        _products = new ProductIndex(rules);
        _tails = new NameTailReader(rules);
        _packages = new PackageNameReader(_tails, rules.TagPrefixes);
        _otherNames = rules.Names;
        _firstWordsOfOtherNames = new HashSet<string>(rules.Names.Keys.Select(name => name.Split('-')[0]), StringComparer.Ordinal);
    }

    public string CanonicalVendor(string vendor) => _vendors.Find(vendor) ?? vendor.Trim();

    public ReleaseVersion? ReadTag(string tag) => _packages.ReadTag(tag);

    public (string? Track, string? Specialty) Classify(string? variant, string? product)
    {
        if (variant is null || variant.Length > MaxLength)
        {
            return (variant is null ? ReleaseTrack.General : null, null);
        }

        var rule = product is null ? null : _products.Find(product);
        return _tails.Read(NameToken.Split(variant), 0, rule, withVersion: false).Classify(rule);
    }

    public ReleaseName Parse(string name, string? vendor, string? product)
    {
        var (text, stated) = SplitTrack(name.Trim());
        vendor = string.IsNullOrWhiteSpace(vendor) ? null : CanonicalVendor(vendor!);
        product = string.IsNullOrWhiteSpace(product) ? null : product!.Trim();
        if (text.Length is 0 or > MaxLength)
        {
            return new ReleaseName(name, vendor, product ?? (text.Length == 0 ? null : text), null, null, null, null, default, false);
        }

        var reading = product is null ? Read(text, vendor) : ReadOf(product, text, vendor);
        var (track, specialty) = reading.Tail.Classify(reading.Rule);
        return new ReleaseName(
            name,
            vendor ?? reading.Vendor,
            reading.Product,
            reading.Tail.Version,
            reading.Tail.Variant,
            stated ?? track,
            stated is null or ReleaseTrack.Specialized ? specialty : null,
            reading.Tail.Snapshot,
            reading.Tail.IsMovingAlias);
    }

    /// <summary>The name without a track in brackets at its end, and that track: <c>GPT-5.3 Codex (specialized)</c>.</summary>
    private static (string Text, string? Track) SplitTrack(string text)
    {
        var open = text.Length == 0 ? -1 : text[text.Length - 1] switch
        {
            ')' => text.LastIndexOf('('),
            ']' => text.LastIndexOf('['),
            _ => -1,
        };
        if (open < 1)
        {
            return (text, null);
        }

        var word = text.Substring(open + 1, text.Length - open - 2).Trim();
        var track = ReleaseTrack.All.FirstOrDefault(known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
        var rest = text.Substring(0, open).TrimEnd();
        return track is null || rest.Length == 0 ? (text, null) : (rest, track);
    }

    /// <summary>The words of a name without the revision that Bedrock puts at the end of its ids (<c>-v1:0</c>).</summary>
    private static List<NameToken> Words(string text)
    {
        var words = NameToken.Split(text);
        var last = words.Count - 1;
        if (last > 1 && words[last] is { Separator: ':', IsDigits: true } && words[last - 1] is { Separator: '-', Text: ['v', _, ..] } revision
            && revision.From(1).IsDigits)
        {
            words.RemoveRange(last - 1, 2);
        }

        return words;
    }

    private Reading Read(string text, string? vendor)
    {
        if (text[0] == '@')
        {
            return ReadScoped(text);
        }

        var tokens = Words(text);
        return ReadOtherName(tokens, vendor) ?? ReadModel(tokens, text, vendor) ?? ReadUnknown(tokens, text, vendor);
    }

    /// <summary>The product is stated: the name only has to tell its version and variant.</summary>
    private Reading ReadOf(string product, string text, string? vendor)
    {
        var rule = _products.Find(product);
        var reading = Read(text, vendor);
        if (rule is not null && ReferenceEquals(rule, reading.Rule))
        {
            return reading;
        }

        // The name may be what follows the product, with or without the product itself.
        var tokens = Words(text);
        var words = NameToken.Split(product);
        var from = words.Count < tokens.Count && words.Zip(tokens, (word, token) => word.Text == token.Text).All(same => same) ? words.Count : 0;
        var rest = from < tokens.Count ? text.Substring(tokens[from].Start) : text;
        if (rule is not null && _packages.ReadTag(rest) is { } software && IsSoftwareBeside(rule, PackageNameReader.TailOf(software)))
        {
            rule = null;
        }

        var isPackage = rule is null or { Package: true };
        if (isPackage && _packages.ReadTag(rest) is { } version)
        {
            return new Reading(vendor ?? rule?.Vendor ?? reading.Vendor, rule?.Name ?? product, PackageNameReader.TailOf(version), rule);
        }

        var tail = _tails.Read(tokens, from, rule);
        var isTail = rule is not null ? tail.Version is not null || tail.HasKnownWord : from > 0 && !tail.HasUnknownWord;
        return isTail
            ? new Reading(vendor ?? rule?.Vendor ?? reading.Vendor, rule?.Name ?? product, tail, rule)
            : reading with { Vendor = vendor ?? rule?.Vendor ?? reading.Vendor, Product = rule?.Name ?? product };
    }

    /// <summary>A package of a scope: <c>@openai/codex 0.98.0</c>. The scope of a known vendor is no part of the product.</summary>
    private Reading ReadScoped(string text)
    {
        var slash = text.IndexOf('/');
        var owner = slash < 2 ? null : _vendors.Find(text.Substring(1, slash - 1));
        var (product, tail) = _packages.Read(owner is null ? text : text.Substring(slash + 1).Trim());
        var rule = owner is null ? null : _products.Find(product);
        if (rule is not null && rule.Ambiguous != true && rule.IsOf(owner!))
        {
            return new Reading(owner, rule.Name, tail, rule);
        }

        return new Reading(owner, product.Length > 0 ? product : text, tail, null);
    }

    private Reading? ReadOtherName(List<NameToken> tokens, string? vendor)
    {
        if (tokens.Count == 0)
        {
            return null;
        }

        var from = _vendors.FindAt(tokens, 0) is { } prefix && prefix.Words < tokens.Count ? prefix.Words : 0;
        return (Find(0) ?? Find(from)) is { } other ? ReadModel(NameToken.Split(other), other, vendor) : null;

        string? Find(int start) =>
            _firstWordsOfOtherNames.Contains(tokens[start].Text) && _otherNames.TryGetValue(NameToken.Key(tokens, start), out var name) ? name : null;
    }

    /// <summary>A product that the rules know, at the start of the name or after a vendor or a path; null where there is none.</summary>
    private Reading? ReadModel(List<NameToken> tokens, string text, string? vendor)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at > 0 && tokens[at].Separator is not ('/' or ':' or '.'))
            {
                continue;
            }

            // The vendor first: in mistral/mistral-large the first word is not yet the product.
            var reading = ReadAfterVendor(tokens, at, text) ?? ReadProduct(tokens, at, text, vendor, afterVendor: false);

            // Behind something unknown only what is known through and through is believed.
            if (reading is not null && (at == 0 || reading.Tail is { HasUnknownWord: false, HasSoftwareVersion: false }))
            {
                return reading;
            }
        }

        return null;
    }

    private Reading? ReadAfterVendor(List<NameToken> tokens, int at, string text)
    {
        // A shorter vendor where the longer one leaves no product: meta_llama_4 is a llama of Meta, not a 4 of meta-llama.
        var owner = _vendors.FindAt(tokens, at);
        while (owner is var (name, words))
        {
            var reading = at + words < tokens.Count ? ReadProduct(tokens, at + words, text, name, afterVendor: true) : null;
            if (reading is not null || words == 1)
            {
                return reading;
            }

            owner = _vendors.FindAt(tokens, at, words - 1);
        }

        return null;
    }

    private Reading? ReadProduct(List<NameToken> tokens, int at, string text, string? vendor, bool afterVendor)
    {
        // After a weak separator a vendor's word counts only before a product of its own: mistral-nemotron is none of Mistral's.
        var mustBeOwn = afterVendor && tokens[at].Separator is not ('/' or ':');
        var match = _products.FindAt(tokens, at, product => !mustBeOwn || product.IsOf(vendor!));
        if (match is null)
        {
            return null;
        }

        var product = match.Product;
        var rest = match.Rest(tokens, at);
        if (product.Package == true)
        {
            return ReadPackage(product, rest, text);
        }

        var tail = _tails.Read(rest, 0, product);
        var isBelow = vendor is not null && product.IsOf(vendor);
        if (product.Ambiguous == true && !isBelow && !tail.HasKnownWord)
        {
            return null;
        }

        // gemini-cli 0.1.0 is software about the product, not a release of it; below the vendor a variant may stand before the version.
        if (IsSoftwareBeside(product, tail) || (tail.HasSoftwareVersion && (isBelow
            ? tail.HasUnknownWord && tail.WordsBeforeVersion > 0
            : product.Ambiguous == true || tail.WordsBeforeVersion > 0)))
        {
            return null;
        }

        // What stands before a product of another vendor is who serves it: amazon/claude-opus-4.6 is Anthropic's.
        return new Reading(product.Vendor ?? vendor, product.Name, tail, product);
    }

    /// <summary>Whether software has the version, which only shares a common word with a model: <c>openai/codex 0.98.0</c>.</summary>
    private static bool IsSoftwareBeside(ProductRule product, NameTail tail) => tail.HasSoftwareVersion && product is { Ambiguous: true, Track: not null, Package: not true };

    private Reading? ReadPackage(ProductRule product, List<NameToken> rest, string text)
    {
        if (rest.Count == 0)
        {
            return new Reading(product.Vendor, product.Name, new NameTail(), product);
        }

        if (_packages.ReadTag(text.Substring(rest[0].Start)) is { } version)
        {
            return new Reading(product.Vendor, product.Name, PackageNameReader.TailOf(version), product);
        }

        var tail = _tails.Read(rest, 0, product);
        return tail is { WordsBeforeVersion: 0, HasUnknownWord: false } ? new Reading(product.Vendor, product.Name, tail, product) : null;
    }

    private Reading ReadUnknown(List<NameToken> tokens, string text, string? vendor)
    {
        string? owner = null;
        if (tokens.Count > 0 && _vendors.FindAt(tokens, 0) is { } prefix && prefix.Words < tokens.Count)
        {
            var next = tokens[prefix.Words];

            // OpenAI Codex is OpenAI's; google-auth may be anybody's, and anthropic 0.39.0 is a package of that name.
            var isOwner = next.Separator is '/' or ':'
                || ((char.IsWhiteSpace(next.Separator) || prefix.Name == vendor) && _packages.ReadTag(text.Substring(next.Start)) is null);
            if (isOwner && (vendor is null || prefix.Name == vendor))
            {
                owner = prefix.Name;
                text = text.Substring(next.Start);
            }
        }

        var (product, tail) = _packages.Read(text);
        return new Reading(owner, product.Length == 0 ? null : product, tail, null);
    }

    private sealed record Reading(string? Vendor, string? Product, NameTail Tail, ProductRule? Rule);
}
