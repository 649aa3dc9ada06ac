using System.Text;
using System.Xml;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Goes through XML forward only, in bounded memory: no document type, no entities but the five of XML, nothing fetched, nothing deep.</summary>
/// <remarks>Source: Extensible Markup Language (XML) 1.0, fifth edition; Namespaces in XML 1.0. The encoding has been decided before: what the declaration says of it does not count.</remarks>
internal sealed class XmlCursor : IDisposable
{
    /// <summary>How deep elements may be nested; feeds need eight.</summary>
    public const int MaxDepth = 64;

    // Longer than any name, date or address; what goes on is the text of an article.
    private const int LongestText = 4 * 1024;

    private readonly GuardedTextReader _text;
    private readonly XmlReader _xml;
    private readonly int _linesBefore;
    private bool _hasRoot;

    public XmlCursor(GuardedTextReader text)
    {
        _text = text;
        _linesBefore = SkipBlank(text);
        _xml = Open(text, DtdProcessing.Prohibit);
    }

    public string Name => _xml.LocalName;

    public string Namespace => _xml.NamespaceURI;

    public RecordOrigin Origin => _xml is IXmlLineInfo place ? new RecordOrigin(place.LineNumber + _linesBefore, place.LinePosition) : default;

    /// <summary>The name and namespace of the outermost element, as far as the head shows it; empty where it is no XML.</summary>
    public static (string Name, string Namespace) RootOf(string head)
    {
        var start = head.TrimStart();
        if (start.Length == 0 || start[0] != '<')
        {
            return (string.Empty, string.Empty);
        }

        try
        {
            // A document type is passed over unread here, so that the reader can say what is wrong with it.
            using var text = new StringReader(start);
            using var xml = Open(text, DtdProcessing.Ignore);
            return xml.MoveToContent() == XmlNodeType.Element ? (xml.LocalName, xml.NamespaceURI) : (string.Empty, string.Empty);
        }
        catch (XmlException)
        {
            return (string.Empty, string.Empty);
        }
    }

    /// <summary>Whether a text begins as web pages do.</summary>
    public static bool IsWebPage(string head)
    {
        var start = head.TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.Length > 0 && start[0] == '<' && RootOf(start).Name.Equals("html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Moves to the outermost element.</summary>
    public void MoveToRoot()
    {
        while (Advance())
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                _hasRoot = true;
                return;
            }
        }
    }

    /// <summary>Moves past everything, so that what is malformed at the end is found.</summary>
    public void MoveToEnd()
    {
        while (Advance())
        {
        }
    }

    /// <summary>Moves to the next element directly below that of a depth (the root has 0), past the rest of the one before; false at its end.</summary>
    public bool MoveToChild(int depth)
    {
        if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == depth && _xml.IsEmptyElement)
        {
            return false;
        }

        while (Advance())
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == depth + 1)
            {
                return true;
            }

            if (_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads the current element with what stands directly below it.</summary>
    public XmlRecord ReadRecord()
    {
        var record = new XmlRecord(Namespace, Origin);
        var depth = _xml.Depth;
        while (MoveToChild(depth))
        {
            record.Add(ReadField());
        }

        return record;
    }

    /// <summary>Reads the current element as text.</summary>
    public XmlField ReadField()
    {
        try
        {
            return ReadText();
        }
        catch (XmlException error)
        {
            // Values are read to their ends only when they are asked for.
            throw Malformed(error);
        }
    }

    private XmlField ReadText()
    {
        var (name, space, depth, isEmpty) = (_xml.LocalName, _xml.NamespaceURI, _xml.Depth, _xml.IsEmptyElement);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.NamespaceURI.Length == 0)
            {
                attributes[_xml.LocalName] = _xml.Value;
            }
        }

        _xml.MoveToElement();
        var text = new StringBuilder();
        while (!isEmpty && Advance() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && text.Length < LongestText)
            {
                var value = _xml.Value;
                text.Append(value, 0, Math.Min(value.Length, LongestText - text.Length));
            }
        }

        return new XmlField(name, space, text.ToString().Trim(), attributes);
    }

    public void Dispose() => _xml.Dispose();

    private static XmlReader Open(TextReader text, DtdProcessing types) => XmlReader.Create(text, new XmlReaderSettings
    {
        DtdProcessing = types,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    });

    private static int SkipBlank(GuardedTextReader text)
    {
        // Blank lines before the declaration are an error of XML, and of half the scripts that write feeds.
        var lines = 0;
        while (text.Peek() is ' ' or '\t' or '\r' or '\n')
        {
            lines += text.Read() == '\n' ? 1 : 0;
        }

        return lines;
    }

    private bool Advance()
    {
        try
        {
            if (!_xml.Read())
            {
                return false;
            }
        }
        catch (XmlException error)
        {
            throw Malformed(error);
        }

        return _xml.Depth <= MaxDepth
            ? true
            : throw new UnreadableTextException($"The XML is nested deeper than {MaxDepth} levels.", Origin.Line, Origin.Column);
    }

    private UnreadableTextException Malformed(XmlException error) =>
        new(Reason(error), Math.Max(1, error.LineNumber + _linesBefore), Math.Max(1, error.LinePosition));

    private string Reason(XmlException error)
    {
        if (!_hasRoot && _text.Head.IndexOf("<!DOCTYPE", StringComparison.Ordinal) >= 0)
        {
            return "The XML has a document type (DOCTYPE), which can make a small text unfold without end or fetch others. It is not read; no feed needs one.";
        }

        var place = error.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var message = place > 0 ? error.Message.Substring(0, place) : error.Message;
        return $"The XML is malformed: {DisplayText.Quote(message)}";
    }
}
