using System.Management.Automation;
using ReleaseTools.Orders;
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

    /// <summary>As <see cref="Check(Cmdlet, KeyWatch, string)"/>, of keys that are only looked at once all releases are there.</summary>
    public static void Check(CancellableCmdlet cmdlet, IReadOnlyList<Release> releases, IEnumerable<string> keys, string place)
    {
        var watch = new KeyWatch(keys);
        for (var index = 0; index < releases.Count && !watch.IsSettled; index++)
        {
            cmdlet.StopIfCancelled();
            watch.See(releases[index]);
        }

        Check(cmdlet, watch, place);
    }

    /// <summary>As <see cref="Check(Cmdlet, KeyWatch, string)"/>, of the keys that qualify the labels of rules.</summary>
    public static void CheckRules(CancellableCmdlet cmdlet, IReadOnlyList<Release> releases, IEnumerable<OrderRule> rules)
    {
        foreach (var rule in rules)
        {
            Check(cmdlet, releases, rule.Labels.Select(label => label.Field).OfType<string>(), $"The rule '{rule}'");
        }
    }
}
