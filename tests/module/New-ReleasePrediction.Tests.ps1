BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'New-ReleasePrediction' {
    It 'takes a deadline as a time from the day on, and per cent' {
        $prediction = New-ReleasePrediction -Vendor OpenAI -Track general -NotAfter 90d -Probability 60% -MadeOn 2026-02-06
        "$($prediction.NotAfter)" | Should -Be '2026-05-07'
        $prediction.Probability | Should -Be 0.6
        $prediction | Should -BeOfType ReleaseTools.ReleasePrediction
    }

    It 'records nothing with -WhatIf' {
        $ledger = Join-Path $TestDrive 'whatif.ndjson'
        $null = New-ReleasePrediction gpt* -NotAfter 2030 -LedgerPath $ledger -WhatIf
        Test-Path $ledger | Should -BeFalse
    }

    It 'keeps one bad row from stopping the others' {
        $rows = [pscustomobject]@{ Vendor = 'V'; NotAfter = '2030'; Probability = '2' }, [pscustomobject]@{ Vendor = 'V'; NotAfter = '2030'; Probability = '0.2' }
        $made = $rows | New-ReleasePrediction -ErrorAction SilentlyContinue -ErrorVariable failed
        $made.Probability | Should -Be 0.2
        $failed[0].Exception.Message | Should -BeLike 'Probability:*'
    }

    It 'says of <Case> what to write instead' -TestCases @(
        @{ Case = 'a deadline without a unit'; Ask = { New-ReleasePrediction gpt-9 -NotAfter 90 }; Message = "*'90' has no unit*'7d'*" }
        @{ Case = 'a nearness without a unit'; Ask = { New-ReleasePrediction gpt-9 -NotAfter 2999 -RivalVendor V -RivalWithin 2 }; Message = "*'2' has no unit*" }
        @{ Case = 'a nearness that is no length'; Ask = { New-ReleasePrediction gpt-9 -NotAfter 2999 -RivalVendor V -RivalWithin soon }; Message = "*RivalWithin*'soon'*'27m'*" }
        @{ Case = 'a comma in a probability'; Ask = { New-ReleasePrediction gpt-9 -NotAfter 2999 -Probability 0,8 }; Message = '*A list of 2 values is no probability*0.8*' }
        @{ Case = 'no deadline'; Ask = { New-ReleasePrediction gpt-9 -ErrorAction Stop }; Message = 'NotAfter:*such as 90d*' }
    ) {
        $Ask | Should -Throw -ExpectedMessage $Message
    }

    It 'takes lengths of time of any unit, and years' {
        "$((New-ReleasePrediction gpt-9 -MadeOn 2026-02-06T12:00:00Z -NotAfter 30s).NotAfter)" | Should -Be '2026-02-06T12:00:30Z'
        "$((New-ReleasePrediction gpt-9 -NotAfter 2999).NotAfter)" | Should -Be '2999'
        "$((New-ReleasePrediction gpt-9 -NotAfter 2999 -RivalVendor V -RivalWithin 2d).RivalWithin)" | Should -Be '2d'
        ([pscustomobject]@{ Release = 'gpt-9'; NotAfter = '2999'; RivalWithin = '' } | New-ReleasePrediction).RivalWithin | Should -BeNullOrEmpty
    }

    It 'completes the tracks of an order' {
        Get-Completion 'New-ReleasePrediction -Order spec' | Should -Contain 'specialized'
    }

    It 'shows a table' {
        (Get-View (New-ReleasePrediction -Statement 'A merger' -MadeOn 2026-02 -Author ada -Name m) 80)[0] | Should -BeLike 'Name*Made*Prediction*Window*Chance*Author*'
    }
}
