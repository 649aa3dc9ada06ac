using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>RSS: pubDate is publication, in any of the ways in which RFC 822 writes a date.</summary>
public sealed class RssReleaseReaderTests
{
    [Theory]
    [InlineData("Thu, 05 Feb 2026 17:38:53 GMT", "2026-02-05T17:38:53Z")]
    [InlineData("Thu, 05 Feb 2026 17:38:53 +0100", "2026-02-05T16:38:53Z")]
    [InlineData("Thu, 05 Feb 2026 17:38:53 EST", "2026-02-05T22:38:53Z")]
    [InlineData("05 Feb 2026 17:38 PDT", "2026-02-06T00:38Z")]
    [InlineData("Thu, 5 Feb 26 17:38:53 UT", "2026-02-05T17:38:53Z")]
    [InlineData("31 Dec 99 23:59:59 GMT", "1999-12-31T23:59:59Z")]
    [InlineData("1 Jan 49 00:00:00 GMT", "2049-01-01T00:00:00Z")]
    [InlineData("1 Jan 50 00:00:00 GMT", "1950-01-01T00:00:00Z")]
    [InlineData("Thu, 05 Feb 2026", "2026-02-05")]
    [InlineData("Thu, 05 Feb 2026 17:38:53 CEST", "2026-02-05T03:38:53Z/2026-02-06T05:38:53Z")]
    [InlineData("2026-02-05T17:38:53+02:00", "2026-02-05T15:38:53Z")]
    public void A_date_is_read_as_RFC_822_has_it(string date, string expected) =>
        Assert.Equal(ReleaseDate.Parse(expected), Assert.Single(Reading.All(Feed($"<title>serde 1.0</title><pubDate>{date}</pubDate>")).Releases()).Released);

    [Theory]
    [InlineData("yesterday")]
    [InlineData("Fri, 05 Feb 2026 17:38:53 GMT")]
    [InlineData("31 Feb 2026 00:00:00 GMT")]
    [InlineData("05 Feb 2026 12:00 +9999")]
    [InlineData("05 Feb 2026 25:00:00 GMT")]
    public void What_is_no_date_is_one_problem(string date)
    {
        var problem = Assert.Single(Reading.All(Feed($"<title>serde 1.0</title><pubDate>{date}</pubDate>")).Problems());
        Assert.Equal(("pubDate", false), (problem.Property, problem.IsFatal));
    }

    [Fact]
    public void A_registry_titles_an_item_by_its_version_and_links_to_its_project()
    {
        var release = Assert.Single(Reading.All(Feed(
            "<title>2.32.0rc1</title><link>https://registry.example/project/requests/2.32.0rc1/</link><pubDate>Mon, 20 May 2024 15:00:00 GMT</pubDate>")).Releases());
        Assert.Equal(("requests", "2.32.0rc1", "preview"), (release.Product, release.Version?.Text, release.Track));
        Assert.Equal(("https://registry.example/project/requests/2.32.0rc1/", "RSS"), (release.Provenance[0].Link, release.Provenance[0].Source));
    }

    [Fact]
    public void The_guid_is_the_link_where_there_is_none()
    {
        var releases = Reading.All(Feed(
            "<title>serde 1.0</title><guid>https://news.example/1</guid></item><item><title>serde 1.1</title><guid isPermaLink=\"false\">https://news.example/2</guid>")).Releases();
        Assert.Equal(["https://news.example/1", null], releases.Select(release => release.Provenance[0].Link));
    }

    [Fact]
    public void RSS_1_has_its_items_beside_the_channel_and_its_dates_in_Dublin_Core()
    {
        const string Text = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:x="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://news.example/"><title>News</title></channel>
              <item rdf:about="https://news.example/1"><title>serde 1.0</title><link>https://news.example/1</link><x:date>2026-02-05T17:38:53Z</x:date></item>
            </rdf:RDF>
            """;
        var release = Assert.Single(Reading.All(Text).Releases());
        Assert.Equal(("serde", ReleaseDate.Parse("2026-02-05T17:38:53Z"), "https://news.example/1"), (release.Product, release.Released, release.Provenance[0].Link));
    }

    [Fact]
    public void Elements_of_other_vocabularies_are_not_taken_for_those_of_RSS()
    {
        var release = Assert.Single(Reading.All(Feed("<m:title xmlns:m='urn:media'>photo 9.9</m:title><title>serde 1.0</title>")).Releases());
        Assert.Equal("serde", release.Product);
    }

    [Fact]
    public void A_document_type_is_one_clear_error()
    {
        const string Bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>&b;&c;</title></item></channel></rss>
            """;
        var problem = Assert.Single(Reading.All(Bomb).Problems());
        Assert.Contains("DOCTYPE", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nested_too_deep_is_one_clear_error()
    {
        var problem = Assert.Single(Reading.All(Feed(string.Concat(Enumerable.Repeat("<a>", 100_000)))).Problems());
        Assert.Equal((true, "The XML is nested deeper than 64 levels."), (problem.IsFatal, problem.Message[(problem.Message.IndexOf("The", StringComparison.Ordinal))..]));
    }

    [Fact]
    public void An_item_without_an_end_does_not_fill_the_memory()
    {
        using var text = new EndlessText("<rss><channel><item><title>", "x");
        var problem = Assert.Single(ReleaseReaders.Read(text, null, new ReadOptions()).ToList().Problems());
        Assert.True(problem.IsFatal);
        Assert.InRange(text.Given, 0, 4 * 8L * 1024 * 1024);
    }

    [Fact]
    public void Another_XML_under_this_format_is_an_error() =>
        Assert.Contains("outermost element is 'svg'", Reading.All("<svg/>", "Rss").Problems().Single().Message, StringComparison.Ordinal);

    private static string Feed(string item) => $"\n<rss version=\"2.0\"><channel><title>Recent updates for things</title><item>{item}</item></channel></rss>";

    /// <summary>A beginning, and then the same for ever.</summary>
    private sealed class EndlessText(string start, string rest) : TextReader
    {
        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            for (var at = 0; at < count; at++, Given++)
            {
                buffer[index + at] = Given < start.Length ? start[(int)Given] : rest[(int)(Given % rest.Length)];
            }

            return count;
        }
    }
}
