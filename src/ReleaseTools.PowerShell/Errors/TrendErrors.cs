using System.Management.Automation;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about trends.</summary>
internal static class TrendErrors
{
    public static ErrorRecord NoMetric(string cmdlet) => new(
        new PSArgumentException($"{cmdlet} was not told what to measure. Give -Metric SpecializedShare, RivalGap, Cadence, BurstRate, Price or ResponseTime."),
        "ReleaseTools.NoMetric",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord OfOtherMetric(string parameter, TrendMetric metric, IReadOnlyList<TrendMetric> fitting) => new(
        new PSArgumentException($"-{parameter} is no part of -Metric {metric}. It goes with {string.Join(" and ", fitting)}."),
        "ReleaseTools.ParameterCombination",
        ErrorCategory.InvalidArgument,
        parameter);
}
