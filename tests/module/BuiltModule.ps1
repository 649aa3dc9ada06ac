# Imports the built module, never the source: from RELEASETOOLS_MODULE, or from the output of the build.
$manifest = if ($env:RELEASETOOLS_MODULE) {
    $env:RELEASETOOLS_MODULE
} else {
    $output = Join-Path $PSScriptRoot '../../output/ReleaseTools'
    (Get-ChildItem -Path $output -Filter ReleaseTools.psd1 -Recurse -ErrorAction Stop | Sort-Object { [version] $_.Directory.Name } | Select-Object -Last 1).FullName
}

Import-Module -Name $manifest -ErrorAction Stop
$data = Join-Path $PSScriptRoot '../data'

# What a person sees in a window of some width, without the blank lines around it.
function Get-View ($Object, [int] $Width = 120) {
    $Object | Out-String -Width $Width -Stream | ForEach-Object { $_ -replace '\e\[[0-9;]*m' } | Where-Object { $_.Trim() }
}

function Get-Completion ([string] $Command) {
    (TabExpansion2 -inputScript $Command -cursorColumn $Command.Length).CompletionMatches.CompletionText
}
