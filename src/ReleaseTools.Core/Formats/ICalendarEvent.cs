namespace ReleaseTools.Formats;

/// <summary>The properties of one event or to-do of iCalendar.</summary>
internal sealed class ICalendarEvent
{
    private static readonly string[] Recurring = ["RRULE", "RDATE", "RECURRENCE-ID"];
    private readonly List<ICalendarProperty> _properties = [];

    public ICalendarEvent(string component, long line)
    {
        Component = component;
        Line = line;
    }

    /// <summary>VEVENT or VTODO.</summary>
    public string Component { get; }

    /// <summary>The line on which it begins, from 1.</summary>
    public long Line { get; }

    /// <summary>Whether it happens more than once, or is one time of what does.</summary>
    public bool IsRecurring => Array.Exists(Recurring, name => this[name] is not null);

    /// <summary>The name that it shows, clean; or null.</summary>
    public string? Summary => this["SUMMARY"] is { } summary ? CellText.Of(summary.Text) : null;

    /// <summary>What its status says of a release; null where it has none that says anything.</summary>
    public ReleaseStatus? Status => this["STATUS"]?.Value.Trim().ToUpperInvariant() switch
    {
        "CANCELLED" => ReleaseStatus.Withdrawn,
        "TENTATIVE" or "NEEDS-ACTION" or "IN-PROCESS" => ReleaseStatus.Announced,
        "CONFIRMED" or "COMPLETED" => ReleaseStatus.Released,
        _ => null,
    };

    /// <summary>The first property of a name, or null.</summary>
    public ICalendarProperty? this[string name] => _properties.Find(property => property.Name == name);

    /// <summary>The values of all properties of a name.</summary>
    public IEnumerable<string> All(string name) => _properties.Where(property => property.Name == name).Select(property => property.Value);

    public void Add(ICalendarProperty property) => _properties.Add(property);

    /// <summary>An event that shows what the writer shows of a release.</summary>
    public static ICalendarEvent Of(Release release)
    {
        var shown = new ICalendarEvent("VEVENT", 0);
        foreach (var line in ICalendarReleaseWriter.Shown(release))
        {
            shown.Add(ICalendarProperty.Read(line, 0)!);
        }

        return shown;
    }
}
