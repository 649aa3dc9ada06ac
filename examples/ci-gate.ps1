<#
.SYNOPSIS
    A gate for CI: fails when a release train came out in the wrong order, or when the dates cannot prove that it did not.

.PARAMETER Path
    The releases: any file that Import-Release reads.

.PARAMETER Rule
    The rules; see about_ReleaseTools_Rules.

.EXAMPLE
    ./ci-gate.ps1 -Path ./train.json -Rule 'library -> cli within 24h'
#>
param(
    [string] $Path = [System.IO.Path]::Combine($PSScriptRoot, 'data', 'release-train.csv'),
    [string[]] $Rule = ('product:library -> product:cli within 24h', 'product:cli -> product:docs within 7d')
)

$ErrorActionPreference = 'Stop'
$releases = Import-Release $Path
$releases | Test-ReleaseOrder -Rule $Rule -GroupBy Vendor, Version

if ($releases | Test-ReleaseOrder -Rule $Rule -GroupBy Vendor, Version -Quiet) {
    'The train is in order.'
    exit 0
}

'The train is not in order, or cannot be shown to be.'
exit 1
