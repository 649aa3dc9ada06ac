BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'ConvertTo-Release' {
    It 'reads lines of the pipeline as one text' {
        $releases = 'name,released', 'Claude Opus 4.6,2026-02-05', '"GPT-5.3', 'Codex",2026-02-05' | ConvertTo-Release
        $releases.Count | Should -Be 2
        $releases[0].Vendor | Should -Be 'Anthropic'
    }

    It 'reads <Form>' -ForEach @(
        @{ Form = 'a JSON array'; Text = '[{"name":"a","released":"2026-02"},{"name":"b"}]'; Names = 'a', 'b' }
        @{ Form = 'NDJSON'; Text = "{`"name`":`"a`",`"released`":`"2026`"}`n{`"name`":`"b`",`"released`":`"2026`"}"; Names = 'a', 'b' }
        @{ Form = 'a map'; Text = '{ "anthropic_opus_4_6": "2026-02-06 14:27:00 UTC", "openai_gpt_5_3_codex": "2026-02-06 14:54:00 UTC", "gap": "27 minutes" }'; Names = 'anthropic_opus_4_6', 'openai_gpt_5_3_codex' }
        @{ Form = 'CSV'; Text = "product,version,date`nApp,1,2026-02`nApp,2,2026-03"; Names = 'App 1', 'App 2' }
    ) {
        @($Text | ConvertTo-Release).Name | Should -Be $Names
    }

    It 'reads an order without dates' {
        $releases = 'GPT-5.3 Codex (specialized) -> GPT-5.3 Chat (general, TBD)' | ConvertTo-Release
        $releases.Track | Should -Be 'specialized', 'general'
        $releases.Sequence.Position | Should -Be 1, 2
        $releases[1].Released.IsKnown | Should -BeFalse
    }

    It 'converts objects as they come, beside text' {
        $releases = [pscustomobject] @{ name = 'row' }, '[{"name":"text"}]' | ConvertTo-Release
        $releases.Name | Should -Be 'row', 'text'
    }

    It 'reports text in no format' {
        ConvertTo-Release '' -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.InputUnreadable,*'
    }

    It 'reports what has no properties of a release' {
        1, $null | ConvertTo-Release -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem.Count | Should -Be 2
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.NotARelease,*'
        $problem[0].CategoryInfo.Category | Should -Be 'InvalidType'
    }

    It 'measures the wait since a column says that it was announced' {
        $gap = 'vendor,product,version,released,status,announced', 'Acme,Rocket,1,2026-01-01,,', 'Acme,Rocket,2,,Announced,2026-02-01' |
            ConvertTo-Release | Get-ReleaseGap -IncludeOpen -AsOf 2026-03-01 | Where-Object { $_.To.Name -eq 'Rocket 2' }
        "$($gap.Bounds)" | Should -Be '28d12h ±12h'
    }

    It 'reads what ConvertTo-Json makes of a release (<Options.Keys>)' -ForEach @(
        @{ Options = @{ Depth = 9 } }
        @{ Options = @{ Depth = 5; EnumsAsStrings = $true } }
    ) {
        $release = Get-Release gpt-5.3-codex
        $json = $release | ConvertTo-Json @Options
        ($json | ConvertTo-Release).Equals($release) | Should -BeTrue
        ($json | ConvertFrom-Json | ConvertTo-Release).Equals($release) | Should -BeTrue
    }

    It 'warns once of a text without any date' {
        'name,shipping_day', 'a,2026', 'b,2026' | ConvertTo-Release -WarningVariable warning -WarningAction SilentlyContinue | Should -HaveCount 2
        $warning.Count | Should -Be 1
        "$warning" | Should -BeLike '*name, shipping_day*-Property @{Released=*'
    }

    It 'refuses a property that a release does not have, and lists those that it has' {
        { 'name,d', 'a,2026' | ConvertTo-Release -Property @{ Relased = 'd' } } | Should -Throw '*Relased*Released*' -ErrorId 'ReleaseTools.PropertyMapInvalid,*'
    }

    It 'takes no process and no folder for a release' {
        (Get-Process -Id $PID), (Get-Item $PSScriptRoot) | ConvertTo-Release -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem.Count | Should -Be 2
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.NotARelease,*'
    }
}
