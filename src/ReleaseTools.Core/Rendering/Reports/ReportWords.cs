using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>What several parts of a report say in the same words.</summary>
internal static class ReportWords
{
    private const int MostNamed = 4;

    /// <summary>A group's name.</summary>
    public static string Group(string? name) => name ?? "all releases";

    /// <summary>A release with its vendor in front, where the name does not say it.</summary>
    public static string Named(Release release) =>
        release.Vendor is not { } vendor || release.Name.StartsWith(vendor, StringComparison.OrdinalIgnoreCase) ? release.Name : $"{vendor} {release.Name}";

    /// <summary>The first of some names, and how many more there are: <c>A, B, C, D and 7 more</c>.</summary>
    public static string Some(IReadOnlyList<string> names)
    {
        var shown = names.Count > MostNamed + 1 ? MostNamed : names.Count;
        var rest = names.Count - shown;
        var list = string.Join(", ", names.Take(rest > 0 ? shown : shown - 1));
        return rest > 0 ? FormattableString.Invariant($"{list} and {rest} more")
            : names.Count == 1 ? names[0]
            : $"{list} and {names[shown - 1]}";
    }

    /// <summary>A sentence that starts with a capital and ends in a full stop.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1) + ".";

    /// <summary>Which releases take no part in a question of what is out and dated, as a note; null where all do.</summary>
    public static string? LeftOut(Omissions omissions)
    {
        if (omissions.Total == 0)
        {
            return null;
        }

        var reasons = new[] { (omissions.NotOut, "not out yet"), (omissions.AfterAsOf, "dated after the moment of the report"), (omissions.Undated, "without a date") }
            .Where(reason => reason.Item1 > 0)
            .Select(reason => reason.Item1 == omissions.Total ? reason.Item2 : FormattableString.Invariant($"{reason.Item1} {reason.Item2}"));
        return $"{FigureText.Count(omissions.Total, "release takes", "releases take")} no part: {string.Join(", ", reasons)}.";
    }

    /// <summary>As <see cref="LeftOut(Omissions)"/>, of all groups together.</summary>
    public static string? LeftOut(IEnumerable<EventTrain> trains) =>
        LeftOut(trains.Aggregate(new Omissions(0, 0, 0), (sum, train) => sum.Plus(train.LeftOut)));

    /// <summary>The notes that there are.</summary>
    public static IReadOnlyList<string> Notes(params string?[] notes) => [.. notes.OfType<string>()];
}
