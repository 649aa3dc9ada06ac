using System.Diagnostics;
using ReleaseTools.Shell;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>Runs ReleaseTools.Shell, or another program, as a process of its own with redirected streams.</summary>
public static class ShellProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The built shell.</summary>
    public static string Path => typeof(ShellArguments).Assembly.Location;

    /// <summary>Runs the shell to its end.</summary>
    public static ProcessResult Run(params string[] arguments) => Run(arguments, input: null);

    /// <summary>Runs the shell to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">Its standard input; null for none.</param>
    /// <param name="directory">Where it runs; null for where the tests run.</param>
    /// <param name="environment">What differs from the environment of the tests; a null value removes a variable.</param>
    public static ProcessResult Run(
        IEnumerable<string> arguments, string? input = null, string? directory = null, params (string Name, string? Value)[] environment)
    {
        using var process = Start("dotnet", arguments.Prepend(Path), directory, environment);
        return Finish(process, input);
    }

    /// <summary>Starts a program.</summary>
    public static Process Start(string program, IEnumerable<string> arguments, string? directory = null, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory ?? string.Empty,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Feeds a program, and waits for its end.</summary>
    public static ProcessResult Finish(Process process, string? input = null)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"No end after {Patience}: {string.Join(' ', process.StartInfo.ArgumentList)}");
        }

        return new ProcessResult(process.ExitCode, Text(output.Result), Text(error.Result));
    }

    private static string Text(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
}
