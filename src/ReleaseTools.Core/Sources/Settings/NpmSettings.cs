using System.Text;
using System.Text.RegularExpressions;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Settings;

/// <summary>Reads npm's own settings: its variables, then <c>.npmrc</c> of the project, the user and the machine.</summary>
/// <remarks>Source: the documentation of npm, "npmrc" and "config". A scope may have a registry of its own, and secrets belong to an address without its scheme.</remarks>
internal sealed class NpmSettings
{
    private static readonly Regex Reference = new(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly UserEnvironment _user;
    private readonly List<SettingsFile> _files;

    public NpmSettings(UserEnvironment user, string directory)
    {
        _user = user;
        _files = [.. Paths(directory).Distinct(StringComparer.Ordinal).Select(SettingsFile.Load).OfType<SettingsFile>()];
    }

    /// <summary>The registry of a package; null where no setting names one.</summary>
    /// <param name="name">The package, with its scope.</param>
    public Registry? Find(string name)
    {
        var scope = name.StartsWith("@", StringComparison.Ordinal) && name.IndexOf('/') is var slash and > 0 ? name.Substring(0, slash) : null;
        if (scope is not null && Setting($"{scope}:registry") is { } ofScope)
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

        return Setting("registry") is { } general ? At(general.Value, general.Place) : null;
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
            if (Setting(place + ":_authToken") is { } token && !Reference.IsMatch(token.Value) && AccessToken.TryCreate(token.Value) is { } secret)
            {
                return Credential.Bearer(registry, secret);
            }

            if (Setting(place + ":_auth") is { } encoded)
            {
                return Credential.Basic(registry, encoded.Value);
            }

            if (Setting(place + ":username") is { } user && Setting(place + ":_password") is { } password && Decode(password.Value) is { } plain)
            {
                return Credential.Basic(registry, user.Value, plain);
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

    private (string Value, string Place)? Setting(string name)
    {
        foreach (var file in _files)
        {
            if (file[string.Empty, name] is { } value)
            {
                return (Expand(value), $"'{name}' in {file.Path}");
            }
        }

        return null;
    }

    // npm leaves a reference to a variable that is not set as it stands.
    private string Expand(string value) => Reference.Replace(value, match => _user.Variable(match.Groups[1].Value) ?? match.Value);

    private IEnumerable<string> Paths(string directory)
    {
        // The project's file is the nearest; the user's own is not one, wherever the project lies.
        var user = _user.Variable("NPM_CONFIG_USERCONFIG") ?? _user.Variable("npm_config_userconfig") ?? (_user.Home is { } home ? Path.Combine(home, ".npmrc") : null);
        if (UserEnvironment.Upward(directory).Select(folder => Path.Combine(folder, ".npmrc")).FirstOrDefault(path => path != user && File.Exists(path)) is { } project)
        {
            yield return project;
        }

        if (user is not null)
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
