BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'New-Release' {
    It 'infers from the name what is not given' {
        $release = New-Release 'GPT-5.3 Codex' -Released 2026-02-05
        $release.Vendor | Should -Be 'OpenAI'
        $release.Product | Should -Be 'GPT'
        "$($release.Version)" | Should -Be '5.3'
        $release.Variant | Should -Be 'codex'
        $release.Track | Should -Be 'specialized'
        $release.Specialty | Should -Be 'code'
        "$($release.Released)" | Should -Be '2026-02-05'
    }

    It 'lets what is given win' {
        $release = New-Release 'GPT-5.3 Codex' -Vendor Contoso -Track general -Status Announced
        $release.Vendor | Should -Be 'Contoso'
        $release.Track | Should -Be 'general'
        "$($release.Status)" | Should -Be 'Announced'
    }

    It 'composes the name of its parts' {
        (New-Release -Vendor Contoso -Product App -Version 2.10 -Variant cli).Name | Should -Be 'App 2.10 cli'
    }

    It 'reads <Argument> as <Expected>' -ForEach @(
        @{ Argument = 2026; Expected = '2026' }
        @{ Argument = '2026-Q1'; Expected = '2026-Q1' }
        @{ Argument = '2026-02-06 14:27:00 UTC'; Expected = '2026-02-06T14:27:00Z' }
        @{ Argument = [datetime]::new(2026, 2, 6, 14, 27, 0, [System.DateTimeKind]::Utc); Expected = '2026-02-06T14:27:00Z' }
        @{ Argument = [datetime]::new(2026, 2, 6, 14, 27, 0); Expected = '2026-02-06T14:27:00Z' }
        @{ Argument = [datetimeoffset]::new(2026, 2, 6, 14, 27, 0, [timespan]::FromHours(2)); Expected = '2026-02-06T12:27:00Z' }
        @{ Argument = [psobject]::AsPSObject('2026-02'); Expected = '2026-02' }
        @{ Argument = 'TBD'; Expected = 'TBD' }
        @{ Argument = ''; Expected = 'TBD' }
    ) {
        "$((New-Release x -Released $Argument).Released)" | Should -Be $Expected
    }

    It 'does not read a day-first date as the culture would' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = [cultureinfo] 'de-DE'
            { New-Release x -Released 05.02.2026 } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
        } finally {
            [cultureinfo]::CurrentCulture = $culture
        }
    }

    It 'takes properties by name from the pipeline' {
        $csv = Join-Path $TestDrive 'releases.csv'
        "Name,Released,Version`nApp One,2026-02-05,`nApp Two,,2.0" | Set-Content $csv
        $releases = Import-Csv $csv | New-Release
        $releases.Name | Should -Be 'App One', 'App Two'
        "$($releases[0].Released)", "$($releases[1].Released)" | Should -Be '2026-02-05', 'TBD'
        $releases[0].Version | Should -BeNullOrEmpty
        "$($releases[1].Version)" | Should -Be '2.0'
    }

    It 'keeps source and facts with their types' {
        $release = New-Release x -Released 2026-02-05 -Source notes -Link 'https://example.org/notes' -Attribute @{ context = 400000; openWeights = $false; tags = 'a', 'b' }
        $release.Provenance[0].Source | Should -Be 'notes'
        $release.Provenance[0].Link | Should -Be 'https://example.org/notes'
        "$($release.Provenance[0].Stated)" | Should -Be '2026-02-05'
        $release.Attributes['context'] | Should -BeOfType [long]
        $release.Attributes['openWeights'] | Should -BeFalse
        $release.Attributes['tags'] | Should -Be 'a', 'b'
    }

    It 'needs a name or a product' {
        New-Release -Vendor Contoso -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.ReleaseInvalid,*'
        $problem[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
    }

    It 'reports a status that it does not know' {
        New-Release x -Status perhaps-maybe -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.ReleaseInvalid,*'
    }

    It 'survives a job' {
        $manifest = (Get-Module ReleaseTools).Path -replace 'psm1$', 'psd1'
        $returned = Start-Job { Import-Module $using:manifest; New-Release 'GPT-5.3 Codex' -Released 2026-02 -Source notes } | Receive-Job -Wait -AutoRemoveJob
        $again = $returned | Import-Release
        "$($again.Released)" | Should -Be '2026-02'
        $again.Variant | Should -Be 'codex'
    }

    It 'keeps control characters from the terminal' {
        $name = "a$([char]27)]0;owned$([char]7)$([char]0x202E)b"
        Get-View (New-Release $name) | Should -Not -Match "[\x07\x1b\u202e]"
    }

    It 'types facts by their usual names, and keeps the stamp of a name' {
        $release = New-Release claude-opus-4-5-20251101 -Attribute @{ announced = '2026-02-01'; limits = @{ context = 4 } }
        $release.Attributes.announced | Should -BeOfType [ReleaseTools.ReleaseDate]
        "$($release.Attributes.snapshot)" | Should -Be '2025-11-01'
        $release.Attributes['limits.context'] | Should -Be 4
    }
}
