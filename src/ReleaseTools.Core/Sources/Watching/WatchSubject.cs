namespace ReleaseTools.Sources.Watching;

/// <summary>What is watched: a name at a source. Immutable; text compares with its case, for packages may differ by it.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Registry">The address that was given for the registry; null for the one that the user's client is set to.</param>
/// <param name="Name">What is asked for.</param>
public sealed record WatchSubject(string Source, string? Registry, string Name);
