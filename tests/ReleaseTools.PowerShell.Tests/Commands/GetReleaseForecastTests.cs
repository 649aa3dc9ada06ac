namespace ReleaseTools.PowerShell.Tests.Commands;

public sealed class GetReleaseForecastTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Monthly =
        """
        $monthly = 1..12 | ForEach-Object { New-Release "r$_" -Vendor A -Product P -Version "1.$_" -Released ("2025-{0:00}-0{1}" -f $_, (1 + $_ % 3)) }

        """;

    [Theory]
    [InlineData("($monthly | Get-ReleaseForecast -AsOf 2025-12-10).P50 -gt [datetimeoffset]'2025-12-10'", "True")]
    [InlineData("($monthly | Get-ReleaseForecast -AsOf 2025-12-10).P90 -lt [datetimeoffset]'2026-02-01'", "True")]
    [InlineData("($monthly | Get-ReleaseForecast -AsOf 2025-12-10 -Horizon 7d, '60d').Horizons.Count", null)]
    [InlineData("($monthly | Get-ReleaseForecast -AsOf 2025-12-10 -Horizon '7d', '60d').Horizons.Count", "2")]
    [InlineData("($monthly | Get-ReleaseForecast -AsOf 2025-12-10 -Horizon 60d).Horizons[0].Probability -gt 0.9", "True")]
    [InlineData("($monthly | Get-ReleaseForecast -AsOf 2025-03-10).Message", "2 gaps so far: a forecast needs 4, or two other groups with as many and -Pool.")]
    [InlineData("($monthly | Get-ReleaseForecast -AsOf 2025-12-10).Backtest.Origins", "7")]
    [InlineData("@() | Get-ReleaseForecast", "")]
    public void It_forecasts_alike_in_every_culture(string script, string? expected)
    {
        if (expected is null)
        {
            Assert.ThrowsAny<Exception>(() => module.Run(Monthly + script).ThrowIfFailed());
            return;
        }

        Assert.Equal(expected, string.Join(", ", module.Run(Monthly + script).ThrowIfFailed().Lines));
        foreach (var culture in Cultures.Names)
        {
            Assert.Equal(expected, string.Join(", ", module.RunUnder(culture, Monthly + script).ThrowIfFailed().Lines));
        }
    }
}
