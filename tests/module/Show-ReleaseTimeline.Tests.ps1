BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Show-ReleaseTimeline' {
    It 'draws a lane per vendor, with a mark per track' {
        $lines = Get-Release gpt-5.3-codex, claude-opus-4-6, gpt-5.3-chat-latest | Show-ReleaseTimeline -Width 100
        $lines | Should -BeOfType string
        $lines[0] | Should -Be '2026-02-05 to 2026-03-03 UTC, 3 releases'
        $lines | Should -Contain ($lines -match '^OpenAI .*◆.*●')[0]
        $lines | Should -Contain ($lines -match '^Anthropic .*●')[0]
        ($lines -match 'gpt-5\.3-codex').Count | Should -Be 1
    }

    It 'brackets rivals and shows the closest again' {
        $lines = 'name,vendor,released', 'A 1,X,2026-02-06T14:27:00Z', 'B 1,Y,2026-02-06T14:54:00Z', 'A 2,X,2026-12-01' | ConvertTo-Release |
            Show-ReleaseTimeline -Within 1h -Width 80
        $lines | Should -Contain 'Closer: 2026-02-06 14:10 to 15:10 UTC, 2 releases'
        ($lines -match '27m').Count | Should -Be 2
    }

    It 'is plain where it is piped on, and coloured where that is asked for' {
        $escape = [char]27
        Get-Release gpt-5 | Show-ReleaseTimeline -Width 60 | Should -Not -Match $escape
        (Get-Release gpt-5 | Show-ReleaseTimeline -Width 60 -Color Always) -join '' | Should -Match $escape
    }

    It 'keeps to ASCII with -Ascii' {
        (Get-Release -Vendor OpenAI | Show-ReleaseTimeline -Width 90 -Ascii -Within 2d) -join "`n" | Should -Not -Match '[^\x00-\x7f]'
    }

    It 'takes no more columns than it is given' -ForEach 50, 72, 100, 180 {
        $lines = Get-Release -Since 2026 | Show-ReleaseTimeline -Width $_ -Within 1d
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
    }

    It 'says to the end what it had no room for' -ForEach 50, 72, 100 {
        (Get-Release | Show-ReleaseTimeline -Width $_) -join ' ' -replace '\s+', ' ' | Should -BeLike '*No room for * names: take less time with -Since and -Until, or a wider window.*'
    }

    It 'draws lanes by what is asked for' {
        (Get-Release -Vendor Anthropic | Show-ReleaseTimeline -GroupBy Variant -Width 90) -match '^(opus|sonnet|haiku) ' | Should -HaveCount 3
    }

    It 'says what is wrong with <Id>' -TestCases @(
        @{ Id = 'ReleaseTools.RangeReversed'; Ask = { Get-Release | Show-ReleaseTimeline -Since 2026 -Until 2025 } }
        @{ Id = 'ReleaseTools.NoInput'; Ask = { Show-ReleaseTimeline } }
        @{ Id = 'ParameterArgumentValidationError'; Ask = { Get-Release | Show-ReleaseTimeline -Width 10 } }
    ) {
        { & $Ask -ErrorAction Stop } | Should -Throw -ErrorId "$Id*"
    }

    It 'warns where nothing is to be shown' {
        Get-Release | Show-ReleaseTimeline -Since 2090 -WarningVariable told -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $told | Should -BeLike 'None of the releases may lie*'
    }
}
