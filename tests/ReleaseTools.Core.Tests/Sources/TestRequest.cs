namespace ReleaseTools.Tests.Sources;

/// <summary>What a client asked.</summary>
/// <param name="Path">Path and query, as they came.</param>
/// <param name="Headers">The headers.</param>
public sealed record TestRequest(string Path, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A header, or null.</summary>
    public string? this[string header] => Headers.GetValueOrDefault(header);
}
