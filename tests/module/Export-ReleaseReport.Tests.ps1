BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')

    $few = 'name,vendor,product,released', 'A 1,X,A,2026-02-06T14:27:00Z', 'B 1,Y,B,2026-02-06T14:54:00Z', 'A 2,X,A,2026-04-01', 'B 2,Y,B,2026-05-01' | ConvertTo-Release
    function Get-Written ([string] $Name) { [System.IO.File]::ReadAllText((Join-Path $TestDrive $Name)) }
}

Describe 'Export-ReleaseReport' {
    It 'writes <_> by the name of the file, whole and with the title' -ForEach 'html', 'svg', 'md', 'mmd' {
        $few | Export-ReleaseReport "TestDrive:/report.$_" -Title 'Two vendors' -AsOf 2026-06-01 | Should -BeNullOrEmpty
        $written = Get-Written "report.$_"
        $written | Should -Match 'Two vendors'
        $written | Should -Match 'A 1'
        @(Get-ChildItem TestDrive:/ -Filter 'report*').Count | Should -BeGreaterOrEqual 1
    }

    It 'has the parts to which the releases have something to say, in their order' {
        $few | Export-ReleaseReport TestDrive:/parts.md -AsOf 2026-06-01 -Claim 'A 1 came out before B 1' -Rule 'version ascending'
        (Get-Written parts.md) -split "`n" -match '^## ' -replace '^## ' | Should -Be 'Gaps between rivals', 'Order', 'Cadence', 'Coincidence', 'Claims', 'Risk of taking up', 'Releases'
    }

    It 'has the parts that are asked for, and one without an answer says why' {
        $few | Export-ReleaseReport TestDrive:/asked.md -AsOf 2026-06-01 -Section Gap, Forecast
        $written = Get-Written asked.md
        $written -split "`n" -match '^## ' -replace '^## ' | Should -Be 'Gaps between rivals', 'Forecast'
        $written | Should -BeLike '*Nothing can be forecast as of 2026-06-01: a forecast needs a group with 4 gaps*'
    }

    It 'says what the cmdlets say' {
        $claim = 'Claude Opus 4.6 was released 27 minutes before GPT-5.3-Codex'
        $releases = Get-Release -Vendor OpenAI, Anthropic
        $releases | Export-ReleaseReport TestDrive:/same.html -AsOf 2026-03-01 -Claim $claim -Rule 'general -> specialized'
        $written = [System.Net.WebUtility]::HtmlDecode((Get-Written same.html))
        $texts = @(
            (Test-ReleaseClaim $claim -Catalog -AsOf 2026-03-01).Explanation
            ($releases | Test-ReleaseOrder -Rule 'general -> specialized' -AsOf 2026-03-01).Message
            ($releases | Measure-ReleaseCoincidence -Within 1d -AsOf 2026-03-01 -NullModel Poisson, Exact, CircularShift, Calendar).Message
            $releases | Get-ReleaseForecast -AsOf 2026-03-01 | Where-Object P50 | ForEach-Object { $_.P50.UtcDateTime.ToString('yyyy-MM-dd') }
        )
        $texts.Count | Should -BeGreaterThan 10
        $texts | Where-Object { -not $written.Contains($_) } | Should -BeNullOrEmpty
    }

    It 'takes the window, the grouping and the time that are given' {
        $few | Export-ReleaseReport TestDrive:/given.md -Since 2026-02 -Until 2026-02 -Within 30m -GroupBy Vendor -AsOf 2026-06-01 -Section Gap, Release
        $written = Get-Written given.md
        $written | Should -BeLike '*Of 1 pair of nearest rivals, 1 certainly came out within 30m of each other. The closest are X A 1 and Y B 1, 27m apart.*'
        $written | Should -Not -Match 'B 2'
    }

    It 'tells of a window that cannot be tested, and writes the rest' {
        $few | Export-ReleaseReport TestDrive:/slots.md -AsOf 2026-06-01 -Within '1.5s'
        Get-Written slots.md | Should -BeLike '*cannot be tested: 1.5s is no whole number of seconds*'
    }

    It 'keeps a hostile title and name as text in <_>' -ForEach 'html', 'svg', 'md' {
        $evil = '<img src=x onerror=alert(1)>'
        New-Release $evil -Vendor $evil -Released 2026-02-05 | Export-ReleaseReport "TestDrive:/evil.$_" -Title "$evil</title><script>1</script>" -AsOf 2026-06-01
        Get-Written "evil.$_" | Should -Not -Match '<img'
        Get-Written "evil.$_" | Should -Not -Match '<script>1'
    }

    It 'gives the file with -PassThru, and nothing without' {
        $file = $few | Export-ReleaseReport TestDrive:/given.svg -PassThru
        $file | Should -BeOfType System.IO.FileInfo
        $file.Name | Should -Be 'given.svg'
    }

    It 'writes nothing with -WhatIf' {
        $few | Export-ReleaseReport TestDrive:/whatif.html -WhatIf
        'TestDrive:/whatif.html' | Should -Not -Exist
    }

    It 'keeps a file with -NoClobber, and a read-only one without -Force' {
        $few | Export-ReleaseReport TestDrive:/kept.svg
        $before = Get-Written kept.svg
        { $few | Export-ReleaseReport TestDrive:/kept.svg -NoClobber -Title Other -ErrorAction Stop } | Should -Throw -ErrorId 'ReleaseTools.FileExists*'
        Set-ItemProperty TestDrive:/kept.svg IsReadOnly $true
        { $few | Export-ReleaseReport TestDrive:/kept.svg -Title Other -ErrorAction Stop } | Should -Throw
        Get-Written kept.svg | Should -Be $before
        $few | Export-ReleaseReport TestDrive:/kept.svg -Title Other -Force
        Get-Written kept.svg | Should -Match 'Other'
        Set-ItemProperty TestDrive:/kept.svg IsReadOnly $false
    }

    It 'says what is wrong with <Ask>' -TestCases @(
        @{ Id = 'FormatUnknown'; Ask = { $few | Export-ReleaseReport TestDrive:/a.pdf } }
        @{ Id = 'FormatUnknown'; Ask = { $few | Export-ReleaseReport TestDrive:/a.csv } }
        @{ Id = 'FormatUnknown'; Ask = { $few | Export-ReleaseReport TestDrive:/a.html -Format Pdf } }
        @{ Id = 'NoInput'; Ask = { Export-ReleaseReport TestDrive:/a.html } }
        @{ Id = 'RangeReversed'; Ask = { $few | Export-ReleaseReport TestDrive:/a.html -Since 2026 -Until 2025 } }
        @{ Id = 'KeyUnknown'; Ask = { $few | Export-ReleaseReport TestDrive:/a.html -GroupBy Vendr } }
        @{ Id = 'KeyUnknown'; Ask = { $few | Export-ReleaseReport TestDrive:/a.html -Rule 'vendr:X -> vendr:Y' } }
        @{ Id = 'RuleInvalid'; Ask = { $few | Export-ReleaseReport TestDrive:/a.html -Rule 'a => b' } }
        @{ Id = 'ParameterCombination'; Ask = { $few | Export-ReleaseReport TestDrive:/a.svg -Section Gap } }
        @{ Id = 'ParameterCombination'; Ask = { $few | Export-ReleaseReport TestDrive:/a.html -Section Claim } }
        @{ Id = 'ParameterCombination'; Ask = { $few | Export-ReleaseReport TestDrive:/a.html -Section Gap -Claim 'A 1 came out' } }
        @{ Id = 'ParameterCombination'; Ask = { $few | Export-ReleaseReport TestDrive:/a.html -Section Gap -Rule 'a -> b' } }
        @{ Id = 'CannotConvertArgumentNoMessage'; Ask = { $few | Export-ReleaseReport TestDrive:/a.html -Section Gaps } }
        @{ Id = 'DirectoryNotFound'; Ask = { $few | Export-ReleaseReport TestDrive:/none/a.html } }
        @{ Id = 'PathIsDirectory'; Ask = { $few | Export-ReleaseReport $TestDrive } }
        @{ Id = 'PathNotFound'; Ask = { $few | Export-ReleaseReport NoDriveOfOurs:/a.html } }
    ) {
        { & $Ask -ErrorAction Stop } | Should -Throw -ErrorId "*$Id*"
        @(Get-ChildItem TestDrive:/ -Filter 'a.*').Count | Should -Be 0
    }

    It 'says of a drive that there is none of the name' {
        { $few | Export-ReleaseReport NoDriveOfOurs:/a.html } | Should -Throw '*on a drive that does not exist*'
    }

    It 'counts a release at the very ends of -Since and -Until in, and one beside them out' {
        $ends = 'name,vendor,released', 'A 1,X,2026-02-06T14:26:59Z', 'A 2,X,2026-02-06T14:27:00Z', 'B 1,Y,2026-02-06T14:54:59.9999999Z', 'B 2,Y,2026-02-06T14:55:00Z', 'C 1,Z,2026-02-06' | ConvertTo-Release
        $ends | Export-ReleaseReport TestDrive:/ends.md -Since 2026-02-06T14:27:00Z -Until 2026-02-06T14:54Z -AsOf 2026-06-01 -Section Release
        Get-Written ends.md | Should -BeLike '*3 releases, 2026-02-06 UTC; 2 releases outside of the time asked for.*'
    }

    It 'warns where nothing is to be shown, and writes nothing' {
        $few | Export-ReleaseReport TestDrive:/none.html -Since 2090 -WarningVariable told -WarningAction SilentlyContinue
        $told | Should -BeLike 'None of the releases may lie*'
        'TestDrive:/none.html' | Should -Not -Exist
    }

    It 'completes its parts' {
        Get-Completion 'Get-Release | Export-ReleaseReport a.html -Section Co' | Should -Contain 'Coincidence'
    }
}
