using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

/// <summary>Find-Release on repositories of this machine.</summary>
[Collection(ExampleRegistries.Environment)]
public sealed class FindReleaseGitTests(ModuleFixture module) : IClassFixture<ModuleFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools-find-git-").FullName;

    public void Dispose() => ExampleRepository.Delete(_folder);

    [Fact]
    public void Tags_come_with_their_dates_and_prereleases_only_when_asked_for()
    {
        var folder = ExampleRepository.Make(Path.Combine(_folder, "rocket"));
        var result = module.Run("Find-Release -Source git -Path $args[0] -Verbose", folder).ThrowIfFailed();
        Assert.Equal(["rocket 1.0"], result.Values("Name"));
        Assert.Equal(["2026-02-05T11:00:00Z"], result.Values("Released"));
        Assert.Contains(result.Verbose, line => line.StartsWith("1 lightweight tags", StringComparison.Ordinal));
        Assert.Equal(["2026-02-05T11:00:00Z", "2026-02-06T11:00:00Z"], module.Run("Find-Release -Source Git -LiteralPath $args[0] -IncludePrerelease", folder).ThrowIfFailed().Values("Released"));
        Assert.Equal("0", module.Run("(Find-Release $args[0] -Source Git -IncludePrerelease | Get-ReleaseGap).Gap.TotalDays - 1", folder).ThrowIfFailed().Lines.Single());
    }

    [Fact]
    public void Wildcards_match_folders_and_a_literal_path_has_none()
    {
        foreach (var name in new[] { "one", "two", "[odd]" })
        {
            ExampleRepository.Make(Path.Combine(_folder, name));
        }

        File.WriteAllText(Path.Combine(_folder, "one.txt"), "a file");
        Assert.Equal(["one 1.0", "two 1.0"], module.Run("Find-Release -Source Git -Path \"$($args[0])/[ot]*\"", _folder).ThrowIfFailed().Values("Name"));
        Assert.Equal(["[odd] 1.0"], module.Run("Find-Release -Source Git -LiteralPath \"$($args[0])/[odd]\"", _folder).ThrowIfFailed().Values("Name"));
        Assert.Equal(2, module.Run("$folder = $args[0]; 'one', '[odd]' | ForEach-Object { [pscustomobject]@{ PSPath = \"$folder/$_\" } } | Find-Release -Source Git", _folder).ThrowIfFailed().Output.Count);
    }

    [Fact]
    public void What_is_no_repository_is_one_error_and_the_rest_goes_on()
    {
        var (plain, folder) = (Directory.CreateDirectory(Path.Combine(_folder, "plain")).FullName, ExampleRepository.Make(Path.Combine(_folder, "rocket")));
        var result = module.Run("Find-Release -Source Git -LiteralPath $args[0], $args[1], $args[2]", plain, folder, Path.Combine(_folder, "missing"));
        Assert.Equal(["ReleaseTools.SourceNotFound", "ReleaseTools.SourceNotFound"], result.ErrorIds);
        Assert.All(result.Errors, error => Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category));
        Assert.Equal(["rocket 1.0"], result.Values("Name"));
    }

    [Fact]
    public void A_path_is_for_no_other_source()
    {
        var result = module.Run("Find-Release -Source Npm -Path .");
        Assert.Equal(("ReleaseTools.SourceTakesNames", ErrorCategory.InvalidArgument), (result.ErrorIds[0], result.Errors[0].CategoryInfo.Category));
    }
}
