BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    $general = New-Release -Name g -Vendor A -Product P -Version 1 -Track general -Released 2026-02-05
    $special = New-Release -Name s -Vendor A -Product P -Version 1 -Track specialized -Released 2026-03-05
    $sameDay = New-Release -Name d -Vendor A -Product P -Version 1 -Track specialized -Released 2026-02-05
    $awaited = New-Release -Name w -Vendor A -Product P -Version 1 -Track specialized -Status Announced
}

Describe 'Test-ReleaseOrder' {
    It 'tells <Outcome>' -ForEach @(
        @{ Outcome = 'Conforms'; Order = 'general', 'specialized'; With = 'special'; Quiet = $true }
        @{ Outcome = 'Reversed'; Order = 'specialized', 'general'; With = 'special'; Quiet = $false }
        @{ Outcome = 'Unknown'; Order = 'general', 'specialized'; With = 'sameDay'; Quiet = $false }
        @{ Outcome = 'Pending'; Order = 'general', 'specialized'; With = 'awaited'; Quiet = $true }
    ) {
        $releases = $general, (Get-Variable $With -ValueOnly)
        $result = $releases | Test-ReleaseOrder -Order $Order
        "$($result.Outcome)" | Should -Be $Outcome
        $result.Message | Should -Not -BeNullOrEmpty
        $gate = $releases | Test-ReleaseOrder -Order $Order -Quiet
        $gate | Should -BeOfType [bool]
        $gate | Should -Be $Quiet
    }

    It 'opens the gate for Unknown only when told to' {
        $general, $sameDay | Test-ReleaseOrder -Order general, specialized -Quiet -UnknownAs Pass | Should -BeTrue
    }

    It 'lets Tied pass unless strict' {
        $tied = $general, $special | ForEach-Object { New-Release -Name $_.Name -Vendor A -Product P -Version 1 -Track $_.Track -Released 2026-02-05T10:00:00Z }
        "$(($tied | Test-ReleaseOrder -Order general, specialized).Outcome)" | Should -Be Tied
        $tied | Test-ReleaseOrder -Order general, specialized -Quiet | Should -BeTrue
        $tied | Test-ReleaseOrder -Order general, specialized -Quiet -Strict | Should -BeFalse
    }

    It 'fails the gate where nothing was tested' {
        $general | Test-ReleaseOrder -Order general, specialized -Quiet -WarningAction SilentlyContinue | Should -BeFalse
        @() | Test-ReleaseOrder -Order general, specialized -Quiet -WarningAction SilentlyContinue | Should -BeFalse
        $general | Test-ReleaseOrder -Order general, specialized -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $general | Test-ReleaseOrder -Order general, specialized -IncludeIncomplete -WarningAction SilentlyContinue | Should -Not -BeNullOrEmpty
    }

    It 'fails the gate on one rule that tested nothing, and warns of it' {
        $rules = 'general -> specialized', 'generl -> optimised'
        $general, $special | Test-ReleaseOrder -Rule $rules -Quiet -WarningVariable warned -WarningAction SilentlyContinue | Should -BeFalse
        $warned | Should -HaveCount 1
        "$warned" | Should -BeLike "*'generl -> optimised' tested nothing*did you mean 'general'*Track is one of: general, specialized*"
    }

    It 'finds labels among products where no track is meant' {
        $train = Import-Release (Join-Path $data '../../examples/data/release-train.csv')
        $result = $train | Test-ReleaseOrder -Rule 'library -> cli within 24h' -GroupBy Vendor, Version
        $result.Group | Should -Be 'Contoso/2.0.0', 'Contoso/2.1.0'
        $train | Test-ReleaseOrder -Rule 'library -> cli within 24h' -Quiet | Should -BeTrue
        $train | Test-ReleaseOrder -Rule 'library -> cli within 24h' -By Track -Quiet -WarningAction SilentlyContinue | Should -BeFalse
    }

    It 'fails the gate on a row that cannot be read' {
        $path = Join-Path $TestDrive 'bad.csv'
        Set-Content $path "name,vendor,product,version,track,released`na,A,P,1,general,2026-01-01`nb,A,P,1,specialized,2026-02-01`nc,A,P,1,general,soonish"
        Test-ReleaseOrder -Path $path -Order general, specialized -Quiet -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Should -BeFalse
        Import-Csv $path | Test-ReleaseOrder -Order general, specialized -Quiet -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Should -BeFalse
        Import-Csv $path | Select-Object -First 2 | Test-ReleaseOrder -Order general, specialized -Quiet | Should -BeTrue
    }

    It 'refuses the misspelt key of <Arguments.Keys>' -ForEach @(
        @{ Arguments = @{ GroupBy = 'Linne' } }
        @{ Arguments = @{ By = 'Trck' } }
    ) {
        { $general, $special | Test-ReleaseOrder -Order general, specialized @Arguments } | Should -Throw '*Did you mean*' -ErrorId 'ReleaseTools.KeyUnknown,*'
    }

    It 'does not prompt for what to test' {
        { $general | Test-ReleaseOrder } | Should -Throw -ErrorId 'ReleaseTools.NoOrder,*'
    }

    It 'tells <Outcome> by duration' -ForEach @(
        @{ Rule = 'general -> specialized within 60d'; Outcome = 'Conforms' }
        @{ Rule = 'general -> specialized within 7d'; Outcome = 'Late' }
        @{ Rule = 'general -> specialized after 60d'; Outcome = 'Early' }
    ) {
        "$(($general, $special | Test-ReleaseOrder -Rule $Rule).Outcome)" | Should -Be $Outcome
        $general, $special | Test-ReleaseOrder -Rule $Rule -Quiet | Should -Be ($Outcome -eq 'Conforms')
    }

    It 'finds the known descents of <Product>' -ForEach @(
        @{ Product = 'PowerShell'; Descents = 51 }
        @{ Product = 'Pester'; Descents = 15 }
        @{ Product = 'curl'; Descents = 0 }
    ) {
        $result = Import-Release (Join-Path $data 'git-tags.csv') | Where-Object { $_.Product -eq $Product -and $_.Version } | Test-ReleaseOrder -Rule 'version ascending'
        @($result).Count | Should -Be 1
        $result.Violations.Count | Should -Be $Descents
    }

    It 'groups rules over products by vendor' {
        $library = New-Release -Name l -Vendor A -Product library -Version 1 -Released 2026-02-05T10:00Z
        $cli = New-Release -Name c -Vendor A -Product cli -Version 2 -Released 2026-02-05T20:00Z
        $result = $library, $cli | Test-ReleaseOrder -Rule 'product:library -> product:cli within 24h'
        $result.Group | Should -Be 'A'
        "$($result.Outcome)" | Should -Be Conforms
        "$(($library, $cli | Test-ReleaseOrder -Order library, cli -By Product).Outcome)" | Should -Be Conforms
    }

    It 'points at the column of a wrong rule' {
        { $general | Test-ReleaseOrder -Rule 'general -> ' } | Should -Throw '*olumn 12*' -ErrorId 'ReleaseTools.RuleInvalid,*'
        try { $general | Test-ReleaseOrder -Rule 'general -> ' } catch { $_.CategoryInfo.Category | Should -Be 'ParserError' }
    }

    It 'reads rules from files' {
        $path = Join-Path $TestDrive 'rules[1].txt'
        Set-Content -LiteralPath $path "# the train`n`ngeneral -> specialized within 60d`nversion ascending"
        @($general, $special | Test-ReleaseOrder -RuleLiteralPath $path).Count | Should -Be 2
        Set-Content (Join-Path $TestDrive 'wrong.rules') "general -> specialized`ngeneral specialized"
        { $general | Test-ReleaseOrder -RulePath (Join-Path $TestDrive '*.rules') } | Should -Throw '*ine 2*' -ErrorId 'ReleaseTools.RuleInvalid,*'
        Set-Content (Join-Path $TestDrive 'empty.none') '# nothing'
        { $general | Test-ReleaseOrder -RulePath (Join-Path $TestDrive 'empty.none') } | Should -Throw -ErrorId 'ReleaseTools.NoRules,*'
        { $general | Test-ReleaseOrder -RulePath nope.rules } | Should -Throw -ErrorId 'ReleaseTools.PathNotFound,*'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'one label'; Arguments = @{ Order = 'general' }; Id = 'ParameterArgumentValidationError' }
        @{ What = 'a label twice'; Arguments = @{ Order = 'a', 'A' }; Id = 'ReleaseTools.OrderInvalid' }
        @{ What = '-Strict without -Quiet'; Arguments = @{ Order = 'a', 'b'; Strict = $true }; Id = 'ReleaseTools.ParameterCombination' }
    ) {
        { $general | Test-ReleaseOrder @Arguments } | Should -Throw -ErrorId "$Id,*"
    }

    It 'neither prompts nor guesses without input' {
        { Test-ReleaseOrder -Order a, b } | Should -Throw -ErrorId 'ReleaseTools.NoInput,*'
    }

    It 'answers the question of the case study from the catalogue' {
        $results = Get-Release -Vendor OpenAI -Product GPT | Test-ReleaseOrder -Order general, specialized -AsOf 2026-04-01
        $outcome = @{}
        $results | ForEach-Object { $outcome[$_.Group] = "$($_.Outcome)" }
        $outcome['OpenAI/GPT 5'] | Should -Be Conforms
        $outcome['OpenAI/GPT 5.1'] | Should -Be Unknown
        $outcome['OpenAI/GPT 5.2'] | Should -Be Unknown
        $outcome['OpenAI/GPT 5.3'] | Should -Be Reversed
    }

    It 'completes labels' {
        Get-Completion 'Test-ReleaseOrder -Order gen' | Should -Contain 'general'
        Get-Completion 'Test-ReleaseOrder -By Vendor -Order Anth' | Should -Contain 'Anthropic'
    }

    It 'shows five columns within <Width> characters' -ForEach @(@{ Width = 80 }, @{ Width = 120 }) {
        $view = Get-View ($general, $special | Test-ReleaseOrder -Order general, specialized) $Width
        $view[0] -split '\s+' | Where-Object { $_ } | Should -Be 'Group', 'Rule', 'Outcome', 'Gap', 'Message'
        $view | ForEach-Object { $_.Length | Should -BeLessOrEqual $Width }
    }
}
