BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    $tags = Import-Release (Join-Path $data 'git-tags.csv') | Where-Object Version
}

Describe 'Get-ReleaseForecast' {
    It 'gives dates in order that lie ahead' {
        $forecast = $tags | Where-Object Product -EQ Pester | Get-ReleaseForecast -AsOf 2026-03-01
        $forecast.P10 | Should -BeGreaterOrEqual $forecast.AsOf
        $forecast.P50 | Should -BeGreaterThan $forecast.P10
        $forecast.P90 | Should -BeGreaterThan $forecast.P50
        $forecast.Backtest.Forecast.MeanCrps | Should -BeLessThan $forecast.Backtest.LastGap.MeanCrps
        $forecast.Backtest.Forecast.MeanCrps | Should -BeLessThan $forecast.Backtest.MedianGap.MeanCrps
    }

    It 'says why there is none' {
        $forecast = $tags | Where-Object Product -EQ Pester | Select-Object -First 3 | Get-ReleaseForecast -AsOf 2026-03-01
        $forecast.P50 | Should -BeNullOrEmpty
        $forecast.Message | Should -BeLike '2 gaps so far: a forecast needs 4*'
        (Get-View $forecast)[2] | Should -Match ' - \(\d gaps?\)'
    }
}
