namespace ReleaseTools.Rendering.Reports;

/// <summary>Figures of a report. Immutable.</summary>
/// <param name="Columns">What stands in each column.</param>
/// <param name="Rows">The rows, each with a cell per column.</param>
public sealed record ReportTable(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows);
