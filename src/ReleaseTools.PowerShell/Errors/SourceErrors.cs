using System.Management.Automation;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Sources;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about sources that give no answer. The exception is a <see cref="SourceException"/>, whose Fault and RetryAt a script may want.</summary>
internal static class SourceErrors
{
    /// <summary>For what a source throws.</summary>
    /// <param name="cause">What is wrong.</param>
    /// <param name="target">The name or address that was asked for.</param>
    public static ErrorRecord For(SourceException cause, object target) => cause.Fault switch
    {
        SourceFault.NameInvalid => new(cause, "ReleaseTools.SourceNameInvalid", ErrorCategory.InvalidArgument, target),
        SourceFault.NotFound => new(cause, "ReleaseTools.SourceNotFound", ErrorCategory.ObjectNotFound, target),
        SourceFault.Unauthorized => new(cause, "ReleaseTools.SourceUnauthorized", ErrorCategory.AuthenticationError, target),
        SourceFault.RateLimited => new(cause, "ReleaseTools.SourceRateLimited", ErrorCategory.LimitsExceeded, target),
        SourceFault.ServerFailed => new(cause, "ReleaseTools.SourceFailed", ErrorCategory.ResourceUnavailable, target),
        SourceFault.Unreachable => new(cause, "ReleaseTools.SourceUnreachable", ErrorCategory.ConnectionError, target),
        SourceFault.TimedOut => new(cause, "ReleaseTools.SourceTimedOut", ErrorCategory.OperationTimeout, target),
        SourceFault.Tls => new(cause, "ReleaseTools.SourceNotTrusted", ErrorCategory.SecurityError, target),
        SourceFault.Redirect => new(cause, "ReleaseTools.SourceRedirect", ErrorCategory.SecurityError, target),
        SourceFault.TooLarge => new(cause, "ReleaseTools.SourceTooLarge", ErrorCategory.LimitsExceeded, target),
        SourceFault.Unconfigured => new(cause, "ReleaseTools.SourceUnconfigured", ErrorCategory.InvalidArgument, target),
        SourceFault.ProgramMissing => new(cause, "ReleaseTools.SourceProgramMissing", ErrorCategory.NotInstalled, target),
        _ => new(cause, "ReleaseTools.SourceUnexpected", ErrorCategory.InvalidResult, target),
    };

    public static ErrorRecord SourceUnknown(string source) => new(
        new PSArgumentException($"'{ViewText.Excerpt(source)}' is no source. Sources: {string.Join(", ", ReleaseSources.Names)}."),
        "ReleaseTools.SourceUnknown",
        ErrorCategory.InvalidArgument,
        source);

    public static ErrorRecord SourceTakesNames(string source) => new(
        new PSArgumentException($"-Path and -LiteralPath are for repositories on this machine (-Source Git); {source} is asked by name. Give -Name."),
        "ReleaseTools.SourceTakesNames",
        ErrorCategory.InvalidArgument,
        source);

    /// <summary>The token itself is not the target: it is nobody's to see.</summary>
    public static ErrorRecord TokenInvalid(ArgumentException cause) => new(
        new PSArgumentException("-Token holds no token: a token is one word of printable ASCII characters.", cause), "ReleaseTools.TokenInvalid", ErrorCategory.InvalidArgument, null);

    public static ErrorRecord CacheNotCleared(string folder, Exception cause) => new(
        new IOException($"The cache in '{Shown.Path(folder)}' cannot be cleared: {Shown.Cause(cause.Message)}", cause), "ReleaseTools.CacheNotCleared", ErrorCategory.WriteError, folder);
}
