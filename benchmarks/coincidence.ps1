<#
.SYNOPSIS
    Measures Measure-ReleaseCoincidence: circular shifts of two long series, and all pairs of many vendors.

.DESCRIPTION
    Builds the module in Release and prints, for this machine: all circular shifts of two series by one sweep, as many random shifts as are asked for
    where the sweep would be too dear, and all pairs of vendors in three windows under each null model, with the memory that they took.

.PARAMETER Vendors
    How many vendors.

.PARAMETER Events
    How many releases each vendor has.

.PARAMETER Draws
    How many random draws.
#>
param(
    [int] $Vendors = 50,
    [int] $Events = 40,
    [int] $Draws = 9999
)

$ErrorActionPreference = 'Stop'
$root = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..'))
$log = & dotnet build ([System.IO.Path]::Combine($root, 'src', 'ReleaseTools.PowerShell')) -c Release -v q --nologo
if ($LASTEXITCODE -ne 0) { throw "dotnet build failed:`n$($log -join "`n")" }
Import-Module ([System.IO.Directory]::GetFiles([System.IO.Path]::Combine($root, 'output', 'ReleaseTools'), 'ReleaseTools.psd1', 'AllDirectories')[0]) -Force

$random = [System.Random]::new(1)
$start = [System.DateTimeOffset]::new(2024, 1, 1, 0, 0, 0, [timespan]::Zero)

function New-Series([string] $Vendor, [int] $Count) {
    for ($i = 0; $i -lt $Count; $i++) {
        New-Release -Name "$Vendor $i" -Vendor $Vendor -Version "1.$i" -Released $start.AddMinutes($random.Next(1051200))
    }
}

function Measure-Work([string] $What, [scriptblock] $Work) {
    [GC]::Collect()
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $found = @(& $Work)
    $watch.Stop()
    $test = $found[0].Nulls[0]
    '{0,-64} {1,8:0.00} s   {2}: {3}' -f $What, $watch.Elapsed.TotalSeconds, $test.Model, $test.Method
}

"Coincidences: $([Environment]::ProcessorCount) cores, PowerShell $($PSVersionTable.PSVersion)"
$two = @(New-Series A 1000; New-Series B 1000)
$null = $two | Measure-ReleaseCoincidence -Within 27m
Measure-Work '1,000 against 1,000 events, 27m, circular shift, both sides' { $two | Measure-ReleaseCoincidence -Within 27m -NullModel CircularShift }
$long = @(New-Series A 3000; New-Series B 3000)
Measure-Work '3,000 against 3,000 events, 100,000 random shifts, both sides' { $long | Measure-ReleaseCoincidence -Within 27m -NullModel CircularShift -Draws 100000 }

$many = @(for ($i = 0; $i -lt $Vendors; $i++) { New-Series "V$i" $Events })
foreach ($model in 'Poisson', 'Exact', 'CircularShift', 'Calendar', 'Shuffle') {
    Measure-Work "all pairs of $Vendors vendors x $Events events x 3 windows, $model" { $many | Measure-ReleaseCoincidence -Within '27m','1h','1d' -NullModel $model -Draws $Draws }
}
Measure-Work '  the same with one slot for all windows, Shuffle' { $many | Measure-ReleaseCoincidence -Within '1h','6h','24h' -Slot 1h -NullModel Shuffle -Draws $Draws }
Measure-Work '  the same with ten times fewer draws' { $many | Measure-ReleaseCoincidence -Within '1h','6h','24h' -Slot 1h -NullModel Shuffle -Draws ([int]($Draws / 10)) }
'most memory of this process: {0:0} MB' -f ([System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1e6)
