namespace ReleaseTools.PowerShell.Tests;

/// <summary>Both builds of the module, each in a process of its own, since one process can hold only one of them.</summary>
public class FrameworkTests
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Every_cmdlet_works(string framework)
    {
        var result = ShellProcess.Run(
            ["-File", Path.Combine(AppContext.BaseDirectory, "Scripts", "smoke.ps1"), BuiltModule.Data(string.Empty)],
            null, null, ("RELEASETOOLS_FRAMEWORK", framework));
        Assert.Equal(string.Empty, result.Error);
        Assert.Equal(0, result.ExitCode);
        var lines = result.Output.Split('\n');
        Assert.Equal($"build {framework}", lines[0]);
        Assert.Equal("new gpt-5 (2025-08-07)", lines[1]);
        Assert.Equal("gap a_model_1 -> b_model_1: 27m", lines[2]);
        Assert.Contains(lines, line => line.EndsWith("/PowerShell Reversed 51", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(lines, line => line.EndsWith("/Pester Reversed 15", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(lines, line => line.EndsWith("/curl Conforms 0", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("catalogue True", lines[^1]);
    }
}
