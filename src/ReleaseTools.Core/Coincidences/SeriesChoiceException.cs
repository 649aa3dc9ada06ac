using System.Globalization;

namespace ReleaseTools.Coincidences;

#pragma warning disable CA1032 // It says one of three things, and is made only where they are found out.
/// <summary>Two names do not make two series of the input.</summary>
public sealed class SeriesChoiceException : ArgumentException
#pragma warning restore CA1032
{
    private const int Listed = 5;

    private SeriesChoiceException(string message)
        : base(message)
    {
    }

    internal static SeriesChoiceException NotFound(string asked, string what, IReadOnlyList<string> names)
    {
        var close = CloseNames.To(asked.Trim(), names);
        var meant = close.Count == 0 ? string.Empty : $" Did you mean {string.Join(" or ", close.Select(name => $"'{DisplayText.Quote(name)}'"))}?";
        var distinct = names.Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var shown = string.Join(", ", distinct.Take(Listed).Select(DisplayText.Quote));
        var more = distinct.Length > Listed ? $" and {(distinct.Length - Listed).ToString(CultureInfo.InvariantCulture)} more" : string.Empty;
        return new SeriesChoiceException($"'{DisplayText.Quote(asked)}' is {what}.{meant}" + (shown.Length == 0 ? string.Empty : $" There are {shown}{more}."));
    }

    internal static SeriesChoiceException Same(string first, string second) => new(
        $"'{DisplayText.Quote(first)}' and '{DisplayText.Quote(second)}' have releases in common, which would coincide with themselves. Name two series apart.");
}
