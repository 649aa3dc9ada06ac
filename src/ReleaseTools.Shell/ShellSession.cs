using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace ReleaseTools.Shell;

/// <summary>An engine with its core cmdlets, into which the module is loaded and in which one script runs.</summary>
internal sealed class ShellSession : IDisposable
{
    private readonly ShellUserInterface _userInterface;
    private readonly ShellHost _host;
    private readonly Runspace _runspace;
    private PowerShell? _running;

    public ShellSession(ShellUserInterface userInterface)
    {
        _userInterface = userInterface;
        _host = new ShellHost(userInterface);
        var state = InitialSessionState.CreateDefault2();
        state.ThreadOptions = PSThreadOptions.ReuseThread;
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
        }

        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
        _runspace.SessionStateProxy.InvokeCommand.CommandNotFoundAction = (_, lookup) => throw MissingCommand(lookup.CommandName);
        PSStyle.Instance.OutputRendering = userInterface.SupportsVirtualTerminal ? OutputRendering.Host : OutputRendering.PlainText;
    }

    /// <summary>Loads the module; false when that failed, which is then said.</summary>
    public bool Import(string manifest) => Run(
        new Command("Import-Module") { Parameters = { { "Name", manifest }, { "ErrorAction", ActionPreference.Stop } } },
        succeeded => succeeded ? ExitCode.Success : ExitCode.Failure) == ExitCode.Success;

    /// <summary>Runs script text; its last statement decides on success, as with <c>pwsh -Command</c>.</summary>
    public int RunText(string text) => Run(
        new Command(text, isScript: true, useLocalScope: false),
        succeeded => succeeded ? ExitCode.Success : ExitCode.Failure);

    /// <summary>Runs a script file; it succeeds unless an error ends it, as with <c>pwsh -File</c>.</summary>
    public int RunFile(string path, IReadOnlyList<CommandParameter> arguments)
    {
        var command = new Command(path, isScript: false, useLocalScope: false);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(argument);
        }

        return Run(command, _ => ExitCode.Success);
    }

    /// <summary>Stops what runs; false when nothing does, or a stop is under way already.</summary>
    public bool Stop()
    {
        if (_running is not { InvocationStateInfo.State: PSInvocationState.Running } running)
        {
            return false;
        }

        running.BeginStop(null, null);
        return true;
    }

    public void Dispose() => _runspace.Dispose();

    private int Run(Command command, Func<bool, int> exitCode)
    {
        // Errors go through the same formatter as the output, which hands them on to WriteErrorLine.
        command.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        using var shell = PowerShell.Create(_runspace);
        shell.Commands.AddCommand(command).AddCommand("Out-Default");
        try
        {
            _running = shell;
            shell.Invoke();
            return _host.RequestedExitCode ?? exitCode((bool)_runspace.SessionStateProxy.GetVariable("?"));
        }
        catch (PipelineStoppedException)
        {
            return _host.RequestedExitCode ?? ExitCode.Interrupted;
        }
        catch (RuntimeException error)
        {
            Report(error.ErrorRecord);
            return ExitCode.Failure;
        }
        finally
        {
            _running = null;
            _userInterface.Finish();
        }
    }

    private void Report(ErrorRecord error)
    {
        // The mark by which the formatter knows an error that comes in as an object.
        var marked = PSObject.AsPSObject(error);
        marked.Properties.Add(new PSNoteProperty("writeErrorStream", true));
        using var shell = PowerShell.Create(_runspace);
        shell.AddCommand("Out-Default").Invoke(new[] { marked });
    }

    // The engine looks for Get-name too before it gives up on a name without a verb.
    private static CommandNotFoundException MissingCommand(string name) => new(
        $"The term '{name}' is not recognized as a name of a cmdlet, function, script file, or executable program. "
        + "This shell has the cmdlets of ReleaseTools and those of the engine's core only; the other cmdlets of PowerShell come with PowerShell itself (pwsh).")
    {
        CommandName = name,
    };
}
