<#
.SYNOPSIS
    Did OpenAI's specialized model come out before the general one, and 27 minutes before its rival?

.DESCRIPTION
    A blog article of early 2026 says that GPT-5.3-Codex was announced on 6 February 2026, "27 minutes before" Claude Opus 4.6,
    and that OpenAI had never before brought out the code model ahead of the general one. This script asks the data.
    It uses only ReleaseTools and the engine's own cmdlets, so it runs in pwsh and in ReleaseTools.Shell alike.
#>
$ErrorActionPreference = 'Stop'
$evidencePath = [System.IO.Path]::Combine($PSScriptRoot, '..', 'tests', 'data', 'launch-2026-02-05.csv')

'1. The article against itself: its prose says Codex came 27 minutes before Opus; these are its own timestamps.'
$article = @'
{
  "anthropic_opus_4_6":   "2026-02-06 14:27:00 UTC",
  "openai_gpt_5_3_codex": "2026-02-06 14:54:00 UTC",
  "gap": "27 minutes"
}
'@ | ConvertTo-Release
$article | Get-ReleaseGap -Between anthropic_opus_4_6, openai_gpt_5_3_codex | Out-Host

'2. The catalogue dates both to the day. A day cannot show 27 minutes, nor an order.'
$pair = Get-Release claude-opus-4-6, gpt-5.3-codex
$pair | Get-ReleaseGap -Between claude-opus-4-6, gpt-5.3-codex | Out-Host
$pair | Test-ReleaseOrder -By Vendor -Order Anthropic, OpenAI -GroupBy None | Out-Host

'3. Timed evidence: sightings prove "not later than". Every kind that both models have saw Opus first.'
$evidence = Import-Release $evidencePath
foreach ($kind in 'hn-submission', 'catalogue-commit') {
    $seen = $evidence | Where-Object { $_.Attributes.kind -eq $kind }
    $opus = $seen | Where-Object Vendor -eq 'Anthropic'
    $codex = $seen | Where-Object Vendor -eq 'OpenAI'
    $lead = $codex.Provenance[0].Stated - $opus.Provenance[0].Stated
    '   {0,-17} Opus {1}  Codex {2}  Opus first by {3}' -f $kind, $opus.Provenance[0].Stated, $codex.Provenance[0].Stated, $lead
}

''
'   Together with the catalogue day that leaves each launch an interval. They overlap, so the order stays Unknown:'
$sightings = foreach ($name in 'anthropic/claude-opus-4.6', 'openai/gpt-5.3-codex') {
    $vendor = (New-Release $name).Vendor
    $released = [ReleaseTools.ReleaseDate] '2026-02-05'
    foreach ($seen in $evidence) {
        $isSighting = $seen.Provenance[0].Proves -eq 'NotLaterThan'
        if ($isSighting -and $seen.Vendor -eq $vendor) { $released = $released.Intersect($seen.Released) }
    }

    New-Release $name -Released $released
}
$sightings | Test-ReleaseOrder -By Vendor -Order Anthropic, OpenAI -GroupBy None | Out-Host

'4. "Since when have they ever released the coded fine-tune before the regular model?" General before specialized, per line:'
Get-Release -Vendor OpenAI -Product GPT | Test-ReleaseOrder -Order general, specialized | Out-Host

'5. "Too precise to be chance"? 27 minutes cannot be tested on days. What the days do say: how often the two come within a day.'
Get-Release | Measure-ReleaseCoincidence -Between OpenAI, Anthropic -Within 27m, '1d' -AsOf 2026-11-23 | ForEach-Object { "   $($_.Message)" }
