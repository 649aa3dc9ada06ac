namespace ReleaseTools.Files;

/// <summary>What a file of lines looks like that can be added to. Immutable.</summary>
/// <param name="Header">The first line of a new file with its end; empty where there is none.</param>
/// <param name="WhyClosed">Why nothing can be added to a file that begins with some line, or null.</param>
/// <param name="IsCutOff">Whether a last line without an end is the beginning of one that was to be longer.</param>
public sealed record AppendRules(string Header, Func<string, string?> WhyClosed, Func<string, bool> IsCutOff);
