<#
.SYNOPSIS
    A gate for CI: fails when what you depend on is newer, less stable or less known than your policy allows.

.DESCRIPTION
    Judges the releases of a list, those of -Name or all, and a model of the bundled catalogue, as of a moment. Prints every release with the rules that keep
    the gate shut, marked FAILED, and the risks that the policy does not ask about. The exit code is 0 where every release certainly keeps to the
    policy, and 1 otherwise: also where a date is unknown, a record cannot be read, or the policy is misspelt.

.PARAMETER Path
    The list: any file that Import-Release reads. The rest of the list is the history by which a release is judged.

.PARAMETER Name
    The releases of the list to judge, such as the versions that your lock file names.

.PARAMETER Model
    The models of the catalogue to judge; none with an empty list.

.PARAMETER PolicyPath
    The policy, a file of JSON; see Get-Help Measure-ReleaseRisk.

.PARAMETER AsOf
    The moment. The default is one at which the list and the catalogue have something to say; give a gate of your own the present.

.EXAMPLE
    ./adoption-gate.ps1 -Path ./packages.json -Name 'lib 2.1.0', 'cli 4.0.0' -Model gpt-5.3-codex -AsOf (Get-Date)
#>
[CmdletBinding()]
param(
    [string] $Path = [System.IO.Path]::Combine($PSScriptRoot, 'data', 'dependencies.csv'),

    [string[]] $Name = ('library 2.0.1', 'cli 3.0.0'),

    [string[]] $Model = 'gpt-5.3-codex',

    [string] $PolicyPath = [System.IO.Path]::Combine($PSScriptRoot, 'data', 'adoption-policy.json'),

    [object] $AsOf = '2026-03-01'
)

$ErrorActionPreference = 'Stop'

# A record that cannot be read never comes down the pipeline, so nothing after this line could know of it.
$releases = @(Import-Release $Path -ErrorAction Stop)
$question = @{ AsOf = $AsOf; LiteralPolicyPath = $PolicyPath }
$asked = if ($Name) { @{ Name = $Name } } else { @{} }

$risks = @($releases | Measure-ReleaseRisk @asked @question)
$passes = $releases | Measure-ReleaseRisk @asked @question -Quiet
if ($Model) {
    $risks += @(Measure-ReleaseRisk $Model -Catalog @question)
    $passes = (Measure-ReleaseRisk $Model -Catalog @question -Quiet) -and $passes
}

# Lines of text and not a table: a table waits for its last row, and 'exit' would take it away.
foreach ($risk in $risks) {
    $mark = if ("$($risk.Outcome)" -eq 'Pass') { 'ok    ' } else { 'FAILED' }
    "$mark $($risk.Release.Name) ($($risk.Release.Released)): $($risk.Message)"
    foreach ($result in $risk.Policy) {
        if ("$($result.Outcome)" -ne 'Pass') { "       $($result.Rule): $($result.Outcome). $($result.Message)" }
    }
}

if ($passes) {
    'Everything keeps to the policy.'
    exit 0
}

'Not everything keeps to the policy, or can be shown to.'
exit 1
