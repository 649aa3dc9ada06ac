namespace ReleaseTools.Risks;

/// <summary>What a team asks of a release before it takes it up. Immutable. Its properties are the keys of a policy file.</summary>
public sealed record RiskPolicy
{
    private static readonly IReadOnlyDictionary<RiskFactorKind, RiskLevel> NoMaximum = new Dictionary<RiskFactorKind, RiskLevel>();

    /// <summary>The least age; null asks for none.</summary>
    public Duration? MinimumAge { get; init; }

    /// <summary>Whether previews and prereleases may pass.</summary>
    public bool AllowPreview { get; init; } = true;

    /// <summary>Whether withdrawn releases may pass. Null, where a policy does not speak of them: they fail, and it is no rule that makes a policy.</summary>
    public bool? AllowWithdrawn { get; init; }

    /// <summary>Whether versions below 1 fail.</summary>
    public bool ForbidVersionZero { get; init; }

    /// <summary>Whether a price must be stated, for input and output.</summary>
    public bool RequirePrice { get; init; }

    /// <summary>Whether another vendor must certainly have the same to offer at a like price.</summary>
    public bool RequireRival { get; init; }

    /// <summary>Whether documentation or a changelog must be known to have been there at the moment asked about.</summary>
    public bool RequireDocumentation { get; init; }

    /// <summary>The highest level that each factor may have; a factor that is not named may have any.</summary>
    public IReadOnlyDictionary<RiskFactorKind, RiskLevel> Maximum { get; init; } = NoMaximum;

    /// <summary>Whether it asks for anything at all.</summary>
    public bool IsEmpty => MinimumAge is null && AllowPreview && AllowWithdrawn != false && !ForbidVersionZero && !RequirePrice && !RequireRival && !RequireDocumentation && Maximum.Count == 0;

    /// <summary>Reads a policy from JSON.</summary>
    /// <param name="json">The text; it is not disposed.</param>
    /// <exception cref="FormatException">It is no policy; the message gives line and column, names the key, and lists the keys that there are.</exception>
    public static RiskPolicy Load(TextReader json) => RiskPolicyReader.Read(json);
}
