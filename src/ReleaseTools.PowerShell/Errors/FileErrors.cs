using System.Management.Automation;
using System.Security;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about paths, files and what is written in them.</summary>
internal static class FileErrors
{
    public static ErrorRecord NotFound(string path, Exception? cause = null) => new(
        new ItemNotFoundException($"There is no file '{Shown.Path(path)}'.", cause), "ReleaseTools.PathNotFound", ErrorCategory.ObjectNotFound, path);

    public static ErrorRecord NoDrive(string path, Exception cause) => new(
        new ItemNotFoundException($"'{Shown.Path(path)}' is on a drive that does not exist. Give a path in a folder that does.", cause), "ReleaseTools.PathNotFound", ErrorCategory.ObjectNotFound, path);

    public static ErrorRecord NoMatch(string path) => new(
        new ItemNotFoundException($"No file matches '{Shown.Path(path)}'. Use -LiteralPath for a name that contains wildcard characters."),
        "ReleaseTools.PathNotFound",
        ErrorCategory.ObjectNotFound,
        path);

    public static ErrorRecord NotAFileSystemPath(string path, string provider) => new(
        new PSArgumentException($"'{Shown.Path(path)}' is a path of the provider {ViewText.Excerpt(provider)}; releases are kept in files of the file system."),
        "ReleaseTools.ProviderNotSupported",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord IsDirectory(string path) => new(
        new PSArgumentException($"'{Shown.Path(path)}' is a directory. Name the files in it, for example '{Shown.Path(path.TrimEnd('/', '\\'))}/*.csv'."),
        "ReleaseTools.PathIsDirectory",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord PathInvalid(string path, Exception cause) => new(
        new PSArgumentException($"'{Shown.Path(path)}' is no valid path: {Shown.Cause(cause.Message)}", cause), "ReleaseTools.PathInvalid", ErrorCategory.InvalidArgument, path);

    /// <summary>For what the system says when a file is opened or read; null for an exception that is not about the file.</summary>
    public static ErrorRecord? ForException(Exception exception, string path, bool wasOpen) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException or System.IO.DriveNotFoundException => NotFound(path, exception),
        UnauthorizedAccessException or SecurityException => new ErrorRecord(
            new UnauthorizedAccessException($"'{Shown.Path(path)}' cannot be read: permission denied.", exception),
            "ReleaseTools.FileAccessDenied",
            ErrorCategory.PermissionDenied,
            path),
        IOException when wasOpen => new ErrorRecord(
            new IOException($"Reading '{Shown.Path(path)}' failed: {Shown.Cause(exception.Message)}", exception), "ReleaseTools.FileReadFailed", ErrorCategory.ReadError, path),
        IOException => new ErrorRecord(
            new IOException($"'{Shown.Path(path)}' cannot be opened: {Shown.Cause(exception.Message)}", exception), "ReleaseTools.FileOpenFailed", ErrorCategory.OpenError, path),
        _ => null,
    };

    public static ErrorRecord FormatUnknown(string format, IEnumerable<string> known) => new(
        new PSArgumentException($"'{ViewText.Excerpt(format)}' is no format that can be read. Formats: {string.Join(", ", known)}."),
        "ReleaseTools.FormatUnknown",
        ErrorCategory.InvalidArgument,
        format);

    /// <summary>The target is the problem itself, whose Source, Line, Column, Property and Value a script may want.</summary>
    public static ErrorRecord RecordInvalid(ReadProblem problem) => new(
        new FormatException(problem.Message), "ReleaseTools.RecordInvalid", ErrorCategory.InvalidData, problem);

    public static ErrorRecord Unreadable(ReadProblem problem) => new(
        new InvalidDataException(problem.Message), "ReleaseTools.InputUnreadable", ErrorCategory.InvalidData, problem);

    public static ErrorRecord NamingRulesInvalid(string path, FormatException cause) => new(
        new FormatException($"'{Shown.Path(path)}' holds no naming rules: {Shown.Cause(cause.Message)}", cause), "ReleaseTools.NamingRulesInvalid", ErrorCategory.InvalidData, path);

    public static ErrorRecord PropertyMapInvalid(string message, object? target) => new(
        new PSArgumentException(message), "ReleaseTools.PropertyMapInvalid", ErrorCategory.InvalidArgument, target);
}
