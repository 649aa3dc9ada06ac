using System.Management.Automation;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Wildcard patterns of arguments: without case, in no culture.</summary>
internal static class Wildcard
{
    /// <summary>The pattern of an argument; a terminating error of the cmdlet where it is none.</summary>
    public static WildcardPattern Of(CancellableCmdlet cmdlet, string parameter, string text)
    {
        if (!TryParse(text, out var pattern, out var cause))
        {
            cmdlet.ThrowTerminatingError(AnalysisErrors.PatternInvalid(parameter, text, cause!));
        }

        return pattern;
    }

    /// <summary>Whether text is a pattern at all: an open bracket that is never closed makes it none.</summary>
    public static bool IsValid(string text) => TryParse(text, out _, out _);

    /// <summary>The pattern of text that may be half typed; what is none stands for itself.</summary>
    public static WildcardPattern OrLiteral(string text) =>
        TryParse(text, out var pattern, out _) ? pattern : WildcardPattern.Get(WildcardPattern.Escape(text), WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

    private static bool TryParse(string text, out WildcardPattern pattern, out Exception? cause)
    {
        pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        try
        {
            // The engine reads a pattern only when it is first asked.
            pattern.IsMatch(text);
            cause = null;
        }
        catch (Exception exception) when (exception is WildcardPatternException or ArgumentException)
        {
            cause = exception;
        }

        return cause is null;
    }
}
