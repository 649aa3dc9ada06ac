namespace ReleaseTools.Formats;

/// <summary>One unfolded content line of iCalendar, taken apart. Immutable.</summary>
/// <param name="Line">The line of the text on which it begins, from 1.</param>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="Value">Its value, as it is written.</param>
internal sealed record ICalendarProperty(long Line, string Name, string Value)
{
    private IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>The value of a parameter without its quotes, or null.</summary>
    public string? this[string parameter] =>
        Parameters.FirstOrDefault(pair => pair.Key.Equals(parameter, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The value as text, unescaped.</summary>
    public string Text => ICalendarText.Unescape(Value);

    /// <summary>Takes a content line apart; null where it has no name or no colon.</summary>
    public static ICalendarProperty? Read(string line, long number)
    {
        var (isQuoted, start, name) = (false, 0, default(string));
        var parameters = new List<KeyValuePair<string, string>>();
        for (var index = 0; index < line.Length; index++)
        {
            isQuoted ^= line[index] == '"';
            if (isQuoted || line[index] is not (':' or ';'))
            {
                continue;
            }

            var part = line.Substring(start, index - start);
            start = index + 1;
            if (name is null)
            {
                name = part.Trim().ToUpperInvariant();
            }
            else if (part.IndexOf('=') is var equals && equals > 0)
            {
                parameters.Add(new(part.Substring(0, equals).Trim(), part.Substring(equals + 1).Trim().Trim('"')));
            }

            if (line[index] == ':')
            {
                return name.Length == 0 ? null : new ICalendarProperty(number, name, line.Substring(start)) { Parameters = parameters };
            }
        }

        return null;
    }
}
