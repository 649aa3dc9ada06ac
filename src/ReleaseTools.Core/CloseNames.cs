namespace ReleaseTools;

/// <summary>What a mistyped name may have meant.</summary>
internal static class CloseNames
{
    private const int Suggested = 3;

    // A suggestion is a courtesy: it must not take longer than the question.
    private const int MostNames = 20_000;
    private const int LongestName = 100;

    /// <summary>The names of releases closest to a name.</summary>
    public static IReadOnlyList<string> To(string asked, IReadOnlyList<Release> releases) => To(asked, releases.Select(release => release.Name));

    /// <summary>The few names closest by edit distance; none that differs in more than half of what was asked.</summary>
    public static IReadOnlyList<string> To(string asked, IEnumerable<string> names)
    {
        if (asked.Length is 0 or > LongestName)
        {
            return [];
        }

        var lower = asked.ToLowerInvariant();
        return Array.AsReadOnly(names
            .Take(MostNames)
            .Where(name => name.Length <= LongestName)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (Name: name, Distance: Distance(lower, name.ToLowerInvariant())))
            .Where(close => close.Distance <= Math.Max(1, asked.Length / 2))
            .OrderBy(close => close.Distance)
            .ThenBy(close => close.Name, StringComparer.Ordinal)
            .Take(Suggested)
            .Select(close => close.Name)
            .ToArray());
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
