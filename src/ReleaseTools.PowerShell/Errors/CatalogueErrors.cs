using System.Management.Automation;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about the catalogue that comes with the module, and about names looked up in releases.</summary>
internal static class CatalogueErrors
{
    public static ErrorRecord Unreadable(string path, Exception cause) => new(
        new InvalidOperationException($"The catalogue '{path}' that comes with ReleaseTools cannot be read: {cause.Message} Install the module again.", cause),
        "ReleaseTools.CatalogUnreadable",
        ErrorCategory.ResourceUnavailable,
        path);

    public static ErrorRecord ReleaseNotFound(string name) => new(
        new ItemNotFoundException($"The catalogue has no release named '{name}'. Use wildcards ('*{name}*') to look for similar names."),
        "ReleaseTools.ReleaseNotFound",
        ErrorCategory.ObjectNotFound,
        name);
}
