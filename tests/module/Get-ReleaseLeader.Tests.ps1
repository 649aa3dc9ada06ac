BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Get-ReleaseLeader' {
    BeforeAll {
        $rows = foreach ($week in 0..19) {
            foreach ($one in @{ vendor = 'Second'; minutes = 27 }, @{ vendor = 'First'; minutes = 0 }, @{ vendor = 'Third'; minutes = 60 }) {
                [pscustomobject]@{ name = "$($one.vendor) $week"; vendor = $one.vendor; released = [datetimeoffset]::new(2026, 1, 6, 18, 0, 0, [timespan]::Zero).AddDays(7 * $week).AddMinutes($one.minutes) }
            }
        }
    }

    It 'sorts vendors from leader to follower' {
        $leaders = $rows | Get-ReleaseLeader -AsOf 2027-01-01
        $leaders.Group | Should -Be 'First', 'Second', 'Third'
        $leaders.Place | Should -Be 1, 2, 3
        $leaders[0].LeadIndex | Should -Be 1
        $leaders[0].BestPlace, $leaders[0].WorstPlace | Should -Be 1, 1
        $leaders[0].OrderPValue | Should -Be 0.001
        $leaders[1].Others | ForEach-Object { "$_" } | Should -Be 'First -1 (20)', 'Third 1 (20)'
    }

    It 'says that the catalogue tells little of the 27 minutes' {
        $leaders = Get-Release -Since 2026-02-05 -Until 2026-02-05 | Get-ReleaseLeader
        $leaders | Where-Object Place | Should -BeNullOrEmpty
        $leaders[0].BestPlace, $leaders[0].WorstPlace | Should -Be 1, 2
        $leaders[0].Message | Should -BeLike 'The dates tell no order*too coarsely dated to tell.'
    }

    It 'gives wide ranges where the order is chance' {
        $leaders = Get-Release | Get-ReleaseLeader -MinimumEventCount 10
        @($leaders | Where-Object Place).Count | Should -BeGreaterThan 3
        @($leaders | Where-Object BestPlace | Where-Object { $_.WorstPlace - $_.BestPlace -lt 1 }).Count | Should -Be 0
        @($leaders | Where-Object { -not $_.BestPlace })[0].Message | Should -BeLike '*fewer than the 10 asked for.'
    }

    It 'groups by what is asked for' {
        $leaders = $rows | Select-Object name, released, @{ n = 'team'; e = { $_.vendor } } | Get-ReleaseLeader -GroupBy team -Within 45m -AsOf 2027-01-01
        $leaders.Group | Should -Be 'First', 'Second', 'Third'
        { $rows | Get-ReleaseLeader -GroupBy nonsense -ErrorAction Stop } | Should -Throw -ErrorId 'ReleaseTools.KeyUnknown*'
    }

    It 'answers for a single vendor' {
        ($rows | Where-Object vendor -EQ First | Get-ReleaseLeader).Message | Should -Be 'There is no other group to lead or to follow.'
    }

    It 'is told where the releases come from' {
        { Get-ReleaseLeader -ErrorAction Stop } | Should -Throw -ErrorId 'ReleaseTools.NoInput*'
    }

    It 'shows five columns' {
        $view = Get-View ($rows | Get-ReleaseLeader -AsOf 2027-01-01)
        $view[0] -split '\s{2,}|(?<=\w) (?=\w)' | Should -Be 'Place', 'Range', 'Group', 'Index', 'Matched'
        $view[2] | Should -BeLike '*1 1 *First*+1.00 40 first, 0 later of 40'
    }
}
