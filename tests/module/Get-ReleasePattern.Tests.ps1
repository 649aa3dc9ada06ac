BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Get-ReleasePattern' {
    BeforeAll {
        $gpt = Get-Release -Vendor OpenAI -Product GPT | Get-ReleasePattern -AsOf 2026-06-30
    }

    It 'tells where the catalogue can say and where it cannot' {
        ($gpt | Where-Object Line -eq 'GPT 5.1').Order | Should -Be 'general ? specialized:code'
        ($gpt | Where-Object Line -eq 'GPT 5.1').Outcome | Should -Be Unknown
        ($gpt | Where-Object Line -eq 'GPT 4o').Outcome | Should -Be Follows
    }

    It 'finds the break of GPT 5.3 with the count behind it' {
        $break = $gpt | Where-Object Outcome -eq Breaks
        $break.Line | Should -Be 'GPT 5.3'
        $break.Surprise | Should -Be 0.25
        $break.Message | Should -BeLike '*the first reversal in 5 lines, 2 of them undecidable*25 %*'
    }

    It 'tests a norm that somebody states' {
        $stated = Get-ReleasePattern 'general -> specialized:code' -Catalog -AsOf 2026-06-30 | Where-Object Group -eq 'OpenAI/GPT'
        $stated.Outcome | Should -Be @('Follows', 'Follows', 'Unknown', 'Unknown', 'Breaks')
    }

    It 'knows only what was out' {
        Get-Release -Vendor OpenAI -Product GPT | Get-ReleasePattern -AsOf 2026-02-20 | Where-Object Line -eq 'GPT 5.3' | ForEach-Object Order |
            Should -Be 'specialized:code -> general (awaited)'
    }

    It 'puts vendors in order, specialty by specialty' {
        $code = Get-Release -Track specialized | Get-ReleasePattern -GroupBy None -Per Specialty -By Vendor | Where-Object Line -eq code
        $code.Order | Should -BeLike 'OpenAI -> Mistral AI*'
    }

    It 'warns where no line has what the pattern names' {
        $none = Get-ReleasePattern 'general -> specialized:coding' -Catalog -WarningVariable warnings -WarningAction SilentlyContinue
        $none | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike "The pattern 'general -> specialized:coding' was tested on no line*-IncludeIncomplete*"
        $null = Get-ReleasePattern 'general -> specialized:code' -Catalog -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
    }

    It 'shows the day on which a line began' {
        $line = (New-Release 'a 1-rc1' -Vendor V -Product a -Version 1-rc1 -Track preview -Released 2026-01-01T11:12:13Z),
            (New-Release 'a 1' -Vendor V -Product a -Version 1 -Track general -Released 2026-02-01)
        $lines = Get-View ($line | Get-ReleasePattern) 80
        $lines -join "`n" | Should -BeLike '*2026-01-01 preview -> general*'
    }

    It 'says what is wrong with <Id>' -TestCases @(
        @{ Id = 'PatternOrderInvalid'; Ask = { Get-ReleasePattern 'general -> specialized within 2d' -Catalog } }
        @{ Id = 'RuleInvalid'; Ask = { Get-ReleasePattern 'general' -Catalog } }
        @{ Id = 'KeyUnknown'; Ask = { Get-ReleasePattern -Per Lime -Catalog } }
        @{ Id = 'KeyUnknown'; Ask = { Get-ReleasePattern -By Tack -Catalog } }
        @{ Id = 'GroupingInvalid'; Ask = { Get-ReleasePattern -GroupBy None, Vendor -Catalog } }
        @{ Id = 'NoInput'; Ask = { Get-ReleasePattern } }
    ) {
        { & $Ask -ErrorAction Stop } | Should -Throw -ErrorId "ReleaseTools.$Id*"
    }
}
