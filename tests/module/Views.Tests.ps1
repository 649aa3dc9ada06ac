BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'The text of the views' {
    It 'takes out <What>' -ForEach @(
        @{ What = 'escape sequences'; Text = "a$([char] 0x1b)[31mb"; Expected = 'ab' }
        @{ What = 'a whole title'; Text = "a$([char] 0x1b)]0;title$([char] 7)b"; Expected = 'ab' }
        @{ What = 'C1 sequences'; Text = "a$([char] 0x9b)31mb"; Expected = 'ab' }
        @{ What = 'C1 controls'; Text = "a$([char] 0x84)b"; Expected = 'ab' }
        @{ What = 'bidirectional overrides'; Text = "a$([char] 0x202e)$([char] 0x2066)b"; Expected = 'ab' }
        @{ What = 'zero-width characters'; Text = "a$([char] 0x200b)b"; Expected = 'ab' }
        @{ What = 'tags beyond 16 bits'; Text = "a$([char]::ConvertFromUtf32(0xE0041))b"; Expected = 'ab' }
        @{ What = 'lone surrogates'; Text = "a$([char] 0xd83d)b$([char] 0xde00)"; Expected = 'ab' }
        @{ What = 'line ends'; Text = "a`r`nb"; Expected = 'a b' }
        @{ What = 'nothing of an emoji'; Text = [char]::ConvertFromUtf32(0x1F600); Expected = [char]::ConvertFromUtf32(0x1F600) }
        @{ What = 'nothing of null'; Text = $null; Expected = '' }
    ) {
        [ReleaseTools.PowerShell.Formatting.ViewText]::Line($Text) | Should -BeExactly $Expected
    }

    It 'cuts to <Length>' -ForEach @(
        @{ Text = 'abcdef'; Length = 6; Expected = 'abcdef' }
        @{ Text = 'abcdef'; Length = 5; Expected = 'abcd…' }
        @{ Text = 'abcdef'; Length = 1; Expected = '…' }
        @{ Text = 'abcdef'; Length = 0; Expected = '' }
        @{ Text = "a$([char]::ConvertFromUtf32(0x1F600))bc"; Length = 3; Expected = 'a…' }
    ) {
        [ReleaseTools.PowerShell.Formatting.ViewText]::Cut($Text, $Length) | Should -BeExactly $Expected
    }

    It 'writes the words of a record to JSON, not numbers' {
        $claim = Test-ReleaseClaim 'gpt-5 was released in 2025' -Catalog | ConvertTo-Json -Depth 3 -WarningAction Ignore | ConvertFrom-Json
        $claim.Verdict | Should -BeExactly Supported
        $claim.Evidence[0].Status | Should -BeExactly Released
        $claim.Evidence[0].Released.Precision | Should -BeExactly Day
        $risk = (Measure-ReleaseRisk gpt-5 -Catalog -AsOf 2025-09-01).Factors[0] | ConvertTo-Json | ConvertFrom-Json
        $risk.Factor | Should -BeExactly Freshness
        $risk.Level | Should -BeIn 'Low', 'Medium', 'High', 'Unknown'
    }

    It 'writes every enumeration of a record to JSON as a name' {
        $records = [ReleaseTools.Release].Assembly.GetExportedTypes() | Where-Object { $_.Namespace -eq 'ReleaseTools' -and $_.IsEnum }
        $records | Should -Not -BeNullOrEmpty
        foreach ($type in $records) {
            ConvertTo-Json -Compress ([enum]::GetValues($type)[0]) | Should -BeExactly "`"$([enum]::GetNames($type)[0])`"" -Because $type.Name
        }
    }

    It 'is invariant whatever the culture' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            foreach ($name in 'de-DE', 'tr-TR', 'th-TH', 'ar-SA') {
                [cultureinfo]::CurrentCulture = [cultureinfo] $name
                [ReleaseTools.PowerShell.Formatting.ViewText]::Line(1.5) | Should -BeExactly '1.5'
                [ReleaseTools.PowerShell.Formatting.ViewText]::Line([ReleaseTools.ReleaseDate] '2026-02-06') | Should -BeExactly '2026-02-06'
            }
        } finally {
            [cultureinfo]::CurrentCulture = $culture
        }
    }

    It 'shows <Type> as its text' -ForEach @(
        @{ Type = 'a date'; Value = { [ReleaseTools.ReleaseDate] '2026-02' }; Expected = '2026-02' }
        @{ Type = 'a version'; Value = { (New-Release 'App' -Version 2.10).Version }; Expected = '2.10' }
        @{ Type = 'a duration'; Value = { [ReleaseTools.Duration] '1d12h' }; Expected = '1d12h' }
        @{ Type = 'bounds'; Value = { [ReleaseTools.ReleaseDate] '2026-02-02' - [ReleaseTools.ReleaseDate] '2026-02-01' }; Expected = '1d ±1d' }
        @{ Type = 'a provenance'; Value = { (New-Release x -Source notes).Provenance[0] }; Expected = 'notes' }
    ) {
        Get-View (& $Value) | Should -Be $Expected
    }

    It 'shows five columns of a release with a long name and a long date, in one line each' {
        $releases = (New-Release ('n' * 60) -Vendor ('v' * 40) -Released '2026-02-05T10:00:00.123Z/2026-02-06T10:00:00.123Z'), (New-Release x -Released 2026-02)
        $view = Get-View $releases $Host.UI.RawUI.BufferSize.Width
        $view | Should -HaveCount 4
        $view[0] -split '\s+' | Should -Be 'Released', 'Vendor', 'Name', 'Status', 'Track'
    }

    It 'shows <Of> in a wide view, the outcome first' -ForEach @(
        @{ Of = 'releases'; Records = { New-Release app -Released 2026 }; Expected = 'app' }
        @{ Of = 'gaps'; Records = { 'a (2026-02-01T10:00Z) -> b (2026-02-01T10:27Z)' | ConvertTo-Release | Get-ReleaseGap -GroupBy None }; Expected = '27m ±1m a -> b' }
        @{ Of = 'orders'; Records = { Get-Release -Product GPT | Test-ReleaseOrder -Order general, specialized | Where-Object Group -EQ 'OpenAI/GPT 5.3' }; Expected = 'Reversed OpenAI/GPT 5.3' }
        @{ Of = 'patterns'; Records = { Get-Release -Product GPT | Get-ReleasePattern | Where-Object Line -EQ 'GPT 5.3' }; Expected = 'Breaks GPT 5.3' }
        @{ Of = 'cadences'; Records = { Get-Release -Product GPT | Measure-ReleaseCadence -AsOf 2026-06-30 }; Expected = '48 ±2 d OpenAI/GPT' }
        @{ Of = 'risks'; Records = { Measure-ReleaseRisk gpt-5.3-codex -Catalog -AsOf 2026-02-10 }; Expected = 'High gpt-5.3-codex' }
    ) {
        Get-View (& $Records | Format-Wide -Column 1) | Should -Be $Expected
    }

    It 'shows the course of a trend and the days of a cadence as small bars' {
        Get-View (Get-Release | Measure-ReleaseTrend SpecializedShare -Since 2024 -AsOf 2026-06-30) | Select-Object -Index 2 | Should -Match ' [▁▂▃▄▅▆▇█·]{10} '
        Get-View (Get-Release -Product GPT | Measure-ReleaseCadence -AsOf 2026-06-30 | Format-List) | Where-Object { $_ -match '^Weekdays' } |
            Should -Match '▆▄▄█▁▁▁ Monday 5, Tuesday 3, Wednesday 3, Thursday 8'
    }
}

Describe 'The colours of outcomes' {
    BeforeAll {
        # In a terminal of its own, as a person has it: script (of util-linux) makes one.
        function Get-Shown([string] $Command, [string] $NoColor = '') {
            $file = Join-Path $TestDrive 'shown.ps1'
            Set-Content $file "Import-Module '$manifest'; $Command"
            $color = if ($NoColor) { "NO_COLOR=$NoColor" } else { '-u NO_COLOR' }
            $shell = "env $color TERM=xterm-256color '$([Environment]::ProcessPath)' -NoProfile -NonInteractive -File '$file'"
            script -qec $shell /dev/null | Out-String
        }
        $escape = [char] 0x1b
        $patterns = 'Get-Release -Product GPT | Get-ReleasePattern | Where-Object Line -EQ "GPT 5.3"'
    }

    It 'stand around the word in a terminal, each with its own' -Skip:(-not (Get-Command script -ErrorAction Ignore)) {
        $shown = Get-Shown $patterns
        $shown | Should -Match "$escape\[38;5;214mBreaks$escape\[0m"
        Get-Shown 'Get-Release -Product GPT | Test-ReleaseOrder -Order general, specialized | Where-Object Group -EQ "OpenAI/GPT 5.3"' |
            Should -Match "$escape\[38;5;166mReversed$escape\[0m"
    }

    It 'are not there where NO_COLOR is set' -Skip:(-not (Get-Command script -ErrorAction Ignore)) {
        $shown = Get-Shown $patterns 1
        $shown | Should -Match 'Breaks'
        $shown | Should -Not -Match '38;5'
    }

    It 'reach neither a file nor a string' -Skip:(-not (Get-Command script -ErrorAction Ignore)) {
        $file = Join-Path $TestDrive 'redirected.txt'
        $shown = Get-Shown "$patterns > '$file'; '<' + (($patterns | Out-String) -match [char] 0x1b) + '>'"
        $shown | Should -Match '<False>'
        $content = Get-Content -Raw $file
        $content | Should -Match 'Breaks'
        $content | Should -Not -Match $escape
    }
}
