using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public class MeasureReleaseTrendTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Five =
        "$made = 2021..2025 | ForEach-Object { $year = $_; 1..9 | ForEach-Object { New-Release -Name \"r $year $_\" -Vendor A -Product P -Version \"$year.$_\" "
        + "-Track $(if ($_ -le 2 * ($year - 2021)) { 'specialized' } else { 'general' }) -Released \"$year-0$_-01\" } }; ";

    [Theory]
    [InlineData("($made | Measure-ReleaseTrend SpecializedShare -Period Year -Until 2025).Direction", "Increasing")]
    [InlineData("($made | Measure-ReleaseTrend -Metric SpecializedShare -Period Year -Until 2025).Periods[1].ToString()", "2022: 22 % of 9")]
    [InlineData("($made | Measure-ReleaseTrend SpecializedShare -Period Year).Periods[-1].ToString()", "2025: 89 % of 9 so far")]
    [InlineData("($made | Measure-ReleaseTrend SpecializedShare -Track general -Period Year -Until 2025).Direction", "Decreasing")]
    [InlineData("($made | Measure-ReleaseTrend Cadence -Period Year).Group", "A/P")]
    [InlineData("($made | Measure-ReleaseTrend Cadence -Period Year -Until 2025).Periods[0].Value.TotalDays", "31")]
    [InlineData("($made | Measure-ReleaseTrend Cadence -Period Month -AsOf 2021-03-15).Periods.Count", "2")]
    [InlineData("($made | Measure-ReleaseTrend SpecializedShare -TimeZone Asia/Tokyo -Period Year).Periods[0].Start.ToString('u')", "2020-12-31 15:00:00Z")]
    public void A_trend_answers(string script, string expected) => Assert.Equal([expected], module.Run(Five + script).ThrowIfFailed().Lines);

    [Theory]
    [InlineData("$made | Measure-ReleaseTrend", "ReleaseTools.NoMetric", ErrorCategory.InvalidArgument)]
    [InlineData("$made | Measure-ReleaseTrend BurstRate", "ReleaseTools.NoWindow", ErrorCategory.InvalidArgument)]
    [InlineData("$made | Measure-ReleaseTrend Price -Track general", "ReleaseTools.ParameterCombination", ErrorCategory.InvalidArgument)]
    [InlineData("$made | Measure-ReleaseTrend RivalGap", "ReleaseTools.NoRival", ErrorCategory.ObjectNotFound)]
    [InlineData("$made | Measure-ReleaseTrend Cadence -Since 2026 -Until 2025", "ReleaseTools.RangeReversed", ErrorCategory.InvalidArgument)]
    [InlineData("$made | Measure-ReleaseTrend Cadence -Until '2025/..'", "ReleaseTools.SpanOpen", ErrorCategory.InvalidArgument)]
    public void An_error_has_its_id_and_category(string script, string id, ErrorCategory category)
    {
        var fault = module.Run(Five + script).Fault;
        Assert.Equal((id, category), (fault.Id, fault.Category));
    }

    [Fact]
    public void Names_from_data_carry_no_control_characters_to_a_terminal() => Assert.DoesNotContain(
        module.Run("New-Release -Name x -Vendor V -Track general -Released 2026-01-01 | Measure-ReleaseTrend SpecializedShare -Specialty \"`e[31mred\" | ForEach-Object Message")
            .ThrowIfFailed().Lines,
        line => line.Contains('\u001b', StringComparison.Ordinal));

    [Fact]
    public void Metrics_and_periods_are_completed() => Assert.Equal(
        ["ResponseTime", "RivalGap", "Quarter"],
        module.Run(
            "'Measure-ReleaseTrend R', 'Measure-ReleaseTrend Price -Period Q' | ForEach-Object { (TabExpansion2 $_ $_.Length).CompletionMatches } | "
            + "Where-Object ResultType -eq ParameterValue | ForEach-Object CompletionText").ThrowIfFailed().Lines);
}
