using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ReleaseTools.PowerShell.Tests.Commands;

public class FindReleaseBurstTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Launch = "'name,vendor,released', 'Opus,Anthropic,2026-02-06T14:27:00Z', 'Codex,OpenAI,2026-02-06T14:54:00Z', 'Flash,Google,2026-01-06T18:00:00Z' | ConvertTo-Release";

    [Theory]
    [MemberData(nameof(Cultures.Tricky), MemberType = typeof(Cultures))]
    public void Twenty_seven_minutes_are_a_burst_in_any_culture(string culture)
    {
        var result = module.RunUnder(culture, $"{Launch} | Find-ReleaseBurst -Within 27m -Draws 99 -AsOf 2026-12-31 | ForEach-Object {{ \"$_\"; $_.Leader; \"$($_.PValue)\" }}").ThrowIfFailed();
        Assert.Equal(["2026-02-06T14:27:00Z: Anthropic, OpenAI within 27m", "Anthropic"], result.Lines.Take(2));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Without_a_window_the_error_has_a_name() =>
        Assert.Equal(("ReleaseTools.NoWindow", ErrorCategory.InvalidArgument, "Find-ReleaseBurst"), module.Run($"{Launch} | Find-ReleaseBurst").Fault);

    [Fact]
    public void Nothing_is_no_burst()
    {
        Assert.Empty(module.Run("@() | Find-ReleaseBurst -Within 1d").ThrowIfFailed().Output);
        Assert.Empty(module.Run("@() | Get-ReleaseLeader").ThrowIfFailed().Output);
    }

    // Millions of draws, of which a stop lets no more than those under way be made.
    [Theory]
    [InlineData("Find-ReleaseBurst -Within 1d -Draws 10000000 -WarningAction SilentlyContinue")]
    [InlineData("Get-ReleaseLeader -Draws 1000000")]
    public void A_long_calculation_stops(string command)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = System.Management.Automation.PowerShell.Create(runspace);
        shell.AddScript($"Import-Module '{BuiltModule.Manifest}'; Get-Release | {command}");
        var running = shell.BeginInvoke();
        Thread.Sleep(TimeSpan.FromSeconds(3));
        var watch = Stopwatch.StartNew();
        shell.Stop();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
    }
}
