namespace ReleaseTools.Naming;

/// <summary>The rules, kept as data, that turn raw names into vendor, product, version, variant and track. Immutable and thread-safe.</summary>
public sealed class NamingRules
{
    /// <summary>The rules that come with ReleaseTools.</summary>
    public static NamingRules Default { get; } = new();

    /// <summary>Reads rules from JSON.</summary>
    /// <exception cref="FormatException">The text is no naming rules; the message gives line and column.</exception>
    public static NamingRules Load(TextReader json) => throw new NotSupportedException();

    /// <summary>These rules with a user's own before them: the user's vendors, products and variants win.</summary>
    public NamingRules Extend(NamingRules user) => user;

    /// <summary>Takes a raw name apart.</summary>
    /// <param name="name">The name.</param>
    /// <param name="vendor">The vendor, where the record says it apart; it wins over what the name suggests.</param>
    /// <param name="product">The product, where the record says it apart; likewise.</param>
    public ReleaseName Parse(string name, string? vendor = null, string? product = null) =>
        new(name, vendor, product, null, null, null, null, default, false);

    /// <summary>The canonical spelling of a vendor (<c>openai</c> and <c>OpenAI, Inc.</c> are <c>OpenAI</c>); an unknown one as given.</summary>
    public string CanonicalVendor(string vendor) => vendor;

    /// <summary>What a variant is for; both null for one that the rules do not know. A null variant is general.</summary>
    public (string? Track, string? Specialty) Classify(string? variant) => (variant is null ? ReleaseTrack.General : null, null);
}
