BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    Set-Content -LiteralPath (Join-Path $TestDrive 'a[1].csv') "product,version,when`nApp,1.0,2026-02-05`nApp,1.1,soonish`nApp,1.2,2026-02-07"
    Set-Content (Join-Path $TestDrive 'map.json') '{ "anthropic_opus_4_6": "2026-02-06 14:27:00 UTC", "openai_gpt_5_3_codex": "2026-02-06 14:54:00 UTC", "gap": "27 minutes" }'
}

Describe 'Import-Release' {
    It 'reads the tags of three repositories' {
        $releases = Import-Release (Join-Path $data 'git-tags.csv')
        @($releases | Where-Object Product -eq PowerShell).Count | Should -Be 218
        @($releases | Where-Object Product -eq Pester).Count | Should -Be 168
    }

    It 'takes paths from the pipeline' {
        @((Join-Path $data 'git-tags.csv') | Import-Release).Count | Should -BeGreaterThan 500
        @(Get-ChildItem $data -Filter git-tags.csv | Import-Release).Count | Should -BeGreaterThan 500
        @(Get-Item $data/git-tags.csv, $data/launch-2026-02-05.csv | Import-Release).Count | Should -BeGreaterThan 510
    }

    It 'reports a bad record, where it is, and reads on' {
        $path = Join-Path $TestDrive 'a[1].csv'
        $releases = Import-Release -LiteralPath $path -Property @{ Released = 'when' } -ErrorVariable problem -ErrorAction SilentlyContinue
        "$($releases.Version)" | Should -Be '1.0 1.2'
        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.RecordInvalid,*'
        $problem[0].CategoryInfo.Category | Should -Be 'InvalidData'
        $problem[0].TargetObject.Line | Should -Be 3
        $problem[0].TargetObject.Value | Should -Be 'soonish'
        "$($problem[0])" | Should -BeLike '*a`[1`].csv*3*when*soonish*'
    }

    It 'leaves out what is no release, and says so in the verbose stream' {
        $all = Import-Release (Join-Path $TestDrive 'map.json') -Verbose 4>&1
        $verbose = $all | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        @($all | Where-Object { $_ -is [ReleaseTools.Release] }).Count | Should -Be 2
        "$verbose" | Should -BeLike '*gap*2 releases, 0 bad records, 1 notes*'
    }

    It 'reads rows of <From>' -ForEach @(
        @{ From = 'Import-Csv'; Rows = { Import-Csv (Join-Path $data 'git-tags.csv') | Select-Object -First 3 } }
        @{ From = 'ConvertFrom-Json'; Rows = { '[{"vendor":"A","product":"B","version":"1","released":"2026-02"},{"name":"x","date":2026},{"name":"y"}]' | ConvertFrom-Json } }
        @{ From = 'Select-Object'; Rows = { New-Release 'GPT-5.3 Codex' -Released 2026-02-05 | Select-Object *; New-Release a | Select-Object Name, Released; New-Release b | Select-Object Name } }
        @{ From = 'hashtables'; Rows = { @{ name = 'x'; released = '2026' }; [ordered] @{ name = 'y' }; @{ product = 'z' } } }
    ) {
        $releases = & $Rows | Import-Release
        $releases.Count | Should -Be 3
        $releases | Should -BeOfType [ReleaseTools.Release]
    }

    It 'keeps what Select-Object kept of a release' {
        $before = New-Release 'GPT-5.3 Codex' -Released 2026-02-05 -Source notes -Attribute @{ context = 4; line = 'own' }
        $after = $before | Select-Object * | Import-Release
        "$($after.Released) $($after.Version) $($after.Variant) $($after.Specialty)" | Should -Be "$($before.Released) $($before.Version) $($before.Variant) $($before.Specialty)"
        $after.Provenance | Should -Be $before.Provenance
        $after.Attributes['context'] | Should -Be 4
        $after.Attributes.Count | Should -Be 2
    }

    It 'reports a row that is no release, with the row as target' {
        $row = [pscustomobject] @{ name = 'x'; released = 'soonish' }
        $row, @{ name = 'y' } | Import-Release -ErrorVariable problem -ErrorAction SilentlyContinue | ForEach-Object Name | Should -Be 'y'
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.RowInvalid,*'
        [object]::ReferenceEquals($problem[0].TargetObject, $row) | Should -BeTrue
    }

    It 'reports <What>' -ForEach @(
        @{ What = 'a file that is not there'; Path = 'nope.csv'; Id = 'PathNotFound'; Category = 'ObjectNotFound' }
        @{ What = 'a wildcard without a match'; Path = '*.nope'; Id = 'PathNotFound'; Category = 'ObjectNotFound' }
        @{ What = 'a drive that is not there'; Path = 'nodrive:\a.csv'; Id = 'PathNotFound'; Category = 'ObjectNotFound' }
        @{ What = 'a directory'; Path = '/'; Id = 'PathIsDirectory'; Category = 'InvalidArgument' }
        @{ What = 'another provider'; Path = 'env:PATH'; Id = 'ProviderNotSupported'; Category = 'InvalidArgument' }
    ) {
        Push-Location $TestDrive
        Import-Release $Path -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        Pop-Location
        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike "ReleaseTools.$Id,*"
        $problem[0].CategoryInfo.Category | Should -Be $Category
        $problem[0].TargetObject | Should -Be $Path
    }

    It 'reports an empty file as unreadable' {
        $empty = New-Item (Join-Path $TestDrive 'empty.json') -ItemType File
        Import-Release $empty -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.InputUnreadable,*'
        $problem[0].CategoryInfo.Category | Should -Be 'InvalidData'
    }

    It 'refuses a format that it does not know, and lists those it does' {
        { Import-Release nope.csv -Format Xlsx } | Should -Throw '*Csv*' -ErrorId 'ReleaseTools.FormatUnknown,*'
    }

    It 'refuses a time zone that the machine does not know' {
        { Import-Release nope.csv -TimeZone Atlantis/Capital } | Should -Throw '*Atlantis/Capital*' -ErrorId 'ParameterArgumentTransformationError,*'
    }

    It 'completes formats' {
        Get-Completion 'Import-Release x -Format ' | Should -Contain 'Csv'
        Get-Completion 'Import-Release x -Format ' | Should -Contain 'NdJson'
        @('{"name":"a","released":"2026"}' | ConvertTo-Release -Format NdJson).Count | Should -Be 1
    }

    It 'resolves paths against the session''s location, and PowerShell drives' {
        New-PSDrive -Name releases -PSProvider FileSystem -Root $data | Out-Null
        @(Import-Release releases:\git-tags.csv).Count | Should -BeGreaterThan 500
        Push-Location $data
        @(Import-Release ./git-tags.csv).Count | Should -BeGreaterThan 500
        Pop-Location
    }

    It 'stops reading when nobody wants more' {
        @(Import-Release (Join-Path $data 'git-tags.csv') | Select-Object -First 2).Count | Should -Be 2
    }
}
