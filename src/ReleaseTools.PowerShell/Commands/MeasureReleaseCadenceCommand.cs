using System.Management.Automation;
using ReleaseTools.Cadences;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Measures the rhythm of each group: how far apart its releases are, how long the last one has been ago, and whether the pace changes.</summary>
/// <remarks>
/// The releases of one line on one date are one event; what is not out, or has no date, is left out and counted in the result. Figures come with the
/// bounds that follow from how precisely the dates are known, and what the dates cannot tell is null. A group with too few releases gives a result whose
/// Message says so. about_ReleaseTools_Statistics explains each figure.
/// </remarks>
/// <example>
/// <para>How often vendors release, and whether the next release is overdue.</para>
/// <code>Get-Release | Measure-ReleaseCadence -GroupBy Vendor -AsOf 2026-03-01</code>
/// </example>
/// <example>
/// <para>The rhythm of one product in a sentence. Format-List shows all its figures.</para>
/// <code>(Get-Release -Vendor OpenAI -Product GPT | Measure-ReleaseCadence -AsOf 2026-03-01).Message</code>
/// </example>
/// <example>
/// <para>What is overdue: longer without a release than nine of ten of its gaps.</para>
/// <code>Get-Release | Measure-ReleaseCadence -AsOf 2026-03-01 | Where-Object IsOverdue</code>
/// </example>
/// <example>
/// <para>On which weekdays in California a vendor releases.</para>
/// <code>(Get-Release -Vendor Anthropic | Measure-ReleaseCadence -GroupBy Vendor -TimeZone America/Los_Angeles).Weekdays.Counts</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "ReleaseCadence")]
[OutputType(typeof(ReleaseCadence))]
public sealed class MeasureReleaseCadenceCommand : GroupedCmdlet
{
    /// <summary>
    /// By what the releases are grouped: Vendor, Product, Line, Version, Variant, Track, Specialty, Status, Name, the name of an attribute, or
    /// None for one group of all. The default is Vendor and Product. A name that no release has as a property or an attribute is an error.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>
    /// The zone in which weekdays and hours are told, such as UTC, the default, or Europe/Berlin. A date that is stated as a day keeps its weekday in any zone.
    /// </summary>
    [Parameter]
    [TimeZoneTransformation]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <inheritdoc/>
    private protected override string[]? Keys => GroupBy;

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var trains = Rhythms();
        var options = new CadenceOptions(Moment, TimeZone);
        foreach (var cadence in BackgroundWork.Each(this, "Measuring cadences", Measure, Cancellation))
        {
            WriteObject(cadence);
        }

        IEnumerable<ReleaseCadence> Measure(IProgress<double> progress, CancellationToken cancellation)
        {
            for (var group = 0; group < trains.Count; group++)
            {
                progress.Report((double)group / trains.Count);
                yield return CadenceEngine.Measure(trains[group], options, cancellation);
            }
        }
    }
}
