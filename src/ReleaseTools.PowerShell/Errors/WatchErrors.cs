using System.Management.Automation;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Sources.Watching;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about watches.</summary>
internal static class WatchErrors
{
    public static ErrorRecord UntilInvalid(ReleaseDate until) => new(
        new PSArgumentException($"-Until {until} is over, or has no end. Give a date to come, such as 2026-12-24T18:00Z."), "ReleaseTools.UntilInvalid", ErrorCategory.InvalidArgument, until);

    public static ErrorRecord StateInvalid(WatchStateException cause, string path) => new(
        cause, cause.IsInUse ? "ReleaseTools.WatchStateInUse" : "ReleaseTools.WatchStateInvalid", cause.IsInUse ? ErrorCategory.ResourceBusy : ErrorCategory.InvalidData, path);

    public static ErrorRecord StateUnusable(Exception cause, string path) => new(
        new IOException($"'{Shown.Path(path)}' cannot keep what was seen: {Shown.Cause(cause.Message)}", cause), "ReleaseTools.WatchStateUnusable", ErrorCategory.WriteError, path);
}
