using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>A bare engine with the built module imported, for the tests of one class.</summary>
/// <remarks>It has the engine's core cmdlets and those of the module, as ReleaseTools.Shell has.</remarks>
public sealed class ModuleFixture : IDisposable
{
    private readonly Runspace _runspace;

    public ModuleFixture()
    {
        var state = InitialSessionState.CreateDefault2();
        // On the thread of the test, so that its culture is the script's.
        state.ThreadOptions = PSThreadOptions.UseCurrentThread;
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
        Run($"Import-Module '{BuiltModule.Manifest}' -ErrorAction Stop").ThrowIfFailed();
    }

    /// <summary>Runs script text in a scope of its own.</summary>
    /// <param name="script">The text; its arguments are <c>$args</c>, or bound to its param block.</param>
    /// <param name="arguments">What it gets by position.</param>
    public ScriptResult Run(string script, params object?[] arguments)
    {
        using var shell = System.Management.Automation.PowerShell.Create(_runspace);
        shell.AddScript(script, useLocalScope: true);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        var output = new List<PSObject>();
        RuntimeException? terminated = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException error)
        {
            terminated = error;
        }

        return new ScriptResult(
            output,
            [.. shell.Streams.Error],
            [.. shell.Streams.Warning.Select(record => record.Message)],
            [.. shell.Streams.Verbose.Select(record => record.Message)],
            terminated);
    }

    /// <summary>As <see cref="Run"/>, on a machine of another culture.</summary>
    public ScriptResult RunUnder(string culture, string script, params object?[] arguments)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return Run(script, arguments);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>What Tab offers at the end of a command line.</summary>
    public IReadOnlyList<string> Complete(string line) =>
        Run("(TabExpansion2 -inputScript $args[0] -cursorColumn $args[0].Length).CompletionMatches | ForEach-Object CompletionText", line).ThrowIfFailed().Lines;

    public void Dispose() => _runspace.Dispose();
}
