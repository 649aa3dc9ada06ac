using System.Diagnostics;
using System.Management.Automation;
using ReleaseTools.Tests.Sources;

namespace ReleaseTools.PowerShell.Tests.Commands;

[Collection(ExampleRegistries.Environment)]
public sealed class FindReleaseTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Secret = "npm_S3cr3tS3cr3t";

    [Fact]
    public void Releases_come_in_the_order_of_the_names_and_prereleases_only_when_asked_for()
    {
        using var server = new TestServer(request =>
        {
            if (request.Path == "/a")
            {
                Thread.Sleep(200);
            }

            return ExampleRegistries.Answer(request);
        });

        var result = module.Run("param($r) 'a', 'b', 'a', 'c' | Find-Release -Source npm -Registry $r -NoCache -Verbose", server.Address).ThrowIfFailed();

        Assert.Equal(["a 1.0.0", "a 1.1.0", "b 1.0.0", "b 1.1.0", "c 1.0.0", "c 1.1.0"], result.Values("Name"));
        Assert.Equal("2016-04-02T12:00:00.5Z", result.Values("Released")[1]);
        Assert.Contains("a: 2 releases, 1 prereleases left out", result.Verbose);
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(9, module.Run("param($r) Find-Release a, b, c -Source Npm -Registry $r -NoCache -IncludePrerelease", server.Address).ThrowIfFailed().Output.Count);
    }

    [Theory]
    [MemberData(nameof(Cultures.Tricky), MemberType = typeof(Cultures))]
    public void The_culture_changes_nothing(string culture)
    {
        using var server = new TestServer(ExampleRegistries.Answer);

        var result = module.RunUnder(culture, "param($r) Find-Release left-pad -Source NPM -Registry $r -NoCache", server.Address).ThrowIfFailed();

        Assert.Equal(["2016-03-23T17:50:00Z", "2016-04-02T12:00:00.5Z"], result.Values("Released"));
    }

    [Fact]
    public void A_name_that_nobody_knows_is_one_error_and_the_rest_goes_on()
    {
        using var server = new TestServer(request => request.Path == "/nope" ? TestReply.Of(404) : ExampleRegistries.Answer(request));

        var result = module.Run("param($r) Find-Release a, nope, b -Source Npm -Registry $r -NoCache", server.Address);

        Assert.Equal(("ReleaseTools.SourceNotFound", ErrorCategory.ObjectNotFound, "nope"), result.Fault);
        Assert.Null(result.Terminated);
        Assert.Equal(4, result.Output.Count);
        Assert.Contains($"Npm knows no package 'nope' at {server.Address}", result.Errors[0].Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "ReleaseTools.SourceUnauthorized", ErrorCategory.AuthenticationError)]
    [InlineData(501, "ReleaseTools.SourceFailed", ErrorCategory.ResourceUnavailable)]
    [InlineData(429, "ReleaseTools.SourceRateLimited", ErrorCategory.LimitsExceeded)]
    [InlineData(418, "ReleaseTools.SourceUnexpected", ErrorCategory.InvalidResult)]
    public void A_refusal_is_an_error_of_its_own(int status, string id, ErrorCategory category)
    {
        using var server = new TestServer(_ => TestReply.Of(status).With("Retry-After", "86400"));

        Assert.Equal((id, category, "x"), module.Run("param($r) Find-Release x -Source Npm -Registry $r -NoCache", server.Address).Fault);
    }

    [Fact]
    public void A_token_is_sent_to_the_registry_and_shown_nowhere()
    {
        using var server = new TestServer(request => TestReply.Of(403, request["Authorization"]!));

        var result = module.Run(
            "param($r, $t) $s = [System.Security.SecureString]::new(); foreach ($c in $t.ToCharArray()) { $s.AppendChar($c) }; Find-Release x -Source Npm -Registry $r -Token $s -NoCache -Verbose",
            server.Address,
            Secret);

        Assert.Equal("Bearer " + Secret, Assert.Single(server.Requests)["Authorization"]);
        Assert.Equal("ReleaseTools.SourceUnauthorized", result.Fault.Id);
        Assert.DoesNotContain(Secret, string.Join('\n', result.Errors.Select(error => $"{error} {error.Exception}").Concat(result.Verbose)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Find-Release x -Source Nowhere", "ReleaseTools.SourceUnknown", ErrorCategory.InvalidArgument, "Nowhere")]
    [InlineData("Find-Release x -Source Npm -Registry http://registry.example/", "ReleaseTools.SourceUnconfigured", ErrorCategory.InvalidArgument, "x")]
    [InlineData("Find-Release x -Source Npm -Registry registry.example", "ReleaseTools.SourceUnconfigured", ErrorCategory.InvalidArgument, "x")]
    [InlineData("Find-Release a/b/c -Source GitHub", "ReleaseTools.SourceNameInvalid", ErrorCategory.InvalidArgument, "a/b/c")]
    [InlineData("Find-Release ../x -Source NuGet -Registry https://registry.example/", "ReleaseTools.SourceNameInvalid", ErrorCategory.InvalidArgument, "../x")]
    [InlineData("Find-Release x -Source Npm -Token ([securestring]::new())", "ReleaseTools.TokenInvalid", ErrorCategory.InvalidArgument, "")]
    [InlineData("Import-Release -Uri http://registry.example/x.json", "ReleaseTools.SourceUnconfigured", ErrorCategory.InvalidArgument, "http://registry.example/x.json")]
    public void What_cannot_be_asked_is_told(string script, string id, ErrorCategory category, string target) =>
        Assert.Equal((id, category, target), module.Run(script).Fault);

    [Fact]
    public void Sources_complete() => Assert.Equal(["Npm", "NuGet"], module.Complete("Find-Release x -Source N").Take(2).Order(StringComparer.Ordinal));

    [Fact]
    public void Pages_are_followed_and_their_number_is_bounded_by_what_there_is()
    {
        using var server = new TestServer(request => TestReply
            .Json($$"""[{ "tag_name": "v{{Page(request)}}.0.0", "draft": false, "published_at": "2026-01-15T18:00:00Z" }]""")
            .With("Link", Page(request) < 3 ? $"<http://{request["Host"]}/repos/a/b/releases?per_page=100&page={Page(request) + 1}>; rel=\"next\"" : string.Empty));

        var result = module.Run("param($r) Find-Release a/b -Source GitHub -Registry $r -NoCache", server.Address).ThrowIfFailed();

        Assert.Equal(["b 1.0.0", "b 2.0.0", "b 3.0.0"], result.Values("Name"));
        Assert.Equal(["a", "a", "a"], result.Values("Vendor"));
    }

    [Fact]
    public void An_address_is_read_in_any_format()
    {
        using var server = new TestServer(request => request.Path switch
        {
            "/train.csv" => TestReply.Of(200, "name,released\nApp 1.0,2026-02-05").With("Content-Type", "text/csv"),
            "/x" => ExampleRegistries.Answer(request),
            _ => TestReply.Of(200, "<html>no</html>").With("Content-Type", "text/html"),
        });

        var result = module.Run("param($r) Import-Release -Uri \"${r}train.csv\", \"${r}page\", \"${r}x\" -NoCache", server.Address);

        Assert.Equal(["App 1.0", "x 1.0.0", "x 1.1.0-beta.1", "x 1.1.0"], result.Values("Name"));
        Assert.Equal(("ReleaseTools.SourceUnexpected", ErrorCategory.InvalidResult, server.Address + "page"), result.Fault);
        Assert.Equal(server.Address + "x", ((PSObject)module.Run("param($r) (Import-Release -Uri \"${r}x\" -NoCache)[0].Provenance[0]", server.Address).ThrowIfFailed().Output[0]).Properties["Link"].Value);
    }

    [Theory]
    [InlineData("Find-Release a, b -Source Npm -Registry $args[0] -NoCache")]
    [InlineData("Import-Release -Uri $args[0] -NoCache")]
    public async Task Ctrl_C_ends_the_wait_for_a_silent_server(string script)
    {
        using var asked = new ManualResetEventSlim();
        using var server = new TestServer(_ =>
        {
            asked.Set();
            return new TestReply().ThenSilence();
        });
        using var runspace = System.Management.Automation.Runspaces.RunspaceFactory.CreateRunspace(System.Management.Automation.Runspaces.InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = System.Management.Automation.PowerShell.Create(runspace);
        shell.AddScript($"Import-Module '{BuiltModule.Manifest}' -ErrorAction Stop; {script}").AddArgument(server.Address);
        var running = shell.InvokeAsync();
        Assert.True(asked.Wait(TimeSpan.FromSeconds(60)));
        var watch = Stopwatch.StartNew();

        shell.Stop();

        await Assert.ThrowsAnyAsync<PipelineStoppedException>(() => running);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void What_was_answered_is_asked_about_until_the_cache_is_cleared()
    {
        using var folder = new TemporaryFolder();
        using var server = new TestServer(request => request["If-None-Match"] is null ? ExampleRegistries.Answer(request) : TestReply.Of(304));
        const string Script = """
            $find = { @(Find-Release left-pad -Source Npm).Count }
            & $find; & $find; Clear-ReleaseCache -WhatIf; & $find; @(Clear-ReleaseCache).Count; & $find
            """;

        var result = ShellProcess.Run(
            ["-Command", Script], environment: [("RELEASETOOLS_REGISTRY_NPM", server.Address.AbsoluteUri), ("RELEASETOOLS_CACHE", System.IO.Path.Combine(folder.Path, "cache"))]);

        Assert.Equal(["2", "2", "2", "0", "2"], result.Output.Split('\n').Where(line => line.Length == 1));
        Assert.Equal([null, "\"1\"", "\"1\"", null], server.Requests.Select(request => request["If-None-Match"]));
    }

    [Fact]
    public void GitHubs_token_goes_to_the_GitHub_that_it_is_for()
    {
        using var other = new TestServer(ExampleRegistries.Answer);
        using var server = new TestServer(ExampleRegistries.Answer);

        var result = ShellProcess.Run(
            ["-Command", $"Find-Release a/b -Source GitHub -NoCache | Out-Null; Find-Release a/b -Source GitHub -NoCache -Registry {other.Address} | Out-Null"],
            environment: [("GITHUB_API_URL", server.Address.AbsoluteUri), ("GH_TOKEN", Secret), ("GH_ENTERPRISE_TOKEN", null), ("GITHUB_ENTERPRISE_TOKEN", null)]);

        Assert.True(result.Error.Length == 0, result.Error);
        Assert.Equal("Bearer " + Secret, Assert.Single(server.Requests)["Authorization"]);
        Assert.Null(Assert.Single(other.Requests)["Authorization"]);
    }

    [SkippableTheory]
    [InlineData("NuGet", "Newtonsoft.Json", "13.0.3")]
    [InlineData("Npm", "is-number", "7.0.0")]
    public void The_registry_that_this_machine_is_set_to_answers(string source, string name, string version)
    {
        var result = module.Run("param($s, $n) Find-Release $n -Source $s -NoCache -TimeoutSec 20", source, name);
        Skip.If(
            result.ErrorIds is ["ReleaseTools.SourceUnconfigured" or "ReleaseTools.SourceUnreachable" or "ReleaseTools.SourceTimedOut" or "ReleaseTools.SourceFailed" or "ReleaseTools.SourceRateLimited"
                or "ReleaseTools.SourceNotTrusted" or "ReleaseTools.SourceUnauthorized"],
            $"{source} is not to be had from this machine: {(result.Errors.Count > 0 ? result.Errors[0].Exception.Message : string.Empty)}");

        result.ThrowIfFailed();
        Assert.Contains(version, result.Values("Version"));
        Assert.All(result.Values("Product"), product => Assert.Equal(name, product, ignoreCase: true));
    }

    private static int Page(TestRequest request) =>
        request.Path.Split("&page=") is [_, var page] ? int.Parse(page, System.Globalization.CultureInfo.InvariantCulture) : 1;
}
