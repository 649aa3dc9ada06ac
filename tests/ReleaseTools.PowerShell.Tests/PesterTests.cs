using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>The Pester suite in tests/module, on each build of the module, where pwsh and Pester 5 are.</summary>
public class PesterTests(ITestOutputHelper output)
{
    private const string Probe = "@(Get-Module Pester -ListAvailable | Where-Object { $_.Version.Major -ge 5 }).Count";

    private static readonly Lazy<string?> WhyNot = new(() => FindOut(Probe));

    [SkippableTheory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_suite_passes(string framework)
    {
        Skip.If(WhyNot.Value is not null, WhyNot.Value);
        using var pwsh = ShellProcess.Start(
            "pwsh",
            ["-NoProfile", "-NonInteractive", "-File", Path.Combine(BuiltModule.RepositoryRoot, "tests", "run-pester.ps1")],
            BuiltModule.RepositoryRoot,
            ("RELEASETOOLS_MODULE", BuiltModule.Manifest), ("RELEASETOOLS_FRAMEWORK", framework), ("NO_COLOR", "1"));
        var result = ShellProcess.Finish(pwsh);
        output.WriteLine(result.Output);
        Assert.True(result.ExitCode == 0, $"{result.Output}\n{result.Error}");
        Assert.Matches(new Regex(@"^[1-9]\d* passed, 0 failed", RegexOptions.Multiline), result.Output);
    }

    [SkippableFact]
    public void Without_Pester_there_is_a_reason_to_skip()
    {
        Skip.If(WhyNot.Value?.StartsWith("pwsh is not", StringComparison.Ordinal) == true, WhyNot.Value);
        // pwsh adds its own folders to the module path, so the machine's Pester is hidden by clearing the path inside.
        Assert.Contains("Pester 5 is not", FindOut("$env:PSModulePath = ''; " + Probe), StringComparison.Ordinal);
    }

    // Null where the suite can run, else the reason why it cannot.
    private static string? FindOut(string probe)
    {
        try
        {
            using var pwsh = ShellProcess.Start("pwsh", ["-NoProfile", "-NonInteractive", "-Command", probe]);
            return ShellProcess.Finish(pwsh).Output == "0" ? "pwsh is here, but Pester 5 is not; Install-Module Pester installs it" : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "pwsh is not on the PATH";
        }
    }
}
