namespace ReleaseTools.Sources.Settings;

/// <summary>A file of lines <c>name = value</c> under headings in brackets: pip's, npm's, and what cargo's has of that kind.</summary>
internal sealed class SettingsFile
{
    private readonly Dictionary<(string Section, string Name), string> _values = [];

    private SettingsFile(string path) => Path = path;

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>The names that there are, with their sections.</summary>
    public IEnumerable<(string Section, string Name)> Names => _values.Keys;

    /// <summary>Reads a file; null where there is none.</summary>
    public static SettingsFile? Load(string path)
    {
        if (UserEnvironment.TextOf(path) is not { } text)
        {
            return null;
        }

        var file = new SettingsFile(path);
        var section = string.Empty;
        foreach (var line in text.Split('\n').Select(line => line.Trim().TrimStart('\uFEFF')).Where(line => line.Length > 0 && line[0] is not ('#' or ';')))
        {
            if (line[0] == '[' && line[line.Length - 1] == ']')
            {
                section = line.Trim('[', ']').Trim().Replace("\"", string.Empty);
            }
            else if (line.IndexOf('=') is var equals && equals > 0)
            {
                file._values[(section, line.Substring(0, equals).Trim().Trim('"'))] = Value(line.Substring(equals + 1).Trim());
            }
        }

        return file;
    }

    /// <summary>A value, or null.</summary>
    public string? this[string section, string name] => _values.TryGetValue((section, name), out var value) && value.Length > 0 ? value : null;

    // TOML may have a comment after a value in quotes.
    private static string Value(string text)
    {
        if (text.Length > 0 && text[0] is '"' or '\'')
        {
            var close = text.IndexOf(text[0], 1);
            return close > 0 ? text.Substring(1, close - 1) : text;
        }

        return text;
    }
}
