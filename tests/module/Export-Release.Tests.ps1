BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    $before = @(Import-Release $data/launch-2026-02-05.csv, $data/git-tags.csv) + @(Get-Release) +
        @('GPT-5.3 Codex (specialized) -> GPT-5.3 Chat (general, TBD)' | ConvertTo-Release) +
        @(New-Release '=HYPERLINK("x")' -Vendor "a,b;`"c`"" -Released '../2026-02-05T17:38:53.1234567Z' -Source s -Link 'https://example.org' -Attribute @{ note = "l1`nl2"; n = 1.50; b = $true; l = 'x', 'y'; d = [datetime]::new(2026, 1, 1) })
}

Describe 'Export-Release' {
    BeforeEach {
        $folder = New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory
        Push-Location $folder
    }

    AfterEach { Pop-Location }

    It 'writes <_>, which comes back equal' -ForEach 'json', 'ndjson', 'jsonl', 'csv', 'ics' {
        $before | Export-Release "a.$_"
        $after = @(Import-Release "a.$_" -ErrorAction Stop)
        $after.Count | Should -Be $before.Count
        0..($before.Count - 1) | Where-Object { -not $before[$_].Equals($after[$_]) } | Should -BeNullOrEmpty
        @(Get-ChildItem -Force).Count | Should -Be 1
    }

    It 'writes what Import-Csv and ConvertFrom-Json give back exactly' {
        $before | Export-Release a.csv
        $before | Export-Release a.ndjson
        $rows = @(Import-Csv a.csv | Import-Release)
        $lines = @(Get-Content a.ndjson | ConvertFrom-Json | Import-Release)
        $some = 0, 3, ($before.Count - 2)
        $some | Where-Object { -not $before[$_].Equals($rows[$_]) } | Should -BeNullOrEmpty
        $some | Where-Object { -not $before[$_].Equals($lines[$_]) } | Should -BeNullOrEmpty
    }

    It 'writes a table of Markdown for people' {
        New-Release 'a|b <i>' -Released 2026-02 -Source '[x]' -Link 'https://example.org/?a=<b>|c' | Export-Release a.md
        $lines = Get-Content a.md
        $lines.Count | Should -Be 3
        $lines[0] | Should -Not -BeLike '*Vendor*'
        $lines[2] | Should -BeLike '| a\|b &lt;i&gt; |*| 2026-02 | Released |*`[\`[x\`]`](<https://example.org/?a=%3Cb%3E%7Cc>) |'
    }

    It 'keeps the old file when the input ends in an error' {
        Set-Content a.json 'old'
        { $before | ForEach-Object { $_; throw 'upstream' } | Export-Release a.json } | Should -Throw 'upstream'
        Get-Content a.json | Should -Be 'old'
        @(Get-ChildItem -Force).Count | Should -Be 1
    }

    It 'keeps a file that exists with -NoClobber' {
        Set-Content a.json 'old'
        { $before | Export-Release a.json -NoClobber } | Should -Throw -ErrorId 'ReleaseTools.FileExists,*'
        Get-Content a.json | Should -Be 'old'
    }

    It 'writes nothing with -WhatIf, and passes through with -PassThru' {
        @($before | Export-Release a.csv -WhatIf -PassThru).Count | Should -Be $before.Count
        $before | Export-Release a.csv -Append -WhatIf
        Get-ChildItem -Force | Should -BeNullOrEmpty
    }

    It 'appends to <_>' -ForEach 'ndjson', 'csv' {
        $extension = $_
        1..3 | ForEach-Object { New-Release "App $_.0" -Released 2026 | Export-Release "log.$extension" -Append }
        (Import-Release "log.$extension").Name | Should -Be 'App 1.0', 'App 2.0', 'App 3.0'
    }

    It 'mends what a killed program left' {
        1..2 | ForEach-Object { New-Release "App $_.0" -Released 2026 } | Export-Release log.ndjson
        $text = [System.IO.File]::ReadAllText("$PWD/log.ndjson")
        [System.IO.File]::WriteAllText("$PWD/log.ndjson", $text.Substring(0, $text.Length - 5))
        New-Release 'App 3.0' -Released 2026 | Export-Release log.ndjson -Append -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike '*taken away*App 2.0*'
        (Import-Release log.ndjson).Name | Should -Be 'App 1.0', 'App 3.0'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'a name that says no format'; Parameters = @{ Path = 'a.xlsx' }; Id = 'FormatUnknown' }
        @{ What = 'a format that it does not know'; Parameters = @{ Path = 'a.csv'; Format = 'Xlsx' }; Id = 'FormatUnknown' }
        @{ What = 'a directory that is not there'; Parameters = @{ Path = 'no/a.csv' }; Id = 'DirectoryNotFound' }
        @{ What = 'a directory'; Parameters = @{ Path = '.'; Format = 'Csv' }; Id = 'PathIsDirectory' }
        @{ What = 'to append to JSON'; Parameters = @{ Path = 'a.json'; Append = $true }; Id = 'ParameterCombination' }
        @{ What = 'another provider'; Parameters = @{ Path = 'env:a'; Format = 'Csv' }; Id = 'ProviderNotSupported' }
    ) {
        { $before | Export-Release @Parameters } | Should -Throw -ErrorId "ReleaseTools.$Id,*"
        Get-ChildItem -Force | Should -BeNullOrEmpty
    }

    It 'defuses formulas for spreadsheets, and reads them back' {
        $before | Export-Release a.csv -EscapeFormula -WithBom
        (Import-Csv a.csv)[-1].name | Should -Be "'=HYPERLINK(`"x`")"
        @(Import-Release a.csv)[-1].Equals($before[-1]) | Should -BeTrue
    }

    It 'writes to a name with wildcard characters with -LiteralPath, and to drives of the session' {
        New-PSDrive -Name exports -PSProvider FileSystem -Root $folder | Out-Null
        $before | Export-Release -LiteralPath 'a[1].csv'
        $before | Export-Release exports:/b.csv
        (Get-ChildItem).Name | Should -Be 'a[1].csv', 'b.csv'
    }

    It 'completes formats' {
        Get-Completion 'Export-Release x -Format ' | Should -Be 'Json', 'NdJson', 'Csv', 'ICalendar', 'Markdown'
    }
}
