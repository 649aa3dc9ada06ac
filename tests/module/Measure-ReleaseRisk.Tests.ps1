BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Measure-ReleaseRisk' {
    It 'judges one release of the catalogue by the others' {
        $risk = Measure-ReleaseRisk gpt-5.3-codex -Catalog -AsOf 2026-02-10
        $risk.Factors.Factor | Should -Be @('Freshness', 'ApiInstability', 'PricingUncertainty', 'FeatureGap', 'DocumentationLag', 'SingleSource')
        $risk.Factors.Level | Should -Be @('High', 'Low', 'Low', 'Unknown', 'Unknown', 'Medium')
        $risk.Highest | Should -Be 'High'
        $risk.Outcome | Should -BeNullOrEmpty
        $risk.Factors[3].Evidence | Should -Be 'The general release of GPT 5.3, gpt-5.3-chat-latest (2026-03-03), is not out.'
    }

    It 'judges packages, whose unstated facts are Unknown' {
        $risks = Import-Release (Join-Path $data 'git-tags.csv') | Measure-ReleaseRisk v7.4.0, v7.5.0-preview.2, curl-8_5_0 -AsOf 2023-12-20
        $risks.Release.Name | Should -Be @('v7.5.0-preview.2', 'v7.4.0', 'curl-8_5_0')
        $risks[1].Factors[0].Level | Should -Be 'Medium'
        $risks[1].Factors[2].Level | Should -Be 'Unknown'
    }

    It 'answers a gate by one Boolean, and closes it on what is not known' -TestCases @(
        @{ Release = @{ Released = '2026-01-01' }; Expected = $true }
        @{ Release = @{ Released = '2026-01-30' }; Expected = $false }
        @{ Release = @{ Released = '2026-01' }; Expected = $false }
        @{ Release = @{ Released = 'TBD'; Status = 'Released' }; Expected = $false }
        @{ Release = @{ Released = '2026-01-01'; Status = 'Announced' }; Expected = $false }
    ) {
        New-Release x -Version 1.0 @Release | Measure-ReleaseRisk -AsOf 2026-02-01 -MinimumAge 7d -Quiet | Should -Be $Expected
    }

    It 'opens for Unknown where asked to, and never for nothing' {
        New-Release x -Version 1.0 -Released TBD -Status Released | Measure-ReleaseRisk -AsOf 2026-02-01 -MinimumAge 7d -Quiet -UnknownAs Pass | Should -BeTrue
        @() | Measure-ReleaseRisk -MinimumAge 7d -Quiet -UnknownAs Pass -WarningAction SilentlyContinue | Should -BeFalse
    }

    It 'says of each rule of a policy whether it passes' {
        $policy = Join-Path $TestDrive 'policy.json'
        '{ "minimumAge": "1d", "allowPreview": false, "requirePrice": true, "maximum": { "freshness": "Medium" } }' | Set-Content $policy
        $risk = Measure-ReleaseRisk gpt-5.3-codex -Catalog -AsOf 2026-02-10 -PolicyPath $policy
        $risk.Outcome | Should -Be 'Fail'
        $risk.Policy.Rule | Should -Be @('released', 'minimumAge 1d', 'allowPreview false', 'requirePrice', 'maximum Freshness Medium')
        $risk.Policy.Outcome | Should -Be @('Pass', 'Pass', 'Pass', 'Pass', 'Fail')
    }

    It 'names what is wrong with a policy: <Json>' -TestCases @(
        @{ Json = '{ "minAge": "7d" }'; Message = "*policy.json' holds no policy: line 1, column *'minAge' is no rule of a policy. Did you mean minimumAge?*" }
        @{ Json = '{ "maximum": { "fresh": "Low" } }'; Message = "*'fresh' is no factor. Did you mean freshness?*" }
        @{ Json = '{ "minimumAge": 7 }'; Message = "*'minimumAge': expected a duration in quotes*" }
        @{ Json = '{ "minimumAge": "7d"'; Message = '*ends in the middle*' }
    ) {
        $policy = Join-Path $TestDrive 'policy.json'
        $Json | Set-Content $policy
        { Measure-ReleaseRisk gpt-5 -Catalog -PolicyPath $policy -Quiet } | Should -Throw $Message -ErrorId 'ReleaseTools.PolicyInvalid*'
    }

    It 'fits into 100 columns' {
        $shown = (Measure-ReleaseRisk -Catalog -AsOf 2026-05-10 | Out-String -Width 100 -Stream) + ((Measure-ReleaseRisk gpt-5 -Catalog).Factors | Out-String -Width 100 -Stream)
        ($shown | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
        $shown -join "`n" | Should -BeLike '*H fresh, price, features; `? docs*'
        $shown -join "`n" | Should -BeLike '*WouldChange*'
    }

    It 'shows a time and a version whole' {
        $view = New-Release 'newtonsoft.json 12.0.1' -Vendor V -Released 2026-02-06T14:27:31Z | Measure-ReleaseRisk -AsOf 2026-03-01
        (Get-View $view 100) -join "`n" | Should -BeLike '*2026-02-06T14:27:31Z V * newtonsoft.json 12.0.1 *'
    }

    It 'says what is wrong with <Id>' -TestCases @(
        @{ Id = 'NoPolicy'; Ask = { Measure-ReleaseRisk gpt-5 -Catalog -Quiet } }
        @{ Id = 'ParameterCombination'; Ask = { Measure-ReleaseRisk gpt-5 -Catalog -UnknownAs Pass } }
        @{ Id = 'ReleaseNotFound'; Ask = { Measure-ReleaseRisk gpt-55555 -Catalog } }
        @{ Id = 'ReleaseAmbiguous'; Ask = { Measure-ReleaseRisk codex -Catalog } }
        @{ Id = 'NoInput'; Ask = { Measure-ReleaseRisk gpt-5 } }
        @{ Id = 'PathNotFound'; Ask = { Measure-ReleaseRisk gpt-5 -Catalog -PolicyPath no-such-policy.json } }
    ) {
        { & $Ask -ErrorAction Stop } | Should -Throw -ErrorId "ReleaseTools.$Id*"
    }
}
