using System.Management.Automation;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Rendering;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Shows releases on a real scale of time, a lane per vendor, as lines of text.</summary>
/// <remarks>
/// A mark says what a release is for, a bar how imprecise its date is, and a digit that several stand at one place. What is still to come, and has no date, stands at the
/// right edge; what is dated after -AsOf is marked as still to come where its date is, and no gap is measured to it. With -Within the gaps between nearest rivals are bracketed with their length; where two of them stand too close for the size and their dates tell which
/// came first, the picture shows that stretch again, closer. All times are UTC. The lines are plain text where they are piped on or colours are not wanted.
/// </remarks>
/// <example>
/// <para>Two vendors over three months, and where they met.</para>
/// <code>Get-Release -Vendor OpenAI, Anthropic -Since 2026-01 -Until 2026-03 | Show-ReleaseTimeline -Within 2d</code>
/// </example>
/// <example>
/// <para>Product by product, for a narrow window without Unicode.</para>
/// <code>Get-Release -Vendor Anthropic | Show-ReleaseTimeline -GroupBy Product, Variant -Width 72 -Ascii</code>
/// </example>
[Cmdlet(VerbsCommon.Show, "ReleaseTimeline")]
[OutputType(typeof(string))]
public sealed class ShowReleaseTimelineCommand : GroupedCmdlet
{
    private const int WidthWithoutWindow = 100;
    private const int Widest = 1000;

    /// <summary>
    /// What has a lane of its own: Vendor, Product, Line, Version, Variant, Track, Specialty, Status, the name of an attribute, or None for one lane. The default is Vendor.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>Where the picture begins: the first instant of this date. The default is a little before the first release.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Since { get; set; }

    /// <summary>Where the picture ends: the last instant of this date. The default is a little after the last release.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Until { get; set; }

    /// <summary>Brackets the gaps between releases and their nearest rivals, releases of other vendors, up to this duration, inclusive, such as 1h or 2d.</summary>
    [Parameter]
    [DurationTransformation]
    public Duration? Within { get; set; }

    /// <summary>How many columns the picture takes, from 50 on. The default is the width of the window, or 100 where there is none.</summary>
    [Parameter]
    [ValidateRange(TerminalTimeline.LeastWidth, Widest)]
    public int Width { get; set; }

    /// <summary>Draws with ASCII characters only. The default is to do so where the terminal's encoding has no more.</summary>
    [Parameter]
    public SwitchParameter Ascii { get; set; }

    /// <summary>Whether marks have colours: Auto for a terminal that shows them, where NO_COLOR and $PSStyle.OutputRendering do not speak against it; Always; or Never.</summary>
    [Parameter]
    public ColorMode Color { get; set; }

    /// <inheritdoc/>
    private protected override string[]? Keys => GroupBy;

    /// <inheritdoc/>
    private protected override ReleaseGrouping UsualGrouping => ReleaseGrouping.Vendor;

    /// <inheritdoc/>
    private protected override void Answer()
    {
        if (Since is { IsKnown: true, EarliestTicks: var since } && Until is { IsKnown: true, LatestTicks: var until } && until < since)
        {
            ThrowTerminatingError(AnalysisErrors.RangeReversed(Since.Value, Until.Value));
        }

        var timeline = GroupedReleases();
        var window = TerminalWindow.Of(this);
        var width = MyInvocation.BoundParameters.ContainsKey(nameof(Width)) ? Width : Math.Min(Widest, window.Columns ?? WidthWithoutWindow);
        var options = new PictureOptions
        {
            Since = Since is { IsKnown: true } ? Since : null,
            Until = Until is { IsKnown: true } ? Until : null,
            Within = Within,
            AsOf = Moment,
            Columns = TerminalTimeline.LaneColumns(width, timeline),
        };
        var picture = BackgroundWork.Run(this, "Drawing the timeline", (_, cancellation) => PictureBuilder.Build(timeline, options, cancellation), Cancellation);
        if (picture is null)
        {
            WriteWarning(timeline.Count == 0 ? "No releases came in, so there is nothing to show." : "None of the releases may lie between -Since and -Until, so there is nothing to show.");
            return;
        }

        var glyphs = (MyInvocation.BoundParameters.ContainsKey(nameof(Ascii)) ? Ascii : !window.HasUnicode) ? GlyphSet.Ascii : GlyphSet.Unicode;
        var isColored = Color == ColorMode.Always || (Color == ColorMode.Auto && window.ShowsColors);
        WriteObject(TerminalTimeline.Draw(picture, new TerminalOptions { Width = Math.Max(width, TerminalTimeline.LeastWidth), Glyphs = glyphs, Colored = isColored }), enumerateCollection: true);
    }
}
