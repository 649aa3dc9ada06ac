using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Settings;

/// <summary>Reads NuGet's own settings: <c>NuGet.Config</c> from the project's folder upward, then the user's, then the machine's.</summary>
/// <remarks>
/// Source: learn.microsoft.com, "Common NuGet configurations" and "nuget.config reference". What is nearer wins; <c>&lt;clear/&gt;</c> drops what stands
/// above it and in files farther off. Passwords that Windows has encrypted are not read. Which sources a package may come from
/// (<c>packageSourceMapping</c>) holds here too, so that no name is told to a server that should not know it. A project may come from anywhere. So variables are put into the
/// user's and the machine's files only, and a password in those is sent only to a server that they themselves name for its source, wherever a project says that the source is.
/// </remarks>
internal sealed class NuGetSettings
{
    private static readonly Regex Variable = new("%([^%=]+)%", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly string[] FileNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    private readonly UserEnvironment _user;
    private readonly List<(XElement Root, string Path, bool IsProject)> _files;

    public NuGetSettings(UserEnvironment user, string directory)
    {
        _user = user;
        var projects = Projects(directory).ToList();
        _files =
        [
            .. projects.Concat(Paths()).Distinct(StringComparer.Ordinal)
                .Select(path => (Root: Load(path)!, path, projects.Contains(path)))
                .Where(file => file.Root is not null),
        ];
    }

    /// <summary>The files that were read, nearest first.</summary>
    public IReadOnlyList<string> Files => [.. _files.Select(file => file.Path)];

    /// <summary>The servers that a package may be asked of, in order: those that are enabled, speak version 3, and are reached over the network.</summary>
    /// <param name="package">The package.</param>
    /// <exception cref="SourceException">A source's address is one that is not asked.</exception>
    public IReadOnlyList<Registry> Find(string package)
    {
        var sources = Items("packageSources").ToList();
        var disabled = new HashSet<string>(
            Items("disabledPackageSources").Where(item => item.Value.Equals("true", StringComparison.OrdinalIgnoreCase)).Select(item => item.Key),
            StringComparer.OrdinalIgnoreCase);
        var allowed = AllowedFor(package);
        return
        [
            .. sources
                .Where(source => !disabled.Contains(source.Key) && (allowed is null || allowed.Contains(source.Key)) && IsServer(source))
                .Select(source => Registry.At(source.Value, $"source '{DisplayText.Quote(source.Key)}' of {source.Path}", SecretFor(source.Key, new Uri(source.Value)))),
        ];
    }

    /// <summary>The secret of the source that has an address; null for none.</summary>
    public Credential? SecretFor(Uri address) => Items("packageSources")
        .Where(source => Uri.TryCreate(source.Value, UriKind.Absolute, out var known) && WebAddress.IsSameOrigin(known, address) && known.AbsolutePath == address.AbsolutePath)
        .Select(source => SecretFor(source.Key, address))
        .FirstOrDefault(secret => secret is not null);

    private static bool IsServer((string Key, string Value, string? Version, string Path) source) =>
        Uri.TryCreate(source.Value, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && (source.Version == "3" || address.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase));

    private Credential? SecretFor(string source, Uri address)
    {
        var isOwn = _files.Where(file => !file.IsProject).SelectMany(file => file.Root.Elements("packageSources").Elements("add")).Any(entry =>
            source.Equals((string?)entry.Attribute("key"), StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(Expand((string?)entry.Attribute("value") ?? string.Empty, isProject: false).Trim(), UriKind.Absolute, out var known)
            && WebAddress.IsSameOrigin(known, address));
        foreach (var file in _files.Where(file => file.IsProject || isOwn))
        {
            foreach (var element in file.Root.Elements("packageSourceCredentials").Elements()
                .Where(element => XmlConvert.DecodeName(element.Name.LocalName)!.Equals(source, StringComparison.OrdinalIgnoreCase)))
            {
                var values = element.Elements("add").ToLookup(add => (string?)add.Attribute("key"), add => Expand((string?)add.Attribute("value") ?? string.Empty, file.IsProject), StringComparer.OrdinalIgnoreCase);
                if (values["Username"].FirstOrDefault() is { } user && values["ClearTextPassword"].FirstOrDefault() is { } password && !(file.IsProject && Variable.IsMatch(password)))
                {
                    return Credential.Basic(address, user, password);
                }
            }
        }

        return null;
    }

    // The entries of a section over all files. NuGet takes them file by file, and within a file in order.
    private IEnumerable<(string Key, string Value, string? Version, string Path)> Items(string section)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in _files)
        {
            var entries = file.Root.Elements(section).Elements().ToList();
            var clear = entries.FindLastIndex(entry => entry.Name.LocalName == "clear");
            foreach (var entry in entries.Skip(clear + 1).Where(entry => entry.Name.LocalName == "add"))
            {
                if ((string?)entry.Attribute("key") is { } key && (string?)entry.Attribute("value") is { } value && seen.Add(key))
                {
                    yield return (key, Expand(value, file.IsProject).Trim(), (string?)entry.Attribute("protocolVersion"), file.Path);
                }
            }

            if (clear >= 0)
            {
                yield break;
            }
        }
    }

    // The sources of the pattern that fits best: the name itself, else the longest beginning; null where nothing is mapped at all.
    private HashSet<string>? AllowedFor(string package)
    {
        var mapped = _files.SelectMany(file => file.Root.Elements("packageSourceMapping").Elements("packageSource")).ToList();
        if (mapped.Count == 0)
        {
            return null;
        }

        var best = mapped
            .SelectMany(source => source.Elements("package"), (source, entry) => (Source: (string?)source.Attribute("key") ?? string.Empty, Pattern: (string?)entry.Attribute("pattern") ?? string.Empty))
            .Where(each => Fits(each.Pattern, package))
            .GroupBy(each => each.Pattern.EndsWith("*", StringComparison.Ordinal) ? each.Pattern.Length : int.MaxValue)
            .OrderByDescending(group => group.Key)
            .FirstOrDefault();
        return new HashSet<string>(best?.Select(each => each.Source) ?? [], StringComparer.OrdinalIgnoreCase);
    }

    private static bool Fits(string pattern, string package) => pattern.EndsWith("*", StringComparison.Ordinal)
        ? package.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
        : pattern.Equals(package, StringComparison.OrdinalIgnoreCase);

    private string Expand(string value, bool isProject) => isProject ? value : Variable.Replace(value, match => _user.Variable(match.Groups[1].Value) ?? match.Value);

    private static XElement? Load(string path)
    {
        if (UserEnvironment.TextOf(path) is not { } text)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException exception)
        {
            throw new SourceException(SourceFault.Unconfigured, $"NuGet's settings in {path} are no XML: {DisplayText.Clean(exception.Message)}", exception);
        }
    }

    private static IEnumerable<string> Projects(string directory) =>
        UserEnvironment.Upward(directory).Select(folder => FileNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)).OfType<string>();

    private IEnumerable<string> Paths()
    {
        var isWindows = Path.DirectorySeparatorChar == '\\';
        string?[] folders = isWindows
            ? [_user.Configuration is { } data ? Path.Combine(data, "NuGet") : null]
            : [_user.Home is { } home ? Path.Combine(home, ".nuget", "NuGet") : null, _user.Configuration is { } own ? Path.Combine(own, "NuGet") : null];
        foreach (var folder in folders.OfType<string>())
        {
            yield return Path.Combine(folder, "NuGet.Config");
            foreach (var file in ConfigFiles(Path.Combine(folder, "config")))
            {
                yield return file;
            }
        }

        foreach (var file in _user.Machine.SelectMany(folder => ConfigFiles(Path.Combine(folder, "NuGet", "Config"))).Concat(ConfigFiles("/etc/opt/NuGet/Config")))
        {
            yield return file;
        }
    }

    private static IEnumerable<string> ConfigFiles(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.config").OrderBy(path => path, StringComparer.Ordinal) : [];
}
