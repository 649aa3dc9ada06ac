using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests;

public class HelpTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    public static TheoryData<string> Cmdlets => new("ConvertTo-Release", "Get-Release", "Get-ReleaseGap", "Import-Release", "New-Release", "Test-ReleaseOrder");

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_and_all_its_parameters_are_described(string cmdlet)
    {
        Assert.NotEmpty(module.Run("(Get-Help $args[0]).Synopsis", cmdlet).Lines.Single().Trim());
        Assert.NotEqual(cmdlet, module.Run("(Get-Help $args[0]).Synopsis.Trim().Split()[0]", cmdlet).Lines.Single());
        Assert.NotEmpty(module.Run("(Get-Help $args[0]).Description.Text", cmdlet).Lines);
        Assert.Empty(module.Run(
            """
            $documented = (Get-Help $args[0] -Full).parameters.parameter | Where-Object { $_.description.Text } | ForEach-Object name
            (Get-Command $args[0]).Parameters.Keys | Where-Object {
                $_ -notin [System.Management.Automation.Cmdlet]::CommonParameters -and
                $_ -notin [System.Management.Automation.Cmdlet]::OptionalCommonParameters -and
                $_ -notin $documented
            }
            """,
            cmdlet).ThrowIfFailed().Lines);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_example_runs(string cmdlet)
    {
        var examples = module.Run("(Get-Help $args[0] -Examples).examples.example | ForEach-Object code", cmdlet).ThrowIfFailed().Lines;
        Assert.NotEmpty(examples);
        var folder = Directory.CreateTempSubdirectory("releasetools-help-").FullName;
        // The files that examples name: those of the repository under their own paths, and two of a reader's own.
        Copy(BuiltModule.Data(string.Empty), Path.Combine(folder, "tests", "data"));
        Copy(Path.Combine(AppContext.BaseDirectory, "ExampleFiles"), Path.Combine(folder, "data"));
        try
        {
            Assert.All(examples, example =>
            {
                var result = module.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0]); . ([scriptblock]::Create($args[1]))", folder, example);
                Assert.True(result.ErrorIds.Count == 0, $"{example}\n{string.Join('\n', result.Errors.Append(result.Terminated?.ErrorRecord).OfType<ErrorRecord>())}");
                Assert.NotEmpty(result.Output);
            });
        }
        finally
        {
            module.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", AppContext.BaseDirectory);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    [Fact]
    public void The_about_topics_are_found() =>
        Assert.Contains("ReleaseTools", module.Run("Get-Help about_ReleaseTools").ThrowIfFailed().Lines.Single(), StringComparison.Ordinal);
}
