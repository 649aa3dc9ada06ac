namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads RSS: 2.0 and its forerunners, and RSS 1.0, which is RDF.</summary>
/// <remarks>
/// The date is <c>pubDate</c>, of RFC 822, else <c>dc:date</c>, of ISO 8601: when the item was published. Source: RSS 2.0 specification; RSS 1.0
/// (RDF Site Summary) with its Dublin Core module.
/// </remarks>
internal sealed class RssReleaseReader : XmlFeedReader
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public override string Format => "Rss";

    protected override string Source => "RSS";

    protected override bool IsMine(string name, string space) =>
        name == "rss" || (name == "RDF" && space == "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    protected override IEnumerable<ReadResult> ReadRoot(XmlCursor xml, FeedReading reading)
    {
        reading.IsRecognized = true;
        XmlRecord? channel = null;
        while (xml.MoveToChild(0))
        {
            if (xml.Name == "channel")
            {
                // RSS 2.0 has the items in the channel, RSS 1.0 beside it.
                channel = new XmlRecord(xml.Namespace, xml.Origin);
                while (xml.MoveToChild(1))
                {
                    if (xml.Name == "item")
                    {
                        yield return ReadItem(xml, channel, reading);
                    }
                    else
                    {
                        channel.Add(xml.ReadField());
                    }
                }
            }
            else if (xml.Name == "item")
            {
                yield return ReadItem(xml, channel, reading);
            }
        }
    }

    private static ReadResult ReadItem(XmlCursor xml, XmlRecord? channel, FeedReading reading)
    {
        var item = xml.ReadRecord();
        reading.EndRecord();
        var date = item.Find("pubDate") ?? item.FindIn(DublinCore, "date");
        return new FeedItem
        {
            Title = item.Text("title"),
            Link = item.Text("link") ?? Permalink(item.Find("guid")),
            FeedTitle = channel?.Text("title"),
            FeedLink = channel?.Text("link"),
            Date = (date is { Name: "pubDate" } ? Rfc822Date.Read(date.Text) : date?.Text, date?.Name ?? "pubDate", EvidenceKind.Published),
            Origin = item.Origin,
        }.Read(reading);
    }

    private static string? Permalink(XmlField? guid) =>
        guid is not null && (!guid.Attributes.TryGetValue("isPermaLink", out var flag) || flag != "false") && Uri.TryCreate(guid.Text, UriKind.Absolute, out _)
            ? guid.Text
            : null;
}
