namespace ReleaseTools.Formats.Feeds;

/// <summary>A reader of a feed in XML.</summary>
internal abstract class XmlFeedReader : FeedReader
{
    /// <inheritdoc/>
    public sealed override int Recognize(string head) => XmlCursor.RootOf(head) is var (name, space) && IsMine(name, space) ? Certainty : 0;

    /// <summary>Whether an outermost element of that local name and namespace is the feed's.</summary>
    protected abstract bool IsMine(string name, string space);

    /// <summary>Reads what stands below the outermost element, at which the cursor is.</summary>
    protected abstract IEnumerable<ReadResult> ReadRoot(XmlCursor xml, FeedReading reading);

    protected sealed override IEnumerable<ReadResult> ReadAll(GuardedTextReader text, FeedReading reading)
    {
        if (XmlCursor.IsWebPage(text.Head))
        {
            throw new UnreadableTextException($"This is a web page (HTML), not {Format}. A page names its feeds in <link rel=\"alternate\">; give the address of one of these.");
        }

        using var xml = new XmlCursor(text);
        xml.MoveToRoot();
        if (!IsMine(xml.Name, xml.Namespace))
        {
            throw new UnreadableTextException(
                $"This is XML, but not {Format}: its outermost element is '{DisplayText.Quote(xml.Name)}'. Without -Format the format is found by content.", xml.Origin.Line, xml.Origin.Column);
        }

        foreach (var result in ReadRoot(xml, reading))
        {
            yield return result;
        }

        // What follows the feed may still say that it is no XML.
        xml.MoveToEnd();
    }
}
