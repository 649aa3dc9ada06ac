BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    $tags = Import-Release (Join-Path $data 'git-tags.csv')
    $one = New-Release -Name one -Vendor A -Product P -Released 2026-02-05
    $two = New-Release -Name two -Vendor A -Product P -Released 2026-03-12
    $rival = New-Release -Name rival -Vendor B -Product Q -Released '2026-02-05T14:27:00Z'
    $awaited = New-Release -Name next -Vendor A -Product P -Status Announced
}

Describe 'Get-ReleaseGap' {
    It 'has the known median of <Product>' -ForEach @(
        @{ Product = 'PowerShell'; Releases = 218; Median = 1635479 }
        @{ Product = 'Pester'; Releases = 168; Median = 923875 }
        @{ Product = 'curl'; Releases = 218; Median = 4319872 }
    ) {
        $seconds = @($tags | Where-Object { $_.Product -eq $Product -and $_.Version } | Get-ReleaseGap | ForEach-Object { $_.Gap.TotalSeconds } | Sort-Object)
        $seconds.Count | Should -Be ($Releases - 1)
        $middle = [int] [math]::Floor($seconds.Count / 2)
        $measured = if ($seconds.Count % 2) { $seconds[$middle] } else { ($seconds[$middle - 1] + $seconds[$middle]) / 2 }
        [math]::Round($measured) | Should -Be $Median
    }

    It 'gives the same from a file as from the pipeline' {
        $path = Join-Path $data 'git-tags.csv'
        (Get-ReleaseGap -Path $path | Measure-Object -Property { $_.Gap.TotalSeconds } -Sum).Sum | Should -Be ($tags | Get-ReleaseGap | Measure-Object -Property { $_.Gap.TotalSeconds } -Sum).Sum
        @(Get-Item $path | Get-ReleaseGap).Count | Should -Be @(Get-ReleaseGap -LiteralPath $path).Count
    }

    It 'shows 27 minutes, with who led' {
        $gap = '{ "anthropic_opus_4_6": "2026-02-06 14:27:00 UTC", "openai_gpt_5_3_codex": "2026-02-06 14:54:00 UTC" }' | ConvertTo-Release | Get-ReleaseGap -GroupBy None
        $gap.Gap | Should -Be ([timespan] '0:27')
        $gap.IsExact | Should -BeTrue
        $gap.Leader | Should -Be 'anthropic_opus_4_6'
        (Get-View $gap)[2] | Should -Match 'anthropic_opus_4_6 .* 27m '
    }

    It 'carries the uncertainty of days' {
        $gap = $one, $two | Get-ReleaseGap
        "$($gap.Bounds)" | Should -Be '35d ±1d'
        $gap.Minimum | Should -BeGreaterThan ([timespan]::FromDays(34))
        $same = Get-ReleaseGap -Between one, rival -InputObject $one, $rival
        $same.Leader | Should -BeNullOrEmpty
        $same.Minimum | Should -BeLessThan ([timespan]::Zero)
    }

    It 'reads a duration as <Notation>' -ForEach @(
        @{ Notation = '1d'; Command = { param($r) $r | Get-ReleaseGap -Against B -Within 1d } }
        @{ Notation = '86400s'; Command = { param($r) $r | Get-ReleaseGap -Against B -Within 86400s } }
        @{ Notation = '24h'; Command = { param($r) $r | Get-ReleaseGap -Against B -Within 24h } }
        @{ Notation = 'P1D'; Command = { param($r) $r | Get-ReleaseGap -Against B -Within P1D } }
        @{ Notation = 'a time span'; Command = { param($r) $r | Get-ReleaseGap -Against B -Within ([timespan]::FromDays(1)) } }
    ) {
        $gap = & $Command @($one, $two, $rival)
        $gap.From.Name | Should -Be 'one'
        $gap.To.Name | Should -Be 'rival'
    }

    It 'asks for the unit of a bare number' {
        { $one, $rival | Get-ReleaseGap -Against B -Within 7 } | Should -Throw '*quote it*' -ErrorId 'ParameterArgumentTransformationError,*'
    }

    It 'says that there is no rival' {
        { $one, $two | Get-ReleaseGap -Against Z* } | Should -Throw -ErrorId 'ReleaseTools.NoRival,*'
    }

    It 'lists the candidates of an ambiguous name' {
        $a = New-Release -Name 'model alpha' -Vendor A; $b = New-Release -Name 'model beta' -Vendor B
        { $a, $b | Get-ReleaseGap -Between model, 'model beta' } | Should -Throw '*model alpha*model beta*' -ErrorId 'ReleaseTools.ReleaseAmbiguous,*'
        { $a, $b | Get-ReleaseGap -Between gamma, 'model beta' } | Should -Throw -ErrorId 'ReleaseTools.ReleaseNotFound,*'
    }

    It 'adds open gaps as of the end of a month' {
        $open = @($one, $two, $awaited | Get-ReleaseGap -IncludeOpen -AsOf 2026-03 | Where-Object IsOpen)
        $open.Count | Should -Be 2
        $open[0].AsOf | Should -Be ([datetimeoffset] '2026-03-31T23:59:59.9999999Z')
        $open[0].From.Name | Should -Be 'two'
        $open[1].To.Name | Should -Be 'next'
        (Get-View $open[1])[2] | Should -Match '\(next\)'
    }

    It 'leaves out what is dated after -AsOf, and says how much' {
        $verbose = $one, $two, $awaited | Get-ReleaseGap -AsOf 2026-02 -Verbose 4>&1
        "$verbose" | Should -BeLike '*2 releases left out: 1 not out yet, 0 without a date, 1 after 2026-02-28 23:59:59Z*'
    }

    It 'has no end to an undecided date' {
        { $one | Get-ReleaseGap -AsOf TBD } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
    }

    It 'streams sorted input, and names the first release out of order' {
        @($one, $two | Get-ReleaseGap -Sorted).Count | Should -Be 1
        { $two, $one | Get-ReleaseGap -Sorted } | Should -Throw "*'one'*" -ErrorId 'ReleaseTools.OutOfOrder,*'
        $first = & { $one; $two; throw 'too far' } | Get-ReleaseGap -Sorted | Select-Object -First 1
        $first.To.Name | Should -Be 'two'
    }

    It 'suggests one group where every group has one release' {
        $one, $rival | Get-ReleaseGap -WarningVariable warning -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warning | Should -BeLike '*-GroupBy None*'
    }

    It 'neither prompts nor guesses without input' {
        { Get-ReleaseGap } | Should -Throw '*-Catalog*' -ErrorId 'ReleaseTools.NoInput,*'
        { Get-ReleaseGap -Catalog -Path x.csv } | Should -Throw -ErrorId 'ReleaseTools.SeveralInputs,*'
        { $one | Get-ReleaseGap -Catalog } | Should -Throw -ErrorId 'ReleaseTools.SeveralInputs,*'
    }

    It 'says nothing of empty input' {
        @() | Get-ReleaseGap -ErrorVariable problem | Should -BeNullOrEmpty
        $problem | Should -BeNullOrEmpty
    }

    It 'takes rows with other headers, and reports those that are no releases' {
        $rows = [pscustomobject] @{ lab = 'A'; model = 'm1'; date = '2026-02-05' }, 'text', @{ lab = 'A'; model = 'm2'; date = '2026-02-06' }, $null
        $gap = $rows | Get-ReleaseGap -GroupBy Vendor -ErrorVariable problem -ErrorAction SilentlyContinue
        @($gap).Count | Should -Be 1
        $problem.Count | Should -Be 2
        $problem | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.NotARelease,*' }
    }

    It 'takes releases that were decorated' {
        $decorated = $one | Add-Member -NotePropertyName Seen -NotePropertyValue 1 -PassThru
        @($decorated, $two | Get-ReleaseGap).Count | Should -Be 1
    }

    It 'refuses a grouping that makes no sense' {
        { $one | Get-ReleaseGap -GroupBy None, Vendor } | Should -Throw -ErrorId 'ReleaseTools.GroupingInvalid,*'
    }

    It 'uses the catalogue when asked' {
        $gap = Get-ReleaseGap -Between claude-opus-4-6, gpt-5.3-codex -Catalog
        $gap.Leader | Should -BeNullOrEmpty
        "$($gap.Bounds)" | Should -Be '<1d'
    }

    It 'completes group keys, directions, rivals and names' {
        Get-Completion 'Get-ReleaseGap -GroupBy Vendor,N' | Should -Be 'Name', 'None', 'Vendor', 'Line', 'Version', 'Variant'
        Get-Completion 'Get-ReleaseGap -Direction B' | Should -Contain 'Before'
        Get-Completion 'Get-ReleaseGap -Against Anth' | Should -Contain 'Anthropic'
        Get-Completion 'Get-ReleaseGap -Between gpt-5.3-c' | Should -Contain 'gpt-5.3-codex'
    }

    It 'shows five columns within <Width> characters' -ForEach @(@{ Width = 80 }, @{ Width = 120 }) {
        $long = New-Release -Name ('n' * 100) -Vendor A -Product P -Released '2026-01'
        $view = Get-View ($long, $one, $two | Get-ReleaseGap) $Width
        $view[0] -split '\s+' | Where-Object { $_ } | Should -Be 'Group', 'From', 'To', 'Gap', 'Leader'
        $view | ForEach-Object { $_.Length | Should -BeLessOrEqual $Width }
    }
}
