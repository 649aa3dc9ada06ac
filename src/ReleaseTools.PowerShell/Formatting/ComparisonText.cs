using System.Globalization;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the views of comparisons show. Pure; null gives empty text.</summary>
public static class ComparisonText
{
    private const string Unstated = "?";
    private const string None = "(none)";

    /// <summary>Which release each column is: <c>A gpt-5.3-codex, B gpt-5.3-chat-latest</c>.</summary>
    public static string Releases(ReleaseComparison? comparison) => comparison is null ? string.Empty
        : string.Join(", ", comparison.Releases.Select((release, index) => $"{Letter(index)} {ViewText.Excerpt(release.Name)}"));

    /// <summary>
    /// The value of one release: <c>?</c> where nothing is stated, <c>(none)</c> where that means a plain variant; of a list what not all have, as
    /// <c>+reasoning (4 shared)</c>.
    /// </summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="index">The release, from 0.</param>
    public static string Value(ReleaseComparison? comparison, int index) =>
        comparison is null || index < 0 || index >= comparison.Values.Count ? string.Empty : comparison.Values[index] switch
        {
            null => comparison.Attribute is nameof(Release.Variant) or nameof(Release.Specialty) ? None : Unstated,
            IReadOnlyList<string> list => ViewText.Line(OwnItems(list, comparison.Values)),
            var value => ViewText.Line(value),
        };

    /// <summary>The values of all releases, each with its letter: <c>A 400000; B 128000</c>.</summary>
    public static string Values(ReleaseComparison? comparison) => comparison is null ? string.Empty
        : string.Join("; ", Enumerable.Range(0, comparison.Values.Count).Select(index => $"{Letter(index)} {Value(comparison, index)}"));

    /// <summary>The letter of the better release; empty where none is better.</summary>
    public static string Better(ReleaseComparison? comparison)
    {
        var index = comparison?.Better is { } better ? comparison.Releases.ToList().FindIndex(release => release.Name == better) : -1;
        return index < 0 ? string.Empty : Letter(index);
    }

    // A to Z, then AA as spreadsheets go on.
    private static string Letter(int index) => index < 26
        ? ((char)('A' + index)).ToString(CultureInfo.InvariantCulture)
        : Letter((index / 26) - 1) + Letter(index % 26);

    private static string OwnItems(IReadOnlyList<string> items, IReadOnlyList<object?> all)
    {
        var shared = new HashSet<string>(items, StringComparer.OrdinalIgnoreCase);
        foreach (var other in all.OfType<IReadOnlyList<string>>())
        {
            shared.IntersectWith(other);
        }

        var own = string.Join(", ", items.Where(item => !shared.Contains(item)).Select(item => "+" + item));
        return shared.Count == 0 ? (own.Length == 0 ? None : own)
            : string.Format(CultureInfo.InvariantCulture, own.Length == 0 ? "{1} shared" : "{0} ({1} shared)", own, shared.Count);
    }
}
