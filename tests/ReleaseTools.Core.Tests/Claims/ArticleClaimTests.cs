using ReleaseTools.Claims;
using ReleaseTools.Formats;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Claims;

/// <summary>The claims of the article, by its own table, by all other evidence of the day, and by the catalogue.</summary>
public sealed class ArticleClaimTests
{
    private const string Prose = "GPT-5.3-Codex was announced on 6 February 2026, just 27 minutes before Claude Opus 4.6.";
    private const string TableOrder = "Claude Opus 4.6 was released before GPT-5.3-Codex.";

    private static readonly ClaimJudge Table = Judge(
        Made.Release("anthropic_opus_4_6", "2026-02-06T14:27:00Z", "Anthropic", "Claude", "4.6", variant: "opus"),
        Made.Release("openai_gpt_5_3_codex", "2026-02-06T14:54:00Z", "OpenAI", "GPT", "5.3", variant: "codex"));

    private static readonly ClaimJudge Evidence = Judge(
        Seen("claude-opus-4-6", "Anthropic", "2026-02-05/2026-02-05T17:38:53Z", "2026-02-05T17:38:53Z"),
        Seen("gpt-5.3-codex", "OpenAI", "2026-02-05/2026-02-05T18:08:08Z", "2026-02-05T18:08:08Z"));

    private static readonly ClaimJudge Catalogue = Judge(Bundled());

    [Fact]
    public void ItsProse_IsRefutedByItsOwnTable_AndByAllElse()
    {
        Assert.Equal(ClaimVerdict.Refuted, Table.Judge(Prose).Verdict);
        Assert.Equal(TimeSpan.FromMinutes(54), Table.Judge(Prose).Distance);
        Assert.Equal(ClaimVerdict.Refuted, Evidence.Judge(Prose).Verdict);
        Assert.Equal(ClaimVerdict.Refuted, Catalogue.Judge(Prose).Verdict);
    }

    [Fact]
    public void ItsClock_IsInConflictWithAllElse()
    {
        const string Clock = "Claude Opus 4.6 was released at 14:27 UTC on 6 February 2026";
        Assert.Equal(ClaimVerdict.Supported, Table.Judge(Clock).Verdict);
        var byDay = Catalogue.Judge(Clock);
        Assert.Equal(ClaimVerdict.Refuted, byDay.Verdict);
        Assert.Equal(new TimeSpan(14, 27, 0), TimeSpan.FromSeconds(Math.Round(byDay.DistanceMinimum!.Value.TotalSeconds)));
        Assert.Equal(new TimeSpan(20, 48, 7), Evidence.Judge(Clock).DistanceMinimum);
    }

    [Fact]
    public void ItsOrder_IsConsistentWithTheEvidence_AndNotProvedByIt()
    {
        Assert.Equal(ClaimVerdict.Supported, Table.Judge(TableOrder).Verdict);
        Assert.Equal(ClaimVerdict.Undecidable, Catalogue.Judge(TableOrder).Verdict);
        var seen = Evidence.Judge(TableOrder);
        Assert.Equal(ClaimVerdict.Undecidable, seen.Verdict);
        Assert.Contains("first seen 29m15s before", seen.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void WhetherGeneralAlwaysCameFirst_DependsOnTheSource_AndTheRecordSaysSo()
    {
        const string Pattern = "OpenAI has always released the general model before the code model";
        var now = Catalogue.Judge(Pattern);
        Assert.Equal(ClaimVerdict.Refuted, now.Verdict);
        Assert.Contains("GPT 5.3", now.Explanation, StringComparison.Ordinal);
        Assert.Contains("It depends on the source: Epoch", now.Explanation, StringComparison.Ordinal);
        var before = Judge(Made.Instant("2026-01-31"), Bundled()).Judge(Pattern);
        Assert.Equal(ClaimVerdict.Undecidable, before.Verdict);
        Assert.Contains("2 cannot be told: GPT 5.1", before.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The gap between GPT-5.3-Codex and Claude Opus 4.6 is too small to be chance.", ClaimVerdict.Undecidable)]
    [InlineData("The order was an accident.", ClaimVerdict.Unresolvable)]
    [InlineData("Codex is just the general model trained on code.", ClaimVerdict.Unresolvable)]
    [InlineData("The chat model was not ready.", ClaimVerdict.Unresolvable)]
    [InlineData("IDE integrations raise the costs of switching.", ClaimVerdict.Unresolvable)]
    [InlineData("GPT-5.3-Codex was released before GPT-5.3 chat.", ClaimVerdict.Supported)]
    [InlineData("GPT-3 was released before GPT-3 Codex.", ClaimVerdict.Supported)]
    public void TheRest_ByTheCatalogue(string claim, ClaimVerdict verdict) => Assert.Equal(verdict, Catalogue.Judge(claim).Verdict);

    private static ClaimJudge Judge(params Release[] releases) => Judge(Made.Instant("2026-11-23"), releases);

    private static ClaimJudge Judge(DateTimeOffset asOf, params Release[] releases) => new(releases, new ClaimOptions(asOf));

    private static Release Seen(string name, string vendor, string released, string seen)
    {
        var builder = Made.Release(name, ReleaseDate.Parse(released), vendor, vendor == "OpenAI" ? "GPT" : "Claude", vendor == "OpenAI" ? "5.3" : "4.6", variant: vendor == "OpenAI" ? "codex" : "opus").ToBuilder();
        builder.AddProvenance(new Provenance("sighting", null, null, EvidenceKind.NotLaterThan, ReleaseDate.Parse(seen)));
        return builder.Build();
    }

    private static Release[] Bundled()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "ai-releases.json"));
        return [.. ReleaseReaders.Read(stream, "Json", new ReadOptions()).Select(result => result.Release).OfType<Release>()];
    }
}
