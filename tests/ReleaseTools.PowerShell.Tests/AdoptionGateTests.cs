namespace ReleaseTools.PowerShell.Tests;

/// <summary>The examples on risk and comparison as a person runs them, in an engine with nothing but its core.</summary>
public sealed class AdoptionGateTests
{
    private static readonly string Examples = Path.Combine(BuiltModule.RepositoryRoot, "examples");

    private static readonly string Gate = Path.Combine(Examples, "adoption-gate.ps1");

    [Fact]
    public void Its_own_list_and_model_pass()
    {
        var result = ShellProcess.Run("-File", Gate);
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.EndsWith("Everything keeps to the policy.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-AsOf", "2026-02-10", "FAILED gpt-5.3-codex (2026-02-05): The policy fails: minimumAge 7d (Fail).")]
    [InlineData("-Name", "library 2.0.0", "allowWithdrawn false: Fail. It was withdrawn.")]
    [InlineData("-Name", "cli 3.1.0-beta.1", "allowPreview false: Fail. It is a preview.")]
    public void What_fails_is_marked_with_its_rule(string parameter, string value, string shown)
    {
        var result = ShellProcess.Run("-File", Gate, parameter, value);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(shown, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_configurations_of_the_article_are_laid_side_by_side()
    {
        var result = ShellProcess.Run("-File", Path.Combine(Examples, "compare-models.ps1"));
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.StartsWith("gpt-5.3-codex", result.Output, StringComparison.Ordinal);
        Assert.Contains("(3.13 times as much, better: gpt-5.3-codex)", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }
}
