using System.Text;
using System.Text.RegularExpressions;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Settings;

/// <summary>Reads npm's own settings: its variables, then <c>.npmrc</c> of the project, the user and the machine.</summary>
/// <remarks>
/// A scope may have a registry of its own, and secrets belong to an address without its scheme. Variables are put into the user's and the machine's files only: a project
/// may come from anywhere, and would otherwise have any secret of the session sent to whatever server it names. Source: the documentation of npm, "npmrc" and "config".
/// </remarks>
internal sealed class NpmSettings
{
    private static readonly Regex Reference = new(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly UserEnvironment _user;
    private readonly List<(SettingsFile File, bool IsProject)> _files;

    public NpmSettings(UserEnvironment user, string directory)
    {
        _user = user;
        var project = Project(directory);
        _files =
        [
            .. Paths().Prepend(project).OfType<string>().Distinct(StringComparer.Ordinal).Select(SettingsFile.Load).OfType<SettingsFile>()
                .Select(file => (file, file.Path == project)),
        ];
    }

    /// <summary>The registry of a package; null where no setting names one.</summary>
    /// <param name="name">The package, with its scope.</param>
    public Registry? Find(string name)
    {
        var scope = name.StartsWith("@", StringComparison.Ordinal) && name.IndexOf('/') is var slash and > 0 ? name.Substring(0, slash) : null;
        if (scope is not null && Address($"{scope}:registry") is { } ofScope)
        {
            return At(ofScope.Value, ofScope.Place);
        }

        foreach (var variable in new[] { "npm_config_registry", "NPM_CONFIG_REGISTRY" })
        {
            if (_user.Variable(variable) is { } value)
            {
                return At(value, variable);
            }
        }

        return Address("registry") is { } general ? At(general.Value, general.Place) : null;
    }

    /// <summary>A registry with the secret that the settings have for its address.</summary>
    public Registry At(string address, string place) => At(WebAddress.Parse(address, place), place);

    /// <summary>A registry with the secret that the settings have for its address.</summary>
    public Registry At(Uri address, string place)
    {
        var folder = WebAddress.WithoutUser(address);
        return Registry.At(address, place, SecretFor(folder));
    }

    private Credential? SecretFor(Uri registry)
    {
        // //host/path/, from the whole path up to the host alone.
        for (var place = $"//{registry.Authority}{registry.AbsolutePath.TrimEnd('/')}/"; place.Length > 2; place = Shorter(place))
        {
            if (Secret(place + ":_authToken") is { } token && AccessToken.TryCreate(token) is { } secret)
            {
                return Credential.Bearer(registry, secret);
            }

            if (Secret(place + ":_auth") is { } encoded && Decode(encoded) is not null)
            {
                return Credential.Basic(registry, encoded);
            }

            if (Secret(place + ":username") is { } user && Secret(place + ":_password") is { } password && Decode(password) is { } plain)
            {
                return Credential.Basic(registry, user, plain);
            }
        }

        return null;
    }

    private static string Shorter(string place)
    {
        var slash = place.TrimEnd('/').LastIndexOf('/');
        return slash <= 1 ? string.Empty : place.Substring(0, slash + 1);
    }

    private static string? Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private (string Value, string Place)? Address(string name)
    {
        var (value, path, isProject) = Settings(name).FirstOrDefault();
        return value is null ? null
            : isProject && Reference.IsMatch(value) ? throw new SourceException(
                SourceFault.Unconfigured,
                $"'{name}' in {path} has a variable in it, and variables are not put into the settings of a project, which may come from anywhere. Set it in your own .npmrc, or give -Registry.")
            : (value, $"'{name}' in {path}");
    }

    // A project often names a variable where the user's own file has the secret itself.
    private string? Secret(string name) => Settings(name).Select(setting => setting.Value).FirstOrDefault(value => !Reference.IsMatch(value));

    private IEnumerable<(string Value, string Path, bool IsProject)> Settings(string name)
    {
        foreach (var (file, isProject) in _files)
        {
            if (file[string.Empty, name] is { } value)
            {
                yield return (isProject ? value : Expand(value), file.Path, isProject);
            }
        }
    }

    // npm leaves a reference to a variable that is not set as it stands.
    private string Expand(string value) => Reference.Replace(value, match => _user.Variable(match.Groups[1].Value) ?? match.Value);

    private string? User => _user.Variable("NPM_CONFIG_USERCONFIG") ?? _user.Variable("npm_config_userconfig") ?? (_user.Home is { } home ? Path.Combine(home, ".npmrc") : null);

    // The nearest; the user's own is not one, wherever the project lies.
    private string? Project(string directory) =>
        UserEnvironment.Upward(directory).Select(folder => Path.Combine(folder, ".npmrc")).FirstOrDefault(path => path != User && File.Exists(path));

    private IEnumerable<string> Paths()
    {
        if (User is { } user)
        {
            yield return user;
        }

        if ((_user.Variable("NPM_CONFIG_GLOBALCONFIG") ?? _user.Variable("npm_config_globalconfig")) is { } global)
        {
            yield return global;
        }

        foreach (var folder in _user.Machine)
        {
            yield return Path.Combine(folder, "npmrc");
        }
    }
}
