namespace ReleaseTools.Naming;

/// <summary>What the naming rules make of one raw name. Immutable; what the name does not say is null.</summary>
/// <param name="Raw">The name as given.</param>
/// <param name="Vendor">Canonical vendor (<c>OpenAI</c>).</param>
/// <param name="Product">Canonical product (<c>GPT</c>).</param>
/// <param name="Version">The version, or null.</param>
/// <param name="Variant">The variant in lower case with hyphens (<c>codex-max</c>), or null for the plain release.</param>
/// <param name="Track">See <see cref="ReleaseTrack"/>.</param>
/// <param name="Specialty">What a specialized track is specialized in, or null.</param>
/// <param name="Snapshot">The date stamped on a dated snapshot's name; Unknown where there is none.</param>
/// <param name="IsMovingAlias">Whether the name points at whatever is newest (<c>-latest</c>).</param>
public sealed record ReleaseName(
    string Raw,
    string? Vendor,
    string? Product,
    ReleaseVersion? Version,
    string? Variant,
    string? Track,
    string? Specialty,
    ReleaseDate Snapshot,
    bool IsMovingAlias);
