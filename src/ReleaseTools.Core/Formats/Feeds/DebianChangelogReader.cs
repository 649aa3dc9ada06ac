using System.Globalization;
using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads the changelog of a Debian source package.</summary>
/// <remarks>
/// The date is that of the line that ends an entry, to the second, with its offset: when the maintainer finished it, the nearest to publication
/// that the file has. The distribution UNRELEASED says that it was not out by then: Announced, and not before that date. A weekday that
/// is wrong is passed over, as dpkg does. No hyphen makes a prerelease; a tilde of the upstream version does, and so does a usual word. Source: deb-changelog(5),
/// deb-version(7), Debian Policy 4.4 and 5.6.12.
/// </remarks>
internal sealed class DebianChangelogReader : FeedReader
{
    private const string Unreleased = "UNRELEASED";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Heading = new(
        @"^(?<package>[A-Za-z0-9][-+0-9A-Za-z.]*) \((?<version>[^() \t]+)\)(?<distributions>(\s+[-+0-9A-Za-z.]+)+);(?<keys>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    private static readonly Regex Trailer = new(
        @"^ -- (?<name>[^<]*)(<[^>]*>)? {1,3}(?<date>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    private static readonly Regex Weekday = new(@"^[A-Za-z]+\s*,\s*", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Urgency = new(@"\burgency\s*=\s*(?<urgency>[A-Za-z]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Repacked = new("[~+.](dfsg|ds|repack).*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    public override string Format => "DebianChangelog";

    protected override string Source => "Debian changelog";

    public override int Recognize(string head)
    {
        using var lines = new StringReader(head);
        while (lines.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                return line.Length < LongestLine && Heading.IsMatch(line) ? Certainty : 0;
            }
        }

        return 0;
    }

    protected override IEnumerable<ReadResult> ReadAll(GuardedTextReader text, FeedReading reading)
    {
        Match? entry = null;
        long start = 0;
        for (var number = 1L; text.ReadLine() is { } line; number++)
        {
            text.EndRecord();
            if (line.Length == 0 || line.Length >= LongestLine)
            {
                continue;
            }

            if (line[0] is not (' ' or '\t') && Heading.Match(line) is { Success: true } heading)
            {
                if (entry is not null)
                {
                    yield return Make(entry, null, start, reading);
                }

                reading.IsRecognized = true;
                (entry, start) = (heading, number);
            }
            else if (entry is not null && Trailer.Match(line) is { Success: true } trailer)
            {
                yield return Make(entry, trailer, start, reading);
                entry = null;
            }
        }

        if (entry is not null)
        {
            yield return Make(entry, null, start, reading);
        }

        if (!reading.IsRecognized)
        {
            throw new UnreadableTextException(
                $"This is no Debian changelog ({Format}): no line is of the form 'package (1.2-3) unstable; urgency=medium'. Without -Format the format is found by content.");
        }
    }

    private static ReadResult Make(Match heading, Match? trailer, long line, FeedReading reading)
    {
        var version = heading.Groups["version"].Value;
        var distributions = heading.Groups["distributions"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isReleased = trailer is not null && !distributions.Contains(Unreleased, StringComparer.OrdinalIgnoreCase);
        var urgency = Urgency.Match(heading.Groups["keys"].Value).Groups["urgency"].Value;
        return reading.Make(new FeedEntry(heading.Groups["package"].Value, version)
        {
            Date = trailer is null ? null : Weekday.Replace(trailer.Groups["date"].Value.Trim(), string.Empty),
            Proves = isReleased || trailer is null ? EvidenceKind.Published : EvidenceKind.NotBefore,
            Status = isReleased ? ReleaseStatus.Released : ReleaseStatus.Announced,
            IsPrerelease = IsUpstreamPrerelease(version),
            Origin = new RecordOrigin(line),
        }.With("distribution", string.Join(" ", distributions)).With("urgency", urgency.ToLower(CultureInfo.InvariantCulture)));
    }

    // 1.2-3 and 1.2-3~bpo12+1 are packagings of 1.2, and 1.2~dfsg-1 is 1.2 with files left out; 1.2~rc1-1 came before 1.2. A hyphen parts words
    // here and no more: 3.1-20221030-2 is later than 3.1-2.
    private static bool IsUpstreamPrerelease(string version)
    {
        var revision = version.LastIndexOf('-');
        var upstream = Repacked.Replace(revision > 0 ? version.Substring(0, revision) : version, string.Empty);
        return upstream.IndexOf('~') >= 0 || VersionQualifier.IsPrerelease(upstream);
    }
}
