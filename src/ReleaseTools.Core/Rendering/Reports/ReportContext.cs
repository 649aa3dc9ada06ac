using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>What the parts of a report are made of. Immutable.</summary>
/// <param name="Releases">The releases that it is about, in the order of the input.</param>
/// <param name="Options">What is asked.</param>
/// <param name="Progress">How far the part is, 0 to 1.</param>
/// <param name="Cancellation">Cancels the work.</param>
internal sealed record ReportContext(IReadOnlyList<Release> Releases, ReportOptions Options, IProgress<double>? Progress, CancellationToken Cancellation)
{
    /// <summary>The moment of the report, as its sentences show it.</summary>
    public string Day => CadenceSentence.Day(ReleaseDate.FromInstant(Options.AsOf));

    /// <summary>The releases in the groups that were asked for.</summary>
    /// <param name="usual">The grouping where none was.</param>
    public Timeline Timeline(ReleaseGrouping usual)
    {
        var builder = new TimelineBuilder(Options.Grouping ?? usual);
        foreach (var release in Releases)
        {
            builder.Add(release);
        }

        return builder.Build(Cancellation);
    }

    /// <summary>A part to which the releases have nothing to say: one that says why where it was asked for by name, else null.</summary>
    /// <param name="kind">Which part.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="why">Why, in a sentence.</param>
    public ReportSection? Silent(ReportSectionKind kind, string title, string why) =>
        Options.Sections?.Contains(kind) == true ? new ReportSection(kind, title, why, null, []) : null;
}
