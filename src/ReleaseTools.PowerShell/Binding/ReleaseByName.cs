using ReleaseTools.Timelines;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>The release that a person calls by name.</summary>
internal static class ReleaseByName
{
    /// <summary>The one release of a name, as <see cref="NamedRelease.Resolve"/> finds it. A terminating error of the cmdlet where none or several fit.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Release Of(CancellableCmdlet cmdlet, IReadOnlyList<Release> releases, string name, CancellationToken cancellation)
    {
        try
        {
            return NamedRelease.Resolve(releases, name, cancellation);
        }
        catch (NameNotFoundException exception)
        {
            cmdlet.ThrowTerminatingError(AnalysisErrors.NameNotFound(exception, name));
            throw;
        }
        catch (AmbiguousNameException exception)
        {
            cmdlet.ThrowTerminatingError(AnalysisErrors.NameAmbiguous(exception, name));
            throw;
        }
    }
}
