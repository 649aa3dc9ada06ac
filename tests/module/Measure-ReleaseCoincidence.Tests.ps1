BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    $path = Join-Path $data 'git-tags.csv'
    $catalogue = Get-Release
}

Describe 'Measure-ReleaseCoincidence' {
    It 'answers in one sentence' {
        $one = $catalogue | Measure-ReleaseCoincidence -Between OpenAI, Anthropic -Within 1d
        $one | Should -BeOfType ([ReleaseTools.ReleaseCoincidence])
        $one.Message | Should -Match '^\d+ of \d+ of OpenAI within 1d of Anthropic; [\d.]+ expected; (not )?unusual, exact p = 0\.\d+\.'
        $one.Nulls.Model | Should -Be Poisson, Exact, CircularShift, Calendar, Shuffle
        $one.CoincidenceCount + $one.EventsA.Outside | Should -BeGreaterThan 0
    }

    It 'does not guess minutes from days' {
        $two = @($catalogue | Measure-ReleaseCoincidence -Between OpenAI, Anthropic -Within '27m', '1d')
        $two[0].Message | Should -Match '^27m cannot be tested: all \d+ dates of OpenAI are known to the day only\.$'
        $two[0].IsUnusual | Should -BeNullOrEmpty
        $two.Within | ForEach-Object ToString | Should -Be '27m', '1d'
        $two[1].CoincidenceCount | Should -Not -BeNullOrEmpty
        $two[1].TestCount | Should -Be 1
    }

    It 'corrects for the windows that were tried' {
        $all = @(Measure-ReleaseCoincidence -Path $path -GroupBy Product -Between PowerShell, curl -Within '1d', '3d', '7d' -NullModel Exact, CircularShift)
        foreach ($test in $all.Nulls) {
            $test.PValueAcrossWindows | Should -BeGreaterOrEqual $test.PValue
            $test.PValueAcrossWindows | Should -BeLessOrEqual ([math]::Min(1.0, 3 * $test.PValue) + 1e-9)
            $test.CorrectedPValue | Should -BeGreaterOrEqual $test.PValue
        }
        $none = @(Measure-ReleaseCoincidence -Path $path -GroupBy Product -Between PowerShell, curl -Within '1d', '3d', '7d' -NullModel Exact -Correction None)
        $none.Nulls | ForEach-Object { $_.CorrectedPValue | Should -Be $_.PValue }
    }

    It 'measures every pair once, and both orders where it is directed' {
        @(Measure-ReleaseCoincidence -Path $path -Within 1d -NullModel Exact).Count | Should -Be 3
        @(Measure-ReleaseCoincidence -Path $path -Within 1d -NullModel Exact -Directed).Count | Should -Be 6
    }

    It 'warns that one series is no pair' {
        $null = $catalogue | Where-Object Vendor -eq 'OpenAI' | Measure-ReleaseCoincidence -Within 1d -WarningVariable said -WarningAction SilentlyContinue
        "$said" | Should -Match 'no pair'
    }

    It 'needs a window, and names that there are' {
        { $catalogue | Measure-ReleaseCoincidence } | Should -Throw -ErrorId 'ReleaseTools.NoWindow,*'
        { $catalogue | Measure-ReleaseCoincidence -Between OpenAI, Antropic -Within 1d } | Should -Throw "*mean 'Anthropic'*" -ErrorId 'ReleaseTools.SeriesInvalid,*'
        { $catalogue | Measure-ReleaseCoincidence -Within 7 } | Should -Throw '*quote it*'
    }

    It 'is a table that a person can read' {
        $view = Get-View ($catalogue | Measure-ReleaseCoincidence -Between OpenAI, Anthropic -Within 1d)
        $view[0] | Should -Match '^SeriesA +SeriesB +Within +Close +Expected +Unusual +Evidence'
        $view[2] | Should -Match '^OpenAI +Anthropic +1d +\d+ of \d+ +[\d.]+ no +p = '
        $list = Get-View ($catalogue | Measure-ReleaseCoincidence -Between OpenAI, Anthropic -Within 1d | Format-List)
        "$list" | Should -Match 'Span +: \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d, \d+ slots of 1d'
        "$list" | Should -Match 'Methods +: Poisson: closed form'
    }

    It 'is names, not numbers, as JSON' {
        ($catalogue | Measure-ReleaseCoincidence -Between OpenAI, Anthropic -Within 1d -NullModel Exact).Nulls | ForEach-Object { "$($_.Model)" } | Should -Be 'Exact'
    }
}
