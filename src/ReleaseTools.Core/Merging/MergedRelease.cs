namespace ReleaseTools.Merging;

/// <summary>What became of the records of one release. Immutable.</summary>
/// <param name="Release">The one release, with the sources of all records.</param>
/// <param name="Records">How many records it was made of; at least 1.</param>
/// <param name="Outcome">How their dates go together.</param>
/// <param name="Outvoted">The sources whose dates the release's date does not fit, in the order of the records; where no set of sources is larger than another, all of them. Empty where they agree.</param>
/// <param name="Message">What disagrees, and by how much, as one sentence; null where nothing does.</param>
public sealed record MergedRelease(Release Release, int Records, MergeOutcome Outcome, IReadOnlyList<Provenance> Outvoted, string? Message);
