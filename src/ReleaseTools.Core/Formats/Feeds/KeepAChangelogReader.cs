using System.Globalization;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads the headings of a changelog in Markdown: <c>## [1.2.0] - 2026-02-05</c> and its kin.</summary>
/// <remarks>
/// The date is the heading's, to the day: when the version was released, by its own people. A version without a date is released, and nobody says
/// when. YANKED is Withdrawn. What is not out yet (Unreleased) is left out with a note. A link definition of the version's label, at whatever
/// place, is its link. Source: keepachangelog.com 1.1.0; Conventional Changelog writes <c>## [1.2.0](link) (2026-02-05)</c>.
/// </remarks>
internal sealed class KeepAChangelogReader : FeedReader
{
    private const int DeepestLevel = 3;

    public override string Format => "KeepAChangelog";

    protected override string Source => "changelog";

    public override int Recognize(string head)
    {
        // A comment of the arrow notation begins as a heading does, so a heading without a version is no sign.
        var options = new ReadOptions();
        var markdown = new MarkdownHeadings();
        using var lines = new StringReader(head);
        var seen = 0;
        while (lines.ReadLine() is { } line)
        {
            if (line.Length < LongestLine && markdown.Next(line, out var level) is { } text && level <= DeepestLevel && seen++ < 1000
                && ChangelogHeading.Read(text, null, options) is { IsSure: true })
            {
                return 92;
            }
        }

        return 0;
    }

    protected override IEnumerable<ReadResult> ReadAll(GuardedTextReader text, FeedReading reading)
    {
        // Links are defined at the end, so the headings wait for it. The limit on a record is that of the whole text here.
        var headings = new List<(ChangelogHeading Heading, long Line)>();
        var links = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var unreleased = 0;
        foreach (var (heading, line) in Headings(text, links, reading))
        {
            reading.IsRecognized = true;
            if (heading.IsUnreleased)
            {
                unreleased++;
            }
            else
            {
                headings.Add((heading, line));
            }
        }

        foreach (var (heading, line) in headings)
        {
            yield return Make(heading, line, links, reading);
        }

        if (unreleased > 0)
        {
            yield return ReadResult.Of(string.Format(CultureInfo.InvariantCulture, "Left out {0} sections of what is not released.", unreleased));
        }

        if (!reading.IsRecognized)
        {
            throw new UnreadableTextException(
                $"This is no changelog ({Format}): no heading is of the form '## [1.2.0] - 2026-02-05'. Without -Format the format is found by content.");
        }
    }

    private static IEnumerable<(ChangelogHeading Heading, long Line)> Headings(GuardedTextReader text, Dictionary<string, string> links, FeedReading reading)
    {
        var markdown = new MarkdownHeadings();
        var releaseLevel = 0;
        for (var number = 1L; text.ReadLine() is { } line; number++)
        {
            if (line.Length >= LongestLine)
            {
                continue;
            }

            if (markdown.Next(line, out var level) is not { } title)
            {
                if (markdown.DefinitionIn(line) is (var label, var link) && !links.ContainsKey(label))
                {
                    links.Add(label, link);
                }
            }
            else if (level <= DeepestLevel && ChangelogHeading.Read(title, reading.Subject, reading.Options) is { } heading && (heading.IsSure || level == releaseLevel))
            {
                // "### 3.0 for those who upgrade" below a release is none; on the level of the releases it is one.
                releaseLevel = heading.IsUnreleased || releaseLevel > 0 ? releaseLevel : level;
                yield return (heading, number);
            }
        }
    }

    private static ReadResult Make(ChangelogHeading heading, long line, Dictionary<string, string> links, FeedReading reading)
    {
        var repository = RepositoryName.Read(reading.Subject);
        var version = heading.Version!;
        var link = heading.Link ?? (links.TryGetValue(version, out var plain) || links.TryGetValue("v" + version, out plain) ? plain : null);
        return reading.Make(new FeedEntry(heading.Product ?? repository.Name, version)
        {
            Vendor = repository.Owner,
            Date = heading.Date,
            Status = heading.IsYanked ? ReleaseStatus.Withdrawn : ReleaseStatus.Released,
            Link = link,
            Origin = new RecordOrigin(line),
        });
    }
}
