namespace ReleaseTools.Rendering.Reports;

/// <summary>A column of a report's table. Immutable.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">Whether it holds amounts, which are set to the right so that their units stand below each other.</param>
public sealed record ReportColumn(string Title, bool IsNumber = false);
