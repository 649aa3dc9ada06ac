namespace ReleaseTools.Formats.Feeds;

/// <summary>A repository by its owner and its name, as <c>owner/repository</c>; without an owner, the name alone.</summary>
internal readonly record struct RepositoryName(string? Owner, string? Name)
{
    /// <summary>Takes the text apart at its first slash.</summary>
    public static RepositoryName Read(string? text) => text?.IndexOf('/') is > 0 and var slash
        ? new RepositoryName(text.Substring(0, slash), text.Substring(slash + 1))
        : new RepositoryName(null, text);
}
