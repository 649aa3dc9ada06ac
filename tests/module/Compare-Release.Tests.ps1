BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Compare-Release' {
    It 'lays the code model beside the chat model of a line' {
        $comparison = Compare-Release gpt-5.3-codex, gpt-5.3-chat-latest -Catalog
        $context = $comparison | Where-Object Attribute -eq 'context'
        $context.Values | Should -Be @(400000, 128000)
        $context.Better | Should -Be 'gpt-5.3-codex'
        ($comparison | Where-Object Attribute -eq 'Released').Message | Should -Be 'gpt-5.3-codex is 26d ±1d earlier'
        $comparison.Attribute | Should -Not -Contain 'outputPrice'
    }

    It 'compares a reference with others, as it does names' {
        $named = Compare-Release gpt-5.3-codex, gpt-5.3-chat-latest -Catalog
        $sides = Compare-Release -Reference gpt-5.3-codex -Difference gpt-5.3-chat-latest -Catalog
        $sides.Message | Should -Be $named.Message
        ($named | Where-Object Attribute -eq 'context').Message | Should -Be '3.13 times as much'
    }

    It 'writes what is the same with -All' {
        $price = Compare-Release gpt-5.3-codex, gpt-5.3-chat-latest -Catalog -All | Where-Object Attribute -eq 'outputPrice'
        $price.IsDifferent | Should -BeFalse
    }

    It 'fits into 100 columns' {
        $lines = Compare-Release gpt-5.3-codex, gpt-5.3-chat-latest -Catalog | Out-String -Width 100 -Stream
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
        $lines -join "`n" | Should -BeLike '*Releases: A gpt-5.3-codex, B gpt-5.3-chat-latest*'
    }

    It 'shows of lists what not all have' {
        $shown = Compare-Release gpt-5.3-codex, gpt-5.3-chat-latest -Catalog | Out-String -Width 100
        $shown | Should -BeLike '*+reasoning (3 shared)*+temperature (3 shared)*'
        $shown | Should -BeLike '*Specialty*code*(none)*'
    }

    It 'says what is wrong with <Id>' -TestCases @(
        @{ Id = 'ReleaseNotFound'; Ask = { Compare-Release gpt-5.3-codex, no-such-model -Catalog } }
        @{ Id = 'SameRelease'; Ask = { Compare-Release gpt-5.3-codex, OpenAI/gpt-5.3-codex -Catalog } }
        @{ Id = 'ReleaseAmbiguous'; Ask = { Compare-Release codex, gpt-5 -Catalog } }
        @{ Id = 'ParameterCombination'; Ask = { Compare-Release -Reference gpt-5 -Catalog } }
        @{ Id = 'ParameterCombination'; Ask = { Compare-Release gpt-5, gpt-5-mini -Reference gpt-5-nano -Difference gpt-5-pro -Catalog } }
        @{ Id = 'TooFewToCompare'; Ask = { Compare-Release gpt-5.3-codex -Catalog } }
        @{ Id = 'TooFewToCompare'; Ask = { Get-Release gpt-5.3-codex | Compare-Release } }
        @{ Id = 'TooManyToCompare'; Ask = { Get-Release | Compare-Release } }
        @{ Id = 'NoInput'; Ask = { Compare-Release gpt-5.3-codex, gpt-5 } }
    ) {
        { & $Ask -ErrorAction Stop } | Should -Throw -ErrorId "ReleaseTools.$Id*"
    }
}
