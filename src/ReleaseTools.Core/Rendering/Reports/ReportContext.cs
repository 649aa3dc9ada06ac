using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>What the parts of a report are made of. Immutable.</summary>
/// <param name="Releases">The releases that it is about, in the order of the input.</param>
/// <param name="Options">What is asked.</param>
/// <param name="Progress">How far the part is, 0 to 1.</param>
/// <param name="Cancellation">Cancels the work.</param>
internal sealed record ReportContext(IReadOnlyList<Release> Releases, ReportOptions Options, IProgress<double>? Progress, CancellationToken Cancellation)
{
    /// <summary>The releases in the groups that were asked for.</summary>
    /// <param name="usual">The grouping where none was.</param>
    public Timeline Timeline(ReleaseGrouping usual) => Timelines.Timeline.Of(Releases, Options.Grouping ?? usual);
}
