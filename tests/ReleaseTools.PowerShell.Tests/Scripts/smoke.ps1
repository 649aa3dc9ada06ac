# Every cmdlet once, on the build that this process loaded; the truths are those of tests/data/README.md.
param([Parameter(Mandatory)] [string] $Data)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

'build {0}' -f [System.IO.Path]::GetFileName([System.IO.Path]::GetDirectoryName([ReleaseTools.Release].Assembly.Location))
'new {0}' -f (New-Release -Name gpt-5 -Released 2025-08-07)
'gap {0}' -f ('{"a_model_1": "2026-02-06 14:27:00 UTC", "b_model_1": "2026-02-06 14:54:00 UTC"}' | ConvertTo-Release | Get-ReleaseGap -GroupBy None)
$tags = Import-Release ([System.IO.Path]::Combine($Data, 'git-tags.csv'))
'tags {0}' -f @($tags).Count
foreach ($result in $tags | Test-ReleaseOrder -Rule 'version ascending') {
    '{0} {1} {2}' -f $result.Group, $result.Outcome, $result.Violations.Count
}

'catalogue {0}' -f (@(Get-Release -IncludeAlias).Count -ge 235)
