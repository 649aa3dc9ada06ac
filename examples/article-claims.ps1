<#
.SYNOPSIS
    What an article claims and predicts about a launch, sentence by sentence, and what becomes of it.

.DESCRIPTION
    A blog article of early 2026 says that GPT-5.3-Codex came out "27 minutes before" Claude Opus 4.6, and before the general model of its
    line, as never before. Each of its claims, in our words, is judged by three things: its own table, all timed evidence of that day put
    together, and the catalogue. Its predictions are resolved by the catalogue. It uses only ReleaseTools and the engine's own cmdlets, so
    it runs in pwsh and in ReleaseTools.Shell alike.
#>
$ErrorActionPreference = 'Stop'
$claims = [System.IO.Path]::Combine($PSScriptRoot, 'data', 'article-claims.md')
$evidencePath = [System.IO.Path]::Combine($PSScriptRoot, '..', 'tests', 'data', 'launch-2026-02-05.csv')

# Its own two releases.
$table = '{ "anthropic_opus_4_6": "2026-02-06 14:27:00 UTC", "openai_gpt_5_3_codex": "2026-02-06 14:54:00 UTC" }' | ConvertTo-Release

# All evidence but the article's: where one merges, each launch is left an interval.
$evidence = Import-Release $evidencePath | Where-Object { $_.Attributes.kind -ne 'seed-claim' } | Merge-Release -WarningAction SilentlyContinue

$options = @{ ClaimPath = $claims; AsOf = '2026-11-23' }
$byTable = @($table | Test-ReleaseClaim @options)
$byEvidence = @($evidence | Test-ReleaseClaim @options)
$byCatalogue = @(Test-ReleaseClaim @options -Catalog)

$predicted = Test-ReleasePrediction -Catalog -PredictionPath ([System.IO.Path]::Combine($PSScriptRoot, 'data', 'article-predictions.json')) -AsOf $options.AsOf

'Own table     All evidence  Catalogue     Claim or prediction'
'---------     ------------  ---------     -------------------'
for ($i = 0; $i -lt $byCatalogue.Count; $i++) {
    '{0,-13} {1,-13} {2,-13} {3}' -f $byTable[$i].Verdict, $byEvidence[$i].Verdict, $byCatalogue[$i].Verdict, $byCatalogue[$i].Claim
}
$predicted | ForEach-Object { '{0,-13} {0,-13} {1,-13} {2}' -f '', $_.Verdict, $_.Prediction.Statement }

''
'Why:'
$byTable[0], $byEvidence[0], $byEvidence[4], $byCatalogue[9], $byCatalogue[11] | ForEach-Object {
    '- {0}: {1}' -f $_.Verdict, $_.Claim
    '  {0}' -f $_.Explanation
}
$predicted | Where-Object Verdict -in True, False | ForEach-Object {
    '- {0}: {1}' -f $_.Verdict, $_.Prediction.Statement
    '  {0}' -f $_.Message
}
