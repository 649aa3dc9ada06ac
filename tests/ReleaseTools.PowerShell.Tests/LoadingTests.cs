namespace ReleaseTools.PowerShell.Tests;

public class LoadingTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private static readonly string[] Cmdlets =
        [
            "Clear-ReleaseCache", "Compare-Release", "ConvertTo-Release", "Export-Release", "Export-ReleaseReport", "Find-Release", "Find-ReleaseBurst",
            "Get-Release", "Get-ReleaseForecast", "Get-ReleaseGap", "Get-ReleaseLeader", "Get-ReleasePattern", "Import-Release",
            "Measure-ReleaseCadence", "Measure-ReleaseCoincidence", "Measure-ReleaseRisk", "Measure-ReleaseTrend", "Merge-Release", "New-Release",
            "New-ReleasePrediction", "Show-ReleaseTimeline", "Test-ReleaseClaim", "Test-ReleaseOrder", "Test-ReleasePrediction", "Watch-Release",
        ];

    private const string Exported = "(Get-Module ReleaseTools).ExportedCommands.Values | ForEach-Object Name";

    [Fact]
    public void It_exports_its_cmdlets_and_nothing_else()
    {
        Assert.Equal(Cmdlets, module.Run(Exported).ThrowIfFailed().Lines.Order(StringComparer.Ordinal));
        Assert.Equal(["Cmdlet"], module.Run("Get-Command -Module ReleaseTools | ForEach-Object CommandType").Lines.Distinct());
        Assert.Empty(module.Run("$m = Get-Module ReleaseTools; $m.ExportedFunctions.Keys; $m.ExportedAliases.Keys; $m.ExportedVariables.Keys").Lines);
    }

    [Fact]
    public void The_manifest_exports_what_the_assembly_holds() =>
        Assert.Equal(Cmdlets, module.Run("(Get-Module ReleaseTools).NestedModules | ForEach-Object { $_.ExportedCmdlets.Keys }").Lines.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Import-Module $args[0] -Force")]
    [InlineData("Import-Module $args[0] -Force; Import-Module $args[0] -Force")]
    [InlineData("Remove-Module ReleaseTools; Import-Module $args[0]")]
    [InlineData("Remove-Module ReleaseTools; Import-Module $args[0] -Force")]
    [InlineData("Import-Module $args[0]")]
    public void It_can_be_imported_again(string script)
    {
        module.Run(script, BuiltModule.Manifest).ThrowIfFailed();
        Assert.Equal(Cmdlets, module.Run(Exported).ThrowIfFailed().Lines.Order(StringComparer.Ordinal));
        Assert.Equal(["2026-02"], module.Run("(New-Release -Name x -Released 2026-02).Released.ToString()").ThrowIfFailed().Lines);
    }

    [Fact]
    public void It_leaves_nothing_when_it_is_removed()
    {
        Assert.Empty(module.Run("Remove-Module ReleaseTools; Get-Command *-Release*; Get-Module -All ReleaseTools*").Lines);
        module.Run("Import-Module $args[0]", BuiltModule.Manifest).ThrowIfFailed();
    }

    [Fact]
    public void Its_types_resolve_in_a_session() =>
        Assert.Equal(
            ["ReleaseTools.Release", "ReleaseTools.ReleaseDate", "ReleaseTools.Duration"],
            module.Run("[ReleaseTools.Release], [ReleaseTools.ReleaseDate], [ReleaseTools.Duration] | ForEach-Object FullName").ThrowIfFailed().Lines);

    [Fact]
    public void Its_dependencies_stay_out_of_the_default_load_context()
    {
        module.Run("Import-Release $args[0]", BuiltModule.Data("git-tags.csv")).ThrowIfFailed();
        var loaded = System.Runtime.Loader.AssemblyLoadContext.Default.Assemblies.Select(assembly => assembly.Location);
        Assert.DoesNotContain(loaded, path => path.StartsWith(Path.Combine(BuiltModule.Folder, "bin", "net8.0", "deps"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_manifest_has_the_version_of_the_build() =>
        Assert.Equal([BuiltModule.Version], module.Run("(Get-Module ReleaseTools).Version.ToString()").Lines);

    [Fact]
    public void The_manifest_is_a_static_table_for_both_editions() =>
        Assert.Equal(
            ["Desktop Core", "5.1", "0"],
            module.Run("$m = Get-Module ReleaseTools; \"$($m.CompatiblePSEditions)\"; $m.PowerShellVersion.ToString(); $m.Scripts.Count").ThrowIfFailed().Lines);

    [Fact]
    public void A_framework_that_is_neither_of_the_two_is_refused()
    {
        var result = ShellProcess.Run(["-Command", "1"], null, null, ("RELEASETOOLS_FRAMEWORK", "../../evil"));
        Assert.Equal((1, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("RELEASETOOLS_FRAMEWORK is '../../evil'", result.Error, StringComparison.Ordinal);
    }
}
