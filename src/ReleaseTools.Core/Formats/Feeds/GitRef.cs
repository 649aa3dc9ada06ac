using System.Globalization;
using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>One line of what git lists of refs: a tag, or another ref, with what the line says of it.</summary>
/// <param name="Tag">The tag, without <c>refs/tags/</c>; null for a ref that is no tag.</param>
/// <param name="Date">The date, as text or as <see cref="ReleaseDate"/>; null for none.</param>
/// <param name="Kind">Type of the object that the ref names (<c>tag</c>, <c>commit</c>, <c>tree</c>, <c>blob</c>); null where the line does not say.</param>
/// <param name="Commit">The commit that is tagged, or null.</param>
/// <param name="Doubt">Why the date should not be trusted, or null.</param>
internal sealed record GitRef(string? Tag, object? Date, string? Kind, string? Commit, string? Doubt = null)
{
    /// <summary>
    /// What <see cref="ReadOwn"/> reads, for <c>git for-each-ref --format</c>: type, object, peeled type, peeled object, seconds since 1970 of the tagger or else
    /// the committer, ref. Parted by tabs, which no ref has.
    /// </summary>
    public const string OwnFormat = "%(objecttype)%09%(objectname)%09%(*objecttype)%09%(*objectname)%09%(creatordate:unix)%09%(refname)";

    private const string Tags = "refs/tags/";
    private const string CommitType = "commit";
    private const int MostTagCharacters = 1024;

    // The last second of the year 9999.
    private const long LastSecond = 253_402_300_799;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly Regex ObjectId = new("^([0-9a-f]{40}|[0-9a-f]{64})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
    private static readonly Regex Decoration = new(@"(^|[\s(,])tag: (?<tag>[^\s,()]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
    private static readonly Regex Unix = new(@"^(?<seconds>-?[0-9]{1,20})( [-+][0-9]{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>Whether the date is that of a commit, which is tagged without a tag object.</summary>
    public bool IsLightweight => Kind == CommitType;

    /// <summary>Reads a line of any of the usual forms; none where it is of no such form.</summary>
    public static IReadOnlyList<GitRef> Read(string line)
    {
        var text = line.Trim();
        if (ReadOwn(text) is { } own)
        {
            return [own];
        }

        if (Decoration.IsMatch(text))
        {
            return ReadDecorated(text);
        }

        // A date alone is a commit without a tag, as git log shows it.
        return !ReleaseDate.TryParse(text, out _) && ReadWords(text) is { } plain ? [plain] : [];
    }

    private static GitRef? ReadOwn(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != 6 || !IsType(fields[0]) || !ObjectId.IsMatch(fields[1]) || TagOf(fields[5]) is not { } tag)
        {
            return null;
        }

        var commit = fields[0] == CommitType ? fields[1] : fields[2] == CommitType ? fields[3] : null;
        var (date, doubt) = Time(fields[4]);
        return new GitRef(tag, date, fields[0], commit, doubt);
    }

    // git log --tags --simplify-by-decoration --pretty='%ci %d': "2026-02-05 12:00:00 +0100  (HEAD -> main, tag: v1.0)"
    private static List<GitRef> ReadDecorated(string line)
    {
        var start = Decoration.Match(line).Index;
        var open = line.LastIndexOf('(', Math.Min(start, line.Length - 1));
        var before = line.Substring(0, open >= 0 ? open : start).Trim();
        var close = line.LastIndexOf(')');
        var words = (before.Length > 0 ? before : close >= 0 ? line.Substring(close + 1).Trim() : string.Empty).Split(Blanks, StringSplitOptions.RemoveEmptyEntries).ToList();
        var commit = TakeId(words);
        var (date, doubt) = Time(string.Join(" ", words));
        return IsDate(date) ? [.. Decoration.Matches(line).Cast<Match>().Select(match => new GitRef(match.Groups["tag"].Value, date, null, commit, doubt))] : [];
    }

    // for-each-ref, show-ref, ls-remote, packed-refs, and git tag --format='%(refname:short) %(creatordate:iso)' with the fields in any order.
    private static GitRef? ReadWords(string line)
    {
        var words = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).ToList();
        var id = TakeId(words);
        var type = words.FindIndex(IsType) is >= 0 and var at && (id is not null || words.Count > 2) ? words[at] : null;
        words.Remove(type!);
        TakeId(words);
        var full = words.FindIndex(word => word.StartsWith("refs/", StringComparison.Ordinal));
        if (full >= 0)
        {
            var name = words[full];
            words.RemoveAt(full);
            var (date, doubt) = Time(string.Join(" ", words));
            return words.Count == 0 || IsDate(date) ? new GitRef(TagOf(name), date, type, type == CommitType ? id : null, doubt) : null;
        }

        foreach (var index in words.Count > 1 ? new[] { 0, words.Count - 1 } : [])
        {
            var rest = words.Where((_, other) => other != index);
            var (date, doubt) = Time(string.Join(" ", rest));
            if (date is not null && IsDate(date) && words[index].Length <= MostTagCharacters && !ReleaseDate.TryParse(words[index], out _))
            {
                return new GitRef(words[index], date, type, type == CommitType ? id : null, doubt);
            }
        }

        return null;
    }

    private static string? TakeId(List<string> words)
    {
        var at = words.FindIndex(ObjectId.IsMatch);
        var id = at < 0 ? null : words[at];
        if (at >= 0)
        {
            words.RemoveAt(at);
        }

        return id;
    }

    private static bool IsType(string word) => word is "tag" or CommitType or "tree" or "blob";

    private static bool IsDate(object? date) => date is null or ReleaseDate || ReleaseDate.TryParse((string)date, out _);

    // ls-remote shows a tag a second time with what it peels to.
    private static string? TagOf(string name) =>
        name.StartsWith(Tags, StringComparison.Ordinal) && name.Length > Tags.Length && !name.EndsWith("^{}", StringComparison.Ordinal) ? name.Substring(Tags.Length) : null;

    // Seconds since 1970 with or without an offset (unix, raw), or a notation of dates.
    private static (object? Date, string? Doubt) Time(string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        if (Unix.Match(text) is not { Success: true } match || (match.Groups["seconds"].Length <= 8 && match.Groups["seconds"].Length == text.Length && text != "0"))
        {
            return (text, null);
        }

        return long.TryParse(match.Groups["seconds"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= LastSecond
            ? (ReleaseDate.FromInstant(DateTimeOffset.FromUnixTimeSeconds(seconds)), null)
            : (ReleaseDate.Unknown, "its seconds since 1970 lie beyond any calendar");
    }
}
