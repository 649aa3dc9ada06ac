using System.Collections.Concurrent;

namespace ReleaseTools.Naming;

/// <summary>The rules, kept as data, that turn raw names into vendor, product, version, variant and track. Immutable and thread-safe.</summary>
/// <remarks>The rules and their JSON are described in <c>about_ReleaseTools_Naming</c>.</remarks>
public sealed class NamingRules
{
    // Release data repeat their names; a full cache starts anew, so that memory stays bounded whatever comes.
    private const int MostCached = 16384;
    private const int LongestCached = 200;

    private readonly RuleSet _rules;
    private readonly NameParser _parser;
    private ConcurrentDictionary<(string Name, string? Vendor, string? Product), ReleaseName> _parsed = new();
    private int _cached;

    private NamingRules(RuleSet rules)
    {
        _rules = rules;
        _parser = new NameParser(rules);
    }

    /// <summary>The rules that come with ReleaseTools.</summary>
    public static NamingRules Default { get; } = LoadDefault();

    /// <summary>Reads rules from JSON of at most 1,048,576 characters.</summary>
    /// <exception cref="FormatException">The text is no naming rules; the message gives line and column.</exception>
    public static NamingRules Load(TextReader json) => new(RuleSetReader.Read(json));

    /// <summary>These rules with a user's own before them: the user's vendors, products and variants win.</summary>
    /// <remarks>A product that both have keeps what the user does not state.</remarks>
    public NamingRules Extend(NamingRules user) => new(_rules.With(user._rules));

    /// <summary>Takes a raw name apart. Any text is a name; what the rules do not know is a product with a version at its end, or without.</summary>
    /// <param name="name">The name.</param>
    /// <param name="vendor">The vendor, where the record says it apart; it wins over what the name suggests.</param>
    /// <param name="product">The product, where the record says it apart; likewise.</param>
    public ReleaseName Parse(string name, string? vendor = null, string? product = null)
    {
        var key = (name, vendor, product);
        if (_parsed.TryGetValue(key, out var parsed))
        {
            return parsed;
        }

        parsed = _parser.Parse(name, vendor, product);
        if (name.Length + (vendor?.Length ?? 0) + (product?.Length ?? 0) <= LongestCached)
        {
            if (Interlocked.Increment(ref _cached) > MostCached)
            {
                _cached = 0;
                _parsed = new();
            }

            _parsed[key] = parsed;
        }

        return parsed;
    }

    /// <summary>The canonical spelling of a vendor (<c>openai</c> and <c>OpenAI, Inc.</c> are <c>OpenAI</c>); an unknown one as given.</summary>
    public string CanonicalVendor(string vendor) => _parser.CanonicalVendor(vendor);

    /// <summary>The version that a tag is, with or without a usual prefix (<c>v1.2.0</c>, <c>release-1.27.0</c>); null where it is anything else.</summary>
    internal ReleaseVersion? ReadTag(string tag) => _parser.ReadTag(tag);

    /// <summary>What a variant is for; both null for one that the rules do not know. A null or empty variant is general.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="product">The product, whose own rules go first (a pro is optimized GPT but general Gemini); null for those of all.</param>
    public (string? Track, string? Specialty) Classify(string? variant, string? product = null) => _parser.Classify(variant, product);

    private static NamingRules LoadDefault()
    {
        using var stream = typeof(NamingRules).Assembly.GetManifestResourceStream("ReleaseTools.Naming.naming-rules.json")
            ?? throw new InvalidOperationException("The assembly was built without its naming rules.");
        using var reader = new StreamReader(stream);
        return Load(reader);
    }
}
