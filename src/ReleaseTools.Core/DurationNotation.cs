using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ReleaseTools;

/// <summary>The notations of <see cref="Duration"/>, in and out.</summary>
internal static class DurationNotation
{
    private const string Expected = "use a number with a unit, such as '27m', '24h', '7d', '2w' or '1d12h', or ISO 8601 such as 'P1DT2H'";

    private static readonly Regex Part = new(
        @"\G\s*(?<number>[0-9]+(\.[0-9]+)?)\s*(?<unit>[a-z]+)\s*,?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private static readonly (string Suffix, long Ticks)[] Units =
    [
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("m", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
    ];

    public static bool TryParse([NotNullWhen(true)] string? text, out Duration duration, [NotNullWhen(false)] out string? error)
    {
        duration = default;
        var trimmed = text?.Trim() ?? string.Empty;
        if (trimmed.Length is 0 or > 100)
        {
            error = $"A duration is expected; {Expected}.";
            return false;
        }

        if (decimal.TryParse(trimmed, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        {
            error = $"'{DisplayText.Clean(trimmed)}' has no unit; {Expected}. PowerShell reads a bare 7d in a list as the number 7: quote it.";
            return false;
        }

        error = trimmed[0] is 'P' or 'p' ? ParseIso(trimmed, out duration)
            : trimmed.IndexOf(':') > 0 ? ParseClock(trimmed, out duration)
            : ParseParts(trimmed, out duration);
        error = error is null ? null : DisplayText.Clean(error);
        return error is null;
    }

    /// <summary>Days, hours, minutes and seconds, the empty ones left out; what is below a second as its fraction.</summary>
    public static string Format(TimeSpan length)
    {
        if (length.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            var whole = TimeSpan.FromTicks(length.Ticks - (length.Ticks % TimeSpan.TicksPerMinute));
            var seconds = (decimal)(length.Ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond;
            return (whole == TimeSpan.Zero ? string.Empty : Format(whole)) + seconds.ToString("0.#######", CultureInfo.InvariantCulture) + "s";
        }

        if (length == TimeSpan.Zero)
        {
            return "0s";
        }

        var text = new StringBuilder();
        var rest = length.Ticks;
        foreach (var (suffix, ticks) in Units)
        {
            if (rest / ticks > 0)
            {
                text.Append((rest / ticks).ToString(CultureInfo.InvariantCulture)).Append(suffix);
                rest %= ticks;
            }
        }

        return text.ToString();
    }

    private static string? ParseParts(string text, out Duration duration)
    {
        duration = default;
        BigInteger total = 0;
        var position = 0;
        var lower = text.ToLowerInvariant();
        while (position < lower.Length)
        {
            var part = Part.Match(lower, position);
            if (!part.Success || UnitTicks(part.Groups["unit"].Value) is not { } ticks)
            {
                return $"'{text}' is no duration; {Expected}.";
            }

            total += Times(part.Groups["number"].Value, ticks);
            position += part.Length;
        }

        if (total > long.MaxValue)
        {
            return $"'{text}' is longer than a duration can be.";
        }

        duration = new Duration(TimeSpan.FromTicks((long)total));
        return null;
    }

    // Exact to the tick, where a double would not be.
    private static BigInteger Times(string number, long ticks)
    {
        var point = number.IndexOf('.');
        if (point < 0)
        {
            return BigInteger.Parse(number, CultureInfo.InvariantCulture) * ticks;
        }

        var digits = BigInteger.Parse(number.Remove(point, 1), CultureInfo.InvariantCulture);
        return digits * ticks / BigInteger.Pow(10, number.Length - point - 1);
    }

    private static long? UnitTicks(string unit) => unit switch
    {
        "w" or "week" or "weeks" => 7 * TimeSpan.TicksPerDay,
        "d" or "day" or "days" => TimeSpan.TicksPerDay,
        "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.TicksPerHour,
        "m" or "min" or "mins" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
        "s" or "sec" or "secs" or "second" or "seconds" => TimeSpan.TicksPerSecond,
        "ms" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        _ => null,
    };

    private static string? ParseIso(string text, out Duration duration)
    {
        duration = default;
        var upper = text.ToUpperInvariant();
        var datePart = upper.Split('T')[0];
        if (datePart.IndexOf('Y') >= 0 || datePart.IndexOf('M') >= 0)
        {
            return $"'{text}' counts years or months, which have no fixed length; give days.";
        }

        if (upper.EndsWith("W", StringComparison.Ordinal))
        {
            return ParseParts(upper.Substring(1), out duration);
        }

        try
        {
            duration = new Duration(XmlConvert.ToTimeSpan(upper));
            return null;
        }
        catch (FormatException)
        {
            return $"'{text}' is no ISO 8601 duration; {Expected}.";
        }
        catch (OverflowException)
        {
            return $"'{text}' is longer than a duration can be.";
        }
    }

    private static string? ParseClock(string text, out Duration duration)
    {
        duration = default;
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) || span < TimeSpan.Zero)
        {
            return $"'{text}' is no duration; {Expected}.";
        }

        duration = new Duration(span);
        return null;
    }
}
