using System.Management.Automation;
using ReleaseTools.Bursts;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Finds bursts: releases of several vendors within a short time, each with the chance that the calendar alone brings as many together.</summary>
/// <remarks>
/// A burst takes in all that fits into -Within, and a release belongs to one burst only: the one with the most vendors goes first, then the one whose
/// releases lie closest together, then the earliest. The p-value compares it with the fullest window anywhere in timelines of chance, in which
/// every vendor keeps its number of releases, their weekdays and, where the dates have a time, their hours; so it takes account of having looked everywhere. A
/// timeline that grows denser over the years makes late bursts look more unusual than they are: ask about a part of it with Get-Release -Since.
/// </remarks>
/// <example>
/// <para>Vendors that released on one day.</para>
/// <code>Get-Release -Since 2026 | Find-ReleaseBurst -Within 1d</code>
/// </example>
/// <example>
/// <para>The bursts of three vendors or more.</para>
/// <code>Get-Release -Since 2025 | Find-ReleaseBurst -Within 2d -MinimumVendorCount 3</code>
/// </example>
/// <example>
/// <para>What may have been within 27 minutes, where the dates are too coarse to say so.</para>
/// <code>Get-Release -Since 2026-02 -Until 2026-02 | Find-ReleaseBurst -Within 27m -IncludePossible</code>
/// </example>
[Cmdlet(VerbsCommon.Find, "ReleaseBurst")]
[OutputType(typeof(ReleaseBurst))]
public sealed class FindReleaseBurstCommand : ReleaseInputCmdlet
{
    private TimelineBuilder _builder = null!;
    private int _withoutVendor;

    /// <summary>How long a burst may last from its first release to its last, inclusive, such as 27m, 1d or 2d. It has to be given.</summary>
    [Parameter]
    [DurationTransformation]
    public Duration? Within { get; set; }

    /// <summary>How many vendors a burst has at least. The default is 2, so that a launch and its answer are found.</summary>
    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int MinimumVendorCount { get; set; } = 2;

    /// <summary>Writes bursts too that the dates allow and do not prove: IsCertain is false. Without it they are counted in a warning.</summary>
    [Parameter]
    public SwitchParameter IncludePossible { get; set; }

    /// <summary>Leaves out what was released after the end of this date. The default is now.</summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>How many timelines of chance are drawn for the p-values; 0 gives none.</summary>
    [Parameter]
    [ValidateRange(0, 10_000_000)]
    public int Draws { get; set; } = 9_999;

    /// <summary>The seed of the draws.</summary>
    [Parameter]
    public int Seed { get; set; }

    /// <summary>The zone of weekday and hour that timelines of chance keep, such as America/Los_Angeles. Dates without a time are days in UTC regardless.</summary>
    [Parameter]
    [TimeZoneTransformation]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        // Mandatory would prompt for it, and a pipeline in CI waits for no one.
        if (Within is null)
        {
            ThrowTerminatingError(AnalysisErrors.NoWindow(MyInvocation.MyCommand.Name));
        }

        _builder = new TimelineBuilder(ReleaseGrouping.Vendor);
        AsOf ??= DateTimeOffset.UtcNow;
    }

    /// <inheritdoc/>
    private protected override void Take(Release release)
    {
        if (release.Vendor is null)
        {
            _withoutVendor++;
        }
        else
        {
            _builder.Add(release);
        }
    }

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var trains = EventTrain.In(_builder.Build(Cancellation), AsOf);
        var options = new BurstOptions
        {
            Within = Within!.Value,
            MinimumVendorCount = MinimumVendorCount,
            IncludePossible = IncludePossible,
            Draws = Draws,
            Seed = Seed,
            Zone = TimeZone,
        };
        var search = BackgroundWork.Run(this, "Finding bursts", (progress, cancellation) => BurstFinder.In(trains, options, progress, cancellation), Cancellation);
        TellOmissions(trains, search);
        WriteObject(search.Bursts, enumerateCollection: true);
    }

    private void TellOmissions(IReadOnlyList<EventTrain> trains, BurstSearch search)
    {
        if (_withoutVendor > 0)
        {
            WriteWarning($"Releases left out because they have no vendor: {_withoutVendor}.");
        }

        if (search.OpenEnded > 0)
        {
            WriteWarning($"Releases left out because an end of their date is open: {search.OpenEnded}.");
        }

        if (search.Possible > 0)
        {
            WriteWarning($"Bursts that the dates allow and are too coarse to prove: {search.Possible}. -IncludePossible shows them.");
        }

        var omitted = trains.Sum(train => train.LeftOut.Total);
        if (omitted > 0)
        {
            WriteVerbose($"{omitted} releases left out: not out by then, or without a date.");
        }
    }
}
