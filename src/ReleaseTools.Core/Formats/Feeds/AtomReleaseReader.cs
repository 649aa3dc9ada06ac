namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads Atom feeds: of code hosts (releases.atom, tags.atom) and of news.</summary>
/// <remarks>
/// The date is <c>published</c>. Where an entry has only <c>updated</c>, it was out by then and may have been long before: not later than. Of several
/// links the <c>alternate</c> one counts. Order and prefixes mean nothing. Source: RFC 4287, sections 4.1.2, 4.2.7, 4.2.9, 4.2.15; the names of
/// Atom 0.3 (<c>issued</c>, <c>modified</c>) are known.
/// </remarks>
internal sealed class AtomReleaseReader : XmlFeedReader
{
    public override string Format => "Atom";

    protected override string Source => "Atom";

    protected override bool IsMine(string name, string space) =>
        name == "feed" && space is "http://www.w3.org/2005/Atom" or "http://purl.org/atom/ns#" or "";

    protected override IEnumerable<ReadResult> ReadRoot(XmlCursor xml, FeedReading reading)
    {
        reading.IsRecognized = true;
        var feed = new XmlRecord(xml.Namespace, xml.Origin);
        while (xml.MoveToChild(0))
        {
            if (xml.Name != "entry")
            {
                feed.Add(xml.ReadField());
                continue;
            }

            var entry = xml.ReadRecord();
            reading.EndRecord();
            yield return Item(entry, feed).Read(reading);
        }
    }

    private static FeedItem Item(XmlRecord entry, XmlRecord feed)
    {
        var published = entry.Find("published", "issued");
        var date = published ?? entry.Find("updated", "modified");
        return new FeedItem
        {
            Title = entry.Text("title"),
            Link = Link(entry),
            Id = entry.Text("id"),
            FeedTitle = feed.Text("title"),
            FeedLink = Link(feed),
            Date = (date?.Text, date?.Name ?? "published", published is null && date is not null ? EvidenceKind.NotLaterThan : EvidenceKind.Published),
            Origin = entry.Origin,
        };
    }

    private static string? Link(XmlRecord record) => record.Fields
        .Where(field => field.Name == "link" && field.Attributes.ContainsKey("href")
            && (!field.Attributes.TryGetValue("rel", out var relation) || relation is "alternate"))
        .Select(field => field.Attributes["href"]).FirstOrDefault();
}
