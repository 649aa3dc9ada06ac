namespace ReleaseTools.Predictions;

/// <summary>A release, or a line by the first releases of its tracks, that may be what was predicted. Immutable.</summary>
/// <param name="Standing">How sure that is.</param>
/// <param name="Evidence">The releases; never empty.</param>
/// <param name="Rival">The rival's release that is certainly near; null where none is asked for, or is.</param>
internal sealed record Candidate(CandidateStanding Standing, IReadOnlyList<Release> Evidence, Release? Rival = null)
{
    /// <summary>The first instant at which the last of it, its rival included, may have come, in UTC ticks.</summary>
    public long Earliest => Math.Max(Evidence.Max(release => release.Released.EarliestTicks), Rival?.Released.EarliestTicks ?? long.MinValue);

    /// <summary>For a sentence: <c>gpt-5.3-chat came out on 2026-03-03</c>.</summary>
    public string Sentence => string.Join(", then ", Evidence.Select(release => $"{DisplayText.Quote(release.Name)} came out on {release.Released}"))
        + (Rival is null ? string.Empty : $", {DisplayText.Quote(Rival.Name)} on {Rival.Released}");
}
