using System.Globalization;
using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering;

/// <summary>Draws titles, lanes, axes and gaps below each other. Not thread-safe.</summary>
internal sealed class SvgDrawing
{
    private const double Line = SvgCanvas.Line;
    private const double Padding = 12;
    private const int NameRows = 4;
    private const int GapRows = 10;
    private const int MaybeRows = 3;
    private const int LongestName = 32;

    private readonly SvgCanvas _canvas;
    private readonly int _columns;
    private LaneRoom _room = null!;
    private double _top = Padding;

    public SvgDrawing(SvgCanvas canvas, int width)
    {
        _canvas = canvas;
        _columns = Columns(width);
    }

    /// <summary>How high everything so far is, in pixels.</summary>
    public int Height => (int)Math.Ceiling(_top + Padding);

    /// <summary>Whether a disc stands for several marks.</summary>
    public bool HasSeveral { get; private set; }

    /// <summary>Whether a date is drawn as wide as it is imprecise.</summary>
    public bool HasBars { get; private set; }

    /// <summary>How many characters go into a width in pixels.</summary>
    public static int Columns(int width) => (int)((width - (2 * Padding)) / SvgCanvas.Cell);

    /// <summary>What the whole is called.</summary>
    public void Title(string title)
    {
        // Its letters are a third larger.
        _top += Line * 0.3;
        Write(TextWidth.Cut(DisplayText.Clean(title), _columns * 3 / 4), "name");
        _top += Line * 0.2;
    }

    /// <summary>Draws a picture below what there is.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="span">From when to when it is.</param>
    public void Draw(TimelinePicture picture, string span)
    {
        _room = LaneRoom.Of(picture, _columns);
        var outside = picture.Outside > 0 ? string.Format(CultureInfo.InvariantCulture, "; {0} outside", picture.Outside) : string.Empty;
        WriteLines($"{span}, {FigureText.Count(picture.Count, "release")}{outside}", "head");
        _top += Line * 0.3;
        var names = picture.Lanes.Sum(Draw);
        if (picture.Span is not null)
        {
            DrawAxis(picture.Scale);
        }

        var gaps = DrawBrackets([.. picture.Brackets.Where(bracket => bracket.IsCertain)], GapRows);
        var maybe = DrawBrackets([.. picture.Brackets.Where(bracket => !bracket.IsCertain)], MaybeRows);
        if (RoomText.Missing(names, gaps, maybe, "an .html report") is { } missing)
        {
            WriteLines(missing, "faint");
        }

        _top += Line / 2;
    }

    /// <summary>What the marks mean.</summary>
    public void Legend(SvgLegend legend)
    {
        var x = Padding;
        foreach (var (width, words, draw) in legend.Entries)
        {
            var full = width + 6 + (words.Length * SvgCanvas.Cell);
            if (x > Padding && x + full > Padding + (_columns * SvgCanvas.Cell))
            {
                (x, _top) = (Padding, _top + Line);
            }

            draw(_canvas, x, _top + (Line / 2));
            _canvas.Text(x + width + 6, Baseline(_top), words, "faint");
            x += full + (3 * SvgCanvas.Cell);
        }

        _top += Line;
    }

    private static double Baseline(double top) => top + (Line * 0.75);

    // How many of its names have no room.
    private int Draw(TimelineLane lane)
    {
        var middle = _top + (Line / 2);
        _canvas.Text(Padding, Baseline(_top), TextWidth.Cut(DisplayText.Clean(lane.Name), Math.Max(1, _room.Names)), "head");
        _canvas.Stroke("line", (X(0), middle), (X(_room.Columns - 1), middle));
        foreach (var mark in lane.Marks.Where(mark => (mark.End - mark.Start) * _room.Columns > 1))
        {
            HasBars = true;
            _canvas.Bar(mark.Kind, Place(mark.Start), Place(mark.End), middle);
        }

        // Names come before the marks, so that no line to a name is drawn over a mark.
        _top += Line;
        var missing = DrawNames(lane, middle);
        foreach (var cluster in MarkCluster.Of(lane.Marks, mark => Place(mark.Place)).Concat(MarkCluster.Of(lane.Edge, _ => EdgePlace)))
        {
            HasSeveral |= cluster.Marks.Count > 1;
            _canvas.Cluster(cluster, middle);
        }

        return missing;
    }

    // From the right, so that a name that has no room beside its mark hangs lower than those that come after it.
    private int DrawNames(TimelineLane lane, double middle)
    {
        var grid = new LabelGrid(_room.Named, NameRows);
        var missing = 0;
        var named = lane.Edge.Select(mark => (Mark: mark, Column: _room.Columns + _room.Edge - 1, At: EdgePlace))
            .Concat(lane.Marks.Select(mark => (Mark: mark, Column: Column(mark.Place), At: Place(mark.Place))).Reverse());
        foreach (var (mark, column, at) in named)
        {
            var name = TextWidth.Cut(DisplayText.Clean(mark.Release.Name), _room.NameAt(column, LongestName));
            if (grid.Place(column, TextWidth.Of(name)) is not { } room)
            {
                missing++;
                continue;
            }

            var top = _top + (room.Row * Line);
            _canvas.Stroke("leader", (at, middle), (at, top + (Line * 0.6)));
            _canvas.Text(room.IsLeft ? at - 4 : at + 4, Baseline(top), name, style: null, room.IsLeft ? "end" : null);
        }

        _top += grid.Rows * Line;
        return missing;
    }

    private void DrawAxis(TimeScale scale)
    {
        var y = _top + 2;
        _canvas.Stroke("line", (X(0), y), (X(_room.Columns - 1), y));
        if (scale.Common(_room.Columns) is { } common && common.Length <= _room.Names)
        {
            _canvas.Text(Padding, y + Line, common, "faint");
        }

        var free = double.MinValue;
        foreach (var tick in scale.Ticks(_room.Columns))
        {
            _canvas.Stroke("line", (Place(tick.Place), y), (Place(tick.Place), y + 4));
            var start = Math.Min(Place(tick.Place), X(_room.Named - tick.Label.Length));
            if (start >= free)
            {
                _canvas.Text(start, y + Line, tick.Label, "faint");
                free = start + ((tick.Label.Length + 1) * SvgCanvas.Cell);
            }
        }

        _top += Line * 1.7;
    }

    // How many have no room. The latest come first: of them people ask most.
    private int DrawBrackets(IReadOnlyList<RivalBracket> brackets, int rows)
    {
        var grid = new LabelGrid(_room.Named, rows);
        var missing = 0;
        foreach (var bracket in brackets.Reverse())
        {
            var length = bracket.Gap.Bounds.ToString();
            var named = $"{length} {Short(bracket.Gap.From)}, {Short(bracket.Gap.To!)}";
            missing += TryBracket(grid, bracket, named) || TryBracket(grid, bracket, length) ? 0 : 1;
        }

        _top += grid.Rows * Line;
        return missing;

        static string Short(Release release) => TextWidth.Cut(DisplayText.Clean(release.Name), LongestName);
    }

    private bool TryBracket(LabelGrid grid, RivalBracket bracket, string text)
    {
        var (start, end) = (Column(bracket.Start), Column(bracket.End));
        var width = TextWidth.Of(text);
        var isRight = end + 2 + width <= _room.Named;
        var first = isRight ? start : start - width - 2;
        if (first < 0 || grid.Span(first, Math.Min(end - start + width + 3, _room.Named - first)) is not { } row)
        {
            return false;
        }

        var top = _top + (row * Line);
        _canvas.Bracket(Place(bracket.Start), Place(bracket.End), top + (Line / 2), bracket.IsCertain);
        _canvas.Text(isRight ? Place(bracket.End) + 6 : Place(bracket.Start) - 6, Baseline(top), text, style: null, isRight ? null : "end");
        return true;
    }

    private void WriteLines(string text, string style)
    {
        foreach (var line in TextWidth.Wrap(text, _columns))
        {
            Write(line, style);
        }
    }

    private void Write(string line, string style)
    {
        _canvas.Text(Padding, Baseline(_top), line, style);
        _top += Line;
    }

    private double EdgePlace => X(_room.Columns + _room.Edge - 1);

    private int Column(double place) => (int)Math.Round(place * (_room.Columns - 1));

    private double X(int column) => Padding + ((_room.Start + column) * SvgCanvas.Cell);

    private double Place(double place) => X(0) + (place * (_room.Columns - 1) * SvgCanvas.Cell);
}
