<#
.SYNOPSIS
    How often do the things I depend on release, and do their versions ever go back?

.PARAMETER Path
    A file of releases, such as a list of git tags with dates.
#>
param(
    [string] $Path = [System.IO.Path]::Combine($PSScriptRoot, '..', 'tests', 'data', 'git-tags.csv')
)

$ErrorActionPreference = 'Stop'
$releases = Import-Release $Path | Where-Object Version

# The engine's core has no Group-Object and no Measure-Object; a hashtable and a sorted array do.
$gaps = @{}
$releases | Get-ReleaseGap | ForEach-Object {
    if (-not $gaps.ContainsKey($_.Group)) { $gaps[$_.Group] = [System.Collections.Generic.List[double]]::new() }
    $gaps[$_.Group].Add($_.Gap.TotalSeconds)
}

'{0,-24} {1,8} {2,16} {3,12}' -f 'Group', 'Releases', 'Median gap (s)', 'in days'
foreach ($group in [string[]] $gaps.Keys) {
    $seconds = $gaps[$group].ToArray()
    [Array]::Sort($seconds)
    $median = ($seconds[[int][Math]::Floor(($seconds.Count - 1) / 2)] + $seconds[[int][Math]::Floor($seconds.Count / 2)]) / 2
    '{0,-24} {1,8} {2,16:0} {3,12:0.0}' -f $group, ($seconds.Count + 1), $median, ($median / 86400)
}

$releases | Test-ReleaseOrder -Rule 'version ascending'
