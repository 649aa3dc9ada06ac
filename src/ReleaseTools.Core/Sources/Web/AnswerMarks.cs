namespace ReleaseTools.Sources.Web;

/// <summary>What a server sends beside a body that matters when it is asked again.</summary>
/// <param name="Tag">The ETag as it came, or null.</param>
/// <param name="Modified">The Last-Modified as it came, or null.</param>
/// <param name="Links">The Link header, or null.</param>
internal sealed record AnswerMarks(string? Tag, string? Modified, string? Links)
{
    /// <summary>Marks as they came, without those that no header of a question can carry back.</summary>
    public static AnswerMarks Of(string? tag, string? modified, string? links) => new(Sendable(tag), Sendable(modified), links);

    /// <summary>Whether the server can be asked if anything has changed.</summary>
    public bool CanBeConfirmed => Tag is not null || Modified is not null;

    private static string? Sendable(string? mark) => mark is not null && mark.All(character => character is >= ' ' and <= '~') ? mark : null;
}
