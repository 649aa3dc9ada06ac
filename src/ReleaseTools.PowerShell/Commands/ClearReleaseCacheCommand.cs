using System.Globalization;
using System.Management.Automation;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Sources;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Removes what servers have answered to Find-Release and Import-Release -Uri from the cache.</summary>
/// <remarks>
/// The cache lies in the folder that the environment variable RELEASETOOLS_CACHE names, else in your local application data. It holds nothing that
/// you would miss: without it every answer is sent anew. Nothing else in that folder is touched. How much was removed goes to the verbose stream.
/// </remarks>
/// <example>
/// <para>What would be removed.</para>
/// <code>Clear-ReleaseCache -WhatIf</code>
/// </example>
/// <example>
/// <para>All of it.</para>
/// <code>Clear-ReleaseCache -Verbose</code>
/// </example>
[Cmdlet(VerbsCommon.Clear, "ReleaseCache", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ClearReleaseCacheCommand : CancellableCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ReleaseCache.OfUser() is not { } cache)
        {
            WriteVerbose("There is no folder for a cache.");
            return;
        }

        var (count, bytes) = cache.Measure();
        if (!ShouldProcess(cache.Folder, string.Format(CultureInfo.InvariantCulture, "Remove {0} answers, {1} bytes", count, bytes)))
        {
            return;
        }

        try
        {
            WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0} bytes removed from {1}", cache.Clear(), cache.Folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WriteError(SourceErrors.CacheNotCleared(cache.Folder, exception));
        }
    }
}
