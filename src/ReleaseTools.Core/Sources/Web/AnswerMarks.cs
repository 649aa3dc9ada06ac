namespace ReleaseTools.Sources.Web;

/// <summary>What a server sends beside a body that matters when it is asked again.</summary>
/// <param name="Tag">The ETag as it came, or null.</param>
/// <param name="Modified">The Last-Modified as it came, or null.</param>
/// <param name="Links">The Link header, or null.</param>
internal sealed record AnswerMarks(string? Tag, string? Modified, string? Links)
{
    /// <summary>Whether the server can be asked if anything has changed.</summary>
    public bool CanBeConfirmed => Tag is not null || Modified is not null;
}
