using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests;

[Collection(ExampleRegistries.Environment)]
public class HelpTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    public static TheoryData<string> Cmdlets => new(
        "Clear-ReleaseCache", "Compare-Release", "ConvertTo-Release", "Export-Release", "Export-ReleaseReport", "Find-Release", "Find-ReleaseBurst",
        "Get-Release", "Get-ReleaseForecast", "Get-ReleaseGap", "Get-ReleaseLeader", "Get-ReleasePattern", "Import-Release",
        "Measure-ReleaseCadence", "Measure-ReleaseCoincidence", "Measure-ReleaseRisk", "Measure-ReleaseTrend", "Merge-Release", "New-Release",
        "New-ReleasePrediction", "Show-ReleaseTimeline", "Test-ReleaseClaim", "Test-ReleaseOrder", "Test-ReleasePrediction", "Watch-Release");

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
        Copy(Path.Combine(BuiltModule.RepositoryRoot, "examples", "data"), Path.Combine(folder, "examples", "data"));
        ExampleRepository.Make(Path.Combine(folder, "repositories", "rocket"));
        // Whoever is asked over the network is a server on this machine.
        using var registries = new ExampleRegistries(module, Path.Combine(folder, "cache"));
        var saysNothing = cmdlet is "Clear-ReleaseCache" or "Export-ReleaseReport";
        try
        {
            Assert.All(examples, example =>
            {
                var result = module.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0]); . ([scriptblock]::Create($args[1]))", folder, example);
                Assert.True(result.ErrorIds.Count == 0, $"{example}\n{string.Join('\n', result.Errors.Append(result.Terminated?.ErrorRecord).OfType<ErrorRecord>())}");
                Assert.True(result.Output.Count > 0 || saysNothing, example);
            });
        }
        finally
        {
            module.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", AppContext.BaseDirectory);
            ExampleRepository.Delete(folder);
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

    private static readonly List<string> TopicNames =
        [.. Directory.EnumerateFiles(Path.Combine(BuiltModule.RepositoryRoot, "docs", "en-US"), "about_*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Topics => [.. TopicNames];

    [Theory]
    [MemberData(nameof(Topics))]
    public void An_about_topic_is_found(string topic) =>
        Assert.StartsWith($"# {topic}\n", module.Run("Get-Help $args[0]", topic).ThrowIfFailed().Lines.Single().TrimStart('\ufeff').ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_leads_to_all_about_topics(string cmdlet) =>
        Assert.Equal(TopicNames, module.Run("(Get-Help $args[0] -Full).relatedLinks.navigationLink | ForEach-Object linkText", cmdlet).ThrowIfFailed().Lines);

    [Theory]
    [InlineData("Test-ReleaseOrder", "By", "Track")]
    [InlineData("Test-ReleaseOrder", "UnknownAs", "Fail")]
    [InlineData("Test-ReleaseOrder", "GroupBy", "Line")]
    [InlineData("Test-ReleaseOrder", "AsOf", "now")]
    [InlineData("Test-ReleaseOrder", "Quiet", "False")]
    [InlineData("Test-ReleaseOrder", "Order", "None")]
    [InlineData("Get-ReleaseGap", "Direction", "Nearest")]
    [InlineData("Get-ReleaseGap", "GroupBy", "Vendor and Product")]
    [InlineData("Get-ReleaseGap", "Within", "None")]
    [InlineData("Import-Release", "TimeZone", "UTC")]
    public void A_default_is_shown(string cmdlet, string parameter, string expected) =>
        Assert.Equal([expected], module.Run("(Get-Help $args[0] -Parameter $args[1]).defaultValue", cmdlet, parameter).ThrowIfFailed().Lines);

    [Theory]
    [InlineData("New-Release", "System.String ReleaseTools.ReleaseDate", "ReleaseTools.Release")]
    [InlineData("Import-Release", "System.String[] System.Object[]", "ReleaseTools.Release")]
    [InlineData("ConvertTo-Release", "System.Management.Automation.PSObject[]", "ReleaseTools.Release")]
    [InlineData("Get-Release", "", "ReleaseTools.Release")]
    [InlineData("Export-Release", "System.Object", "ReleaseTools.Release")]
    [InlineData("Get-ReleaseGap", "System.Object", "ReleaseTools.ReleaseGap")]
    [InlineData("Test-ReleaseOrder", "System.Object", "ReleaseTools.ReleaseOrderResult System.Boolean")]
    public void Inputs_and_outputs_have_names_that_a_person_reads(string cmdlet, string inputs, string outputs)
    {
        Assert.Equal(inputs, string.Join(' ', module.Run("(Get-Help $args[0] -Full).inputTypes.inputType.type.name | Where-Object { $_ }", cmdlet).ThrowIfFailed().Lines));
        Assert.Equal(outputs, string.Join(' ', module.Run("(Get-Help $args[0] -Full).returnValues.returnValue.type.name", cmdlet).ThrowIfFailed().Lines));
    }
}
