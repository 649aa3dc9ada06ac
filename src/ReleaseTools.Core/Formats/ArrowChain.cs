namespace ReleaseTools.Formats;

/// <summary>One link of a chain: a name and the words in brackets behind it.</summary>
internal readonly record struct ArrowLink(string Name, IReadOnlyList<string> Words);

/// <summary>Takes a line of the arrow notation apart.</summary>
internal static class ArrowChain
{
    private static readonly string[] Arrows = ["-->", "->", "→", "⟶", "➔"];
    private static readonly char[] WordSeparators = [',', ';'];

    /// <summary>Whether a line holds an arrow.</summary>
    public static bool HasArrow(string line) => Array.Exists(Arrows, arrow => line.IndexOf(arrow, StringComparison.Ordinal) >= 0);

    /// <summary>The links of a line.</summary>
    /// <returns>Null, or what is wrong with the line.</returns>
    public static string? Read(string line, List<ArrowLink> links)
    {
        var parts = line.Split(Arrows, StringSplitOptions.None);
        if (parts.Length == 1)
        {
            return "has no arrow. Expected releases in their order, such as 'GPT-5.3 Codex (specialized) -> GPT-5.3 Chat (general, TBD)'.";
        }

        foreach (var part in parts)
        {
            if (ReadLink(part.Trim(), out var link) is { } error)
            {
                return error;
            }

            links.Add(link);
        }

        return null;
    }

    private static string? ReadLink(string text, out ArrowLink link)
    {
        link = default;
        var words = new List<string>();
        var name = text;
        while (name.EndsWith(")", StringComparison.Ordinal))
        {
            var open = name.LastIndexOf('(');
            if (open < 0)
            {
                return $"has a bracket that closes nothing, behind '{DisplayText.Quote(name)}'.";
            }

            var inside = name.Substring(open + 1, name.Length - open - 2).Split(WordSeparators);
            words.InsertRange(0, inside.Select(DisplayText.Clean).Where(word => word.Length > 0));
            name = name.Substring(0, open).TrimEnd();
        }

        link = new ArrowLink(DisplayText.Clean(name), words);
        return link.Name.Length == 0 ? "has an arrow with no release on one side."
            : name.IndexOf('(') >= 0 && name.IndexOf(')') < 0 ? $"has a bracket that is not closed, in '{DisplayText.Quote(name)}'."
            : null;
    }
}
