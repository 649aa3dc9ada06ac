namespace ReleaseTools.Naming;

/// <summary>A vendor and the other names it goes by.</summary>
internal sealed record VendorRule(string Name, IReadOnlyList<string> Aliases);
