using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public class MergeReleaseTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Conflict = "'name,released,source', 'App 2.0,2026-02-05,feed', 'App 2.0,2026-03-05,blog' | ConvertTo-Release | Merge-Release";

    private static string Launch => Path.Combine(AppContext.BaseDirectory, "data", "launch-2026-02-05.csv");

    [Fact]
    public void The_launch_of_one_day_has_no_order()
    {
        var result = module.Run("Merge-Release -Path $args[0] -WarningAction SilentlyContinue | Where-Object Variant -in opus, codex | ForEach-Object { \"$_\" }", Launch).ThrowIfFailed();
        Assert.Equal(
            ["Claude 4.6 opus (2026-02-05/2026-02-05T17:38:53Z)", "GPT 5.3 codex (2026-02-05/2026-02-05T18:08:08Z)"],
            result.Lines);
        var order = module.Run(
            "Merge-Release -Path $args[0] -WarningAction SilentlyContinue | Where-Object Variant -in opus, codex | Test-ReleaseOrder -Rule 'opus -> codex' -By Variant -GroupBy None | ForEach-Object Outcome",
            Launch);
        Assert.Equal(["Unknown"], order.ThrowIfFailed().Lines);
    }

    [Fact]
    public void A_conflict_is_a_warning_that_says_by_how_much_and_an_attribute_that_keeps_it()
    {
        var result = module.Run($"{Conflict} -WarningVariable said -WarningAction SilentlyContinue | ForEach-Object {{ \"$($_.Released)\"; $_.Attributes.conflict.Count; $_.Provenance.Count }}; \"$said\"").ThrowIfFailed();
        Assert.Equal(["2026-02-05/2026-03-05", "1", "2"], result.Lines.Take(3));
        Assert.Contains("disagree by 27d", result.Lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed", "2026-02-05")]
    [InlineData("b*", "2026-03-05")]
    [InlineData("nobody, BLOG", "2026-03-05")]
    public void A_preferred_source_is_believed(string prefer, string expected) =>
        Assert.Equal([expected], module.Run($"{Conflict} -Prefer {prefer} -WarningAction SilentlyContinue | ForEach-Object {{ \"$($_.Released)\" }}").ThrowIfFailed().Lines);

    [Fact]
    public void Many_conflicts_are_told_in_ten_warnings_and_a_summary()
    {
        var result = module.Run(
            """
            $rows = 1..25 | ForEach-Object { "App $_.0,2026-01-01,feed"; "App $_.0,2026-03-01,blog" }
            'name,released,source', $rows | ForEach-Object { $_ } | ConvertTo-Release | Merge-Release -WarningVariable said -WarningAction SilentlyContinue | Out-Null
            $said | ForEach-Object { "$_" }
            """).ThrowIfFailed();
        Assert.Equal(11, result.Lines.Count);
        Assert.StartsWith("15 more releases", result.Lines[10], StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_no_release_has_is_told()
    {
        var result = module.Run($"{Conflict} -Prefer nobody -WarningVariable said -WarningAction SilentlyContinue | Out-Null; $said | ForEach-Object {{ \"$_\" }}").ThrowIfFailed();
        Assert.Contains(result.Lines, line => line.Contains("'nobody' is no source", StringComparison.Ordinal) && line.Contains("feed, blog", StringComparison.Ordinal));
    }

    [Fact]
    public void The_catalogue_merges_into_itself() =>
        Assert.Equal(["True"], module.Run("$all = Get-Release; $merged = $all | Merge-Release -WarningAction SilentlyContinue; $merged.Count -eq $all.Count -or \"$($merged.Count) of $($all.Count)\"").ThrowIfFailed().Lines);

    [Theory]
    [InlineData("-Prefer '[a'", "ReleaseTools.PatternInvalid", ErrorCategory.InvalidArgument, "[a")]
    public void An_error_has_its_id_category_and_target(string arguments, string id, ErrorCategory category, string target) =>
        Assert.Equal((id, category, target), module.Run($"Get-Release | Merge-Release {arguments}").Fault);
}
