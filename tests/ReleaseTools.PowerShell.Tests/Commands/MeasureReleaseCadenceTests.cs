using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public class MeasureReleaseCadenceTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Five =
        "$made = '2025-12-01', '2025-12-11', '2025-12-31', '2026-01-30', '2026-03-31' | ForEach-Object { New-Release -Name \"r $_\" -Vendor A -Product P -Version \"$($_ -replace '-', '.')\" -Released $_ }; ";

    [Fact]
    public void A_handful_of_releases_has_a_rhythm_that_a_sentence_tells() => Assert.Equal(
        ["A release every 25 ±1 d (middle half 18 to 38 d), 46 ±1 d since the last: longer than 75 % of its gaps."],
        module.Run(Five + "$made | Measure-ReleaseCadence -AsOf 2026-05-16T00:00:00Z | ForEach-Object Message").ThrowIfFailed().Lines);

    [Theory]
    [InlineData("@($made | Measure-ReleaseCadence -GroupBy None -AsOf 2026-06-01).Count", "1")]
    [InlineData("($made | Measure-ReleaseCadence -AsOf 2026-06-01).Group", "A/P")]
    [InlineData("($made | Measure-ReleaseCadence -AsOf 2026-01).Events", "4")]
    [InlineData("($made | Measure-ReleaseCadence -AsOf 2026-01).AfterAsOf", "1")]
    [InlineData("(Measure-ReleaseCadence -InputObject $made -AsOf 2026-06-01).Median.TotalDays", "25")]
    [InlineData("($made | Measure-ReleaseCadence -AsOf 2026-06-01 -TimeZone Europe/Berlin).Weekdays.TimeZone", "Europe/Berlin")]
    public void A_cadence_answers(string script, string expected) => Assert.Equal([expected], module.Run(Five + script).ThrowIfFailed().Lines);

    [Theory]
    [InlineData("$made | Measure-ReleaseCadence -GroupBy Colour", "ReleaseTools.KeyUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("$made | Measure-ReleaseCadence -GroupBy None, Vendor", "ReleaseTools.GroupingInvalid", ErrorCategory.InvalidArgument)]
    [InlineData("Measure-ReleaseCadence", "ReleaseTools.NoInput", ErrorCategory.InvalidArgument)]
    [InlineData("$made | Measure-ReleaseCadence -AsOf TBD", "ParameterArgumentTransformationError", ErrorCategory.InvalidData)]
    [InlineData("$made | Measure-ReleaseCadence -TimeZone Nowhere/Land", "ParameterArgumentTransformationError", ErrorCategory.InvalidData)]
    [InlineData("'text' | Measure-ReleaseCadence", "ReleaseTools.NotARelease", ErrorCategory.InvalidType)]
    public void An_error_has_its_id_and_category(string script, string id, ErrorCategory category)
    {
        var fault = module.Run(Five + script).Fault;
        Assert.Equal((id, category), (fault.Id, fault.Category));
    }

    [Fact]
    public void Groups_of_one_release_are_told_and_answered()
    {
        var result = module.Run(
            """
            (New-Release -Name a -Vendor A -Released 2026-01-01), (New-Release -Name b -Vendor B -Released 2026-01-02) |
                Measure-ReleaseCadence -AsOf 2026-02-01T12:00:00Z
            """).ThrowIfFailed();
        Assert.StartsWith("Every group has one release", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal(["One release so far, 31 ±1 d ago: a gap needs two.", "One release so far, 30 ±1 d ago: a gap needs two."], result.Values("Message"));
    }
}
