using System.Globalization;

namespace ReleaseTools.Rendering;

/// <summary>Draws lanes, their axis and the gaps between rivals below each other on a canvas. Not thread-safe.</summary>
internal sealed class LaneDrawing
{
    private const int NameRows = 4;
    private const int GapRows = 8;
    private const int MaybeRows = 2;
    private const int LongestName = 28;

    private readonly TextCanvas _canvas;
    private readonly GlyphSet _glyphs;
    private readonly LaneRoom _room;
    private readonly int _width;
    private int _namesWithoutRoom;
    private int _gapsWithoutRoom;
    private int _maybeWithoutRoom;

    public LaneDrawing(TextCanvas canvas, TerminalOptions options, LaneRoom room)
    {
        _canvas = canvas;
        _glyphs = options.Glyphs;
        _room = room;
        _width = options.Width;
    }

    /// <summary>Whether a digit stands for several marks.</summary>
    public bool HasSeveral { get; private set; }

    /// <summary>A lane with its marks, and their names below.</summary>
    public void Draw(TimelineLane lane)
    {
        var line = _canvas.Count;
        _canvas.Put(line, 0, TextWidth.Cut(lane.Name, Math.Max(1, _room.Names), _glyphs.Ellipsis), Ink.Name);
        Put(line, 0, new string(_glyphs.Lane, _room.Columns), Ink.Faint);
        foreach (var mark in lane.Marks)
        {
            var (start, end) = (Column(mark.Start), Column(mark.End));

            // What is narrower than a column would be shown wider by lying across the border of two.
            if ((mark.End - mark.Start) * _room.Columns > 1)
            {
                Put(line, start, new string(_glyphs.Bar, end - start + 1), Ink.Of(mark.Kind));
            }
        }

        foreach (var place in lane.Marks.GroupBy(mark => Column(mark.Place)))
        {
            DrawMark(line, place.Key, [.. place]);
        }

        if (lane.Edge.Count > 0)
        {
            DrawMark(line, _room.Columns + _room.Edge - 1, lane.Edge);
        }

        WriteNames(line + 1, lane);
    }

    /// <summary>The axis with its ticks.</summary>
    public void DrawAxis(TimeScale scale)
    {
        var line = _canvas.Count;
        Put(line, 0, new string(_glyphs.Axis, _room.Columns), Ink.Faint);
        if (scale.Common(_room.Columns) is { } common && common.Length <= _room.Names)
        {
            _canvas.Put(line + 1, 0, common, Ink.Faint);
        }

        var free = 0;
        foreach (var tick in scale.Ticks(_room.Columns))
        {
            var column = Column(tick.Place);
            Put(line, column, _glyphs.Tick.ToString(), Ink.Faint);
            var start = Math.Min(column, _room.Named - tick.Label.Length);
            if (start >= free)
            {
                Put(line + 1, start, tick.Label, Ink.Faint);
                free = start + tick.Label.Length + 1;
            }
        }
    }

    /// <summary>The gaps between rivals, with their lengths: first those that certainly are as short as asked for, then those that may be.</summary>
    public void DrawBrackets(TimelinePicture picture)
    {
        _gapsWithoutRoom = DrawBrackets([.. picture.Brackets.Where(bracket => bracket.IsCertain)], GapRows);
        _maybeWithoutRoom = DrawBrackets([.. picture.Brackets.Where(bracket => !bracket.IsCertain)], MaybeRows);
    }

    /// <summary>What had to be left out, if anything had.</summary>
    public void TellWhatHasNoRoom()
    {
        if (RoomText.Missing(_namesWithoutRoom, _gapsWithoutRoom, _maybeWithoutRoom, "a wider window") is { } missing)
        {
            foreach (var line in TextWidth.Wrap(missing, _width))
            {
                _canvas.Put(_canvas.Count, 0, line, Ink.Faint);
            }
        }
    }

    // How many have no room. The latest come first: of them people ask most.
    private int DrawBrackets(IReadOnlyList<RivalBracket> brackets, int rows)
    {
        var line = _canvas.Count;
        var grid = new LabelGrid(_room.Named, rows);
        var missing = 0;
        foreach (var bracket in brackets.Reverse())
        {
            var length = _glyphs.Spell(bracket.Gap.Bounds.ToString());
            missing += TryBracket(grid, line, bracket, $"{length} {Named(bracket.Gap)}") || TryBracket(grid, line, bracket, length) ? 0 : 1;
        }

        return missing;
    }

    private string Named(ReleaseGap gap) => $"{Short(gap.From)}, {Short(gap.To!)}";

    private string Short(Release release) => TextWidth.Cut(release.Name, LongestName, _glyphs.Ellipsis);

    private bool TryBracket(LabelGrid grid, int line, RivalBracket bracket, string text)
    {
        var (start, end) = (Column(bracket.Start), Column(bracket.End));
        var width = TextWidth.Of(text);
        var bar = _glyphs.GapBetween(end - start + 1, bracket.IsCertain);
        var isRight = start + bar.Length + 1 + width <= _room.Named;
        var first = isRight ? start : start - width - 1;
        if (first < 0 || grid.Span(first, Math.Min(bar.Length + width + 2, _room.Named - first)) is not { } row)
        {
            return false;
        }

        Put(line + row, start, bar, Ink.Gap);
        Put(line + row, isRight ? start + bar.Length + 1 : first, text, Ink.Plain);
        return true;
    }

    private void DrawMark(int line, int column, IReadOnlyList<TimelineMark> marks)
    {
        var isOne = marks.Count == 1;
        HasSeveral |= !isOne;
        var text = isOne ? _glyphs.Mark(marks[0].Kind).ToString() : marks.Count > 9 ? "+" : marks.Count.ToString(CultureInfo.InvariantCulture);
        Put(line, column, text, isOne ? Ink.Of(marks[0].Kind) : Ink.Plain);
    }

    // From the right, so that a name that has no room beside its mark hangs lower than those that come after it.
    private void WriteNames(int line, TimelineLane lane)
    {
        var edge = _room.Columns + _room.Edge - 1;
        var grid = new LabelGrid(_room.Named, NameRows);
        var named = lane.Edge.Select(mark => (Mark: mark, Column: edge))
            .Concat(lane.Marks.Select(mark => (Mark: mark, Column: Column(mark.Place))).Reverse());
        foreach (var (mark, column) in named)
        {
            var name = TextWidth.Cut(mark.Release.Name, _room.NameAt(column, LongestName), _glyphs.Ellipsis);
            var width = TextWidth.Of(name);
            if (grid.Place(column, width) is not { } room)
            {
                _namesWithoutRoom++;
                continue;
            }

            for (var above = 0; above < room.Row; above++)
            {
                Put(line + above, column, _glyphs.Down.ToString(), Ink.Faint);
            }

            Put(line + room.Row, column, (room.IsLeft ? _glyphs.Left : _glyphs.Right).ToString(), Ink.Faint);
            Put(line + room.Row, room.IsLeft ? room.Start : column + 1, name, Ink.Plain);
        }
    }

    private int Column(double place) => (int)Math.Round(place * (_room.Columns - 1));

    private void Put(int line, int column, string text, Ink ink) => _canvas.Put(line, _room.Start + column, text, ink);
}
