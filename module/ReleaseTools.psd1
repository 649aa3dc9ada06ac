@{
    RootModule           = 'ReleaseTools.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = '82812e2b-6eb9-42a3-85b1-5f6467342474'
    Author               = 'ReleaseTools contributors'
    CompanyName          = 'ReleaseTools contributors'
    Copyright            = '(c) ReleaseTools contributors. MIT licence.'
    Description          = 'Questions asked of release timelines: who released what, when, how far apart, in which order, whether that is chance and what comes next, with the uncertainty of every date carried into the answer.'
    CompatiblePSEditions = @('Desktop', 'Core')
    PowerShellVersion    = '5.1'
    FormatsToProcess     = @('ReleaseTools.Format.ps1xml')
    TypesToProcess       = @('ReleaseTools.Types.ps1xml')
    FunctionsToExport    = @()
    CmdletsToExport      = @(
        'Clear-ReleaseCache'
        'Compare-Release'
        'ConvertTo-Release'
        'Export-Release'
        'Export-ReleaseReport'
        'Find-Release'
        'Find-ReleaseBurst'
        'Get-Release'
        'Get-ReleaseForecast'
        'Get-ReleaseGap'
        'Get-ReleaseLeader'
        'Get-ReleasePattern'
        'Import-Release'
        'Measure-ReleaseCadence'
        'Measure-ReleaseCoincidence'
        'Measure-ReleaseRisk'
        'Measure-ReleaseTrend'
        'Merge-Release'
        'New-Release'
        'New-ReleasePrediction'
        'Show-ReleaseTimeline'
        'Test-ReleaseClaim'
        'Test-ReleaseOrder'
        'Test-ReleasePrediction'
        'Watch-Release'
    )
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('release', 'releases', 'timeline', 'cadence', 'changelog', 'semver', 'ci', 'analysis', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            ReleaseNotes = 'What is new in each version stands in CHANGELOG.md, in the repository of ReleaseTools.'
        }
    }
}
