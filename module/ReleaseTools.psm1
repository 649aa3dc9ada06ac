# Loads the build of the cmdlets that this engine can run. Only cmdlets of the engine's core are used, so that the module loads in any host.
$framework = if ($PSVersionTable.PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }

# For the tests of the netstandard2.0 build, which PowerShell 7 can run too: one process loads one of the two.
if ($env:RELEASETOOLS_FRAMEWORK) {
    if ($env:RELEASETOOLS_FRAMEWORK -notin 'net8.0', 'netstandard2.0') {
        throw "RELEASETOOLS_FRAMEWORK is '$env:RELEASETOOLS_FRAMEWORK'; it may be net8.0 or netstandard2.0, or not set."
    }

    $framework = $env:RELEASETOOLS_FRAMEWORK
}

Import-Module -Name ([System.IO.Path]::Combine($PSScriptRoot, 'bin', $framework, 'ReleaseTools.PowerShell.dll'))
Export-ModuleMember -Cmdlet *
