using ReleaseTools.Orders;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What is said of a rule that found nothing to test, or not all of its labels.</summary>
internal static class RuleWarning
{
    private const int LabelsShown = 5;

    /// <summary>For a rule that gave no result.</summary>
    public static string Untested(OrderRule rule, ReleaseGrouping grouping, IReadOnlyList<MissingLabel> missing)
    {
        var place = grouping.Keys.Count == 0 ? "the releases do not have" : $"no group by {string.Join(", ", grouping.Keys)} has";
        var why = rule.IsVersionRule ? $"{place} two releases that are out, dated and have a version."
            : missing.Count > 0 ? Labels(missing)
            : $"releases have each label, but {place} two of them together. -GroupBy says what is compared, such as -GroupBy Vendor; "
                + "-IncludeIncomplete shows groups that hold one label only.";
        return ViewText.Line($"The rule '{rule}' tested nothing: {why}");
    }

    /// <summary>For a rule that gave results for its other labels.</summary>
    public static string Incomplete(OrderRule rule, IReadOnlyList<MissingLabel> missing) =>
        ViewText.Line($"The rule '{rule}' was not tested in full: {Labels(missing)}");

    /// <summary>For a pattern that fits no line.</summary>
    public static string Unmatched(OrderRule pattern) => ViewText.Line(
        $"The pattern '{pattern}' was tested on no line: none has two of its labels. Without a pattern the labels that lines have are shown; -IncludeIncomplete shows lines with one.");

    private static string Labels(IReadOnlyList<MissingLabel> missing)
    {
        var said = missing.Take(LabelsShown).Select(label => $"no release has the {Noun(label.Key)} '{ViewText.Excerpt(label.Label.Text)}'{Advice(label)}")
            .Concat(missing.Count > LabelsShown ? [$"{missing.Count - LabelsShown} more labels are missing"] : []);
        var there = missing.GroupBy(label => label.Key, StringComparer.OrdinalIgnoreCase).Select(same => Values(same.First()));
        return $"{string.Join("; ", said)}. {string.Join(" ", there)}";
    }

    private static string Advice(MissingLabel label) =>
        label.FoundIn is { } found ? $" (it is a {Noun(found)}: write {found.ToLowerInvariant()}:{Bare(label)}, or use -By {found})"
        : label.Suggestions.Count > 0 ? $" (did you mean '{ViewText.Excerpt(label.Suggestions[0])}'?)"
        : string.Empty;

    private static string Values(MissingLabel label)
    {
        var values = string.Join(", ", label.Values.Select(value => ViewText.Excerpt(value)));
        return label.ValueCount == 0 ? $"No release has any {Noun(label.Key)}; a qualifier such as product: or -By says where labels are looked for."
            : label.ValueCount > label.Values.Count ? $"{label.Key} is one of: {values} and {label.ValueCount - label.Values.Count} more."
            : $"{label.Key} is one of: {values}.";
    }

    // As the rule writes it, without a qualifier.
    private static string Bare(MissingLabel label)
    {
        var text = label.Label.ToString();
        return label.Label.Field is { } field ? text.Substring(field.Length + 1) : text;
    }

    private static string Noun(string key) => char.ToLowerInvariant(key[0]) + key.Substring(1);
}
