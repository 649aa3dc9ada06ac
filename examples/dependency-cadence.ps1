<#
.SYNOPSIS
    How often do the things I depend on release, when is the next one to be expected, and do their versions ever go back?

.PARAMETER Path
    A file of releases, such as a list of git tags with dates.

.PARAMETER AsOf
    Up to when releases count; the default is now.
#>
param(
    [string] $Path = [System.IO.Path]::Combine($PSScriptRoot, '..', 'tests', 'data', 'git-tags.csv'),
    [System.DateTimeOffset] $AsOf = [System.DateTimeOffset]::UtcNow
)

$ErrorActionPreference = 'Stop'
$releases = Import-Release $Path | Where-Object Version

'Rhythm:'
$releases | Measure-ReleaseCadence -AsOf $AsOf | ForEach-Object { "   $($_.Group): $($_.Message)" }
''
'Next release:'
$releases | Get-ReleaseForecast -AsOf $AsOf -Horizon '30d' | ForEach-Object { "   $($_.Group): $($_.Message)" }

$releases | Test-ReleaseOrder -Rule 'version ascending'
