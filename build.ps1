<#
.SYNOPSIS
    Builds, tests, packs, measures or cleans ReleaseTools.

.DESCRIPTION
    It is plain PowerShell, of the engine's core cmdlets only. So it runs in PowerShell 7 and, on a machine that has only the .NET SDK,
    in the shell of this repository:

        dotnet run --project src/ReleaseTools.Shell -- -File build.ps1 -Task Test

    Each task is one or two commands that can be run without it:

        Build      dotnet build -c Release
        Test       dotnet test
        Package    dotnet build -c Release, then an archive of output/ReleaseTools/<version>
        Benchmark  the script benchmarks/run.ps1, in pwsh or by way of the shell
        Clean      dotnet clean, and away with output/ and artifacts/

.PARAMETER Task
    What to do; several are done in the order given. Default: Build.

.PARAMETER Configuration
    Release, in which every warning is an error, or Debug. Default: Release.

.PARAMETER NoBuild
    Test and Package take what was built last.

.PARAMETER Destination
    The folder that Package writes the archive to. Default: artifacts.

.EXAMPLE
    ./build.ps1 -Task Test

.EXAMPLE
    ./build.ps1 -Task Clean, Package
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package', 'Benchmark', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    [switch] $NoBuild,

    [ValidateNotNullOrEmpty()]
    [string] $Destination
)

$ErrorActionPreference = 'Stop'
$solution = [System.IO.Path]::Combine($PSScriptRoot, 'ReleaseTools.sln')
$output = [System.IO.Path]::Combine($PSScriptRoot, 'output')
$artifacts = [System.IO.Path]::Combine($PSScriptRoot, 'artifacts')

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $args ended with exit code $LASTEXITCODE."
    }
}

function Invoke-Build {
    if (-not $NoBuild) {
        Invoke-DotNet build $solution -c $Configuration --nologo
    }
}

function Invoke-Test {
    $options = @(if ($NoBuild) { '--no-build' })
    Invoke-DotNet test $solution -c $Configuration --nologo @options
}

# One folder with the version in it, as a folder on PSModulePath holds it: to install the module is to extract the archive there.
function New-Package {
    Invoke-Build
    $version = ([xml] [System.IO.File]::ReadAllText([System.IO.Path]::Combine($PSScriptRoot, 'Directory.Build.props'))).Project.PropertyGroup.Version
    $folder = [System.IO.Path]::Combine($output, 'ReleaseTools', $version)
    # Relative to where the caller is, which .NET does not know of.
    $target = if ($Destination) { $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Destination) } else { $artifacts }
    $null = [System.IO.Directory]::CreateDirectory($target)
    $package = [System.IO.Path]::Combine($target, "ReleaseTools-$version.zip")
    $unfinished = "$package.part"
    [System.IO.File]::Delete($unfinished)
    $archive = [System.IO.Compression.ZipFile]::Open($unfinished, [System.IO.Compression.ZipArchiveMode]::Create)
    try {
        foreach ($file in [System.IO.Directory]::GetFiles($folder, '*', [System.IO.SearchOption]::AllDirectories)) {
            $name = [System.IO.Path]::GetRelativePath($output, $file).Replace('\', '/')
            $null = [System.IO.Compression.ZipFileExtensions]::CreateEntryFromFile($archive, $file, $name)
        }
    }
    finally {
        $archive.Dispose()
    }

    [System.IO.File]::Move($unfinished, $package, $true)
    $package
}

function Invoke-Benchmark {
    & ([System.IO.Path]::Combine($PSScriptRoot, 'benchmarks', 'run.ps1'))
}

function Clear-Output {
    foreach ($each in 'Debug', 'Release') {
        Invoke-DotNet clean $solution -c $each --nologo -v quiet
    }

    foreach ($folder in $output, $artifacts) {
        if ([System.IO.Directory]::Exists($folder)) {
            [System.IO.Directory]::Delete($folder, $true)
        }
    }
}

foreach ($each in $Task) {
    switch ($each) {
        'Build' { Invoke-Build }
        'Test' { Invoke-Test }
        'Package' { New-Package }
        'Benchmark' { Invoke-Benchmark }
        'Clean' { Clear-Output }
    }
}
