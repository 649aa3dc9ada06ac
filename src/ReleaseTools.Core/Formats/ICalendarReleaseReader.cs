namespace ReleaseTools.Formats;

/// <summary>Reads releases from iCalendar (RFC 5545): events of any calendar, and exactly what <see cref="ICalendarReleaseWriter"/> wrote.</summary>
/// <remarks>
/// <para>The name is the SUMMARY, the date the DTSTART: a DATE is a day, a DATE-TIME is to the second, in UTC, in the zone that it names, or,
/// where it names none, in that of <see cref="ReadOptions.Zone"/>. A zone that neither system nor calendar knows makes the date an interval of
/// all that it may be. CANCELLED is Withdrawn, TENTATIVE is Announced; UID, DESCRIPTION, CATEGORIES and LOCATION become attributes, and so does the
/// last day (<c>ends</c>) of an event of several days.</para>
/// <para>What recurs is no release and is left out with a note, and so are to-dos, journals and alarms of others.</para>
/// </remarks>
public sealed class ICalendarReleaseReader : IReleaseReader
{
    private const string Begin = "BEGIN:VCALENDAR";

    /// <inheritdoc/>
    public string Format => "ICalendar";

    /// <inheritdoc/>
    public int Recognize(string head) => head.TrimStart().StartsWith(Begin, StringComparison.OrdinalIgnoreCase) ? 100 : 0;

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(TextReader text, ReadOptions options) =>
        GuardedReading.Run(text, options, guarded => ReadLines(guarded, options));

    private static IEnumerable<ReadResult> ReadLines(GuardedTextReader text, ReadOptions options)
    {
        var zones = new ICalendarZones();
        var reading = new ICalendarEventReading(options, zones);
        var open = new List<string>();
        var lines = new ICalendarLines(text);
        var (found, hasEvents, isCalendar) = (default(ICalendarEvent), false, false);
        while (lines.Read() is { } line)
        {
            var property = ICalendarProperty.Read(line, lines.Line);
            if (!isCalendar)
            {
                isCalendar = property?.Name == "BEGIN"
                    ? true
                    : throw new UnreadableTextException("This is no calendar (ICalendar): it does not begin with BEGIN:VCALENDAR. Without -Format the format is found by content.", lines.Line);
            }

            if (property is null)
            {
                yield return ReadResult.Of(ReadProblems.Record(options, new RecordOrigin(lines.Line), null, line, "is no line of iCalendar. Expected NAME:value."));
            }
            else if (property.Name == "BEGIN")
            {
                var component = property.Value.Trim().ToUpperInvariant();
                open.Add(open.Count < JsonReleaseReader.MaxDepth
                    ? component
                    : throw new UnreadableTextException($"The components of the calendar are nested deeper than {JsonReleaseReader.MaxDepth} levels.", lines.Line));
                found = component is "VEVENT" or "VTODO" ? new ICalendarEvent(component, lines.Line) : found;
            }
            else if (property.Name == "END")
            {
                var component = Close(open, property);
                if (found is not null && found.Component == component)
                {
                    hasEvents = true;
                    yield return reading.Read(found);
                    found = null;
                }

                if (!open.Contains("VTIMEZONE"))
                {
                    zones.EndDescription();
                }

                text.EndRecord();
            }
            else if (open.Contains("VTIMEZONE"))
            {
                zones.Describe(property);
            }
            else if (found is not null && open[open.Count - 1] == found.Component)
            {
                found.Add(property);
            }
        }

        if (open.Count > 0)
        {
            throw new UnreadableTextException($"The calendar ends before its {DisplayText.Quote(open[open.Count - 1])} does, so the file may be cut off.", lines.Line);
        }

        if (!hasEvents)
        {
            yield return ReadResult.Of("The calendar holds no events.");
        }
    }

    private static string Close(List<string> open, ICalendarProperty end)
    {
        var component = end.Value.Trim().ToUpperInvariant();
        if (open.Count == 0 || open[open.Count - 1] != component)
        {
            throw new UnreadableTextException(
                $"END:{DisplayText.Quote(component)} closes {(open.Count == 0 ? "nothing" : DisplayText.Quote(open[open.Count - 1]))}.", end.Line);
        }

        open.RemoveAt(open.Count - 1);
        return component;
    }
}
