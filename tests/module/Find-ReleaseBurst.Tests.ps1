BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Find-ReleaseBurst' {
    It 'finds the day of 2026-02-05 in the catalogue' {
        $burst = Get-Release | Find-ReleaseBurst -Within 1d -MinimumVendorCount 2 -Draws 199 -WarningAction SilentlyContinue | Where-Object Start -EQ '2026-02-05'
        $burst.Vendors | Should -Be 'Anthropic', 'OpenAI'
        $burst.Members.Name | Should -Be 'claude-opus-4-6', 'gpt-5.3-codex'
        $burst.IsCertain | Should -BeTrue
        $burst.Leader | Should -BeNullOrEmpty -Because 'a day does not tell who was first on it'
        "$($burst.Span)" | Should -Be '<1d'
        $burst.PValue | Should -BeGreaterThan 0.05 -Because 'two of twenty vendors on one day are the season'
    }

    It 'counts what is too coarse for 27 minutes in a warning, and shows it on request' {
        $day = Get-Release -Since 2026-02-05 -Until 2026-02-05
        $day | Find-ReleaseBurst -Within 27m -WarningVariable said -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$said" | Should -BeLike '*too coarse to prove: 1*-IncludePossible*'
        $possible = $day | Find-ReleaseBurst -Within 27m -IncludePossible
        $possible.IsCertain | Should -BeFalse
        $possible.PValue | Should -BeNullOrEmpty
        $possible.Message | Should -BeLike 'Perhaps 2 vendors within 27m*'
    }

    It 'leaves out what has no vendor and says so' {
        $rows = @(
            [pscustomobject]@{ name = 'a'; vendor = 'A'; released = '2026-02-05' }
            [pscustomobject]@{ name = 'b'; released = '2026-02-05' }
        )
        $rows | Find-ReleaseBurst -Within 1d -WarningVariable said -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$said" | Should -BeLike '*no vendor: 1*'
    }

    It 'gives the same digits for the same seed' {
        $figures = foreach ($seed in 1, 1, 2) {
            , @(Get-Release -Since 2026 | Find-ReleaseBurst -Within 2d -Draws 499 -Seed $seed -WarningAction SilentlyContinue | ForEach-Object PValue)
        }
        "$($figures[0])" | Should -Be "$($figures[1])"
        "$($figures[0])" | Should -Not -Be "$($figures[2])"
    }

    It 'does not know what comes after -AsOf' {
        Get-Release | Find-ReleaseBurst -Within 1d -AsOf 2024-06-30 -WarningAction SilentlyContinue | Where-Object Start -GT '2024-07' | Should -BeNullOrEmpty
    }

    It 'refuses <Arguments> with <Id>' -ForEach @(
        @{ Arguments = @{}; Id = 'ReleaseTools.NoWindow*' }
        @{ Arguments = @{ Within = '5' }; Id = 'ParameterArgumentTransformationError*' }
        @{ Arguments = @{ Within = '1d'; MinimumVendorCount = 1 }; Id = 'ParameterArgumentValidationError*' }
        @{ Arguments = @{ Within = '1d'; TimeZone = 'Mars' }; Id = 'ParameterArgumentTransformationError*' }
    ) {
        { Get-Release | Find-ReleaseBurst @Arguments } | Should -Throw -ErrorId $Id
    }

    It 'is told where the releases come from' {
        { Find-ReleaseBurst -Within 1d -ErrorAction Stop } | Should -Throw -ErrorId 'ReleaseTools.NoInput*'
    }

    It 'shows six columns in one line a burst' {
        $view = Get-View (Get-Release -Since 2026-02-05 -Until 2026-02-05 | Find-ReleaseBurst -Within 1d -Draws 99)
        $view[0] -split '\s{2,}|(?<=\w) (?=\w)' | Should -Be 'Start', 'Span', 'Vendors', 'Leader', 'Certain', 'Chance'
        $view[2] | Should -BeLike '2026-02-05*<1d*Anthropic, OpenAI*`?*yes*%'
    }
}
