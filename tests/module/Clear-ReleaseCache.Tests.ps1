BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    $before = $env:RELEASETOOLS_CACHE
}

AfterAll {
    $env:RELEASETOOLS_CACHE = $before
}

Describe 'Clear-ReleaseCache' {
    BeforeEach {
        $env:RELEASETOOLS_CACHE = Join-Path $TestDrive ([guid]::NewGuid())
        New-Item -ItemType Directory $env:RELEASETOOLS_CACHE | Out-Null
        $answer = Join-Path $env:RELEASETOOLS_CACHE "$('0123456789abcdef' * 4).answer"
        $own = Join-Path $env:RELEASETOOLS_CACHE 'notes.txt'
        Set-Content $answer 'answer' -NoNewline
        Set-Content $own 'mine'
    }

    It 'removes answers and nothing else, and says how much' {
        $said = Clear-ReleaseCache -Verbose 4>&1
        $said -join "`n" | Should -BeLike '*6 bytes removed*'
        $said | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] } | Should -BeNullOrEmpty
        $answer | Should -Not -Exist
        $own | Should -Exist
    }

    It 'removes nothing with -WhatIf' {
        Clear-ReleaseCache -WhatIf
        $answer | Should -Exist
    }

    It 'is content where there is nothing' {
        $env:RELEASETOOLS_CACHE = Join-Path $TestDrive 'absent'
        Clear-ReleaseCache | Should -BeNullOrEmpty
    }
}
