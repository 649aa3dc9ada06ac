using System.Management.Automation;
using ReleaseTools.Forecasts;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Gets when the next release of each group is to be expected, how surely, and how well such forecasts did on the same series.</summary>
/// <remarks>
/// Each forecast is given that nothing has come out by -AsOf, so no date lies before it. It rests on the gaps since the last change of rhythm. From eight gaps
/// on it averages the shapes that fit them with the gaps as they were; below eight it takes the gaps alone; below four there is none, and Message says why.
/// Backtest is what the same procedure would have done after each earlier release. What is only announced does not change a forecast.
/// about_ReleaseTools_Statistics explains each figure.
/// </remarks>
/// <example>
/// <para>When each vendor's next release is to be expected.</para>
/// <code>Get-Release | Get-ReleaseForecast -GroupBy Vendor -AsOf 2026-03-01</code>
/// </example>
/// <example>
/// <para>One product, with the probability of a release within a week and within a quarter.</para>
/// <code>Get-Release -Vendor OpenAI -Product GPT | Get-ReleaseForecast -AsOf 2026-03-01 -Horizon '7d', '90d'</code>
/// </example>
/// <example>
/// <para>Products with few releases, drawn towards the rhythm of the others.</para>
/// <code>Get-Release -Since 2024 | Get-ReleaseForecast -AsOf 2026-03-01 -Pool | Where-Object P50</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "ReleaseForecast")]
[OutputType(typeof(ReleaseForecast))]
public sealed class GetReleaseForecastCommand : GroupedCmdlet
{
    private static readonly Duration[] UsualHorizons = [TimeSpan.FromDays(30), TimeSpan.FromDays(90)];

    /// <summary>
    /// By what the releases are grouped: Vendor, Product, Line, Version, Variant, Track, Specialty, Status, Name, the name of an attribute, or
    /// None for one group of all. The default is Vendor and Product. A name that no release has as a property or an attribute is an error.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>Within which times from -AsOf on the next release is asked about, such as 30d, or '2w', '90d'. The default is 30 and 90 days.</summary>
    [Parameter]
    [DurationTransformation]
    [ValidateNotNullOrEmpty]
    public Duration[]? Horizon { get; set; }

    /// <summary>
    /// Draws the rhythm of each group towards that of the others, the more the fewer gaps it has. With two other groups of four gaps or more even a
    /// group with one gap gets a forecast. It helps where the groups are of one kind.
    /// </summary>
    [Parameter]
    public SwitchParameter Pool { get; set; }

    /// <inheritdoc/>
    private protected override string[]? Keys => GroupBy;

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var trains = Rhythms();
        var options = new ForecastOptions(Moment, Horizon ?? UsualHorizons, Pool);
        var forecasts = BackgroundWork.Run(
            this, "Forecasting releases", (progress, cancellation) => ForecastEngine.Forecast(trains, options, progress, cancellation), Cancellation);
        WriteObject(forecasts, enumerateCollection: true);
    }
}
