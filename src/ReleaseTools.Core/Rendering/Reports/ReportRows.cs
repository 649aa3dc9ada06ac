using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering.Reports;

/// <summary>The rows of a part's table, up to a number that people still look through; what is left out is told.</summary>
internal static class ReportRows
{
    /// <summary>How many rows a table of figures has at most. The table of all releases has no limit.</summary>
    public const int Most = 250;

    /// <summary>The table of the first things.</summary>
    public static ReportTable Table<T>(IReadOnlyList<ReportColumn> columns, IReadOnlyList<T> things, Func<T, IReadOnlyList<ReportCell>> row) =>
        new(columns, [.. things.Take(Most).Select(row)]);

    /// <summary>What a table of so many things leaves out, as a note; null where it has them all.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="things">What they are, in the plural.</param>
    /// <param name="first">In which order they stand, such as <c>closest</c>.</param>
    public static string? LeftOut(int count, string things, string first) =>
        count <= Most ? null : FormattableString.Invariant($"The table has the {first} {Most} of {count} {things}; the sentences above count them all.");
}
