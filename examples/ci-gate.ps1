<#
.SYNOPSIS
    A gate for CI: fails when a release train came out in the wrong order, or when the dates cannot prove that it did not.

.DESCRIPTION
    Prints every result with its reason, those that keep the gate shut marked FAILED; a warning names each rule that found nothing to
    test. The exit code is 0 where the train is in order, and 1 otherwise: also where a record cannot be read, a rule finds nothing to
    test, or a parameter or a key is misspelt.

.PARAMETER Path
    The releases: any file that Import-Release reads.

.PARAMETER Rule
    The rules; see about_ReleaseTools_Rules.

.PARAMETER RulePath
    A file of rules, one a line, in place of -Rule.

.PARAMETER GroupBy
    What belongs together. The default is one train for each vendor and version; by Vendor alone, only the first release of each product
    would be compared.

.EXAMPLE
    ./ci-gate.ps1 -Path ./train.json -Rule 'library -> cli within 24h'

.EXAMPLE
    ./ci-gate.ps1 -Path ./train.csv -RulePath ./train.rules
#>
[CmdletBinding(DefaultParameterSetName = 'Rule')]
param(
    [string] $Path = [System.IO.Path]::Combine($PSScriptRoot, 'data', 'release-train.csv'),

    [Parameter(ParameterSetName = 'Rule')]
    [string[]] $Rule = ('library -> cli within 24h', 'cli -> docs within 7d'),

    [Parameter(Mandatory, ParameterSetName = 'RulePath')]
    [string[]] $RulePath,

    [string[]] $GroupBy = ('Vendor', 'Version')
)

$ErrorActionPreference = 'Stop'

# A record that cannot be read never comes down the pipeline, so nothing after this line could know of it.
$releases = @(Import-Release $Path -ErrorAction Stop)
$question = if ($RulePath) { @{ RulePath = $RulePath } } else { @{ Rule = $Rule } }

# The gate says by a warning which rule found nothing; said once is enough.
$passes = $releases | Test-ReleaseOrder @question -GroupBy $GroupBy -Quiet
$results = @($releases | Test-ReleaseOrder @question -GroupBy $GroupBy -WarningAction SilentlyContinue)

# Lines of text and not a table: a table waits for its last row, and 'exit' would take it away.
foreach ($result in $results) {
    $mark = if ("$($result.Outcome)" -in 'Conforms', 'Tied', 'Pending') { 'ok    ' } else { 'FAILED' }
    "$mark $($result.Group), $($result.Rule): $($result.Outcome). $($result.Message)"
}

if ($passes) {
    'The train is in order.'
    exit 0
}

'The train is not in order, or cannot be shown to be.'
exit 1
