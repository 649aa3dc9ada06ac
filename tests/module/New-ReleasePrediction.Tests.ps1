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

    It 'shows a table' {
        (Get-View (New-ReleasePrediction -Statement 'A merger' -MadeOn 2026-02 -Author ada -Name m) 80)[0] | Should -BeLike 'Name*Made*Prediction*Window*Chance*Author*'
    }
}
