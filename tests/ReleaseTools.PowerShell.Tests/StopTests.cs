using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>Ctrl+C, which the engine turns into a stop of the pipeline.</summary>
public sealed class StopTests : IDisposable
{
    // An answer takes some milliseconds; the tests of other classes may have the processor.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Underway = TimeSpan.FromMilliseconds(300);

    private readonly string _folder = Directory.CreateTempSubdirectory("ReleaseTools").FullName;

    private string Pipe => Path.Combine(_folder, "pipe");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Two million of one day, in any order of versions, take 20 seconds to sort.
    [Theory]
    [InlineData("Get-ReleaseGap -GroupBy None -InputObject $args[0]")]
    [InlineData("Test-ReleaseOrder -Rule 'version ascending' -GroupBy None -InputObject $args[0]")]
    public void An_analysis_is_stopped(string script)
    {
        var some = Enumerable.Range(0, 1000).Select(index => string.Create(CultureInfo.InvariantCulture, $"n,p,1.2.{index},2026-01-01"));
        var file = Path.Combine(_folder, "releases.csv");
        File.WriteAllLines(file, some.Prepend("name,product,version,date"));
        using var session = Open();
        using var import = Shell(session, "Import-Release $args[0]", file);
        var distinct = import.Invoke().ToArray();
        Assert.Equal(1000, distinct.Length);
        object[] many = [.. Enumerable.Range(0, 2_000_000).Select(index => distinct[(long)index * index * 7919 % 1009 % 1000].BaseObject)];
        Stop(script, many);
    }

    [SkippableTheory]
    [InlineData("Import-Release $args[0]")]
    [InlineData("Get-ReleaseGap -LiteralPath $args[0]")]
    [InlineData("Import-Release none.csv -NamingPath $args[0]")]
    [InlineData("Test-ReleaseOrder -Catalog -RulePath $args[0]")]
    public void A_pipe_without_a_writer_is_stopped(string script)
    {
        MakePipe();
        Stop(script, Pipe);
    }

    [SkippableTheory]
    [InlineData("Import-Release $args[0]")]
    [InlineData("Import-Release none.csv -NamingPath $args[0]")]
    [InlineData("Test-ReleaseOrder -Catalog -RulePath $args[0]")]
    public async Task A_pipe_whose_writer_stalls_is_stopped(string script)
    {
        MakePipe();
        var writer = Task.Run(() => new FileStream(Pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
        Stop(script, Pipe, () => Assert.True(writer.Wait(Patience)));
        await (await writer).DisposeAsync();
    }

    [SkippableFact]
    public async Task A_pipe_is_read_to_its_end()
    {
        MakePipe();
        var lines = Enumerable.Range(0, 20_000).Select(index => string.Create(CultureInfo.InvariantCulture, $"r{index},2026-01-01"));
        var writer = Task.Run(() => File.WriteAllLines(Pipe, lines.Prepend("name,released")));
        using var session = Open();
        using var shell = Shell(session, "Import-Release $args[0]", Pipe);
        var read = await shell.InvokeAsync();
        await writer;
        Assert.Equal((20_000, "r19999"), (read.Count, read[^1].Properties["Name"].Value));
        Assert.Empty(shell.Streams.Error);
    }

    [SkippableFact]
    public void A_list_of_rules_without_end_is_refused()
    {
        Skip.IfNot(File.Exists("/dev/zero"), "there is no /dev/zero");
        using var session = Open();
        using var shell = Shell(session, "Test-ReleaseOrder -Catalog -RulePath /dev/zero");
        var error = Assert.ThrowsAny<RuntimeException>(() => shell.Invoke()).ErrorRecord;
        Assert.Equal(("ReleaseTools.RuleInvalid,ReleaseTools.PowerShell.Commands.TestReleaseOrderCommand", ErrorCategory.ParserError), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains("Line 1, column 1: a NUL character", error.Exception.Message, StringComparison.Ordinal);
    }

    private static Runspace Open()
    {
        var session = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        session.Open();
        using var shell = Shell(session, "Import-Module $args[0] -ErrorAction Stop", BuiltModule.Manifest);
        shell.Invoke();
        return session;
    }

    private static System.Management.Automation.PowerShell Shell(Runspace session, string script, object? argument = null)
    {
        var shell = System.Management.Automation.PowerShell.Create(session);
        shell.AddScript(script).AddArgument(argument);
        return shell;
    }

    // Starts a script, stops it once it is under way, and asserts that it answers.
    private static void Stop(string script, object argument, Action? whenStarted = null)
    {
        var session = Open();
        var shell = Shell(session, "'started'; " + script, argument);
        using var output = new PSDataCollection<PSObject>();
        using var started = new ManualResetEventSlim();
        output.DataAdded += (_, _) => started.Set();
        var running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        Assert.True(started.Wait(Patience * 4));
        whenStarted?.Invoke();
        Thread.Sleep(Underway);
        Assert.False(running.IsCompleted, string.Join("\n", shell.Streams.Error));
        Assert.True(shell.BeginStop(null, null).AsyncWaitHandle.WaitOne(Patience), $"No answer within {Patience}.");
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);

        // What does not stop cannot be disposed of either; the test that fails above leaves it.
        shell.Dispose();
        session.Dispose();
    }

    private void MakePipe()
    {
        try
        {
            using var process = Process.Start("mkfifo", [Pipe]);
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no mkfifo.
        }

        Skip.IfNot(!OperatingSystem.IsWindows() && File.Exists(Pipe), "there are no named pipes in the file system");
    }
}
