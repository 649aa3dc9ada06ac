namespace ReleaseTools.Rendering.Pages;

/// <summary>Writes elements of HTML, with all text encoded. What it writes is also well-formed XML, so that it can be checked. Not thread-safe.</summary>
internal sealed class HtmlWriter(TextWriter text)
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "br", "wbr", "rect", "path" };

    private readonly Stack<string> _open = new();

    /// <summary>Opens an element; those that never hold anything are closed at once. Attributes without a value are left out.</summary>
    public HtmlWriter Open(string name, params (string Name, string? Value)[] attributes)
    {
        text.Write('<');
        text.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                text.Write(' ');
                text.Write(attribute);
                text.Write("=\"");
                text.Write(SvgText.Escape(value).Replace("\"", "&quot;"));
                text.Write('"');
            }
        }

        if (Void.Contains(name))
        {
            text.Write("/>");
        }
        else
        {
            text.Write('>');
            _open.Push(name);
        }

        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        text.Write("</");
        text.Write(_open.Pop());
        text.Write('>');
        return this;
    }

    /// <summary>An element that holds text.</summary>
    public HtmlWriter Element(string name, string content, params (string Name, string? Value)[] attributes) => Open(name, attributes).Text(content).Close();

    /// <summary>Text of any origin.</summary>
    public HtmlWriter Text(string content)
    {
        text.Write(SvgText.Escape(content));
        return this;
    }

    /// <summary>Text that is markup, style or script already. Never from data.</summary>
    public HtmlWriter Raw(string markup)
    {
        text.Write(markup);
        return this;
    }

    /// <summary>Ends the line, for whoever reads the source.</summary>
    public HtmlWriter Line()
    {
        text.Write('\n');
        return this;
    }
}
