using System.Management.Automation;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>What <c>-GroupBy</c> says.</summary>
internal static class AnalysisGrouping
{
    /// <summary>The grouping by some keys; null without keys. A terminating error of the cmdlet where they make none.</summary>
    public static ReleaseGrouping? Of(CancellableCmdlet cmdlet, string[]? keys)
    {
        if (keys is null)
        {
            return null;
        }

        try
        {
            return ReleaseGrouping.By(keys);
        }
        catch (ArgumentException exception)
        {
            cmdlet.ThrowTerminatingError(AnalysisErrors.GroupingInvalid(keys, exception));
            throw;
        }
    }

    /// <summary>A terminating error of the cmdlet where a key was no property, and none of the releases had such an attribute.</summary>
    public static void Check(Cmdlet cmdlet, KeyWatch keys, string place = "-GroupBy")
    {
        if (keys.Fault is { } fault)
        {
            cmdlet.ThrowTerminatingError(AnalysisErrors.KeyUnknown(fault, place));
        }
    }
}
