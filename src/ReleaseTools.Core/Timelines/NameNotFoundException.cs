namespace ReleaseTools.Timelines;

#pragma warning disable CA1032 // It always carries the name and what comes close; a constructor without them would break its promise.
/// <summary>A name that fits no release.</summary>
public sealed class NameNotFoundException : ArgumentException
#pragma warning restore CA1032
{
    internal NameNotFoundException(string name, IReadOnlyList<string> suggestions)
        : base(Text(name, suggestions))
    {
        Name = name;
        Suggestions = suggestions;
    }

    /// <summary>The name that was asked for.</summary>
    public string Name { get; }

    /// <summary>The closest names that there are, closest first; few, perhaps none.</summary>
    public IReadOnlyList<string> Suggestions { get; }

    private static string Text(string name, IReadOnlyList<string> suggestions) => suggestions.Count == 0
        ? $"No release is named '{DisplayText.Quote(name)}'."
        : $"No release is named '{DisplayText.Quote(name)}'. The closest are {string.Join(", ", suggestions.Select(one => $"'{DisplayText.Quote(one)}'"))}.";
}
