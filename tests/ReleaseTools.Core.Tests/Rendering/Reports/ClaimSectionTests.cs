using ReleaseTools.Claims;
using ReleaseTools.Rendering;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Tests.Rendering.Reports;

public sealed class ClaimSectionTests
{
    private static readonly string[] Claims =
    [
        "gpt-5 was released before gpt-5-codex",
        "gpt-5 was released after gpt-5-codex",
        "Claude Opus 4.6 was released 27 minutes before GPT-5.3-Codex",
        "OpenAI bought IDEs",
        "foo bar baz",
    ];

    [Fact]
    public void Each_claim_has_its_verdict_as_the_judge_gives_it_in_the_order_given()
    {
        var judge = new ClaimJudge(Reported.Catalogue, new ClaimOptions(Reported.AsOf));
        var results = Claims.Select(judge.Judge).ToArray();
        var section = Reported.Section(ReportSectionKind.Claim, Reported.Catalogue, Reported.Options() with { Claims = Claims });
        Assert.Equal(results.Select(result => new[] { result.Verdict.ToString(), result.Claim, result.Explanation }), section.Texts("Verdict", "Claim", "Why"));
        Assert.Equal([Tone.Good, Tone.Bad, Tone.Unknown, Tone.Unknown, Tone.Unknown], section.Column("Verdict").Select(cell => cell.Tone));
        Assert.Equal("Of 5 claims 1 is supported and 1 refuted; of 2 the data do not tell; 1 was not understood.", section.Lead);
    }

    [Fact]
    public void A_sentence_of_control_characters_is_not_understood_and_holds_none_in_the_report()
    {
        var section = Reported.Section(ReportSectionKind.Claim, Reported.Catalogue, Reported.Options() with { Claims = ["gpt-5 \u001b]0;x\u0007 was\0 released\u202e", string.Empty] });
        Assert.All(section.Column("Verdict"), cell => Assert.Equal("Unparsed", cell.Text));
        Assert.All(section.Table!.Rows.SelectMany(row => row), cell => Assert.DoesNotContain(cell.Text, DisplayText.IsUnfit));
    }

    [Fact]
    public void Without_claims_there_is_no_such_part() =>
        Assert.DoesNotContain(ReportBuilder.Build(Reported.Catalogue, Reported.Options(), hasSections: true)!.Sections, section => section.Kind == ReportSectionKind.Claim);
}
