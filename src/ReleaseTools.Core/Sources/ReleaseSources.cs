namespace ReleaseTools.Sources;

/// <summary>All sources, and the choice among them by name.</summary>
public static class ReleaseSources
{
    /// <summary>One of each.</summary>
    public static IReadOnlyList<IReleaseSource> All { get; } = Array.AsReadOnly<IReleaseSource>([]);

    /// <summary>The names of the sources, as <c>-Source</c> takes them; without case.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.AsReadOnly<string>([.. All.Select(source => source.Name)]);

    /// <summary>The source of that name, or null.</summary>
    public static IReleaseSource? Find(string name) => All.FirstOrDefault(source => source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
