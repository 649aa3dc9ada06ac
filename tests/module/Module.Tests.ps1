BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    $path = Join-Path $data 'git-tags.csv'
}

Describe 'The module' {
    It 'works again after <How>' -ForEach @(
        @{ How = 'Import-Module -Force'; Again = { Import-Module $manifest -Force } }
        @{ How = 'Import-Module twice'; Again = { Import-Module $manifest; Import-Module $manifest } }
        @{ How = 'Remove-Module and Import-Module'; Again = { Remove-Module ReleaseTools; Import-Module $manifest } }
    ) {
        & $Again
        (Import-Release $path | Select-Object -First 1) | Should -BeOfType [ReleaseTools.Release]
    }

    It 'finds its dependencies after a re-import, before anything was read' {
        $script = "Import-Module '$manifest'; Remove-Module ReleaseTools; Import-Module '$manifest'; Import-Module '$manifest' -Force; @(Import-Release '$path').Count"
        pwsh -NoProfile -NonInteractive -Command $script | Should -BeGreaterThan 500
    }

    # The netstandard2.0 build runs on Windows PowerShell, which has no load contexts.
    It 'keeps its dependencies to itself' -Skip:($env:RELEASETOOLS_FRAMEWORK -eq 'netstandard2.0') {
        Import-Release $path | Select-Object -First 1 | Out-Null
        [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.GetName().Name | Should -Not -Contain 'Sylvan.Data.Csv'
    }

    It 'loads two imports in two runspaces' {
        $shell = [powershell]::Create().AddScript("Import-Module '$manifest'; @(Import-Release '$path').Count")
        try { $shell.Invoke() | Should -BeGreaterThan 500 } finally { $shell.Dispose() }
        @(Import-Release $path).Count | Should -BeGreaterThan 500
    }

    It 'exports what its manifest says' {
        (Get-Module ReleaseTools).ExportedCmdlets.Keys | Sort-Object | Should -Be ((Import-PowerShellDataFile $manifest).CmdletsToExport | Sort-Object)
        (Get-Module ReleaseTools).ExportedFunctions.Count | Should -Be 0
    }

    It 'describes <_>, each of its parameters, and shows examples' -ForEach @(
        'Clear-ReleaseCache', 'Compare-Release', 'ConvertTo-Release', 'Export-Release', 'Export-ReleaseReport', 'Find-Release', 'Find-ReleaseBurst'
        'Get-Release', 'Get-ReleaseForecast', 'Get-ReleaseGap', 'Get-ReleaseLeader', 'Get-ReleasePattern', 'Import-Release'
        'Measure-ReleaseCadence', 'Measure-ReleaseCoincidence', 'Measure-ReleaseRisk', 'Measure-ReleaseTrend', 'Merge-Release', 'New-Release'
        'New-ReleasePrediction', 'Show-ReleaseTimeline', 'Test-ReleaseClaim', 'Test-ReleaseOrder', 'Test-ReleasePrediction', 'Watch-Release'
    ) {
        $help = Get-Help $_ -Full
        $help.Synopsis | Should -Not -BeLike "$_*"
        $help.examples.example.Count | Should -BeGreaterThan 0
        foreach ($parameter in $help.parameters.parameter) {
            $parameter.description.Text | Should -Not -BeNullOrEmpty -Because "-$($parameter.name) needs a description"
        }
    }
}
