namespace ReleaseTools.Formats;

/// <summary>Makes releases of events: exactly where they carry one, else by what they show.</summary>
internal sealed class ICalendarEventReading
{
    private const string Source = "iCalendar";

    private readonly ReadOptions _options;
    private readonly ICalendarZones _zones;
    private readonly RecordMapper _mapper;
    private readonly RecordMapper _exact;

    public ICalendarEventReading(ReadOptions options, ICalendarZones zones)
    {
        // Properties of iCalendar are no headers that a property map could speak of.
        _options = options with { PropertyMap = new Dictionary<string, string>() };
        _zones = zones;
        _mapper = new RecordMapper(_options);
        _exact = new RecordMapper(_options, isExact: true);
    }

    public ReadResult Read(ICalendarEvent source)
    {
        if (source[ICalendarReleaseWriter.ExactProperty] is { } exact)
        {
            return ReadExact(source, exact);
        }

        if (source.IsRecurring)
        {
            return ReadResult.Of($"Left out '{DisplayText.Quote(source.Summary ?? "an event")}' in line {source.Line}: it recurs, and a release happens once.");
        }

        if (source.Component != "VEVENT")
        {
            return ReadResult.Of($"Left out '{DisplayText.Quote(source.Summary ?? "a to-do")}' in line {source.Line}: a to-do is no release.");
        }

        if (source["DTSTART"] is not { } start)
        {
            return Problem(source.Line, "DTSTART", null, "The event has no DTSTART, so it has no date. Expected DTSTART;VALUE=DATE:20260206 or DTSTART:20260206T142700Z.");
        }

        if (ICalendarTime.Read(start, _zones, _options.Zone, out var date) is { } error)
        {
            return Problem(start.Line, "DTSTART", start.Value, error);
        }

        return source.Summary is { } name
            ? _mapper.Map(Record(source, name, date), source.Line)
            : Problem(source.Line, "SUMMARY", null, "The event has no SUMMARY, so it names no release.");
    }

    // An event may have been moved or renamed in a calendar program since; then it counts as it shows, and the rest of it as it was written.
    private ReadResult ReadExact(ICalendarEvent source, ICalendarProperty exact)
    {
        if (!JsonNodes.TryParse(exact.Text, out var value) || value is not RecordNode node || !HouseSchema.IsCurrent(node["schema"]))
        {
            return Problem(exact.Line, exact.Name, exact.Value, $"is no release in the schema '{HouseSchema.Current}'. Take the property away to read the event by what it shows.");
        }

        var result = _exact.Map(node.Members, new RecordOrigin(exact.Line));
        if (result.Release is not { } release)
        {
            return result;
        }

        var written = ICalendarEvent.Of(release);
        var builder = release.ToBuilder();
        builder.Name = source.Summary ?? builder.Name;
        builder.Status = source.Status is { } status && status != written.Status ? status : release.Status;
        if (Span(source) is { } shown && shown != Span(written))
        {
            builder.Released = shown;
            builder.AddProvenance(new Provenance(CellText.Of(_options.SourceName) ?? Source, stated: shown));
        }

        return ReadResult.Of(builder.Build());
    }

    private ReleaseDate? Span(ICalendarEvent source)
    {
        if ((source["DTSTART"] ?? source["DUE"]) is not { } start || ICalendarTime.Read(start, _zones, _options.Zone, out var date) is not null)
        {
            return null;
        }

        return source["DTEND"] is { } end && ICalendarTime.Read(end, _zones, _options.Zone, out var after) is null ? ICalendarTime.Until(date, after) : date;
    }

    private List<KeyValuePair<string, object?>> Record(ICalendarEvent source, string name, ReleaseDate date)
    {
        var record = new List<KeyValuePair<string, object?>> { new("name", name), new("released", date) };
        void Add(string header, object? value)
        {
            if (value is not null)
            {
                record.Add(new(header, value));
            }
        }

        Add("status", source.Status);
        Add("link", CellText.Of(source["URL"]?.Value));
        Add(ICalendarReleaseWriter.UidAttribute, CellText.Of(source["UID"]?.Text));
        Add("description", source["DESCRIPTION"] is { } description && description.Text.Trim() is { Length: > 0 } text ? text : null);
        Add("categories", source.All("CATEGORIES").SelectMany(ICalendarText.Items).ToList() is { Count: > 0 } categories ? categories : null);
        Add("location", CellText.Of(source["LOCATION"]?.Text));
        if (date.Precision == ReleaseDatePrecision.Day && Span(source) is { } span && span != date)
        {
            Add("ends", ReleaseDate.FromTicks(span.LatestTicks + 1 - TimeSpan.TicksPerDay, span.LatestTicks));
        }

        return record;
    }

    private ReadResult Problem(long line, string property, string? value, string message) =>
        ReadResult.Of(ReadProblems.Record(_options, new RecordOrigin(line), property, value, message));
}
