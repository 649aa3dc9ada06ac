BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    $tags = Import-Release (Join-Path $data 'git-tags.csv')
}

Describe 'Measure-ReleaseCadence' {
    It 'has the known median of <Product>' -ForEach @(
        @{ Product = 'PowerShell'; Releases = 218; Median = 1635479 }
        @{ Product = 'Pester'; Releases = 168; Median = 923875 }
        @{ Product = 'curl'; Releases = 218; Median = 4319872 }
    ) {
        $cadence = $tags | Where-Object { $_.Product -eq $Product -and $_.Version } | Measure-ReleaseCadence -AsOf 2026-11-01
        $cadence.Events | Should -Be $Releases
        [math]::Round($cadence.Median.TotalSeconds) | Should -Be $Median
        $cadence.Model | Should -BeIn 'Gamma', 'Weibull', 'LogNormal', 'Exponential'
        $cadence.Models.Count | Should -Be 4
        $cadence.Trend.PValue | Should -BeGreaterOrEqual 0
        ($cadence.Weekdays.Counts | Measure-Object Releases -Sum).Sum | Should -Be $Releases
    }

    It 'gives the same from a file as from the pipeline' {
        $path = Join-Path $data 'git-tags.csv'
        (Measure-ReleaseCadence -Path $path -AsOf 2026-11-01).Message | Should -Be ($tags | Measure-ReleaseCadence -AsOf 2026-11-01).Message
    }

    It 'answers for each vendor of the catalogue, in order' {
        $cadences = @(Get-Release | Measure-ReleaseCadence -GroupBy Vendor -AsOf 2026-03-01)
        $cadences.Count | Should -Be @(Get-Release | ForEach-Object Vendor | Sort-Object -Unique).Count
        foreach ($cadence in $cadences) {
            $cadence.Message | Should -Match '\.$'
            if ($cadence.Median) {
                $cadence.MedianBounds.Minimum | Should -BeLessOrEqual $cadence.Median
                $cadence.MedianBounds.Maximum | Should -BeGreaterOrEqual $cadence.Median
            }
        }
    }

    It 'shows a table that a person can read' {
        $view = Get-View ($tags | Measure-ReleaseCadence -AsOf 2026-11-01)
        $view[0] | Should -Match '^Group +Median Middle half +Elapsed Longer than Overdue Gaps are *$'
        $view[2] | Should -Match '^PowerShell/P\S+ +19 d 3\.3 h to 28 d +79 d +all yes +shortening \(p < 0\.001\) *$'
        $view.Count | Should -Be 7
    }

    It 'lists every figure' {
        $list = Get-View ($tags | Where-Object Product -EQ Pester | Measure-ReleaseCadence -AsOf 2026-11-01 | Format-List) 200
        foreach ($label in 'Median', 'Burstiness', 'FanoFactor', 'Model', 'Elapsed', 'OverdueAfter', 'Trend', 'Slope', 'Changes', 'Weekdays', 'Hours') {
            "$list" | Should -Match "$label +:"
        }
    }

    It 'says that one release makes no rhythm' {
        $cadence = New-Release -Name a -Vendor A -Product P -Released 2026-01-01 | Measure-ReleaseCadence -AsOf 2026-02-01T12:00:00Z
        $cadence.Message | Should -Be 'One release so far, 31 ±1 d ago: a gap needs two.'
        $cadence.Median | Should -BeNullOrEmpty
    }

    It 'leaves as JSON in words' {
        $json = $tags | Where-Object Product -EQ Pester | Measure-ReleaseCadence -AsOf 2026-11-01 | ConvertTo-Json -Depth 3 -EnumsAsStrings | ConvertFrom-Json
        $json.Trend.Direction | Should -Be 'None'
        $json.Model | Should -Be 'Weibull'
        $json.Weekdays.Counts[0].Name | Should -Be 'Monday'
    }

    It 'names the grouping that makes none' {
        { $tags | Measure-ReleaseCadence -GroupBy Colour } | Should -Throw -ErrorId 'ReleaseTools.KeyUnknown,*'
        { Measure-ReleaseCadence } | Should -Throw -ErrorId 'ReleaseTools.NoInput,*'
    }

    It 'completes groupings and zones' {
        Get-Completion 'Measure-ReleaseCadence -GroupBy Ve' | Should -Contain 'Vendor'
        Get-Completion 'Measure-ReleaseCadence -TimeZone UT' | Should -Contain 'UTC'
    }
}
