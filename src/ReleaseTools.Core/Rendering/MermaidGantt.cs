using System.Globalization;
using System.Text;
using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering;

/// <summary>A picture as a gantt chart of Mermaid, which GitHub draws in Markdown: a section per lane, a row per release, on its real dates.</summary>
/// <remarks>
/// Mermaid reads dates as local time and labels its axis with local time, so that the chart shows UTC wherever it is drawn. An end is written as a duration: Mermaid reads
/// a start before the year 100, and no such end.
/// </remarks>
internal sealed class MermaidGantt
{
    // About as many characters of an axis as Mermaid draws without overlap in the narrowest column of a page of GitHub.
    private const int AxisColumns = 60;

    // Of the length shown, what is drawn as a diamond: as a bar it would be no wider than a line.
    private const double Narrow = 0.01;

    // More than all sentences of Told together have.
    private const int RoomForNotes = 1000;

    private const string DayFormat = "yyyy-MM-dd";
    private const string SecondFormat = "yyyy-MM-ddTHH:mm:ss";

    private readonly string _head;
    private readonly string _tasks;

    private MermaidGantt(string head, string tasks, int count, IReadOnlyList<string> notes)
    {
        _head = head;
        _tasks = tasks;
        Tasks = count;
        Notes = notes;
    }

    /// <summary>The chart, lines ending in LF.</summary>
    public string Text => _head + _tasks;

    /// <summary>The chart with its notes as comments.</summary>
    public string TextWithNotes => _head + string.Concat(Notes.Select(note => $"    %% {note}\n")) + _tasks;

    /// <summary>How many releases it shows.</summary>
    public int Tasks { get; }

    /// <summary>What its shapes and colours mean, and what is not shown, in plain sentences.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The chart of a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="longest">How many characters it may have; the oldest releases are left out where it would be longer.</param>
    /// <param name="most">How many releases it may show, the latest.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static MermaidGantt Of(TimelinePicture picture, string title, int longest, int most, CancellationToken cancellation)
    {
        var hasTimes = picture.Lanes.SelectMany(lane => lane.Marks).Any(mark => !IsWholeDays(mark.Release.Released));
        var head = Head(picture.Scale, title, hasTimes);
        var dated = picture.Lanes
            .SelectMany((lane, index) => lane.Marks.Select(mark => (Mark: mark, Lane: index)))
            .OrderByDescending(row => row.Mark.Release.Released.HasLatest ? row.Mark.Release.Released.LatestTicks : row.Mark.Release.Released.EarliestTicks)
            .ToArray();
        var lines = new List<string>?[picture.Lanes.Count];
        var room = longest - head.Length - RoomForNotes;
        var shown = 0;
        while (shown < dated.Length && shown < most)
        {
            cancellation.ThrowIfCancellationRequested();
            var (mark, lane) = dated[shown];
            var line = Task(mark, picture.Scale, hasTimes);
            room -= line.Length + (lines[lane] is null ? Section(picture, lane).Length : 0);
            if (room < 0)
            {
                break;
            }

            (lines[lane] ??= []).Add(line);
            shown++;
        }

        var tasks = new StringBuilder();
        for (var lane = 0; lane < lines.Length; lane++)
        {
            if (lines[lane] is { } rows)
            {
                rows.Reverse();
                tasks.Append(Section(picture, lane));
                rows.ForEach(row => tasks.Append(row));
            }
        }

        return new MermaidGantt(head, tasks.ToString(), shown, [.. Told(picture, [.. dated.Take(shown).Select(row => row.Mark)], dated.Length - shown)]);
    }

    private static string Head(TimeScale scale, string title, bool hasTimes)
    {
        var step = scale.Step(AxisColumns);
        var axis = step.Unit switch
        {
            TickUnit.Year => "%Y",
            TickUnit.Month => "%Y-%m",
            TickUnit.Week or TickUnit.Day => "%Y-%m-%d",
            TickUnit.Hour or TickUnit.Minute => "%m-%d %H:%M",
            _ => "%H:%M:%S",
        };

        // Mermaid knows no years, and every count of months beyond twelve as twelve; without an interval it finds years of its own.
        var interval = step.Unit != TickUnit.Year ? FormattableString.Invariant($"    tickInterval {step.Count}{step.Unit.ToString().ToLowerInvariant()}\n")
            : step.Count == 1 ? "    tickInterval 12month\n" : string.Empty;
        return $"gantt\n    title {MermaidText.Name(title)}\n    dateFormat {(hasTimes ? "YYYY-MM-DDTHH:mm:ss" : "YYYY-MM-DD")}\n    axisFormat {axis}\n{interval}    todayMarker off\n";
    }

    private static string Section(TimelinePicture picture, int lane) =>
        picture.Lanes.Count == 1 && picture.Lanes[lane].Name.Length == 0 ? string.Empty : $"    section {MermaidText.Name(picture.Lanes[lane].Name)}\n";

    private static string Task(TimelineMark mark, TimeScale scale, bool hasTimes)
    {
        var date = mark.Release.Released;
        var unit = hasTimes ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerDay;
        var start = date.HasEarliest ? date.EarliestTicks : Math.Min(scale.From.Ticks, date.LatestTicks);
        var end = date.IsExact ? start : date.HasLatest ? date.LatestTicks : Math.Max(scale.To.Ticks, date.EarliestTicks);
        start -= start % unit;
        var length = (end - start + unit - 1) / unit;
        var tags = (IsNarrow(mark) ? "milestone, " : string.Empty)
            + (mark.Kind switch { MarkKind.Pending => "active, ", MarkKind.Withdrawn => "done, ", _ => string.Empty })
            + (date.IsOpen ? "crit, " : string.Empty);
        var from = new DateTime(start).ToString(hasTimes ? SecondFormat : DayFormat, CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"    {MermaidText.Name(mark.Release.Name)} :{tags}{from}, {length}{(hasTimes ? 's' : 'd')}\n");
    }

    private static bool IsNarrow(TimelineMark mark) => !mark.Release.Released.IsOpen && mark.End - mark.Start < Narrow;

    private static bool IsWholeDays(ReleaseDate date) =>
        (!date.HasEarliest || date.EarliestTicks % TimeSpan.TicksPerDay == 0) && (!date.HasLatest || date.IsExact || (date.LatestTicks + 1) % TimeSpan.TicksPerDay == 0);

    private static IEnumerable<string> Told(TimelinePicture picture, TimelineMark[] shown, int older)
    {
        if (shown.Any(IsNarrow))
        {
            yield return "A diamond is a release, in the middle of the time that its date allows (noon, where only the day is known).";
        }

        if (shown.Any(mark => !IsNarrow(mark)))
        {
            yield return "A bar is as wide as the date is imprecise: the release lies somewhere in it.";
        }

        var colours = new[]
        {
            (Means: "light (active) is still to come", Is: shown.Any(mark => mark.Kind == MarkKind.Pending)),
            (Means: "grey (done) was withdrawn since", Is: shown.Any(mark => mark.Kind == MarkKind.Withdrawn)),
            (Means: "red (crit) is open at one end, and its bar ends where the chart does", Is: shown.Any(mark => mark.Release.Released.IsOpen)),
        };
        var told = string.Join("; ", colours.Where(colour => colour.Is).Select(colour => colour.Means));
        if (told.Length > 0)
        {
            yield return $"Colours: {told}.";
        }

        if (older > 0)
        {
            yield return $"{FigureText.Count(older, "older release")} not shown, for lack of room.";
        }

        var undated = picture.Lanes.Sum(lane => lane.Edge.Count);
        if (undated > 0)
        {
            yield return $"{FigureText.Count(undated, "release")} without a date not shown.";
        }

        if (picture.Outside > 0)
        {
            yield return $"{FigureText.Count(picture.Outside, "release")} outside of the time asked for.";
        }
    }
}
