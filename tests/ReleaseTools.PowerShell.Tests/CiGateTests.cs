namespace ReleaseTools.PowerShell.Tests;

/// <summary>The example gate as CI runs it: by its exit code, with a reason on every failure.</summary>
public sealed class CiGateTests : IDisposable
{
    private static readonly string Gate = Path.Combine(BuiltModule.RepositoryRoot, "examples", "ci-gate.ps1");

    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools-ci-gate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Its_own_train_passes()
    {
        var result = ShellProcess.Run("-File", Gate);
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.EndsWith("The train is in order.", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILED", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_which_results_failed_and_why()
    {
        var result = ShellProcess.Run("-File", Gate, "-Rule", "library -> cli within 7h");
        Assert.Equal(1, result.ExitCode);
        var lines = result.Output.Split('\n');
        Assert.StartsWith("ok     Contoso/2.0.0, library -> cli within 7h: Conforms. ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("FAILED Contoso/2.1.0, library -> cli within 7h: Late. cli (cli 2.1.0, ", lines[1], StringComparison.Ordinal);
        Assert.Equal("The train is not in order, or cannot be shown to be.", lines[^1]);
    }

    [Fact]
    public void It_takes_a_file_of_rules_and_names_the_one_that_tested_nothing()
    {
        var result = ShellProcess.Run("-File", Gate, "-RulePath", Written("train.rules", "library -> cli within 24h\nlibrary -> installer\n"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The rule 'library -> installer' tested nothing", result.Error, StringComparison.Ordinal);
        Assert.Contains("not in order", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Rulez", "library -> cli", "'Rulez'")]
    [InlineData("-GroupBy", "Vendr", "Did you mean Vendor?")]
    [InlineData("-Rule", "library > cli", "Column 9")]
    [InlineData("-RulePath", "nowhere.rules", "nowhere.rules")]
    public void What_is_misspelt_fails_with_its_reason(string parameter, string value, string reason)
    {
        var result = ShellProcess.Run("-File", Gate, parameter, value);
        Assert.Equal(1, result.ExitCode);
        // The view of an error wraps its message behind a bar.
        var error = string.Join(' ', result.Error.Split([' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_cannot_be_read_fails_it()
    {
        var train = "vendor,product,version,released\nContoso,library,1.0,2026-03-02\nContoso,cli,1.0,2026-03-04\nContoso,docs,1.0,soonish\n";
        var result = ShellProcess.Run("-File", Gate, "-Path", Written("train.csv", train), "-Rule", "library -> cli");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("soonish", result.Error, StringComparison.Ordinal);
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
