BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Merge-Release' {
    BeforeAll {
        $rows = @(
            [pscustomobject]@{ name = 'App 2.0'; released = '2026-02-05'; source = 'catalogue' }
            [pscustomobject]@{ name = 'App 2.0'; released = '2026-02-05T17:38:53Z'; source = 'sighting'; proves = 'NotLaterThan' }
            [pscustomobject]@{ name = 'App 2.1'; released = '2026-03'; source = 'catalogue' }
        )
    }

    It 'intersects what the sources prove and keeps them all' {
        $merged = $rows | Merge-Release
        $merged.Count | Should -Be 2
        "$($merged[0].Released)" | Should -Be '2026-02-05/2026-02-05T17:38:53Z'
        $merged[0].Provenance.Source | Should -Be @('catalogue', 'sighting')
        "$($merged[1].Released)" | Should -Be '2026-03'
    }

    It 'warns of a conflict with how much it is' {
        $rows[1].released = '2026-01-01'
        $merged = $rows | Merge-Release -WarningVariable said -WarningAction SilentlyContinue
        "$said" | Should -BeLike '*disagree by 34d*'
        $merged[0].Attributes.conflict | Should -Not -BeNullOrEmpty
    }

    It 'tells a difference of zone from a conflict' {
        $zones = [pscustomobject]@{ name = 'App'; version = '1'; released = '2026-02-05'; source = 'a' }, [pscustomobject]@{ name = 'App'; version = '1'; released = '2026-02-06T05:00Z'; source = 'b' }
        $merged = $zones | Merge-Release -WarningVariable said -WarningAction SilentlyContinue
        "$($merged.Released)" | Should -Be '2026-02-06T05:00Z'
        "$said" | Should -BeLike '*difference of zone*'
    }

    It 'is told where the releases come from' {
        { Merge-Release -ErrorAction Stop } | Should -Throw -ErrorId 'ReleaseTools.NoInput*'
    }
}
