namespace ReleaseTools.Rendering.Reports;

/// <summary>A part of a report: what was asked, the answer in a sentence or two, the figures, and what limits them. Immutable.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Title">Its heading, in a few words.</param>
/// <param name="Lead">What the figures say, in plain sentences.</param>
/// <param name="Table">The figures; null where there are none.</param>
/// <param name="Notes">How the figures were made and what was left out, a sentence or two each.</param>
public sealed record ReportSection(ReportSectionKind Kind, string Title, string Lead, ReportTable? Table, IReadOnlyList<string> Notes);
