using System.Diagnostics.CodeAnalysis;

namespace ReleaseTools.Formats;

/// <summary>What a phrase such as <c>Released Feb 2026</c>, <c>Possible specialized release</c> or <c>TBD</c> says. Immutable.</summary>
/// <param name="Status">What became of the release.</param>
/// <param name="Date">The date in the phrase; Unknown where it names none.</param>
/// <param name="Track">The track in the phrase, or null.</param>
/// <param name="Lifecycle">A later stage of something that was released (<c>deprecated</c>), or null.</param>
internal sealed record StatusPhrase(ReleaseStatus Status, ReleaseDate Date, string? Track, string? Lifecycle)
{
    private const int LongestPhrase = 120;
    private static readonly char[] Separators = [' ', '\t', ',', ':', '-', '_'];

    // Every first word or words that tell a status; the longest match counts.
    private static readonly Dictionary<string, ReleaseStatus> Openings = Index(
        (ReleaseStatus.Released, "released|ga|generally available|general availability|available|stable|live|launched|published|shipped|out|active|current|"
            + "final|latest|supported|lts|released on|beta|alpha|preview|prerelease|pre release|rc|release candidate|experimental|early access|"
            + "deprecated|retired|legacy|obsolete|end of life|eol|sunset|discontinued|archived|unlisted"),
        (ReleaseStatus.Announced, "announced|planned|expected|upcoming|scheduled|coming|coming soon|soon|tbd|tba|to be announced|to be determined|pending|draft|"
            + "in development|in progress|future|unreleased|not released|not yet released|due|targeted"),
        (ReleaseStatus.Speculative, "speculative|speculated|speculation|rumored|rumoured|rumor|rumour|possible|possibly|likely|probable|probably|unconfirmed|"
            + "hypothetical|maybe|perhaps"),
        (ReleaseStatus.Withdrawn, "withdrawn|yanked|unpublished|cancelled|canceled|recalled|retracted|revoked|pulled|removed"));

    private static readonly HashSet<string> Stages = new(
        ["deprecated", "retired", "legacy", "obsolete", "end of life", "eol", "sunset", "discontinued", "archived", "unlisted"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Previews = new(
        ["beta", "alpha", "preview", "prerelease", "pre release", "rc", "release candidate", "experimental", "early access"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Fillers = new(
        ["in", "on", "for", "at", "as", "a", "an", "the", "of", "release", "version", "variant", "model", "launch", "date", "since", "around", "is", "was", "to", "be"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The opening words that are understood, for messages.</summary>
    public const string Expected = "released, announced, planned, expected, speculative, rumored, possible, withdrawn, yanked, draft, preview, deprecated or TBD";

    /// <summary>Reads a phrase whose words are all understood.</summary>
    public static bool TryRead(string text, TimeZoneInfo? zone, [NotNullWhen(true)] out StatusPhrase? phrase)
    {
        phrase = null;
        var trimmed = text.Trim().TrimEnd('.', '!');
        if (trimmed.Length is 0 or > LongestPhrase)
        {
            return false;
        }

        var words = Words(trimmed);
        for (var length = Math.Min(4, words.Count); length > 0; length--)
        {
            var opening = string.Join(" ", words.Take(length).Select(word => word.Text));
            if (Openings.TryGetValue(opening, out var status))
            {
                return TryReadRest(trimmed, words, length, new StatusPhrase(status, default, TrackOf(opening), StageOf(opening)), zone, out phrase);
            }
        }

        return false;
    }

    private static bool TryReadRest(
        string text, List<(string Text, int Start)> words, int next, StatusPhrase opening, TimeZoneInfo? zone, [NotNullWhen(true)] out StatusPhrase? phrase)
    {
        phrase = opening;
        var isBound = false;
        for (; next < words.Count; next++)
        {
            var word = words[next].Text;
            if (KnownTrack(word) is { } track)
            {
                phrase = phrase with { Track = track };
            }
            else if (word.Equals("by", StringComparison.OrdinalIgnoreCase))
            {
                isBound = true;
            }
            else if (!Fillers.Contains(word))
            {
                break;
            }
        }

        if (next == words.Count && !isBound)
        {
            return true;
        }

        var date = ReleaseDate.Unknown;
        var isRead = next < words.Count && ReleaseDate.TryParse(text.Substring(words[next].Start), zone, out date, out _);
        phrase = isRead ? phrase with { Date = isBound ? ReleaseDate.FromTicks(long.MinValue, date.LatestTicks) : date } : null;
        return phrase is not null;
    }

    private static string? TrackOf(string opening) =>
        Previews.Contains(opening) ? ReleaseTrack.Preview
        : opening.Equals(ReleaseTrack.Lts, StringComparison.OrdinalIgnoreCase) ? ReleaseTrack.Lts
        : null;

    private static string? StageOf(string opening) => Stages.Contains(opening) ? opening.ToLowerInvariant() : null;

    private static string? KnownTrack(string word) =>
        ReleaseTrack.All.FirstOrDefault(track => track.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? TrackOf(word);

    private static List<(string Text, int Start)> Words(string text)
    {
        var words = new List<(string, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(Separators, start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                words.Add((text.Substring(start, end - start), start));
            }

            start = end + 1;
        }

        return words;
    }

    private static Dictionary<string, ReleaseStatus> Index(params (ReleaseStatus Status, string Openings)[] groups)
    {
        var index = new Dictionary<string, ReleaseStatus>(StringComparer.OrdinalIgnoreCase);
        foreach (var (status, openings) in groups)
        {
            foreach (var opening in openings.Split('|'))
            {
                index.Add(opening, status);
            }
        }

        return index;
    }
}
