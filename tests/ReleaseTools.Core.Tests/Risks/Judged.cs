using ReleaseTools.Risks;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Risks;

/// <summary>Risks in a few words.</summary>
internal static class Judged
{
    public static ReleaseRisk One(string name, string asOf, IReadOnlyList<Release> releases, RiskPolicy? policy = null) => Assert.Single(RiskEngine.Measure(
        releases, [releases.Single(release => release.Name == name)], new RiskOptions { AsOf = Made.Instant(asOf), Policy = policy }));

    public static RiskFactor Factor(RiskFactorKind factor, string name, string asOf, IReadOnlyList<Release> releases) => One(name, asOf, releases).Factors[(int)factor];

    /// <summary>A release that can do what most can, at a price.</summary>
    public static Release Model(
        string name, ReleaseDate released, string vendor = "V", string? variant = null, string? version = "1", string? track = ReleaseTrack.General, double? price = 2,
        string capabilities = "tools,reasoning", string? specialty = null)
    {
        var builder = Made.Release(name, released, vendor, "P", version, track, variant).ToBuilder();
        builder.Specialty = specialty;
        builder.SetAttribute(AttributeNames.Capabilities, capabilities);
        builder.SetAttribute(AttributeNames.InputModalities, "text");
        builder.SetAttribute(AttributeNames.OutputModalities, "text");
        builder.SetAttribute(AttributeNames.Context, 1000L);
        builder.SetAttribute(AttributeNames.Output, 100L);
        builder.SetAttribute(AttributeNames.InputPrice, price);
        builder.SetAttribute(AttributeNames.OutputPrice, price * 4);
        return builder.Build();
    }
}
