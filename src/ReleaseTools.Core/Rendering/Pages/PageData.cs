using Newtonsoft.Json;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Rendering.Pages;

/// <summary>
/// What the script of a page knows of a report, as JSON that is safe inside of a script element: the releases in the order of the report, and the timeline.
/// Times are milliseconds since 1970-01-01 UTC.
/// </summary>
internal sealed class PageData
{
    private readonly JsonTextWriter _json;
    private readonly ReleaseReport _report;
    private readonly IReadOnlyDictionary<Release, int> _rows;

    private PageData(JsonTextWriter json, ReleaseReport report, IReadOnlyDictionary<Release, int> rows)
    {
        _json = json;
        _report = report;
        _rows = rows;
    }

    /// <summary>Writes the data of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rows">The place of each of its releases.</param>
    /// <param name="text">Where to.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static void Write(ReleaseReport report, IReadOnlyDictionary<Release, int> rows, TextWriter text, CancellationToken cancellation)
    {
        // Apart from < > & and quotes, it escapes U+2028 and U+2029, and whatever else no text of a page may hold.
        using var json = new JsonTextWriter(text) { CloseOutput = false, StringEscapeHandling = StringEscapeHandling.EscapeHtml };
        var data = new PageData(json, report, rows);
        json.WriteStartObject();
        data.Number("asOf", Time(report.AsOf.UtcTicks));
        data.Releases(cancellation);
        if (report.Picture is { } picture)
        {
            data.Timeline(picture);
        }

        json.WriteEndObject();
    }

    // The last instant of a day stays in that day: as a fraction, which no double has exactly, it would be read as the first of the next.
    private static long Time(long ticks) => new DateTimeOffset(ticks, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private void Releases(CancellationToken cancellation)
    {
        _json.WritePropertyName("releases");
        _json.WriteStartArray();
        foreach (var release in _report.Releases)
        {
            cancellation.ThrowIfCancellationRequested();
            _json.WriteStartObject();
            Text("name", release.Name);
            Text("vendor", release.Vendor);
            Text("product", release.Product);
            Text("version", release.Version?.Text);
            Text("track", release.Track);
            Text("specialty", release.Specialty);
            Text("aliasOf", release.AliasOf);
            Text("status", release.Status.ToString());
            Dates(release.Released);
            Sources(release);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Dates(ReleaseDate date)
    {
        Text("date", date.ToString());
        Text("precision", date.Precision.ToString().ToLowerInvariant());
        if (date.HasEarliest)
        {
            Number("from", Time(date.EarliestTicks));
        }

        if (date.HasLatest)
        {
            Number("to", Time(date.LatestTicks));
        }
    }

    private void Sources(Release release)
    {
        if (release.Provenance.Count == 0)
        {
            return;
        }

        _json.WritePropertyName("sources");
        _json.WriteStartArray();
        foreach (var source in release.Provenance)
        {
            _json.WriteStartObject();
            Text("text", source.ToString());
            Text("link", Cells.Link(string.Empty, source.Link).Link?.AbsoluteUri);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Timeline(TimelinePicture picture)
    {
        _json.WritePropertyName("timeline");
        _json.WriteStartObject();
        Number("from", Time(picture.Scale.From.Ticks));
        Number("to", Time(picture.Scale.To.Ticks));
        Text("within", picture.Within?.ToString());
        Shapes(picture);
        _json.WritePropertyName("lanes");
        _json.WriteStartArray();
        foreach (var lane in picture.Lanes)
        {
            _json.WriteStartObject();
            _json.WritePropertyName("name");
            _json.WriteValue(SvgText.Clean(lane.Name));
            _json.WritePropertyName("marks");
            _json.WriteStartArray();
            foreach (var mark in lane.Marks.Concat(lane.Edge))
            {
                _json.WriteStartArray();
                _json.WriteValue(_rows[mark.Release]);
                _json.WriteValue(MarkShape.StyleOf(mark.Kind));
                _json.WriteEndArray();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        Rivals(picture);
        _json.WriteEndObject();
    }

    private void Shapes(TimelinePicture picture)
    {
        _json.WritePropertyName("shapes");
        _json.WriteStartObject();
        foreach (var kind in PagePicture.Kinds(picture))
        {
            Text(MarkShape.StyleOf(kind), MarkShape.PathOf(kind));
        }

        _json.WriteEndObject();
    }

    // Those that are bracketed are drawn, the others are told with the release: of its pairs the first, so the nearest come first, and of the equally near what is known best.
    private void Rivals(TimelinePicture picture)
    {
        var drawn = new HashSet<(Release, Release)>(picture.Brackets.Select(bracket => (bracket.Gap.From, bracket.Gap.To!)), SameRelease.Instance);
        _json.WritePropertyName("rivals");
        _json.WriteStartArray();
        foreach (var gap in _report.Rivals.OrderBy(RivalPairs.Distance).ThenBy(gap => gap.Maximum ?? TimeSpan.MaxValue))
        {
            _json.WriteStartObject();
            Number("first", _rows[gap.From]);
            Number("second", _rows[gap.To!]);
            Text("gap", gap.Bounds.ToString());
            Flag("isOrdered", gap.Leader is not null);
            Flag("isTied", gap.IsExact && gap.Leader is null);
            Flag("isMaybe", picture.Within is { } within && !RivalBracket.IsWithin(gap, within));
            Flag("isNear", drawn.Contains((gap.From, gap.To!)));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _json.WritePropertyName(name);
            _json.WriteValue(SvgText.Clean(value!));
        }
    }

    private void Number(string name, long value)
    {
        _json.WritePropertyName(name);
        _json.WriteValue(value);
    }

    private void Flag(string name, bool value)
    {
        if (value)
        {
            _json.WritePropertyName(name);
            _json.WriteValue(value);
        }
    }
}
