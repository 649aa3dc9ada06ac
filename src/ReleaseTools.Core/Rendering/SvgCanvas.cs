using System.Globalization;
using System.Xml;

namespace ReleaseTools.Rendering;

/// <summary>Writes shapes and texts as elements of SVG. Not thread-safe.</summary>
internal sealed class SvgCanvas
{
    /// <summary>The width of a column: of a monospaced font of 12 pixels, a little more than its characters have, so that no reader's font makes names touch.</summary>
    public const double Cell = 7.4;

    /// <summary>From line to line, in pixels.</summary>
    public const double Line = 17;

    private const int MostNamed = 12;

    private readonly XmlWriter _xml;

    public SvgCanvas(XmlWriter xml) => _xml = xml;

    /// <summary>A line through some points.</summary>
    public void Stroke(string style, params (double X, double Y)[] points) =>
        Element("polyline", style, ("points", Points(points)));

    /// <summary>A bar as wide as a date is imprecise.</summary>
    public void Bar(MarkKind kind, double start, double end, double middle) => Element(
        "rect", $"bar {MarkShape.StyleOf(kind)}", ("x", Number(start)), ("y", Number(middle - 3)), ("width", Number(end - start)), ("height", "6"), ("rx", "2"));

    /// <summary>One mark, or a disc with the number of several, with their names and dates for whoever points at it.</summary>
    public void Cluster(MarkCluster cluster, double y)
    {
        _xml.WriteStartElement("g");
        var names = cluster.Marks.Take(MostNamed).Select(mark => SvgText.Clean($"{mark.Release.Name}, {mark.Release.Released}"));
        var more = cluster.Marks.Count > MostNamed ? FormattableString.Invariant($"\nand {cluster.Marks.Count - MostNamed} more") : string.Empty;
        _xml.WriteElementString("title", string.Join("\n", names) + more);
        if (cluster.Marks.Count == 1)
        {
            Mark(cluster.Marks[0].Kind, cluster.Middle, y);
        }
        else
        {
            Disc(cluster.Marks.Count.ToString(CultureInfo.InvariantCulture), cluster.Middle, y, cluster.Radius);
        }

        _xml.WriteEndElement();
    }

    /// <summary>A disc with a number in it.</summary>
    public void Disc(string number, double x, double y, double radius)
    {
        Circle("mark several", x, y, radius);
        Text(x, y + 3.5, number, "count", "middle");
    }

    /// <summary>The mark of a kind.</summary>
    public void Mark(MarkKind kind, double x, double y)
    {
        var style = $"mark {MarkShape.StyleOf(kind)}";
        if (kind == MarkKind.Undated)
        {
            Text(x, y + 4, "?", "head", "middle");
        }
        else if (MarkShape.RadiusOf(kind) is { } radius)
        {
            Circle(style, x, y, radius * MarkCluster.MarkSize);
        }
        else
        {
            var corners = MarkShape.CornersOf(kind).Select(corner => (x + (corner.X * MarkCluster.MarkSize), y + (corner.Y * MarkCluster.MarkSize)));
            Element("polygon", style, ("points", Points(corners)));
        }
    }

    /// <summary>A gap between two places.</summary>
    public void Bracket(double start, double end, double y, bool isCertain)
    {
        Stroke("gap", (start, y - 4), (start, y + 4));
        Stroke(isCertain ? "gap" : "gap maybe", (start, y), (end, y));
        Stroke("gap", (end, y - 4), (end, y + 4));
    }

    /// <summary>A text; nothing where it is empty.</summary>
    /// <param name="x">Where it begins, or ends, or has its middle.</param>
    /// <param name="y">Its baseline.</param>
    /// <param name="text">The text, of whatever origin.</param>
    /// <param name="style">How it looks; null for a plain one.</param>
    /// <param name="anchor">The text-anchor; null begins it at x.</param>
    public void Text(double x, double y, string text, string? style = null, string? anchor = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        _xml.WriteStartElement("text");
        _xml.WriteAttributeString("x", Number(x));
        _xml.WriteAttributeString("y", Number(y));
        foreach (var (name, value) in new[] { ("class", style), ("text-anchor", anchor) })
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(name, value);
            }
        }

        _xml.WriteString(SvgText.Clean(text));
        _xml.WriteEndElement();
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Points(IEnumerable<(double X, double Y)> points) => string.Join(" ", points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private void Circle(string style, double x, double y, double radius) => Element("circle", style, ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)));

    private void Element(string name, string style, params (string Name, string Value)[] attributes)
    {
        _xml.WriteStartElement(name);
        _xml.WriteAttributeString("class", style);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, value);
        }

        _xml.WriteEndElement();
    }
}
