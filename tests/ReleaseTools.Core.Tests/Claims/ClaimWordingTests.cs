using ReleaseTools.Claims;
using ReleaseTools.Tests.Timelines;

namespace ReleaseTools.Tests.Claims;

/// <summary>Known forms with more words, and names that could be read in two ways.</summary>
public sealed class ClaimWordingTests
{
    private static readonly ClaimJudge Tagged = new(
        [
            Made.Release("v7.4.0-preview.1", "2022-12-20T22:47:42Z", "PowerShell", "PowerShell", "7.4.0-preview.1", "preview"),
            Made.Release("v7.4.0", "2023-11-16T17:06:01Z", "PowerShell", "PowerShell", "7.4.0", "general"),
            Made.Release("curl-8_0_0", "2023-03-20T07:05:47Z", "curl", "curl", "8.0.0", "general"),
            Made.Release("curl-8_5_0", "2023-12-06T07:14:52Z", "curl", "curl", "8.5.0", "general"),
            Made.Release("saw 3", "2024-05-01", "Bolt", "Saw", "3", "general"),
            Made.Release("saw 4", "2024-06-01", "Bolt", "Saw", "4", "general", status: ReleaseStatus.Withdrawn),
            Made.Release("saw 5", "TBD", "Bolt", "Saw", "5", "general", status: ReleaseStatus.Announced),
        ],
        new ClaimOptions(Workshop.AsOf));

    [Theory]
    [InlineData("anvil-1 was released shortly before anvil-3", ClaimVerdict.Unparsed)]
    [InlineData("anvil-1 was released just before anvil-3", ClaimVerdict.Unparsed)]
    [InlineData("anvil-1 was released right after curl 8.5.0", ClaimVerdict.Unparsed)]
    [InlineData("anvil-1 was released well before 2026", ClaimVerdict.Unparsed)]
    [InlineData("anvil-1 was not only released before bench-1.0", ClaimVerdict.Unparsed)]
    [InlineData("anvil-1 was not just released in 2024", ClaimVerdict.Unparsed)]
    [InlineData("anvil-1 was not certainly released in 2023", ClaimVerdict.Unparsed)]
    [InlineData("Acme only released code models in 2025", ClaimVerdict.Unparsed)]
    [InlineData("Acme has only released general models", ClaimVerdict.Unparsed)]
    [InlineData("Acme only released 2 models in 2025", ClaimVerdict.Supported)]
    [InlineData("anvil-3 was only released in 2025", ClaimVerdict.Supported)]
    [InlineData("anvil-1 was released only 27 minutes before bench-1.0", ClaimVerdict.Supported)]
    [InlineData("anvil-1 was released before bench-1.0 (source: Acme)", ClaimVerdict.Unparsed)]
    [InlineData("anvil-1 was released 27 minutes before bench-1.0 on January 10, 2024", ClaimVerdict.Supported)]
    [InlineData("anvil-1 was released 27 minutes before bench-1.0 on January 11, 2024", ClaimVerdict.Refuted)]
    [InlineData("anvil-1 was released before bench-1.0 on January 10, 2024", ClaimVerdict.Supported)]
    [InlineData("anvil-1 was released before anvil-3 on March 1, 2025", ClaimVerdict.Undecidable)]
    [InlineData("anvil-1 was released between January and March 2024", ClaimVerdict.Supported)]
    [InlineData("anvil-1 was released between February and March 2024", ClaimVerdict.Refuted)]
    [InlineData("anvil-1 was released between January 11 and January 20, 2024", ClaimVerdict.Refuted)]
    [InlineData("anvil-1 was released between January and bench-1.0", ClaimVerdict.Unparsed)]
    public void MoreWordsThanTheForm_AreUnderstood_OrNamed(string claim, ClaimVerdict verdict) => Check(Workshop.Judged(claim), verdict);

    [Theory]
    [InlineData("Acme released one model on 2024-03-01", ClaimVerdict.Supported)]
    [InlineData("Acme released 3 models on 2025-02-01", ClaimVerdict.Refuted)]
    [InlineData("On 2024-06-01, Acme released two models", ClaimVerdict.Supported)]
    [InlineData("No code model was released by Acme in 2023", ClaimVerdict.Supported)]
    [InlineData("No code model was released by Acme in 2024", ClaimVerdict.Refuted)]
    [InlineData("Acme's code models were released in 2024", ClaimVerdict.Undecidable)]
    [InlineData("Acme's code models were not released in 2024", ClaimVerdict.Undecidable)]
    [InlineData("Acme's code models were released after 2023", ClaimVerdict.Supported)]
    [InlineData("Acme's code models were released before 2024", ClaimVerdict.Refuted)]
    [InlineData("Acme's first code model was released in 2024", ClaimVerdict.Supported)]
    [InlineData("Acme's last code model was released in 2024", ClaimVerdict.Refuted)]
    [InlineData("Acme's first model was released before Acme's first code model", ClaimVerdict.Supported)]
    [InlineData("anvil-1-code was the very first code model of Acme", ClaimVerdict.Supported)]
    [InlineData("curl 8.7.0 was the last curl release of 2024", ClaimVerdict.Supported)]
    [InlineData("Acme does not always release the general model first", ClaimVerdict.Supported)]
    [InlineData("Acme never releases a code model before the general one", ClaimVerdict.Refuted)]
    [InlineData("Acme releases a code model before the general one", ClaimVerdict.Unparsed)]
    [InlineData("the number of code models is increasing", ClaimVerdict.Unparsed)]
    [InlineData("the 3-year gap between anvil-1 and bench-1.0 is no coincidence", ClaimVerdict.Unresolvable)]
    [InlineData("the 3-year gap between anvil-1 and bench-1.0 is chance", ClaimVerdict.Unresolvable)]
    [InlineData("Acme and Acme release close together more often than chance", ClaimVerdict.Unresolvable)]
    [InlineData("Acme and Anvil release close together more often than chance", ClaimVerdict.Unresolvable)]
    [InlineData("Acme Anvil and Bolt release close together more often than chance", ClaimVerdict.Unresolvable)]
    [InlineData("Acme releases vision models more often than curl", ClaimVerdict.Unresolvable)]
    public void WhoseAndHowMany(string claim, ClaimVerdict verdict) => Check(Workshop.Judged(claim), verdict);

    [Theory]
    [InlineData("PowerShell 7.4.0 was released on November 16, 2023", ClaimVerdict.Supported)]
    [InlineData("PowerShell 7.4.0 was released on 2022-12-20", ClaimVerdict.Refuted)]
    [InlineData("PowerShell v7.4.0 was released in 2023", ClaimVerdict.Supported)]
    [InlineData("PowerShell 7.4 was released in 2023", ClaimVerdict.Supported)]
    [InlineData("curl 8.0.0 was released before PowerShell 7.4.0", ClaimVerdict.Supported)]
    [InlineData("curl 8.5.0 was released before PowerShell 7.4.0", ClaimVerdict.Refuted)]
    [InlineData("PowerShell 7.4.0-preview.1 was released before PowerShell 7.4.0", ClaimVerdict.Supported)]
    [InlineData("PowerShell was first released in December 2022", ClaimVerdict.Supported)]
    [InlineData("curl was released before PowerShell", ClaimVerdict.Refuted)]
    [InlineData("Bolt was released before PowerShell", ClaimVerdict.Unparsed)]
    [InlineData("Bolt released 3 models on 2024-05-01", ClaimVerdict.Refuted)]
    [InlineData("Bolt released Saw 3 on 2024-05-01", ClaimVerdict.Supported)]
    [InlineData("saw 5 was announced", ClaimVerdict.Supported)]
    [InlineData("saw 5 was announced before saw 3", ClaimVerdict.Undecidable)]
    [InlineData("saw 5 was announced in 2024", ClaimVerdict.Undecidable)]
    [InlineData("saw 5 was released", ClaimVerdict.Refuted)]
    [InlineData("saw 4 has been released", ClaimVerdict.Supported)]
    [InlineData("saw 4 is available", ClaimVerdict.Undecidable)]
    [InlineData("saw 3 is available", ClaimVerdict.Supported)]
    public void AVersionIsNotItsPreviews_AndWhatIsNotOutOrNoLongerIsSaidSo(string claim, ClaimVerdict verdict) => Check(Tagged.Judge(claim), verdict);

    private static void Check(ReleaseClaimResult result, ClaimVerdict verdict) =>
        Assert.True(verdict == result.Verdict, $"{result.Claim}: {result.Verdict} ({result.Form}): {result.Explanation}");
}
