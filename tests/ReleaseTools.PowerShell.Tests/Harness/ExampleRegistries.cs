using ReleaseTools.Tests.Sources;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>A server on this machine that answers as npm's registry and GitHub do, and that the session takes for them as long as this lives.</summary>
public sealed class ExampleRegistries : IDisposable
{
    /// <summary>The tests whose sources are found by environment variables. They belong to the whole process, and to what it starts, so these tests run one by one.</summary>
    public const string Environment = "Environment of sources";

    private readonly ModuleFixture _module;
    private readonly TestServer _server;

    /// <param name="module">The session.</param>
    /// <param name="cache">Where it keeps answers meanwhile.</param>
    public ExampleRegistries(ModuleFixture module, string cache)
    {
        _module = module;
        _server = new TestServer(Answer);
        Set(_server.Address.AbsoluteUri, cache);
    }

    /// <summary>What npm's registry and GitHub's interface say of anything.</summary>
    public static TestReply Answer(TestRequest request) => request.Path.StartsWith("/repos/", StringComparison.Ordinal)
        ? TestReply.Json("""
            [{ "tag_name": "v7.6.1", "draft": false, "prerelease": false, "published_at": "2026-01-15T18:00:00Z", "html_url": "https://github.com/PowerShell/PowerShell/releases/tag/v7.6.1" },
             { "tag_name": "v7.6.0-rc.1", "draft": false, "prerelease": true, "published_at": "2025-12-11T19:00:00Z", "html_url": "https://github.com/PowerShell/PowerShell/releases/tag/v7.6.0-rc.1" }]
            """)
        : TestReply.Json($$"""
            { "name": "{{request.Path.TrimStart('/')}}", "dist-tags": { "latest": "1.1.0" },
              "versions": { "1.0.0": {}, "1.1.0-beta.1": {}, "1.1.0": {} },
              "time": { "created": "2016-03-01T00:00:00.000Z", "1.0.0": "2016-03-23T17:50:00.000Z", "1.1.0-beta.1": "2016-03-30T00:00:00.000Z", "1.1.0": "2016-04-02T12:00:00.500Z" } }
            """).With("ETag", "\"1\"");

    public void Dispose()
    {
        Set(null, null);
        _server.Dispose();
    }

    private void Set(string? address, string? cache) => _module.Run(
        "param($address, $cache) $env:RELEASETOOLS_REGISTRY_NPM = $env:RELEASETOOLS_REGISTRY_GITHUB = $address; $env:RELEASETOOLS_CACHE = $cache", address, cache).ThrowIfFailed();
}
