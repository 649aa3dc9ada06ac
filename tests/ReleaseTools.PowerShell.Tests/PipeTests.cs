using System.Diagnostics;
using System.Globalization;
using System.Management.Automation.Runspaces;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>Sources that are no files with a length.</summary>
public sealed class PipeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ReleaseTools").FullName;

    private string Pipe => Path.Combine(_folder, "pipe");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
