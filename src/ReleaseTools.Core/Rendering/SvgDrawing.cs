using System.Globalization;
using System.Xml;
using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering;

/// <summary>Draws lanes, axes, gaps and the legend below each other as elements of SVG. Not thread-safe.</summary>
internal sealed class SvgDrawing
{
    // Of a monospaced font of 12 pixels, a little more than its characters are wide, so that no reader's font makes names touch.
    private const double Cell = 7.4;
    private const double Line = 17;
    private const double Padding = 12;
    private const double MarkSize = 5;
    private const int NameRows = 6;
    private const int GapRows = 10;
    private const int LongestName = 32;
    private const int MostNamed = 12;

    private readonly XmlWriter _xml;
    private readonly int _columns;
    private LaneRoom _room = null!;
    private double _top = Padding;
    private int _withoutRoom;

    public SvgDrawing(XmlWriter xml, int width)
    {
        _xml = xml;
        _columns = Columns(width);
    }

    /// <summary>How high everything so far is, in pixels.</summary>
    public int Height => (int)Math.Ceiling(_top + Padding);

    /// <summary>How many characters go into a width in pixels.</summary>
    public static int Columns(int width) => (int)((width - (2 * Padding)) / Cell);

    /// <summary>Draws a picture below what there is.</summary>
    public void Draw(TimelinePicture picture, string title)
    {
        _room = LaneRoom.Of(picture, _columns);
        _withoutRoom = 0;
        var hasDates = picture.Lanes.Any(lane => lane.Marks.Count > 0);
        var outside = picture.Outside > 0 ? string.Format(CultureInfo.InvariantCulture, "; {0} outside", picture.Outside) : string.Empty;
        Text(Padding, Baseline(), $"{(hasDates ? title + picture.Scale : "No dates")}, {FigureText.Count(picture.Count, "release")}{outside}", "head");
        _top += Line * 1.3;
        foreach (var lane in picture.Lanes)
        {
            Draw(lane);
        }

        if (hasDates)
        {
            DrawAxis(picture.Scale);
        }

        DrawBrackets(picture);
        if (_withoutRoom > 0)
        {
            Text(Padding, Baseline(), $"{FigureText.Count(_withoutRoom, "label")} without room.", "faint");
            _top += Line;
        }

        _top += Line / 2;
    }

    /// <summary>What the marks mean.</summary>
    public void Legend(TimelinePicture picture)
    {
        var x = Padding;
        foreach (var kind in picture.Lanes.SelectMany(lane => lane.Marks.Concat(lane.Edge)).Select(mark => mark.Kind).Distinct().OrderBy(kind => kind))
        {
            var word = kind.ToString().ToLowerInvariant();
            Shape(kind, x + MarkSize, _top + (Line / 2));
            Text(x + (3 * MarkSize), Baseline(), word, "faint");
            x += (word.Length + 5) * Cell;
        }

        _top += Line;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Points(double x, double y, params (double X, double Y)[] points) =>
        string.Join(" ", points.Select(point => $"{Number(x + (point.X * MarkSize))},{Number(y + (point.Y * MarkSize))}"));

    private void Draw(TimelineLane lane)
    {
        var middle = _top + (Line / 2);
        Text(Padding, Baseline(), TextWidth.Cut(lane.Name, Math.Max(1, _room.Names)), "head");
        Stroke("line", (X(0), middle), (X(_room.Columns - 1), middle));
        foreach (var mark in lane.Marks.Where(mark => (mark.End - mark.Start) * _room.Columns > 1))
        {
            Bar(mark, middle);
        }

        foreach (var place in lane.Marks.GroupBy(mark => Column(mark.Place)))
        {
            TimelineMark[] marks = [.. place];
            Marks(marks, marks.Average(mark => Place(mark.Place)), middle);
        }

        if (lane.Edge.Count > 0)
        {
            Marks(lane.Edge, X(_room.Columns + _room.Edge - 1), middle);
        }

        _top += Line;
        DrawNames(lane);
    }

    // What stands at one place is one disc with a number: drawn over each other, the last would hide the others.
    private void Marks(IReadOnlyList<TimelineMark> marks, double x, double y)
    {
        _xml.WriteStartElement("g");
        var names = marks.Take(MostNamed).Select(mark => $"{mark.Release.Name}, {mark.Release.Released}");
        var more = marks.Count > MostNamed ? FormattableString.Invariant($"\nand {marks.Count - MostNamed} more") : string.Empty;
        Element("title", string.Join("\n", names.Select(SvgText.Clean)) + more);
        if (marks.Count == 1)
        {
            Shape(marks[0].Kind, x, y);
        }
        else
        {
            var count = marks.Count.ToString(CultureInfo.InvariantCulture);
            Circle("mark several", x, y, MarkSize + 2 + count.Length);
            Text(x, y + 3.5, count, "count", "middle");
        }

        _xml.WriteEndElement();
    }

    private void Circle(string style, double x, double y, double radius)
    {
        _xml.WriteStartElement("circle");
        _xml.WriteAttributeString("class", style);
        Attributes(("cx", x), ("cy", y), ("r", radius));
        _xml.WriteEndElement();
    }

    private void Bar(TimelineMark mark, double middle)
    {
        _xml.WriteStartElement("rect");
        _xml.WriteAttributeString("class", $"bar {Class(mark.Kind)}");
        Attributes(("x", Place(mark.Start)), ("y", middle - 3), ("width", Place(mark.End) - Place(mark.Start)), ("height", 6), ("rx", 2));
        _xml.WriteEndElement();
    }

    private void DrawNames(TimelineLane lane)
    {
        var columns = _room.Columns + _room.Edge;
        var grid = new LabelGrid(columns, NameRows);
        var named = lane.Edge.Select(mark => (Mark: mark, Column: columns - 1, At: X(columns - 1)))
            .Concat(lane.Marks.Select(mark => (Mark: mark, Column: Column(mark.Place), At: Place(mark.Place))).Reverse());
        foreach (var (mark, column, at) in named)
        {
            var name = TextWidth.Cut(mark.Release.Name, LongestName);
            if (grid.Place(column, TextWidth.Of(name)) is not { } room)
            {
                _withoutRoom++;
                continue;
            }

            var y = _top + (room.Row * Line);
            Stroke("leader", (at, _top - (Line / 2) + MarkSize + 1), (at, y + (Line * 0.55)));
            Text(room.IsLeft ? at - 4 : at + 4, y + (Line * 0.75), name, null, room.IsLeft ? "end" : null);
        }

        _top += grid.Rows * Line;
    }

    private void DrawAxis(TimeScale scale)
    {
        var y = _top + 2;
        Stroke("line", (X(0), y), (X(_room.Columns - 1), y));
        foreach (var tick in scale.Ticks(_room.Columns))
        {
            Stroke("line", (Place(tick.Place), y), (Place(tick.Place), y + 4));
            var isLast = tick.Place * (_room.Columns - 1) > _room.Columns - 1 - tick.Label.Length;
            if (!isLast)
            {
                Text(Place(tick.Place), y + Line, tick.Label, "faint");
            }
        }

        _top += Line * 1.6;
    }

    private void DrawBrackets(TimelinePicture picture)
    {
        var grid = new LabelGrid(_room.Columns, GapRows);
        foreach (var bracket in picture.Brackets)
        {
            var length = bracket.Gap.Bounds.ToString();
            var named = $"{length} {TextWidth.Cut(bracket.Gap.From.Name, LongestName)}, {TextWidth.Cut(bracket.Gap.To!.Name, LongestName)}";
            _withoutRoom += TryBracket(grid, bracket, named) || TryBracket(grid, bracket, length) ? 0 : 1;
        }

        _top += grid.Rows * Line;
    }

    private bool TryBracket(LabelGrid grid, RivalBracket bracket, string text)
    {
        var (start, end) = (Column(bracket.Start), Column(bracket.End));
        var width = TextWidth.Of(text);
        var isRight = end + 2 + width <= _room.Columns;
        var first = isRight ? start : start - width - 2;
        if (first < 0 || grid.Span(first, Math.Min(end - start + width + 3, _room.Columns - first)) is not { } row)
        {
            return false;
        }

        var y = _top + (row * Line) + (Line / 2);
        Stroke("gap", (Place(bracket.Start), y - 4), (Place(bracket.Start), y + 4), (Place(bracket.Start), y), (Place(bracket.End), y), (Place(bracket.End), y - 4), (Place(bracket.End), y + 4));
        Text(isRight ? Place(bracket.End) + 6 : Place(bracket.Start) - 6, y + 4, text, null, isRight ? null : "end");
        return true;
    }

    private void Shape(MarkKind kind, double x, double y)
    {
        if (kind is MarkKind.General or MarkKind.Preview or MarkKind.Other)
        {
            Circle($"mark {Class(kind)}", x, y, kind == MarkKind.Other ? MarkSize * 0.6 : MarkSize);
            return;
        }

        _xml.WriteStartElement("polygon");
        _xml.WriteAttributeString("class", $"mark {Class(kind)}");
        _xml.WriteAttributeString("points", kind switch
        {
            MarkKind.Specialized => Points(x, y, (0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
            MarkKind.Optimized => Points(x, y, (0, -1.1), (1.1, 0.9), (-1.1, 0.9)),
            MarkKind.Lts => Points(x, y, (-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
            MarkKind.Withdrawn => Points(x, y, (-1, -0.7), (-0.7, -1), (0, -0.3), (0.7, -1), (1, -0.7), (0.3, 0), (1, 0.7), (0.7, 1), (0, 0.3), (-0.7, 1), (-1, 0.7), (-0.3, 0)),
            _ => Points(x, y, (-0.9, -1), (1, 0), (-0.9, 1)),
        });
        _xml.WriteEndElement();
    }

    private void Stroke(string style, params (double X, double Y)[] points)
    {
        _xml.WriteStartElement("polyline");
        _xml.WriteAttributeString("class", style);
        _xml.WriteAttributeString("points", string.Join(" ", points.Select(point => $"{Number(point.X)},{Number(point.Y)}")));
        _xml.WriteEndElement();
    }

    private void Text(double x, double y, string text, string? style, string? anchor = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        _xml.WriteStartElement("text");
        Attributes(("x", x), ("y", y));
        if (style is not null)
        {
            _xml.WriteAttributeString("class", style);
        }

        if (anchor is not null)
        {
            _xml.WriteAttributeString("text-anchor", anchor);
        }

        _xml.WriteString(SvgText.Clean(text));
        _xml.WriteEndElement();
    }

    private void Element(string name, string text)
    {
        _xml.WriteStartElement(name);
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private void Attributes(params (string Name, double Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            _xml.WriteAttributeString(name, Number(value));
        }
    }

    private static string Class(MarkKind kind) => kind.ToString().ToLowerInvariant();

    private int Column(double place) => (int)Math.Round(place * (_room.Columns - 1));

    private double Baseline() => _top + (Line * 0.75);

    private double X(int column) => Padding + ((_room.Start + column) * Cell);

    private double Place(double place) => X(0) + (place * (_room.Columns - 1) * Cell);
}
