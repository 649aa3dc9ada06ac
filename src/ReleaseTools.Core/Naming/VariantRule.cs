namespace ReleaseTools.Naming;

/// <summary>What a word of a variant says of a release.</summary>
internal sealed record VariantRule(string Track, string? Specialty);
