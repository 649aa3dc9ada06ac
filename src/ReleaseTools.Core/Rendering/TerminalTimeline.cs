using System.Globalization;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering;

/// <summary>Draws a picture as lines of text.</summary>
public static class TerminalTimeline
{
    /// <summary>The fewest columns in which something can be told.</summary>
    public const int LeastWidth = 50;

    /// <summary>How many columns the lanes themselves have, where the whole has some: the names of the lanes stand to their left.</summary>
    /// <param name="width">The columns of the whole.</param>
    /// <param name="timeline">What is drawn.</param>
    public static int LaneColumns(int width, Timeline timeline) => LaneRoom.Of(timeline, width).Columns;

    /// <summary>The lines, none of them wider than asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than <see cref="LeastWidth"/>.</exception>
    public static IReadOnlyList<string> Draw(TimelinePicture picture, TerminalOptions options)
    {
        if (options.Width < LeastWidth)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Width, $"A picture has at least {LeastWidth} columns.");
        }

        var canvas = new TextCanvas(options.Width);
        var hasSeveral = Write(canvas, picture, options, picture.Span?.ToString() ?? "No dates");
        foreach (var zoom in picture.Zooms)
        {
            canvas.Put(canvas.Count, 0, " ", Ink.Plain);
            hasSeveral |= Write(canvas, zoom, options, $"Closer: {zoom.Scale}");
        }

        canvas.Put(canvas.Count, 0, " ", Ink.Plain);
        foreach (var line in Legend(picture, options, hasSeveral))
        {
            canvas.Put(canvas.Count, 0, line, Ink.Faint);
        }

        return canvas.Lines(options.Colored ? Ink.Paint : null);
    }

    // Whether some of its marks stand for several releases.
    private static bool Write(TextCanvas canvas, TimelinePicture picture, TerminalOptions options, string span)
    {
        var drawing = new LaneDrawing(canvas, options, LaneRoom.Of(picture, options.Width));
        var count = FigureText.Count(picture.Count, "release") + (picture.Outside > 0 ? string.Format(CultureInfo.InvariantCulture, "; {0} outside", picture.Outside) : string.Empty);
        if (span.Length + 2 + count.Length > options.Width)
        {
            foreach (var line in TextWidth.Wrap(span, options.Width).Append(count))
            {
                canvas.Put(canvas.Count, 0, line, Ink.Name);
            }
        }
        else
        {
            canvas.Put(canvas.Count, 0, $"{span}, {count}", Ink.Name);
        }

        foreach (var lane in picture.Lanes)
        {
            drawing.Draw(lane);
        }

        if (picture.Span is not null)
        {
            drawing.DrawAxis(picture.Scale);
        }

        drawing.DrawBrackets(picture);
        drawing.TellWhatHasNoRoom();
        return drawing.HasSeveral;
    }

    private static IEnumerable<string> Legend(TimelinePicture picture, TerminalOptions options, bool hasSeveral)
    {
        var marks = picture.Lanes.SelectMany(lane => lane.Marks.Concat(lane.Edge)).ToArray();
        var parts = marks
            .Select(mark => mark.Kind)
            .Distinct()
            .OrderBy(kind => kind)
            .Select(kind => $"{options.Glyphs.Mark(kind)} {kind.ToString().ToLowerInvariant()}")
            .ToList();
        if (hasSeveral)
        {
            parts.Add("2-9, + several at one place");
        }

        if (marks.Any(mark => mark.End - mark.Start > 1d / options.Width))
        {
            parts.Add($"{options.Glyphs.Bar} somewhere in this time");
        }

        foreach (var (isCertain, words) in new[] { (true, "rivals within"), (false, "rivals that may be within") })
        {
            if (picture.Brackets.Any(bracket => bracket.IsCertain == isCertain))
            {
                parts.Add($"{options.Glyphs.GapBetween(3, isCertain)} {words} {picture.Within}");
            }
        }

        var line = string.Empty;
        foreach (var part in parts)
        {
            if (line.Length > 0 && line.Length + 2 + part.Length > options.Width)
            {
                yield return line;
                line = string.Empty;
            }

            line += line.Length > 0 ? "  " + part : part;
        }

        yield return line;
    }
}
