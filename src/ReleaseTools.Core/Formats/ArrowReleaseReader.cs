using System.Globalization;

namespace ReleaseTools.Formats;

/// <summary>
/// Reads releases whose order is known and whose dates are not: <c>GPT-5.3 Codex (specialized) -> GPT-5.3 Chat (general, TBD)</c>,
/// one chain a line, of any number of links, with <c>-></c> or <c>→</c>.
/// </summary>
/// <remarks>
/// The words in brackets are tracks, specialties, statuses (<c>TBD</c>, <c>rumored</c>) or dates; any other is kept as the attribute
/// <c>remark</c>. A link without a status is Released. Blank lines and lines that begin with <c>#</c> are passed over.
/// </remarks>
public sealed class ArrowReleaseReader : IReleaseReader
{
    private const int LongestChainName = 4 * 1024;

    // Beyond so many lines every chain is named with its line, instead of keeping all lines in memory to find the repeated ones.
    private const int MostLinesRemembered = 65_536;

    /// <inheritdoc/>
    public string Format => "Arrow";

    /// <inheritdoc/>
    public int Recognize(string head)
    {
        using var lines = new StringReader(head);
        while (lines.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0 && line.TrimStart()[0] != '#')
            {
                return line.TrimStart()[0] is not ('{' or '[' or '<' or '"') && ArrowChain.HasArrow(line) ? 85 : 0;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(TextReader text, ReadOptions options) =>
        GuardedReading.Run(text, options, guarded => ReadLines(guarded, options));

    private static IEnumerable<ReadResult> ReadLines(GuardedTextReader text, ReadOptions options)
    {
        // The notation has no headers that a property map could speak of.
        var mapper = new RecordMapper(options with { PropertyMap = new Dictionary<string, string>() });
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<ArrowLink>();
        var isEmpty = true;
        for (var number = 1L; text.ReadLine() is { } line; number++)
        {
            text.EndRecord();
            var chain = WithoutBullet(DisplayText.Clean(line));
            if (chain.Length == 0 || chain[0] == '#')
            {
                continue;
            }

            isEmpty = false;
            links.Clear();
            if (ArrowChain.Read(chain, links) is { } error)
            {
                yield return ReadResult.Of(ReadProblems.Record(options, new RecordOrigin(number), null, chain, error));
                continue;
            }

            // Every link carries the name of its chain, so a long chain is known by its line and its beginning.
            var isNew = chain.Length <= LongestChainName && seen.Count < MostLinesRemembered && seen.Add(chain);
            var name = isNew ? chain : string.Format(
                CultureInfo.InvariantCulture, "{0}:{1}: {2}", options.SourceName ?? "line", number, chain.Length <= LongestChainName ? chain : DisplayText.Quote(chain));
            for (var index = 0; index < links.Count; index++)
            {
                yield return mapper.Map(ToRecord(links[index], new ReleaseSequence(name, index + 1), options), number);
            }
        }

        if (isEmpty)
        {
            yield return ReadResult.Of("The input has comments and no chains, so it holds no releases.");
        }
    }

    private static string WithoutBullet(string line) =>
        line.Length > 1 && line[1] == ' ' && (line[0] is '-' or '*' or '•') ? line.Substring(2).TrimStart() : line;

    private static List<KeyValuePair<string, object?>> ToRecord(ArrowLink link, ReleaseSequence sequence, ReadOptions options)
    {
        var record = new List<KeyValuePair<string, object?>> { new("name", link.Name), new("sequence", sequence) };
        var status = ReleaseStatus.Released;
        foreach (var word in link.Words)
        {
            status = AddWord(record, word, status, options);
        }

        record.Add(new("status", status));
        return record;
    }

    private static ReleaseStatus AddWord(List<KeyValuePair<string, object?>> record, string word, ReleaseStatus status, ReadOptions options)
    {
        if (ReleaseTrack.All.FirstOrDefault(known => known.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } usual)
        {
            Set(record, "track", usual);
        }
        else if (StatusPhrase.TryRead(word, options.Zone, out var phrase))
        {
            Set(record, "track", phrase.Track);
            Set(record, "released", phrase.Date.IsKnown ? (object)phrase.Date : null);
            return phrase.Status;
        }
        else if (ReleaseDate.TryParse(word, options.Zone, out var date, out _))
        {
            Set(record, "released", date);
        }
        else if (options.Naming.Classify(word.ToLowerInvariant()) is { Track: { } track } classified)
        {
            Set(record, "track", track);
            Set(record, "specialty", classified.Specialty);
        }
        else
        {
            Set(record, "remark", word);
        }

        return status;
    }

    private static void Set(List<KeyValuePair<string, object?>> record, string name, object? value)
    {
        if (value is not null && !record.Exists(pair => pair.Key == name))
        {
            record.Add(new(name, value));
        }
    }
}
