using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>Releases of repositories on GitHub, or on a GitHub Enterprise server (docs.github.com, REST API, "List releases").</summary>
internal sealed class GitHubSource : WebSource
{
    private const string Host = "https://api.github.com";

    public override string Name => "GitHub";

    private protected override string TokenHint => "Give -Token, or set GH_TOKEN or GITHUB_TOKEN, for a higher limit and for private repositories.";

    private protected override string Subject(string name) => $"repository '{DisplayText.Quote(name)}'";

    protected override string? WhatIsWrongWith(string name) =>
        name.Split('/') is [var owner, var repository] && WebAddress.IsSegment(owner) && WebAddress.IsSegment(repository) ? null : "give owner/repository, such as PowerShell/PowerShell.";

    protected override IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation)
    {
        var user = query.User;
        if (RegistrySettings.Stated(Name, query) is var (text, place))
        {
            // The tokens of github.com are none of another server's business.
            return [Registry.At(text, place).With(Token(user, "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"))];
        }

        var registry = Registry.At(user.Variable("GITHUB_API_URL") ?? Host, "GITHUB_API_URL");
        return [registry.With(Token(user, "GH_TOKEN", "GITHUB_TOKEN"))];
    }

    protected override IEnumerable<ReadResult> Read(string name, SourceSession session) =>
        session.ReadPages(new Uri(WebAddress.Below(session.Registry, $"repos/{name}/releases").AbsoluteUri + "?per_page=100"), Name, name, "application/vnd.github+json");

    private static AccessToken? Token(UserEnvironment user, params string[] variables)
    {
        foreach (var variable in variables)
        {
            if (user.Variable(variable) is { } secret)
            {
                return AccessToken.TryCreate(secret)
                    ?? throw new SourceException(SourceFault.Unconfigured, $"The variable {variable} holds no token: a token is one word of printable ASCII characters.");
            }
        }

        return null;
    }
}
