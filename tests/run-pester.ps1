<#
.SYNOPSIS
    Runs the Pester suite in tests/module against the built module, and ends with one line of counts.

.DESCRIPTION
    The suite imports the module that RELEASETOOLS_MODULE names. Without it that is the build in output/ReleaseTools. The exit code is
    the number of tests that failed, at most 100, and 1 where none ran.

.EXAMPLE
    ./tests/run-pester.ps1
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
Import-Module Pester -MinimumVersion 5.0

if (-not $env:RELEASETOOLS_MODULE) {
    $output = Join-Path $PSScriptRoot '..' 'output' 'ReleaseTools'
    $env:RELEASETOOLS_MODULE = Get-ChildItem -Path $output -Filter ReleaseTools.psd1 -Recurse -Depth 1 |
        Sort-Object { [version] $_.Directory.Name } -Bottom 1 | ForEach-Object FullName
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = Join-Path $PSScriptRoot 'module'
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$run = Invoke-Pester -Configuration $configuration

foreach ($test in $run.Failed) {
    "FAILED $($test.ExpandedPath)"
    $test.ErrorRecord | ForEach-Object { "  $($_.Exception.Message)"; "  $($_.ScriptStackTrace -split "`n" | Select-Object -First 1)" }
}

foreach ($block in @($run.FailedContainers) + @($run.FailedBlocks)) {
    "FAILED $block"
    $block.ErrorRecord | ForEach-Object { "  $($_.Exception.Message)" }
}

$broken = $run.FailedCount + $run.FailedContainersCount + $run.FailedBlocksCount
"$($run.PassedCount) passed, $broken failed, $($run.SkippedCount) skipped"
exit $(if ($run.PassedCount + $broken -eq 0) { 1 } else { [Math]::Min($broken, 100) })
