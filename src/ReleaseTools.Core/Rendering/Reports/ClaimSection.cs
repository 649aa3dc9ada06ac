using ReleaseTools.Claims;
using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering.Reports;

/// <summary>What is said of the releases, and whether it is so; in the order in which it was said.</summary>
internal static class ClaimSection
{
    private static readonly ReportColumn[] Columns = [new("Verdict"), new("Claim"), new("Why"), new("Rests on")];

    public static ReportSection? Of(ReportContext context)
    {
        var claims = context.Options.Claims;
        if (claims.Count == 0)
        {
            return context.Silent(ReportSectionKind.Claim, "Claims", "There are no claims to judge.");
        }

        var judge = new ClaimJudge(context.Releases, new ClaimOptions(context.Options.AsOf), context.Cancellation);
        var results = new List<ReleaseClaimResult>();
        foreach (var claim in claims)
        {
            results.Add(judge.Judge(claim));
            context.Progress?.Report(results.Count / (double)claims.Count);
        }

        return new ReportSection(
            ReportSectionKind.Claim,
            "Claims",
            Lead(results),
            new ReportTable(Columns, [.. results.Select(Row)]),
            [
                $"A claim is supported or refuted where that holds for every moment that the dates allow, by the {FigureText.Count(context.Releases.Count, "release")} of this report and as of {context.Day}; "
                + "else it is undecidable, or unresolvable where the data do not speak of it. A sentence is never judged by a part of it.",
            ]);
    }

    private static string Lead(List<ReleaseClaimResult> results)
    {
        var open = results.Count(result => result.Verdict is ClaimVerdict.Undecidable or ClaimVerdict.Unresolvable);
        var unread = results.Count(result => result.Verdict == ClaimVerdict.Unparsed);
        return $"Of {FigureText.Count(results.Count, "claim")} {Count(ClaimVerdict.Supported)} {Are(Count(ClaimVerdict.Supported))} supported and {Count(ClaimVerdict.Refuted)} refuted"
            + (open > 0 ? $"; of {open} the data do not tell" : string.Empty)
            + (unread > 0 ? $"; {unread} {(unread == 1 ? "was" : "were")} not understood" : string.Empty) + ".";

        int Count(ClaimVerdict verdict) => results.Count(result => result.Verdict == verdict);
    }

    private static string Are(int count) => count == 1 ? "is" : "are";

    // What is said may hold anything, of which names hold nothing.
    private static IReadOnlyList<ReportCell> Row(ReleaseClaimResult result) =>
    [
        new(result.Verdict.ToString())
        {
            Order = (double)result.Verdict,
            Tone = Tones.Of(result.Verdict),
        },
        new(DisplayText.Clean(result.Claim)),
        new(result.Explanation),
        new(result.Evidence.Count == 0 ? string.Empty : ReportWords.Some([.. result.Evidence.Select(release => release.Name)])),
    ];
}
