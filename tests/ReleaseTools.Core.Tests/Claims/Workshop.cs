using ReleaseTools.Claims;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Claims;

/// <summary>Releases of made-up vendors, and of real projects, for the tests of claims.</summary>
internal static class Workshop
{
    public static readonly IReadOnlyList<Release> Releases =
    [
        Anvil("1", null, "2024-01-10T12:00:00Z"),
        Anvil("1", "code", "2024-03-01T09:00:00Z"),
        Anvil("2", null, "2024-06-01"),
        Anvil("2", "code", "2024-06-01"),
        Anvil("3", "code", "2025-02-01"),
        Anvil("3", null, "2025-03-01"),
        Made.Release("bench-1.0", "2024-01-10T12:27:00Z", "Bolt", "Bench", "1.0", "general"),
        Made.Release("bench-1.1", "2024-07", "Bolt", "Bench", "1.1", "general"),
        Made.Release("bench-2.0", "TBD", "Bolt", "Bench", "2.0", "general", status: ReleaseStatus.Announced),
        Made.Release("bench-3.0", "TBD", "Bolt", "Bench", "3.0", "general", status: ReleaseStatus.Speculative),
        Made.Release("chisel", "TBD", "Bolt", "Chisel", null, "general"),
        Made.Release("curl 8.5.0", "2023-12-06T07:00:00Z", "curl", "curl", "8.5.0"),
        Made.Release("curl 8.6.0", "2024-01-31T08:00:00Z", "curl", "curl", "8.6.0"),
        Made.Release("curl 8.7.0", "2024-03-27", "curl", "curl", "8.7.0"),
        Made.Release("PowerShell 7.4.0", "2023-11-16T17:00:00Z", "Microsoft", "PowerShell", "7.4.0"),
        Made.Release("Pester 5.5.0", "2023-06-19", "pester", "Pester", "5.5.0"),
        Made.Release("Pester 5.6.0", "2024-06", "pester", "Pester", "5.6.0"),
        Made.Release("Command A", "2025-03-13", "Cohere", "Command A"),
        Priced("lamp", 1.25m, 10m, 400_000, ["text", "image"], open: true),
        Priced("torch", 0.25m, 2m, 128_000, ["text"], open: false),
        Priced("candle", 2m, 1m, 8_000, ["text"], open: false),
        Made.Release("wick", "2024-05-05", "Glow", "wick"),
    ];

    public static readonly DateTimeOffset AsOf = Made.Instant("2025-12-31");

    private static readonly ClaimJudge Judge = new(Releases, new ClaimOptions(AsOf));

    public static ReleaseClaimResult Judged(string claim) => Judge.Judge(claim);

    private static Release Anvil(string version, string? variant, string released)
    {
        var builder = Made.Release(variant is null ? $"anvil-{version}" : $"anvil-{version}-{variant}", released, "Acme", "Anvil", version, variant is null ? "general" : "specialized", variant).ToBuilder();
        builder.Specialty = variant;
        return builder.Build();
    }

    private static Release Priced(string name, decimal input, decimal output, long context, string[] takes, bool open) => Made.Release(name, "2024-05-05", "Glow", name)
        .With(AttributeNames.InputPrice, input)
        .With(AttributeNames.OutputPrice, output)
        .With(AttributeNames.Context, context)
        .With(AttributeNames.InputModalities, takes)
        .With(AttributeNames.OpenWeights, open)
        .With(AttributeNames.KnowledgeCutoff, "2023-10");
}
