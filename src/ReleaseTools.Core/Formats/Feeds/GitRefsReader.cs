using System.Globalization;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Reads the tags that git lists: <c>git for-each-ref</c>, <c>show-ref</c>, <c>ls-remote</c>, packed refs, <c>git tag --format</c>, decorated <c>git log</c>.</summary>
/// <remarks>
/// The date of an annotated tag is its tagger's, of a lightweight one its commit's, to the second; lists without dates leave it unknown. Both
/// are taken as the publication: nothing in git comes closer, and an interval open at one end would leave no gap to measure. A commit's
/// date is the earliest that its release can be, which the attribute <c>tagKind</c> and a note say. Source: git-for-each-ref(1),
/// git-show-ref(1), git-ls-remote(1), git-log(1), gitformat-pack(5).
/// </remarks>
internal sealed class GitRefsReader : FeedReader
{
    private const int LinesLookedAt = 50;

    /// <summary>The name of the format.</summary>
    public const string Name = "GitRefs";

    public override string Format => Name;

    protected override string Source => "git";

    public override int Recognize(string head)
    {
        var lines = head.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines.Count > 1)
        {
            // The last one may be cut off.
            lines.RemoveAt(lines.Count - 1);
        }

        var certainty = 0;
        foreach (var line in lines.Where(line => !IsPassedOver(line)).Take(LinesLookedAt))
        {
            var refs = line.Length < LongestLine ? GitRef.Read(line) : [];
            if (refs.Count == 0 && !IsBranch(line))
            {
                return 0;
            }

            // A name and a date could be anybody's list; a ref or a decoration is git's.
            var isGits = line.IndexOf("refs/", StringComparison.Ordinal) >= 0 || line.IndexOf("tag: ", StringComparison.Ordinal) >= 0;
            certainty = Math.Max(certainty, isGits ? Certainty : refs.Count > 0 ? 35 : 0);
        }

        return certainty;
    }

    protected override IEnumerable<ReadResult> ReadAll(GuardedTextReader text, FeedReading reading)
    {
        var (others, lightweight, isEmpty) = (0L, 0L, true);
        var held = new List<ReadResult>();
        for (var number = 1L; text.ReadLine() is { } line; number++)
        {
            text.EndRecord();
            if (IsPassedOver(line))
            {
                continue;
            }

            isEmpty = false;
            var refs = line.Length < GuardedTextReader.HeadLength ? GitRef.Read(line) : [];
            var isBranch = refs.Count == 0 && IsBranch(line);
            reading.IsRecognized |= refs.Count > 0 || isBranch;
            if (refs.Count == 0 && !isBranch)
            {
                var problem = reading.Problem(
                    new RecordOrigin(number), null, line, "is no tag as git lists them. Expected a line such as 'v1.0 2026-02-05 12:00:00 +0100', of git for-each-ref, git tag --format or git log.");
                if (reading.IsRecognized)
                {
                    yield return problem;
                }
                else
                {
                    held.Add(problem);
                }

                if (held.Count == LinesLookedAt)
                {
                    throw NotMine();
                }

                continue;
            }

            foreach (var earlier in held)
            {
                yield return earlier;
            }

            held.Clear();

            others += isBranch ? 1 : 0;
            foreach (var each in refs)
            {
                if (each.Tag is null)
                {
                    others++;
                    continue;
                }

                lightweight += each.IsLightweight && each.Date is not null ? 1 : 0;
                yield return Make(each, number, reading);
            }
        }

        if (held.Count > 0)
        {
            throw NotMine();
        }

        if (isEmpty)
        {
            yield return ReadResult.Of("The list has comments and no refs, so it holds no releases.");
        }

        foreach (var (count, message) in new[]
        {
            (others, "Left out {0} refs or commits that are no tags of their own."),
            (lightweight, "{0} lightweight tags have the date of their commit: the earliest that their release can be."),
        })
        {
            if (count > 0)
            {
                yield return ReadResult.Of(string.Format(CultureInfo.InvariantCulture, message, count));
            }
        }
    }

    // Of a text in which nothing is git's there is one thing to say.
    private UnreadableTextException NotMine() =>
        new($"This is no list of tags as git writes it ({Format}): no line is such as 'v1.0 2026-02-05 12:00:00 +0100'. Without -Format the format is found by content.");

    private static ReadResult Make(GitRef tagged, long line, FeedReading reading)
    {
        var repository = RepositoryName.Read(reading.Subject);
        var tag = tagged.Tag!;
        var name = TagName.Read(tag, repository.Name, reading.Options);
        var product = name.Package ?? repository.Name;
        var entry = new FeedEntry(product, name.Version)
        {
            Vendor = repository.Owner,
            Name = name.Version is null || product is null ? $"{repository.Name} {tag}".Trim() : null,
            Date = tagged.Date,
            Origin = new RecordOrigin(line),
        };
        return reading.Make(entry.With("tag", tag).With("tagKind", Kind(tagged.Kind)).With("commit", tagged.Commit).With(AttributeNames.Doubt, tagged.Doubt));
    }

    private static string? Kind(string? type) => type is null ? null : type == "tag" ? "annotated" : "lightweight";

    // "# pack-refs" heads packed refs, and ^id below a tag is what it peels to.
    private static bool IsPassedOver(string line) => line.Length == 0 || line[0] is '#' or '^' || string.IsNullOrWhiteSpace(line);

    // A commit that git log shows without tags: a date alone, or with the names of branches.
    private static bool IsBranch(string line)
    {
        var open = line.IndexOf('(');
        var date = (open > 0 && line.TrimEnd().EndsWith(")", StringComparison.Ordinal) ? line.Substring(0, open) : line).Trim();
        return date.Length > 10 && ReleaseDate.TryParse(date, out var read) && read.IsExact;
    }
}
