namespace ReleaseTools.Rendering.Reports;

/// <summary>What makes one part of a report. Immutable.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Of">Makes it; null where the releases have nothing to say to its question.</param>
internal sealed record ReportPart(ReportSectionKind Kind, Func<ReportContext, ReportSection?> Of);
