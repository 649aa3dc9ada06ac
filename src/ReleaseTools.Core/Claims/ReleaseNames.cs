using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>The names of releases, for many look-ups: finds what <see cref="NamedRelease"/> finds, without reading all releases each time. Immutable.</summary>
internal sealed class ReleaseNames
{
    private const int MostCompared = 400;

    private readonly IReadOnlyList<Release> _releases;
    private readonly Dictionary<string, List<int>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _short = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);

    public ReleaseNames(IReadOnlyList<Release> releases, CancellationPace pace)
    {
        _releases = releases;
        for (var index = 0; index < releases.Count; index++)
        {
            pace.Step();
            var release = releases[index];
            var name = NameWords.Of(release.Name);
            var vendor = Words(release.Vendor);
            Add(_whole, Packed(name), index);
            Add(_whole, Packed(vendor.Concat(name)), index);
            if (release is { Product: { } product, Version: { } version, Variant: null })
            {
                // Where a release is named by its tag, "PowerShell 7.4.0" is that version, and not the line with its previews.
                foreach (var text in new[] { version.Text, "v" + version.Text })
                {
                    var numbered = Words(product).Concat(Words(text)).ToArray();
                    Add(_whole, Packed(numbered), index);
                    Add(_whole, Packed(vendor.Concat(numbered)), index);
                }

                // "PowerShell 7.4" where nothing else is called so.
                if (version.Text.EndsWith(".0", StringComparison.Ordinal))
                {
                    Add(_short, Packed(Words(product).Concat(Words(version.Text.Substring(0, version.Text.Length - 2)))), index);
                }
            }

            foreach (var word in vendor.Concat(name).Concat(Words(release.Product)).Concat(Words(release.Version?.Text)).Concat(Words(release.Variant)))
            {
                Add(_byWord, word, index);
            }
        }
    }

    /// <summary>A name without what separates its words.</summary>
    public static string Packed(string name) => Packed(NameWords.Of(name));

    /// <summary>Whether a word is in the name, vendor, product, version or variant of a release.</summary>
    public bool Knows(string word) => NameWords.Of(word) is { Count: > 0 } parts && parts.All(_byWord.ContainsKey);

    /// <summary>The releases whose whole name, or product and version, it is, with or without their vendor; an alias gives way to what it is an alias of.</summary>
    public IReadOnlyList<Release> Whole(string name) =>
        _whole.TryGetValue(Packed(name), out var rows) ? Narrowed(rows, name) is { Length: > 0 } narrowed ? narrowed : All(rows) : [];

    /// <summary>The releases whose product and version it is but for a last zero.</summary>
    public IReadOnlyList<Release> Short(string name) => _short.TryGetValue(Packed(name), out var rows) ? All(rows) : [];

    /// <summary>The releases that a name, or a part of one, fits.</summary>
    public IReadOnlyList<Release> Fitting(string name)
    {
        var rows = WithWords(NameWords.Of(name));
        return rows.Count == 0 ? [] : Narrowed(rows, name);
    }

    /// <summary>The few names that may have been meant.</summary>
    public IReadOnlyList<string> Close(string name)
    {
        var words = NameWords.Of(name);
        var rows = words.Where(_byWord.ContainsKey).SelectMany(word => _byWord[word].Take(MostCompared)).Distinct().Take(MostCompared).Select(row => _releases[row]).ToArray();
        var close = rows.Length > 0 ? NameParts.Close(rows, name) : [];
        return close.Count > 0 ? close : CloseNames.To(name, _releases.Take(MostCompared).Select(release => release.Name));
    }

    private Release[] Narrowed(List<int> rows, string name)
    {
        Release[] some = All(rows);
        try
        {
            return [NamedRelease.Resolve(some, name)];
        }
        catch (AmbiguousNameException ambiguous)
        {
            return ambiguous.CandidateCount > ambiguous.Candidates.Count ? some : [.. ambiguous.Candidates];
        }
        catch (NameNotFoundException)
        {
            return [];
        }
    }

    private Release[] All(List<int> rows) => [.. rows.Distinct().Select(row => _releases[row])];

    // From the rarest word on, so that a word which every name has costs little.
    private List<int> WithWords(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || !words.All(_byWord.ContainsKey))
        {
            return [];
        }

        var lists = words.Select(word => _byWord[word]).OrderBy(list => list.Count).ToArray();
        return lists[0].FindAll(row => lists.Skip(1).All(list => list.BinarySearch(row) >= 0));
    }

    private static IReadOnlyList<string> Words(string? text) => text is null ? [] : NameWords.Of(text);

    private static string Packed(IEnumerable<string> words) => string.Concat(words);

    private static void Add(Dictionary<string, List<int>> lists, string key, int row)
    {
        if (!lists.TryGetValue(key, out var rows))
        {
            lists.Add(key, rows = []);
        }

        if (rows.Count == 0 || rows[rows.Count - 1] != row)
        {
            rows.Add(row);
        }
    }
}
