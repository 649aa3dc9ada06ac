using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace ReleaseTools.Shell;

/// <summary>An engine with its core cmdlets, into which the module is loaded and in which one script runs.</summary>
internal sealed class ShellSession : IDisposable
{
    private static readonly CmdletInfo WatchRun = new("Watch-Run", typeof(WatchRunCommand));

    private readonly ShellUserInterface _userInterface;
    private readonly ShellHost _host;
    private readonly Runspace _runspace;
    private readonly PowerShell _shell;

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
        _shell = PowerShell.Create(_runspace);
        PSStyle.Instance.OutputRendering = userInterface.SupportsVirtualTerminal ? OutputRendering.Host : OutputRendering.PlainText;
    }

    /// <summary>Loads the module; false when that failed, which is then said.</summary>
    public bool Import(string manifest) => Run(
        new Command("Import-Module") { Parameters = { { "Name", manifest }, { "ErrorAction", ActionPreference.Stop } } }) == ExitCode.Success;

    /// <summary>Runs script text and gives the exit code: that of its <c>exit</c>, else whether its last statement succeeded.</summary>
    public int Run(string text)
    {
        // Parsed here too, since the formatter shows nothing of an error in the text of the command itself.
        Parser.ParseInput(text, out _, out var errors);
        foreach (var error in errors)
        {
            _userInterface.WriteErrorLine(string.Create(
                CultureInfo.InvariantCulture, $"ParserError: line {error.Extent.StartLineNumber}, column {error.Extent.StartColumnNumber}: {error.Message}"));
        }

        return errors.Length > 0 ? ExitCode.Failure : Run(new Command(text, isScript: true, useLocalScope: false));
    }

    /// <summary>Stops what runs; false when nothing does, or a stop is under way already.</summary>
    public bool Stop()
    {
        if (_shell.InvocationStateInfo.State != PSInvocationState.Running)
        {
            return false;
        }

        _shell.BeginStop(null, null);
        return true;
    }

    public void Dispose()
    {
        _shell.Dispose();
        _runspace.Dispose();
    }

    private int Run(Command command)
    {
        var outcome = new RunOutcome();
        // Errors go through the same formatter as the output, which hands them on to WriteErrorLine.
        command.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        _shell.Commands.Clear();
        _shell.Commands.AddCommand(command);
        _shell.AddCommand(WatchRun).AddParameter(nameof(WatchRunCommand.Outcome), outcome).AddCommand("Out-Default");
        try
        {
            _shell.Invoke();
            return _shell.InvocationStateInfo.State == PSInvocationState.Stopped ? ExitCode.Interrupted : _host.RequestedExitCode ?? (outcome.LastStatementSucceeded ? ExitCode.Success : ExitCode.Failure);
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
            _userInterface.Finish();
        }
    }

    private void Report(ErrorRecord error)
    {
        WatchRunCommand.Explain(error);
        _shell.Commands.Clear();
        _userInterface.ReportsError = true;
        try
        {
            _shell.AddCommand("Out-Default").Invoke(new[] { error });
        }
        finally
        {
            _userInterface.ReportsError = false;
        }
    }
}
