using System.Globalization;
using System.Management.Automation.Host;
using System.Text;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the table views show, as text that is safe for a terminal. Pure; null and foreign values give empty text.</summary>
public static class ViewText
{
    private const int UsualWidth = 120;
    private const int LeastColumn = 12;
    private const int ExcerptLength = 80;
    private const int Shown = 3;
    private const string Reset = "[0m";

    /// <summary>Any value as one line: escape sequences, control and bidirectional-formatting characters are taken out, line ends become spaces.</summary>
    public static string Line(object? value) => Clean(ToText(value));

    /// <summary>As <see cref="Line"/>, cut to a number of characters; what is cut ends in an ellipsis.</summary>
    public static string Cut(object? value, int length)
    {
        var text = Line(value);
        if (length < 1 || text.Length <= length)
        {
            return length < 1 ? string.Empty : text;
        }

        // A surrogate pair is not torn apart.
        var keep = char.IsHighSurrogate(text[Math.Max(0, length - 2)]) ? length - 2 : length - 1;
        return text.Substring(0, Math.Max(0, keep)) + "…";
    }

    /// <summary>As <see cref="Cut"/>, to a share of the window, so that the columns behind it fit too.</summary>
    /// <param name="value">The value.</param>
    /// <param name="percent">The share, of 100.</param>
    /// <param name="host">The host, whose window it is; a host without one counts as 120 characters wide.</param>
    public static string Fit(object? value, int percent, PSHost? host) => Cut(value, Math.Max(LeastColumn, Width(host) * percent / 100));

    /// <summary>Text for a message: one line, at most 80 characters.</summary>
    public static string Excerpt(object? value) => Cut(value, ExcerptLength);

    /// <summary>A date to the day at most, where a column has no room for times.</summary>
    public static string Day(ReleaseDate? date) => date is { Precision: ReleaseDatePrecision.Minute or ReleaseDatePrecision.Second, Earliest: { } moment }
        ? ReleaseDate.FromDay(moment.Year, moment.Month, moment.Day).ToString()
        : Line(date);

    /// <summary>The track, with the specialty behind it: <c>specialized (code)</c>.</summary>
    public static string Track(Release? release) => release?.Specialty is { } specialty
        ? Clean($"{release.Track} ({specialty})")
        : Clean(release?.Track);

    /// <summary>The gap with its bounds: <c>27m</c>, <c>35d ±1d</c>, <c>&lt;1d</c>.</summary>
    public static string Gap(ReleaseGap? gap) => gap is null ? string.Empty : gap.Bounds.ToString();

    /// <summary>Where a gap ends: the name of a release, in parentheses while it is only awaited; <c>(open)</c> where none is.</summary>
    public static string End(ReleaseGap? gap) => gap switch
    {
        null => string.Empty,
        { To: { } awaited, IsOpen: true } => $"({Line(awaited.Name)})",
        { To: { } to } => Line(to.Name),
        _ => "(open)",
    };

    /// <summary>The sources of a release's date, each with what it proves where that is not publication.</summary>
    public static string Sources(Release? release) =>
        release is null ? string.Empty : Clean(string.Join("; ", release.Provenance.Select(source => source.ToString())));

    /// <summary>The attributes of a release, as <c>context=400000; openWeights=false</c>.</summary>
    public static string Attributes(Release? release) => release is null
        ? string.Empty
        : Clean(string.Join("; ", release.Attributes.Select(pair => $"{pair.Key}={AttributeText(pair.Value)}")));

    /// <summary>The pairs that break a rule: how many, and the first three.</summary>
    public static string Violations(ReleaseOrderResult? result) => result?.Violations switch
    {
        null or { Count: 0 } => string.Empty,
        { Count: var count } pairs => Clean(string.Join("; ", pairs.Take(Shown).Select(pair => $"{pair.From.Name} -> {pair.To?.Name}")))
            + (count > Shown ? string.Format(CultureInfo.InvariantCulture, "; and {0} more", count - Shown) : string.Empty),
    };

    private static int Width(PSHost? host) => Math.Min(TerminalWindow.ColumnsOf(host) ?? UsualWidth, UsualWidth);

    private static string? AttributeText(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IEnumerable<string> list => string.Join(",", list),
        _ => ToText(value),
    };

    private static string? ToText(object? value) => value switch
    {
        null => null,
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var first = FirstUnsafe(text!);
        if (first < 0)
        {
            return WithoutReset(text!);
        }

        var clean = new StringBuilder(text, 0, first, text!.Length);
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\t' or '\u2028' or '\u2029')
            {
                clean.Append(' ');
            }
            else if (EscapeSequences.LengthAt(text, i) is > 0 and var length)
            {
                i += length - 1;
            }
            else if (!IsUnsafe(text, i))
            {
                clean.Append(text[i]);
            }
        }

        return WithoutReset(clean.ToString());
    }

    // PowerShell's formatter looks whether a line that it breaks ends in ESC [0m; under most cultures ESC counts for nothing there, it takes the three
    // visible characters for the four and fails.
    private static string WithoutReset(string text) => text.IndexOf(Reset, StringComparison.Ordinal) < 0 ? text : text.Replace(Reset, "[0 m");

    private static int FirstUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    // Control covers the C0 and C1 sets with ESC and CSI; Format covers the bidirectional and zero-width characters and the tags
    // beyond 16 bits. The joiners of emoji are Format too: a view can do without them.
    private static bool IsUnsafe(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Surrogate => !IsHalfOfPair(text, index) || IsFormatPair(text, index),
        _ => false,
    };

    private static bool IsHalfOfPair(string text, int index) => char.IsLowSurrogate(text[index])
        ? index > 0 && char.IsHighSurrogate(text[index - 1])
        : index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    private static bool IsFormatPair(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(
        text, char.IsLowSurrogate(text[index]) ? index - 1 : index) == UnicodeCategory.Format;
}
