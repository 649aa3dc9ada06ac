BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Measure-ReleaseTrend' {
    It 'measures the share of specialized releases of the catalogue' {
        $trend = Measure-ReleaseTrend SpecializedShare -Catalog -Since 2024 -AsOf 2026-06-30
        $trend.Periods.Count | Should -Be 10
        $trend.Periods[0].Label | Should -Be '2024-Q1'
        $trend.Test | Should -Be CochranArmitage
        $trend.PValue | Should -BeGreaterThan 0
        $trend.Message | Should -BeLike '*share of specialized releases*'
    }

    It 'finds what came closer, and says that growth alone does it' {
        $gap = Get-Release | Measure-ReleaseTrend RivalGap -Since 2024 -AsOf 2026-06-30
        $gap.Direction | Should -Be Decreasing
        $gap.Message | Should -BeLike '*closer by themselves*'
        $gap.Periods[0].Value | Should -BeOfType TimeSpan
    }

    It 'leaves the running year out of the test' {
        $pester = Measure-ReleaseTrend Cadence -Period Year -Path (Join-Path (Split-Path $PSScriptRoot) data/git-tags.csv) -AsOf 2026-11-01 | Where-Object Group -eq 'pester/Pester'
        $pester.Periods[-1].IsPartial | Should -BeTrue
        $pester.Message | Should -BeLike '*Not whole, so not tested: 2026*'
    }

    It 'counts bursts' {
        $bursts = Measure-ReleaseTrend BurstRate -Within 1d -Catalog -Since 2025 -AsOf 2026-06-30
        $bursts.Unit | Should -Be bursts
        $bursts.Periods | ForEach-Object Value | Should -BeOfType double
    }

    It 'measures any number' {
        (Measure-ReleaseTrend Price -Attribute context -Catalog -Period Year).Unit | Should -Be context
    }

    It 'answers for each group' {
        @(Get-Release -Vendor OpenAI, Anthropic | Measure-ReleaseTrend Price -GroupBy Vendor).Group | Sort-Object | Should -Be @('Anthropic', 'OpenAI')
    }

    It 'shows its periods as a table that fits' {
        $lines = (Measure-ReleaseTrend RivalGap -Catalog -Since 2025 -AsOf 2026-06-30).Periods | Out-String -Width 80 -Stream
        $lines | Should -Contain 'Period  Count Undecided Value    Interval (95 %)'
    }

    It 'warns of a <Part> that no release has' -TestCases @(
        @{ Part = 'track'; Ask = { Measure-ReleaseTrend SpecializedShare -Catalog -Track speciallized -WarningAction SilentlyContinue -WarningVariable script:warnings } }
        @{ Part = 'specialty'; Ask = { Measure-ReleaseTrend SpecializedShare -Catalog -Specialty coding -WarningAction SilentlyContinue -WarningVariable script:warnings } }
    ) {
        $null = & $Ask
        "$warnings" | Should -BeLike "No release has the $Part '*', so its share is 0*"
    }

    It 'warns of none that a release has' {
        $null = Measure-ReleaseTrend SpecializedShare -Catalog -Track Optimized -WarningVariable warnings
        $null = Measure-ReleaseTrend SpecializedShare -Catalog -Specialty 'co*' -WarningVariable +warnings
        $warnings | Should -BeNullOrEmpty
    }

    It 'says what is wrong with <Id>' -TestCases @(
        @{ Id = 'NoMetric'; Ask = { Measure-ReleaseTrend -Catalog } }
        @{ Id = 'NoWindow'; Ask = { Measure-ReleaseTrend BurstRate -Catalog } }
        @{ Id = 'ParameterCombination'; Ask = { Measure-ReleaseTrend Price -Within 1d -Catalog } }
        @{ Id = 'ParameterCombination'; Ask = { Measure-ReleaseTrend Cadence -Specialty code -Catalog } }
        @{ Id = 'RangeReversed'; Ask = { Measure-ReleaseTrend Price -Since 2026 -Until 2025 -Catalog } }
        @{ Id = 'SpanOpen'; Ask = { Measure-ReleaseTrend Price -Since '../2026-01-01' -Catalog } }
        @{ Id = 'KeyUnknown'; Ask = { Measure-ReleaseTrend Price -Attribute prise -Catalog } }
        @{ Id = 'KeyUnknown'; Ask = { Measure-ReleaseTrend Price -GroupBy Colour -Catalog } }
        @{ Id = 'NoRival'; Ask = { Get-Release -Vendor OpenAI | Measure-ReleaseTrend RivalGap } }
        @{ Id = 'NoInput'; Ask = { Measure-ReleaseTrend Price } }
    ) {
        { & $Ask -ErrorAction Stop } | Should -Throw -ErrorId "ReleaseTools.$Id*"
    }
}
