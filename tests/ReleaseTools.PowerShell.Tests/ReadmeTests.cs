using System.Globalization;
using System.Text.RegularExpressions;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>The README shows what the code prints today.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(BuiltModule.RepositoryRoot, "README.md"));

    [Fact]
    public void The_first_screen_is_the_output_of_the_case_study()
    {
        var result = ShellProcess.Run("-File", Path.Combine(BuiltModule.RepositoryRoot, "examples", "case-study.ps1"));
        Assert.Equal(Lines(Block("1. The article")), Lines(result.Output));
    }

    [Fact]
    public void The_verdicts_are_those_of_the_articles_claims()
    {
        var result = ShellProcess.Run("-File", Path.Combine(BuiltModule.RepositoryRoot, "examples", "article-claims.ps1"));
        Assert.Equal(string.Empty, result.Error);
        Assert.Equal(Lines(Block("Own table")), Lines(result.Output.Split("Why:")[0]));
    }

    [Fact]
    public void The_tour_shows_the_output_of_its_commands()
    {
        var tour = Block("PS> ");
        var steps = Regex.Matches(tour, @"^PS> (?<command>.+)\n(?<output>(?:(?!PS> ).*\n?)*)", RegexOptions.Multiline);
        Assert.True(steps.Count >= 5, tour);
        foreach (Match step in steps)
        {
            var result = ShellProcess.Run(["-Command", step.Groups["command"].Value], null, BuiltModule.RepositoryRoot);
            Assert.Equal((step.Groups["command"].Value, string.Empty), (step.Groups["command"].Value, result.Error));
            Assert.Equal(Lines(step.Groups["output"].Value), Lines(result.Output));
        }
    }

    [Fact]
    public void The_count_of_the_catalogue_is_true()
    {
        var result = ShellProcess.Run("-Command", "@(Get-Release -IncludeAlias).Count; @(Get-Release).Count");
        var counts = result.Output.Split('\n').Select(line => int.Parse(line, CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"catalogue of {counts[0]} AI model releases, each with its source; {counts[0] - counts[1]} are other names of the other {counts[1]}, "),
            Readme, StringComparison.Ordinal);
    }

    private static string Block(string start) =>
        Readme.Split("```").Single(block => block.TrimStart('\n').StartsWith(start, StringComparison.Ordinal));

    // Blank lines and the ends of lines differ between terminals.
    private static string[] Lines(string text) =>
        [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
}
