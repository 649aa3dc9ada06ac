# For Invoke-ScriptAnalyzer -Path . -Recurse -Settings PSScriptAnalyzerSettings.psd1
@{
    Severity     = @('Error', 'Warning', 'Information')
    ExcludeRules = @(
        # Functions of build.ps1 that delete or write are tasks that the caller named; there is nothing to ask.
        'PSUseShouldProcessForStateChangingFunctions'
        # The variables of BeforeAll are used in It, which the rule cannot see.
        'PSUseDeclaredVarsMoreThanAssignments'
        # Examples and tests read better with the module's own parameters by position.
        'PSAvoidUsingPositionalParameters'
    )
    Rules        = @{
        PSUseCompatibleSyntax      = @{ Enable = $true; TargetVersions = @('5.1', '7.0') }
        PSUseConsistentIndentation = @{ Enable = $true; IndentationSize = 4; Kind = 'space' }
        PSUseConsistentWhitespace  = @{ Enable = $true }
        PSPlaceOpenBrace           = @{ Enable = $true; OnSameLine = $true }
        PSUseCorrectCasing         = @{ Enable = $true }
    }
}
