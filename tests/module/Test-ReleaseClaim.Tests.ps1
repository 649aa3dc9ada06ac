BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Test-ReleaseClaim' {
    It 'judges a sentence by the catalogue' {
        $result = Test-ReleaseClaim 'OpenAI released GPT-5.3-Codex before GPT-5.3 chat' -Catalog
        $result.Verdict | Should -Be 'Supported'
        $result.Form | Should -Be 'order'
        $result.Evidence.Name | Should -Be @('gpt-5.3-codex', 'gpt-5.3-chat-latest')
        $result.Explanation | Should -BeLike '*26d ±1d before*models.dev*'
    }

    It 'takes sentences from the pipeline, where the releases come from elsewhere' {
        $verdicts = 'GPT-5.3-Codex was released on February 6, 2026', 'GPT-5.3-Codex came out 27 minutes before Claude Opus 4.6' | Test-ReleaseClaim -Catalog | ForEach-Object Verdict
        $verdicts | Should -Be @('Refuted', 'Undecidable')
    }

    It 'takes releases from the pipeline, and files of claims with their lines' {
        $path = Join-Path $TestDrive 'claims.md'
        Set-Content $path '# Claims', '', '- gpt-5 was released in 2025', '| a | table |', '- the moon is full'
        $results = Get-Release -Vendor OpenAI | Test-ReleaseClaim -ClaimPath $path -WarningVariable warnings -WarningAction SilentlyContinue
        $results.LineNumber | Should -Be @(3, 5)
        $results.Verdict | Should -Be @('Supported', 'Unparsed')
        $results[1].NotUnderstood | Should -Be @('moon', 'full')
        "$warnings" | Should -BeLike '*1 line*table*'
    }

    It 'judges what was out by -AsOf' {
        (Test-ReleaseClaim 'gpt-5 has been released' -Catalog -AsOf 2025-01).Verdict | Should -Be 'Refuted'
    }

    It 'answers with -Quiet, and fails closed' {
        Test-ReleaseClaim 'gpt-5 has been released' -Catalog -Quiet | Should -BeTrue
        Test-ReleaseClaim 'gpt-5 has been released', 'gpt-5.1 came out before gpt-5.1-codex' -Catalog -Quiet | Should -BeFalse
        Test-ReleaseClaim 'gpt-5 has been released', 'gpt-5.1 came out before gpt-5.1-codex' -Catalog -Quiet -UnknownAs Pass | Should -BeTrue
        Test-ReleaseClaim 'gpt-4 came out after gpt-5' -Catalog -Quiet -UnknownAs Pass | Should -BeFalse
    }

    It 'completes names inside the sentence, and sentences where there is none' {
        $line = "Test-ReleaseClaim 'OpenAI released gpt-5.3-co"
        $texts = (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText
        $texts | Should -Contain "'OpenAI released gpt-5.3-codex'"
        $line = 'Test-ReleaseClaim '
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Contain '<release> was released before <other release>'
    }

    It 'fits into 100 columns' {
        $lines = Test-ReleaseClaim 'OpenAI released GPT-5.3-Codex before GPT-5.3 chat' -Catalog | Out-String -Width 100 -Stream
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
    }

    It 'leaves the explanation the most of <_> columns' -ForEach 80, 100, 120 {
        $header = (Get-View (Test-ReleaseClaim 'GPT-5.3-Codex was released 27 minutes before Claude Opus 4.6' -Catalog) $_)[0]
        $header.IndexOf('Explanation') | Should -BeLessThan 60
    }

    It 'warns of a file without a sentence' {
        $path = Join-Path $TestDrive 'nothing.md'
        Set-Content $path '# Claims', ''
        Test-ReleaseClaim -ClaimPath $path -Catalog -Quiet -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeFalse
        "$warnings" | Should -BeLike "*nothing.md' holds no sentence*"
    }

    It 'says what is wrong with <Id>' -TestCases @(
        @{ Id = 'NoClaim'; Ask = { Test-ReleaseClaim -Catalog } }
        @{ Id = 'NoInput'; Ask = { Test-ReleaseClaim 'gpt-5 is out' } }
        @{ Id = 'PathNotFound'; Ask = { Test-ReleaseClaim -ClaimPath ./no-such-file.md -Catalog } }
        @{ Id = 'ParameterCombination'; Ask = { Test-ReleaseClaim 'gpt-5 is out' -Catalog -UnknownAs Pass } }
    ) {
        { & $Ask -ErrorAction Stop } | Should -Throw -ErrorId "ReleaseTools.$Id*"
    }
}
