using System.Management.Automation;
using ReleaseTools.Orders;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Errors;

/// <summary>Errors about questions that the given releases cannot answer, or that make no sense.</summary>
internal static class AnalysisErrors
{
    private const int ErrorsShown = 5;

    public static ErrorRecord GroupingInvalid(string[] keys, ArgumentException cause) => new(
        new PSArgumentException($"-GroupBy {Shown.List(keys)} makes no grouping: {MessageOf(cause)}", cause),
        "ReleaseTools.GroupingInvalid",
        ErrorCategory.InvalidArgument,
        keys);

    /// <param name="cause">What is wrong with the key, and what there is.</param>
    /// <param name="place">Where it stands, such as -GroupBy or a rule.</param>
    public static ErrorRecord KeyUnknown(UnknownKeyException cause, string place) => new(
        new PSArgumentException(ViewText.Line($"{place}: {cause.Message}"), cause), "ReleaseTools.KeyUnknown", ErrorCategory.InvalidArgument, cause.Key);

    public static ErrorRecord OutOfOrder(Exception cause, Release release) => new(
        cause, "ReleaseTools.OutOfOrder", ErrorCategory.InvalidData, release);

    public static ErrorRecord NoRival(Exception cause, string against) => new(
        cause, "ReleaseTools.NoRival", ErrorCategory.ObjectNotFound, against);

    public static ErrorRecord NameNotFound(Exception cause, string name) => new(
        cause, "ReleaseTools.ReleaseNotFound", ErrorCategory.ObjectNotFound, name);

    public static ErrorRecord NameAmbiguous(Exception cause, string name) => new(
        cause, "ReleaseTools.ReleaseAmbiguous", ErrorCategory.InvalidArgument, name);

    public static ErrorRecord SameRelease(string[] names, Release release) => new(
        new PSArgumentException(
            $"-Between needs two releases: '{ViewText.Excerpt(names[0])}' and '{ViewText.Excerpt(names[1])}' both mean '{ViewText.Excerpt(release.Name)}'."),
        "ReleaseTools.SameRelease",
        ErrorCategory.InvalidArgument,
        names);

    public static ErrorRecord RangeReversed(ReleaseDate since, ReleaseDate until) => new(
        new PSArgumentException($"-Until {until} ends before -Since {since} begins, so nothing lies between them."),
        "ReleaseTools.RangeReversed",
        ErrorCategory.InvalidArgument,
        until);

    public static ErrorRecord TooFewToCompare(int count) => new(
        new PSArgumentException(
            $"Compare-Release needs two releases or more, and {(count == 0 ? "there is none" : "there is one")}. Name them (-Name gpt-5, gpt-5-codex) or pipe in those to compare."),
        "ReleaseTools.TooFewToCompare",
        ErrorCategory.InvalidArgument,
        count);

    public static ErrorRecord TooManyToCompare(int count, int most) => new(
        new PSArgumentException(
            $"Compare-Release lays at most {most} releases side by side, and {count} came in. Name those to compare: -Name gpt-5, gpt-5-codex"),
        "ReleaseTools.TooManyToCompare",
        ErrorCategory.LimitsExceeded,
        count);

    public static ErrorRecord NamesTwice() => new(
        new PSArgumentException("The releases to compare are named twice. Give -Name all of them, or -Reference one and -Difference the others."),
        "ReleaseTools.ParameterCombination",
        ErrorCategory.InvalidArgument,
        "Name");

    public static ErrorRecord ComparedWithItself(Release release) => new(
        new PSArgumentException($"Two of the names mean one release, '{ViewText.Excerpt(release.Name)}'. A comparison needs different ones."),
        "ReleaseTools.SameRelease",
        ErrorCategory.InvalidArgument,
        release);

    public static ErrorRecord PatternInvalid(string parameter, string pattern, Exception cause) => new(
        new PSArgumentException(
            $"-{parameter} '{ViewText.Excerpt(pattern)}' is no valid wildcard pattern. Close its brackets, in which ranges ascend as in [a-z], or write `[ for a bracket itself.",
            cause),
        "ReleaseTools.PatternInvalid",
        ErrorCategory.InvalidArgument,
        pattern);

    public static ErrorRecord ParameterNeedsAnother(string parameter, string needed, string why) => new(
        new PSArgumentException($"-{parameter} needs {needed}: {why}"), "ReleaseTools.ParameterCombination", ErrorCategory.InvalidArgument, parameter);

    public static ErrorRecord NoWindow(string cmdlet) => new(
        new PSArgumentException($"{cmdlet} was not told how close is close. Give -Within a duration, such as 1d or 27m."),
        "ReleaseTools.NoWindow",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord CoincidenceInvalid(ArgumentException cause, Duration[] windows) => new(
        new PSArgumentException(MessageOf(cause), cause), "ReleaseTools.CoincidenceInvalid", ErrorCategory.InvalidArgument, windows);

    public static ErrorRecord TooManySeries(int series, long tests, int most) => new(
        new PSArgumentException(FormattableString.Invariant(
            $"{series} series make {tests} pairs and windows, more than the {most} that there can be. Give -Between two names, fewer windows, or -GroupBy what has fewer groups.")),
        "ReleaseTools.TooManySeries",
        ErrorCategory.LimitsExceeded,
        series);

    public static ErrorRecord TooManyGroups(int groups, int most) => new(
        new PSArgumentException(FormattableString.Invariant(
            $"{groups} groups are more than the {most} that can be sorted. Raise -MinimumEventCount, or give -GroupBy what has fewer groups.")),
        "ReleaseTools.TooManyGroups",
        ErrorCategory.LimitsExceeded,
        groups);

    public static ErrorRecord SpanOpen(string parameter, ReleaseDate date) => new(
        new PSArgumentException($"-{parameter} {date} leaves that end of the span open. Give a date such as '2026', '2026-02' or '2026-02-06'."),
        "ReleaseTools.SpanOpen",
        ErrorCategory.InvalidArgument,
        date);

    public static ErrorRecord SeriesInvalid(Exception cause, string[] names) => new(
        cause, "ReleaseTools.SeriesInvalid", ErrorCategory.ObjectNotFound, names);

    public static ErrorRecord NoOrder(string cmdlet) => new(
        new PSArgumentException(
            $"{cmdlet} was not told what to test. Give labels (-Order general, specialized), rules (-Rule 'library -> cli within 24h') or a file of rules (-RulePath)."),
        "ReleaseTools.NoOrder",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord NoClaim(string cmdlet) => new(
        new PSArgumentException(
            $"{cmdlet} was given no claim. Give sentences (-Claim 'gpt-5 was released before gpt-5-codex'), a file of them (-ClaimPath), or pipe them in with -Catalog or -Path."),
        "ReleaseTools.NoClaim",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord RuleInvalid(string rule, OrderRuleError error) => new(
        new FormatException($"The rule '{ViewText.Excerpt(rule)}' cannot be read. {Sentence(error.ToString())}"),
        "ReleaseTools.RuleInvalid",
        ErrorCategory.ParserError,
        rule);

    public static ErrorRecord NoPattern(string rule) => new(
        new PSArgumentException($"'{ViewText.Excerpt(rule)}' is no pattern: a pattern is an order of labels without limits, such as 'general -> specialized'."),
        "ReleaseTools.PatternOrderInvalid",
        ErrorCategory.InvalidArgument,
        rule);

    public static ErrorRecord RuleFileInvalid(string path, IReadOnlyList<OrderRuleFileError> errors) => new(
        new FormatException($"'{Shown.Path(path)}' holds what is no rule. {string.Join(" ", errors.Take(ErrorsShown).Select(error => Sentence(error.ToString())))}"),
        "ReleaseTools.RuleInvalid",
        ErrorCategory.ParserError,
        path);

    public static ErrorRecord NoRules(string path) => new(
        new FormatException($"'{Shown.Path(path)}' holds no rule. Write one a line, such as: general -> specialized"),
        "ReleaseTools.NoRules",
        ErrorCategory.InvalidData,
        path);

    public static ErrorRecord PolicyInvalid(string path, FormatException cause) => new(
        new FormatException($"'{Shown.Path(path)}' holds no policy: {Shown.Message(cause.Message)}", cause), "ReleaseTools.PolicyInvalid", ErrorCategory.InvalidData, path);

    public static ErrorRecord NoPolicy(string cmdlet) => new(
        new PSArgumentException(
            $"-Quiet asks whether releases keep to a policy, and {cmdlet} was given none. Give -MinimumAge a duration, such as 7d, or -PolicyPath a file such as {{\"minimumAge\": \"7d\", \"allowPreview\": false}}."),
        "ReleaseTools.NoPolicy",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord SeveralPolicies(string cmdlet) => new(
        new PSArgumentException($"{cmdlet} takes one policy: give -PolicyPath or -LiteralPolicyPath, and one file."),
        "ReleaseTools.ParameterCombination",
        ErrorCategory.InvalidArgument,
        cmdlet);

    public static ErrorRecord OrderInvalid(string[] labels, ArgumentException cause) => new(
        new PSArgumentException($"-Order {Shown.List(labels)} is no order: {MessageOf(cause)}", cause),
        "ReleaseTools.OrderInvalid",
        ErrorCategory.InvalidArgument,
        labels);

    // Without the name of a C# parameter, which .NET appends.
    private static string MessageOf(ArgumentException exception)
    {
        var end = exception.ParamName is null ? -1 : exception.Message.LastIndexOf(exception.ParamName, StringComparison.Ordinal);
        var cut = end < 0 ? -1 : exception.Message.LastIndexOfAny(['(', '\n'], end);
        return cut < 0 ? exception.Message : exception.Message.Substring(0, cut).TrimEnd();
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1) + ".";
}
