<#
.SYNOPSIS
    Measures ReleaseTools in one run against the least that its work could cost.

.DESCRIPTION
    Prints, for this machine: Get-ReleaseGap over piped releases beside a bare accumulate-sort-emit cmdlet and beside the usual
    Sort-Object | ForEach-Object script; Import-Release of CSV and NDJSON beside Import-Csv and bare Newtonsoft; Export-Release;
    the import of the module beside an empty binary module's.
    Ratios count, not absolute times. Each figure is the median of several runs. Where a cmdlet is missing (the Shell has only the
    engine's core), the row says so.

.PARAMETER Count
    How many releases.

.PARAMETER Runs
    Runs of each measurement; the median is printed.
#>
param(
    [int] $Count = 1000000,
    [int] $Runs = 3
)

$ErrorActionPreference = 'Stop'
$root = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..'))
$work = [System.IO.Path]::Combine($root, 'artifacts', 'benchmarks')
[void] [System.IO.Directory]::CreateDirectory($work)

foreach ($project in 'src/ReleaseTools.PowerShell', 'benchmarks/ReleaseTools.Benchmarks', 'benchmarks/ReleaseTools.EmptyModule') {
    $log = & dotnet build ([System.IO.Path]::Combine($root, $project)) -c Release -v q --nologo
    if ($LASTEXITCODE -ne 0) { throw "dotnet build of $project failed:`n$($log -join "`n")" }
}

$module = [System.IO.Directory]::GetFiles([System.IO.Path]::Combine($root, 'output', 'ReleaseTools'), 'ReleaseTools.psd1', 'AllDirectories')[0]
$measured = [System.IO.Path]::Combine($work, 'measured', 'ReleaseTools.Benchmarks.dll')
$empty = [System.IO.Path]::Combine($work, 'empty', 'ReleaseTools.EmptyModule.dll')
Import-Module $module -Force
Import-Module $measured

function Measure-Median([scriptblock] $Work) {
    $times = for ($i = 0; $i -lt $Runs; $i++) {
        [GC]::Collect()
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        & $Work
        $watch.Stop()
        $watch.Elapsed.TotalSeconds
    }
    $times = [double[]] $times
    [Array]::Sort($times)
    $times[[int][Math]::Floor($times.Count / 2)]
}

function Write-Figure([string] $What, [double] $Seconds, [string] $Note = '') {
    '{0,-58} {1,8:0.00} s {2,8:0.00} µs each  {3}' -f $What, $Seconds, ($Seconds * 1e6 / $Count), $Note
}

"ReleaseTools benchmarks: $Count releases, median of $Runs runs, $([Environment]::ProcessorCount) cores, PowerShell $($PSVersionTable.PSVersion)"

$releases = New-BenchmarkRelease -Count $Count
$bare = Measure-Median { $releases | Get-BareGap | Out-Null }
$gap = Measure-Median { $releases | Get-ReleaseGap | Out-Null }
Write-Figure 'bare accumulate-sort-emit cmdlet' $bare
Write-Figure 'Get-ReleaseGap' $gap ('{0:0.00} times the bare cmdlet' -f ($gap / $bare))

if (Get-Command Sort-Object -ErrorAction Ignore) {
    $script = Measure-Median {
        $last = $null
        $releases | Sort-Object Vendor, Product, Released | ForEach-Object {
            if ($last -and $last.Product -eq $_.Product -and $last.Vendor -eq $_.Vendor) {
                [pscustomobject] @{ From = $last; To = $_; Gap = $_.Released.Earliest - $last.Released.Earliest }
            }
            $last = $_
        } | Out-Null
    }
    Write-Figure 'Sort-Object | ForEach-Object' $script ('{0:0.0} times Get-ReleaseGap' -f ($script / $gap))
}
else {
    'Sort-Object | ForEach-Object: skipped, this engine has no Sort-Object; run benchmarks/run.ps1 in pwsh'
}

$csv = [System.IO.Path]::Combine($work, 'releases.csv')
$writer = [System.IO.StreamWriter]::new($csv)
$writer.WriteLine('vendor,product,version,released')
foreach ($release in $releases) {
    $writer.WriteLine("$($release.Vendor),$($release.Product),$($release.Version),$($release.Released)")
}
$writer.Dispose()
$import = Measure-Median { Import-Release $csv | Out-Null }
Write-Figure 'Import-Release of a CSV of as many rows' $import ('{0:0.0} MB' -f (([System.IO.FileInfo]::new($csv)).Length / 1e6))
$bulk = Measure-Median { Get-ReleaseGap -Path $csv | Out-Null }
Write-Figure 'Get-ReleaseGap -Path of the same file' $bulk

if (Get-Command Import-Csv -ErrorAction Ignore) {
    $other = Measure-Median { Import-Csv $csv | Out-Null }
    Write-Figure 'Import-Csv of the same file' $other ('{0:0.00} times Import-Release' -f ($other / $import))
}
else {
    'Import-Csv: skipped, this engine has no Import-Csv; run benchmarks/run.ps1 in pwsh'
}

$ndjson = [System.IO.Path]::Combine($work, 'releases.ndjson')
$writer = [System.IO.StreamWriter]::new($ndjson)
foreach ($release in $releases) {
    $writer.WriteLine('{"vendor":"' + $release.Vendor + '","product":"' + $release.Product + '","version":"' + $release.Version + '","released":"' + $release.Released + '"}')
}
$writer.Dispose()
$import = Measure-Median { Import-Release $ndjson | Out-Null }
Write-Figure 'Import-Release of NDJSON of as many rows' $import ('{0:0.0} MB' -f (([System.IO.FileInfo]::new($ndjson)).Length / 1e6))
$tokens = Measure-Median { Import-BareJson $ndjson -TokensOnly | Out-Null }
Write-Figure 'Newtonsoft, JsonTextReader to the end' $tokens ('Import-Release takes {0:0.0} times as long' -f ($import / $tokens))
$bare = Measure-Median { Import-BareJson $ndjson | Out-Null }
Write-Figure 'Newtonsoft, JsonSerializer into rows of text' $bare ('Import-Release takes {0:0.0} times as long' -f ($import / $bare))
foreach ($format in 'ndjson', 'csv', 'json') {
    $file = [System.IO.Path]::Combine($work, "exported.$format")
    $export = Measure-Median { $releases | Export-Release $file }
    Write-Figure "Export-Release to $format" $export ('{0:0.0} MB' -f (([System.IO.FileInfo]::new($file)).Length / 1e6))
    $back = Measure-Median { Import-Release $file | Out-Null }
    Write-Figure "Import-Release of that $format, exactly" $back
}

# Import times need a fresh process each; the host that runs this script is the one that is started.
$host_ = [System.Diagnostics.Process]::GetCurrentProcess().MainModule.FileName
$isPwsh = [System.IO.Path]::GetFileNameWithoutExtension($host_) -eq 'pwsh'
if ($isPwsh) {
    foreach ($row in @('an empty binary module', $empty), @('ReleaseTools', $module)) {
        $command = "`$w = [System.Diagnostics.Stopwatch]::StartNew(); Import-Module '$($row[1])'; `$w.Elapsed.TotalMilliseconds"
        $times = [double[]] (1..7 | ForEach-Object { & $host_ -NoProfile -Command $command })
        [Array]::Sort($times)
        '{0,-58} {1,8:0} ms' -f "import of $($row[0])", $times[3]
    }
}
else {
    'import times: skipped, they are measured in fresh processes of pwsh; run benchmarks/run.ps1 in pwsh'
}
