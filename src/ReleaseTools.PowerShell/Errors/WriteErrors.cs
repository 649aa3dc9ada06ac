using System.Management.Automation;
using System.Security;
using ReleaseTools.Files;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about files that are to be written.</summary>
internal static class WriteErrors
{
    public static ErrorRecord NothingToExport(string cmdlet, string target) => new(
        new PSArgumentException($"{cmdlet} was given no releases. Pipe them in: Import-Release releases.csv | {cmdlet} {target}"),
        "ReleaseTools.NoInput",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord FormatUnknown(string format, IEnumerable<string> known) => new(
        new PSArgumentException($"'{ViewText.Excerpt(format)}' is no format that can be written. Formats: {string.Join(", ", known)}."),
        "ReleaseTools.FormatUnknown",
        ErrorCategory.InvalidArgument,
        format);

    public static ErrorRecord ExtensionUnknown(string path, IEnumerable<string> extensions) => new(
        new PSArgumentException(
            $"The name '{Shown.Path(path)}' does not say in which format to write. Name it with one of {string.Join(", ", extensions)}, or give -Format."),
        "ReleaseTools.FormatUnknown",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord ReportExtensionUnknown(string path, IEnumerable<string> extensions) => new(
        new PSArgumentException(
            ReleaseWriters.ForFile(path) is { } writer
                ? $"A report is for people to look at, and '{Shown.Path(path)}' is a name for {writer.Format}, which Export-Release writes. Reports are named with one of {string.Join(", ", extensions)}."
                : $"The name '{Shown.Path(path)}' does not say in which format to write. Name it with one of {string.Join(", ", extensions)}, or give -Format."),
        "ReleaseTools.FormatUnknown",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord SeveralFiles(string path) => new(
        new PSArgumentException($"'{Shown.Path(path)}' matches several files; releases are written to one. Use -LiteralPath for a name that contains wildcard characters."),
        "ReleaseTools.SeveralFiles",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord ParameterConflict(string parameter, string why) => new(
        new PSArgumentException($"-{parameter} cannot be used here: {why}"), "ReleaseTools.ParameterCombination", ErrorCategory.InvalidArgument, parameter);

    public static ErrorRecord ReportPartFailed(Exception cause, string path) => new(
        new InvalidOperationException($"{cause.Message} The rest of '{Shown.Path(path)}' is written; please report this.", cause),
        "ReleaseTools.ReportPartFailed",
        ErrorCategory.InvalidResult,
        path);

    /// <summary>For what the system says when a file is written; null for an exception that is not about the file.</summary>
    public static ErrorRecord? ForException(Exception exception, string path) => exception switch
    {
        FileExistsException => new ErrorRecord(
            new IOException($"'{Shown.Path(path)}' exists already, and -NoClobber keeps it. Give another name, or leave -NoClobber out.", exception),
            "ReleaseTools.FileExists",
            ErrorCategory.ResourceExists,
            path),
        AppendException => new ErrorRecord(
            new InvalidOperationException($"Nothing can be added to '{Shown.Path(path)}': {Shown.Cause(exception.Message)}. It is as it was.", exception),
            "ReleaseTools.AppendMismatch",
            ErrorCategory.InvalidData,
            path),
        DirectoryNotFoundException or System.IO.DriveNotFoundException => DirectoryMissing(path, exception),
        UnauthorizedAccessException or SecurityException => new ErrorRecord(
            new UnauthorizedAccessException($"'{Shown.Path(path)}' cannot be written: {Shown.Cause(exception.Message)} -Force overwrites a read-only file.", exception),
            "ReleaseTools.FileAccessDenied",
            ErrorCategory.PermissionDenied,
            path),
        IOException => new ErrorRecord(
            new IOException($"'{Shown.Path(path)}' cannot be written: {Shown.Cause(exception.Message)}", exception),
            "ReleaseTools.FileWriteFailed",
            ErrorCategory.WriteError,
            path),
        _ => null,
    };

    public static ErrorRecord DirectoryMissing(string path, Exception? cause = null) => new(
        new DirectoryNotFoundException($"There is no directory for '{Shown.Path(path)}'. Create it first.", cause),
        "ReleaseTools.DirectoryNotFound",
        ErrorCategory.ObjectNotFound,
        path);

    public static ErrorRecord IsDirectory(string path) => new(
        new PSArgumentException($"'{Shown.Path(path)}' is a directory. Name the file in it that is to be written."),
        "ReleaseTools.PathIsDirectory",
        ErrorCategory.InvalidArgument,
        path);
}
