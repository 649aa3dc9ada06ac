namespace ReleaseTools.Merging;

/// <summary>The date that sources allow together, and which of them it does not fit.</summary>
/// <param name="Date">The date.</param>
/// <param name="Outcome">Agreed, Zone or Conflict.</param>
/// <param name="Outvoted">The sources that it does not fit.</param>
/// <param name="Differences">What disagrees, and by how much; a phrase each.</param>
internal sealed record EvidenceVerdict(ReleaseDate Date, MergeOutcome Outcome, IReadOnlyList<Provenance> Outvoted, IReadOnlyList<string> Differences);
