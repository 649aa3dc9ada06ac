using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Settings;

/// <summary>Finds where a source is: what the caller says, then the variable of ReleaseTools, then what the user's own client is set to.</summary>
internal static class RegistrySettings
{
    /// <summary>How cargo marks an index that is read file by file.</summary>
    public const string SparsePrefix = "sparse+";

    /// <summary>The variable that names a source's registry for ReleaseTools alone.</summary>
    public static string VariableOf(string source) => $"RELEASETOOLS_REGISTRY_{source.ToUpperInvariant()}";

    /// <summary>What the caller or the variable of ReleaseTools says, and which of them; or null.</summary>
    public static (string Address, string Place)? Stated(string source, SourceQuery query)
    {
        var variable = VariableOf(source);
        return query.Registry is { } registry ? (registry.OriginalString, "-Registry")
            : query.User.Variable(variable) is { } address ? (address, variable)
            : null;
    }

    /// <summary>The error for a source that nothing names.</summary>
    /// <param name="source">The source.</param>
    /// <param name="settings">Which settings of the user's own client were looked at; null where it has none.</param>
    public static SourceException Missing(string source, string? settings) => new(
        SourceFault.Unconfigured,
        $"Nothing says where {source} is. Give its address with -Registry, or set {VariableOf(source)}{(settings is null ? string.Empty : $", or {settings}")}.");

    /// <summary>pip's index: its variables, uv's, then pip's own files. Or null.</summary>
    public static Registry? PyPI(SourceQuery query)
    {
        var user = query.User;
        foreach (var variable in new[] { "PIP_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX_URL" })
        {
            if (user.Variable(variable) is { } value)
            {
                return Registry.At(value, variable);
            }
        }

        IEnumerable<string?> paths =
        [
            user.Variable("PIP_CONFIG_FILE"),
            user.Variable("VIRTUAL_ENV") is { } environment ? Path.Combine(environment, "pip.conf") : null,
            user.Configuration is { } configuration ? Path.Combine(configuration, "pip", "pip.conf") : null,
            user.Configuration is { } data ? Path.Combine(data, "pip", "pip.ini") : null,
            user.Home is { } home ? Path.Combine(home, ".pip", "pip.conf") : null,
            .. user.Machine.SelectMany(folder => new[] { Path.Combine(folder, "pip.conf"), Path.Combine(folder, "pip", "pip.ini") }),
        ];
        return paths.OfType<string>()
            .Select(SettingsFile.Load)
            .Select(file => (file?.Path, Value: file?["global", "index-url"]))
            .Where(each => each.Value is not null)
            .Select(each => Registry.At(each.Value!, $"index-url in {each.Path}"))
            .FirstOrDefault();
    }

    /// <summary>cargo's sparse registry: its variables, then <c>.cargo/config.toml</c> from the folder upward, then the user's. Or null.</summary>
    public static Registry? Crates(SourceQuery query)
    {
        const string Prefix = "CARGO_REGISTRIES_";
        const string Suffix = "_INDEX";
        var user = query.User;
        var files = UserEnvironment.Upward(query.Directory).Select(folder => Path.Combine(folder, ".cargo"))
            .Concat([user.Variable("CARGO_HOME") ?? (user.Home is { } home ? Path.Combine(home, ".cargo") : string.Empty)])
            .SelectMany(folder => new[] { Path.Combine(folder, "config.toml"), Path.Combine(folder, "config") })
            .Select(SettingsFile.Load)
            .OfType<SettingsFile>()
            .ToList();
        var candidates = user.VariableNames
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => (Place: name, Value: user.Variable(name)))
            .Concat(files.SelectMany(FromFile));
        var found = candidates.FirstOrDefault(each => each.Value?.StartsWith(SparsePrefix, StringComparison.Ordinal) == true);
        return found.Value is null ? null : Registry.At(found.Value.Substring(SparsePrefix.Length), found.Place);
    }

    // What stands in for the default registry first, then the registries with names of their own.
    private static IEnumerable<(string Place, string? Value)> FromFile(SettingsFile file)
    {
        if (file["source.crates-io", "replace-with"] is { } other)
        {
            yield return ($"registry of '{DisplayText.Quote(other)}' in {file.Path}", file[$"source.{other}", "registry"] ?? file[$"registries.{other}", "index"]);
        }

        if (file["registry", "default"] is { } chosen)
        {
            yield return ($"index of '{DisplayText.Quote(chosen)}' in {file.Path}", file[$"registries.{chosen}", "index"]);
        }

        foreach (var (section, name) in file.Names.Where(each => each.Section.StartsWith("registries.", StringComparison.Ordinal) && each.Name == "index"))
        {
            yield return ($"index of '{DisplayText.Quote(section)}' in {file.Path}", file[section, name]);
        }
    }
}
