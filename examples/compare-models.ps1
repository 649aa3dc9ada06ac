<#
.SYNOPSIS
    The code model of a line beside its chat model, as in the article's comparison of two configurations, with what their sources state.

.DESCRIPTION
    The article compares them by what each is for: code against conversation. These are the facts behind that: dates, limits, prices,
    modalities and capabilities, and which is better where that is plain. What the sources do not state (latency, pass rates, moderation) is not in the
    catalogue, and so not here. Then the same for a rival of the same day.

.PARAMETER Name
    The releases to compare.

.PARAMETER Rival
    A release of another vendor to compare the first with; none with an empty text.

.EXAMPLE
    ./compare-models.ps1 -Name gpt-5.2-codex, gpt-5.2-chat-latest -Rival ''
#>
[CmdletBinding()]
param(
    [string[]] $Name = ('gpt-5.3-codex', 'gpt-5.3-chat-latest'),

    [string] $Rival = 'claude-opus-4-6'
)

$ErrorActionPreference = 'Stop'

function Show-Comparison([object[]] $Comparison) {
    "$($Comparison[0].Releases.Name -join ' beside ')"
    foreach ($one in $Comparison) {
        $better = if ($one.Better) { ", better: $($one.Better)" }
        $isList = @(foreach ($value in $one.Values) { if ($value -is [System.Collections.IList]) { $true } })
        if ($isList) {
            # Of lists the message says what only one has, which is what a reader looks for.
            "  {0,-16} {1}{2}" -f $one.Attribute, $one.Message, $better
            continue
        }

        $values = @(foreach ($value in $one.Values) { if ($null -eq $value) { '-' } else { "$value" } }) -join ' | '
        "  {0,-16} {1}" -f $one.Attribute, $values
        if ($one.Message -ne 'different') { "  {0,-16} ({1}{2})" -f '', $one.Message, $better }
    }

    ''
}

Show-Comparison (Compare-Release $Name -Catalog)
if ($Rival) {
    Show-Comparison (Compare-Release -Reference $Name[0] -Difference $Rival -Catalog)
}
