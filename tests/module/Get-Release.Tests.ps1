BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Get-Release' {
    It 'has a catalogue of at least 235 releases, and no alias beside its release' {
        @(Get-Release -IncludeAlias).Count | Should -BeGreaterOrEqual 235
        $names = (Get-Release).Name
        Get-Release | Where-Object { $_.AliasOf -and $_.AliasOf -in $names } | Should -BeNullOrEmpty
    }

    It 'gives a source for every date' {
        Get-Release -IncludeAlias | Where-Object { $_.Released.IsKnown -and $_.Provenance.Count -eq 0 } | Should -BeNullOrEmpty
    }

    It 'filters by <Parameter>' -ForEach @(
        @{ Parameter = 'Vendor'; Value = 'open*'; Property = 'Vendor'; Expected = 'OpenAI' }
        @{ Parameter = 'Product'; Value = 'CLAUDE'; Property = 'Product'; Expected = 'Claude' }
        @{ Parameter = 'Line'; Value = 'GPT 5.3'; Property = 'Line'; Expected = 'GPT 5.3' }
        @{ Parameter = 'Variant'; Value = 'codex'; Property = 'Variant'; Expected = 'codex' }
        @{ Parameter = 'Track'; Value = 'special*'; Property = 'Track'; Expected = 'specialized' }
        @{ Parameter = 'Specialty'; Value = 'code'; Property = 'Specialty'; Expected = 'code' }
        @{ Parameter = 'Status'; Value = 'Rel*'; Property = 'Status'; Expected = 'Released' }
    ) {
        $filter = @{ $Parameter = $Value }
        $found = @(Get-Release @filter)
        $found.Count | Should -BeGreaterThan 0
        $found.$Property | Sort-Object -Unique | Should -Be $Expected
    }

    It 'keeps what may fall inside the range, both ends included' {
        $found = @(Get-Release -Since 2026-02 -Until 2026-02)
        $found.Name | Should -Contain 'claude-opus-4-6'
        $found | Where-Object { $_.Released.Latest -lt [datetimeoffset] '2026-02-01Z' -or $_.Released.Earliest -ge [datetimeoffset] '2026-03-01Z' } | Should -BeNullOrEmpty
    }

    It 'takes dates in the invariant culture, whatever the session''s' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = [cultureinfo] 'de-DE'
            $german = @(Get-Release -Since 2026-02-05 -Until '5 Feb 2026').Name
        } finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        $german | Should -Contain 'gpt-5.3-codex'
        $german | Should -Be @(Get-Release -Since 2026-02-05 -Until 2026-02-05).Name
    }

    It 'hides another name of a release only where the release itself is in the result' {
        $alias = Get-Release -IncludeAlias | Where-Object AliasOf | Select-Object -First 1
        $alias | Should -Not -BeNullOrEmpty
        (Get-Release).Name | Should -Not -Contain $alias.Name
        (Get-Release -IncludeAlias).Name | Should -Contain $alias.Name
        (Get-Release $alias.Name).Name | Should -Be $alias.Name
    }

    It 'finds the release that a name means as a person writes it' {
        (Get-Release 'GPT-5.3 Codex').Name | Should -Be 'gpt-5.3-codex'
    }

    It 'reports a name that it does not know, and goes on' {
        $found = Get-Release no-such-model, gpt-5.3-codex -ErrorVariable problem -ErrorAction SilentlyContinue
        $found.Name | Should -Be 'gpt-5.3-codex'
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.ReleaseNotFound,*'
        $problem[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problem[0].TargetObject | Should -Be 'no-such-model'
    }

    It 'says nothing of a wildcard that matches nothing' {
        Get-Release 'no-such-*' -ErrorVariable problem -WarningVariable warning | Should -BeNullOrEmpty
        $problem | Should -BeNullOrEmpty
        $warning | Should -BeNullOrEmpty
    }

    It 'warns of a vendor that the catalogue does not have' {
        Get-Release -Vendor Antropic -WarningVariable warning -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warning | Should -BeLike "*vendor 'Antropic'*"
    }

    It 'completes vendors by prefix first, then by what they contain' {
        Get-Completion 'Get-Release -Vendor op' | Select-Object -First 1 | Should -Be 'OpenAI'
        Get-Completion 'Get-Release -Vendor thropic' | Should -Contain 'Anthropic'
    }

    It 'completes products of the vendor that was given' {
        $products = Get-Completion 'Get-Release -Vendor Anthropic -Product '
        $products | Should -Contain 'Claude'
        $products | Should -Not -Contain 'GPT'
    }

    It 'quotes what has spaces' {
        Get-Completion 'Get-Release -Line GPT' | Should -Contain "'GPT 5.3'"
    }

    It 'shows five columns within 120 characters' {
        $view = Get-View (Get-Release gpt-5.3-codex)
        $view[0] -split '\s+' | Should -Be 'Released', 'Vendor', 'Name', 'Status', 'Track'
        $view[2] | Should -Match '2026-02-05 .*OpenAI .*gpt-5\.3-codex .*Released .*specialized \(code\)'
        $view | ForEach-Object { $_.Length | Should -BeLessOrEqual 120 }
    }
}
