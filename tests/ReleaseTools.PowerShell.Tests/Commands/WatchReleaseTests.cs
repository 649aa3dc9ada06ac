using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using ReleaseTools.Tests.Sources;

namespace ReleaseTools.PowerShell.Tests.Commands;

/// <summary>Watch-Release on repositories of this machine, and on a server that changes its mind.</summary>
[Collection(ExampleRegistries.Environment)]
public sealed class WatchReleaseTests(ModuleFixture module) : IClassFixture<ModuleFixture>, IDisposable
{
    private const string Once = "param($repository, $state) Watch-Release -LiteralPath $repository -Source Git -Once -StatePath $state -Verbose";

    // A stop takes milliseconds, a look a tenth of a second; a machine that is busy with other tests may need seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongPatience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools-watch-").FullName;

    private string State => Path.Combine(_folder, "seen.json");

    public void Dispose() => ExampleRepository.Delete(_folder);

    [Fact]
    public void The_first_look_is_silent_and_a_new_tag_comes_once()
    {
        var repository = Repository("rocket");
        var first = module.Run(Once, repository, State).ThrowIfFailed();
        Assert.Empty(first.Output);
        Assert.Equal($"{repository}: 1 releases are known from now on; what comes later is new.", first.Verbose[^1]);
        Assert.Empty(module.Run(Once, repository, State).ThrowIfFailed().Output);

        ExampleRepository.Tag(repository, "v2.0");
        ExampleRepository.Tag(repository, "v2.1-rc.1");

        Assert.Equal(["rocket 2.0"], module.Run(Once, repository, State).ThrowIfFailed().Values("Name"));
        Assert.Empty(module.Run(Once, repository, State).ThrowIfFailed().Output);
        Assert.Equal(["rocket 1.1-rc.1", "rocket 2.1-rc.1"], module.Run(Once + " -IncludePrerelease", repository, State).ThrowIfFailed().Values("Name").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_exists_comes_once_when_it_is_asked_for()
    {
        var repository = Repository("rocket");
        Assert.Equal(["rocket 1.0"], module.Run(Once + " -IncludeExisting", repository, State).ThrowIfFailed().Values("Name"));
        Assert.Empty(module.Run(Once + " -IncludeExisting", repository, State).ThrowIfFailed().Output);
    }

    [Fact]
    public void A_repository_is_the_same_by_any_name_and_another_one_is_another()
    {
        var (one, two) = (Repository("one"), Repository("two"));
        const string Here = "param($folder, $name, $state) $null = $ExecutionContext.SessionState.Path.SetLocation($folder); Watch-Release $name -Source Git -Once -StatePath $state -IncludeExisting";
        try
        {
            Assert.Equal(["one 1.0"], module.Run(Here, one, ".", State).ThrowIfFailed().Values("Name"));
            Assert.Equal(["two 1.0"], module.Run(Here, two, ".", State).ThrowIfFailed().Values("Name"));
            Assert.Empty(module.Run(Here, _folder, "./one/", State).ThrowIfFailed().Output);
            Assert.Empty(module.Run(Here, _folder, two, State).ThrowIfFailed().Output);
        }
        finally
        {
            module.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", AppContext.BaseDirectory);
        }
    }

    [Fact]
    public void A_tag_that_is_made_while_it_watches_comes_once_and_outlives_the_watch()
    {
        var repository = Repository("rocket");
        using (var watch = new Watch("param($repository, $state) Watch-Release -LiteralPath $repository -Source Git -Interval 1s -StatePath $state -Verbose", repository, State))
        {
            watch.WaitForVerbose("1 releases are known from now on", 1);
            ExampleRepository.Tag(repository, "v2.0");
            // Two more looks at it.
            watch.WaitForVerbose("2 releases are known.", 3);
            watch.Stop();
            Assert.Equal(["rocket 2.0"], watch.Names);
        }

        Assert.Empty(module.Run(Once, repository, State).ThrowIfFailed().Output);
    }

    [Fact]
    public void What_a_watch_hands_to_a_log_is_in_the_log_at_once()
    {
        var (repository, log) = (Repository("rocket"), Path.Combine(_folder, "log.ndjson"));
        using var watch = new Watch(
            "param($repository, $log) Watch-Release -LiteralPath $repository -Source Git -IncludeExisting -Verbose | Export-Release -LiteralPath $log -Append", repository, log);
        watch.WaitForVerbose("1 releases are known from now on", 1);

        Assert.Contains("\"rocket 1.0\"", Assert.Single(File.ReadAllLines(log)), StringComparison.Ordinal);
        watch.Stop();
        Assert.Single(File.ReadAllLines(log));
    }

    [Fact]
    public void A_stop_is_answered_while_it_waits()
    {
        using var watch = new Watch("param($repository) Watch-Release -LiteralPath $repository -Source Git -Interval 1h -Verbose", Repository("rocket"));
        watch.WaitForVerbose("known from now on", 1);
        Assert.InRange(watch.Stop(), TimeSpan.Zero, Patience);
    }

    [Fact]
    public void Only_one_watch_has_a_file()
    {
        var repository = Repository("rocket");
        using var watch = new Watch("param($repository, $state) Watch-Release -LiteralPath $repository -Source Git -Interval 1h -StatePath $state -Verbose", repository, State);
        watch.WaitForVerbose("known from now on", 1);

        Assert.Equal(("ReleaseTools.WatchStateInUse", ErrorCategory.ResourceBusy, State), module.Run(Once, repository, State).Fault);

        watch.Stop();
        Assert.Empty(module.Run(Once, repository, State).ThrowIfFailed().Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"schema\": \"releasetools.watch/1\"")]
    [InlineData("{ \"schema\": \"releasetools.watch/2\", \"subjects\": [] }")]
    [InlineData("{ \"schema\": \"releasetools.watch/1\", \"subjects\": [ { \"source\": \"Git\" } ] }")]
    [InlineData("{ \"schema\": \"releasetools.watch/1\", \"subjects\": [ { \"source\": \"Git\", \"name\": \"x\", \"whole\": \"perhaps\", \"seen\": [] } ] }")]
    public void A_file_that_is_no_memory_is_an_error_and_stays_as_it_is(string text)
    {
        File.WriteAllText(State, text);

        var result = module.Run(Once, Repository("rocket"), State);

        Assert.Equal(("ReleaseTools.WatchStateInvalid", ErrorCategory.InvalidData, State), result.Fault);
        Assert.Contains("Remove it to begin anew, or name another file.", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(State));
    }

    [Theory]
    [InlineData("-Once", "ReleaseTools.ParameterCombination", ErrorCategory.InvalidArgument, "Once")]
    [InlineData("-Once -StatePath seen.json -Interval 5m", "ReleaseTools.ParameterCombination", ErrorCategory.InvalidArgument, "Interval")]
    [InlineData("-Once -StatePath seen.json -Until 2999", "ReleaseTools.ParameterCombination", ErrorCategory.InvalidArgument, "Until")]
    [InlineData("-Until 2025", "ReleaseTools.UntilInvalid", ErrorCategory.InvalidArgument, "2025")]
    [InlineData("-Until TBD", "ReleaseTools.UntilInvalid", ErrorCategory.InvalidArgument, "TBD")]
    public void What_makes_no_sense_is_told_before_anything_is_asked(string arguments, string id, ErrorCategory category, string target) =>
        Assert.Equal((id, category, target), module.Run($"Watch-Release . -Source Git {arguments}").Fault);

    [Fact]
    public void A_directory_that_is_missing_is_told()
    {
        var state = Path.Combine(_folder, "nowhere", "seen.json");
        Assert.Equal(("ReleaseTools.DirectoryNotFound", ErrorCategory.ObjectNotFound, state), module.Run(Once, Repository("rocket"), state).Fault);
    }

    [Fact]
    public void It_ends_when_it_is_to()
    {
        var result = module.Run(
            "param($repository) Watch-Release -LiteralPath $repository -Source Git -Interval 1h -IncludeExisting -Until ([datetime]::UtcNow.AddSeconds(1))", Repository("rocket"));
        Assert.Equal(["rocket 1.0"], result.ThrowIfFailed().Values("Name"));
    }

    [Fact]
    public void A_name_that_nobody_knows_yet_does_not_end_the_watch_and_its_first_look_is_silent_too()
    {
        var isOut = false;
        using var server = new TestServer(request => request.Path == "/later" && !isOut ? TestReply.Of(404) : ExampleRegistries.Answer(request));
        const string Script = "param($registry, $state) Watch-Release later, left-pad -Source Npm -Registry $registry -NoCache -Once -StatePath $state -IncludePrerelease";

        var first = module.Run(Script, server.Address, State);
        Assert.Equal(("ReleaseTools.SourceNotFound", ErrorCategory.ObjectNotFound, "later"), first.Fault);
        Assert.Empty(first.Output);
        isOut = true;
        Assert.Empty(module.Run(Script, server.Address, State).ThrowIfFailed().Output);
    }

    [Fact]
    public void What_was_announced_comes_again_when_it_is_out()
    {
        var date = "null";
        using var server = new TestServer(_ => TestReply.Json($$"""
            [{ "tag_name": "v2.0.0", "draft": {{(date == "null" ? "true" : "false")}}, "prerelease": false, "published_at": {{date}} }]
            """));
        const string Script = "param($registry, $state) Watch-Release a/rocket -Source GitHub -Registry $registry -NoCache -Once -StatePath $state -IncludeExisting";

        Assert.Equal(["Announced"], module.Run(Script, server.Address, State).ThrowIfFailed().Values("Status"));
        Assert.Empty(module.Run(Script, server.Address, State).ThrowIfFailed().Output);
        date = "\"2026-02-05T18:00:00Z\"";
        Assert.Equal(["2026-02-05T18:00:00Z"], module.Run(Script, server.Address, State).ThrowIfFailed().Values("Released"));
        Assert.Empty(module.Run(Script, server.Address, State).ThrowIfFailed().Output);
    }

    private string Repository(string name) => ExampleRepository.Make(Path.Combine(_folder, name));

    /// <summary>A watch in a session of its own, which goes on until it is stopped.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly Runspace _runspace;
        private readonly System.Management.Automation.PowerShell _shell;
        private readonly PSDataCollection<PSObject> _output = [];
        private readonly IAsyncResult _running;

        public Watch(string script, params object[] arguments)
        {
            var state = InitialSessionState.CreateDefault2();
            state.ImportPSModule([BuiltModule.Manifest]);
            _runspace = RunspaceFactory.CreateRunspace(state);
            _runspace.Open();
            _shell = System.Management.Automation.PowerShell.Create(_runspace);
            _shell.AddScript(script);
            foreach (var argument in arguments)
            {
                _shell.AddArgument(argument);
            }

            _running = _shell.BeginInvoke<PSObject, PSObject>(null, _output);
        }

        public IEnumerable<object?> Names => _output.ToArray().Select(item => item.Properties["Name"].Value);

        /// <summary>Waits until the verbose stream has said something so many times.</summary>
        public void WaitForVerbose(string text, int times)
        {
            var watch = Stopwatch.StartNew();
            // A copy: to enumerate the stream itself would wait for its end.
            while (_shell.Streams.Verbose.ToArray().Count(record => record.Message.Contains(text, StringComparison.Ordinal)) < times)
            {
                var isHopeless = watch.Elapsed > LongPatience || _running.IsCompleted;
                Assert.False(isHopeless, $"not said {times} times: {text}\n{string.Join('\n', _shell.Streams.Error.ToArray().Select(error => error.ToString()))}");
                Thread.Sleep(20);
            }
        }

        /// <summary>Does what Ctrl+C does, and says how long that took.</summary>
        public TimeSpan Stop()
        {
            var watch = Stopwatch.StartNew();
            _shell.Stop();
            return watch.Elapsed;
        }

        public void Dispose()
        {
            _shell.Dispose();
            _runspace.Dispose();
            _output.Dispose();
        }
    }
}
