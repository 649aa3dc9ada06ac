using System.Management.Automation;
using ReleaseTools.Leaders;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Sorts vendors, or other groups, from leader to follower, and says how sure each place is.</summary>
/// <remarks>
/// Of each two groups the releases are matched that are each other's nearest in time; who certainly came first in a pair scores for its group. The order
/// puts those first who lead the others. What the dates are too coarse to tell scores for nobody, and widens the range of places that a
/// group may have. The same seed gives the same ranges on any machine.
/// </remarks>
/// <example>
/// <para>Who leads among the vendors of the catalogue with ten releases or more.</para>
/// <code>Get-Release | Get-ReleaseLeader -MinimumEventCount 10</code>
/// </example>
/// <example>
/// <para>Only releases within two weeks of each other count.</para>
/// <code>Get-Release -Vendor OpenAI, Anthropic, Google | Get-ReleaseLeader -Within 14d</code>
/// </example>
/// <example>
/// <para>How a vendor stands to each of the others.</para>
/// <code>Get-Release -Since 2025 | Get-ReleaseLeader -Within 14d | Where-Object Group -eq Anthropic | ForEach-Object Others</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "ReleaseLeader")]
[OutputType(typeof(ReleaseLeader))]
public sealed class GetReleaseLeaderCommand : GroupedCmdlet
{
    /// <summary>
    /// What is put in order: Vendor, Product, Line, Version, Variant, Track, Specialty, Status, Name, or the name of an attribute. The default is Vendor.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>The most time between two releases that are matched, inclusive, such as 27m, 24h or 14d. Without it, any.</summary>
    [Parameter]
    [DurationTransformation]
    public Duration? Within { get; set; }

    /// <summary>How many events a group needs to have a place in the order; the releases of one line on one date are one event.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MinimumEventCount { get; set; } = 1;

    /// <summary>How many orders are resampled for the ranges, and how many drawn by coin tosses for the p-value.</summary>
    [Parameter]
    [ValidateRange(1, 1_000_000)]
    public int Draws { get; set; } = 999;

    /// <summary>The seed of the draws.</summary>
    [Parameter]
    public int Seed { get; set; }

    /// <inheritdoc/>
    private protected override string[]? Keys => GroupBy;

    /// <inheritdoc/>
    private protected override ReleaseGrouping UsualGrouping => ReleaseGrouping.Vendor;

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var trains = EventTrain.In(GroupedReleases(), Moment);
        TellOmissions(trains);
        var groups = trains.Count(train => train.Events.Count >= MinimumEventCount);
        if (groups > LeaderOrder.MostGroups)
        {
            ThrowTerminatingError(AnalysisErrors.TooManyGroups(groups, LeaderOrder.MostGroups));
        }

        var options = new LeaderOptions { Within = Within, MinimumEventCount = MinimumEventCount, Draws = Draws, Seed = Seed };
        WriteObject(
            BackgroundWork.Run(this, "Sorting leaders and followers", (progress, cancellation) => LeaderOrder.Of(trains, options, progress, cancellation), Cancellation),
            enumerateCollection: true);
    }

    private void TellOmissions(IReadOnlyList<EventTrain> trains)
    {
        var omitted = trains.Sum(train => train.LeftOut.Total);
        var open = trains.Sum(train => train.Events.Count(one => one.Released.IsOpen));
        if (omitted + open > 0)
        {
            WriteVerbose($"{omitted} releases left out: not out by then, or without a date. {open} more match nothing, because an end of their date is open.");
        }
    }
}
