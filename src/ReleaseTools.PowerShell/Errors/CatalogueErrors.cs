using System.Management.Automation;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about the catalogue that comes with the module.</summary>
internal static class CatalogueErrors
{
    public static ErrorRecord Unreadable(string path, Exception cause) => new(
        new InvalidOperationException($"The catalogue '{Shown.Path(path)}' that comes with ReleaseTools cannot be read: {Shown.Cause(cause.Message)} Install the module again.", cause),
        "ReleaseTools.CatalogUnreadable",
        ErrorCategory.ResourceUnavailable,
        path);
}
