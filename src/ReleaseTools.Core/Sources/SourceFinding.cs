using ReleaseTools.Formats;

namespace ReleaseTools.Sources;

/// <summary>One step of a search: what was found for a name, or why nothing more is.</summary>
/// <param name="Name">The name.</param>
/// <param name="Result">What its source gave, or null.</param>
/// <param name="Failure">Why there is no answer, or no more of it; or null.</param>
/// <param name="IsLast">Whether nothing more comes of this name.</param>
public readonly record struct SourceFinding(string Name, ReadResult? Result, SourceException? Failure, bool IsLast);
