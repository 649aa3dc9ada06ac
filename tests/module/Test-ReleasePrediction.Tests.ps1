BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
    $article = Join-Path $PSScriptRoot '../../examples/data/article-predictions.json'
}

Describe 'Test-ReleasePrediction' {
    It 'resolves the predictions of the article against the catalogue' {
        $results = Test-ReleasePrediction -Catalog -PredictionPath $article -AsOf 2026-07-01
        $chat = $results | Where-Object { $_.Prediction.Name -eq 'chat-soon' }
        $chat.Verdict | Should -Be 'True'
        $chat.Evidence.Name | Should -Be 'gpt-5.3-chat-latest'
        $chat.BrierScore | Should -BeNullOrEmpty
        ($results | Where-Object { $_.Prediction.Name -eq 'ide' }).Verdict | Should -Be 'Unresolvable'
    }

    It 'fits into <_> columns' -ForEach 80, 100 {
        $lines = Get-View (Test-ReleasePrediction -Catalog -PredictionPath $article -AsOf 2026-07-01) $_
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
        $lines -join "`n" | Should -BeLike '*Prediction*Deadline*Chance*Verdict*Message*'
    }

    It 'reads rows of a CSV file from the pipeline and scores them' {
        $path = Join-Path $TestDrive 'list.csv'
        'vendor,track,by,probability,madeOn', 'OpenAI,general,2026-04,90%,2026-02-06', 'OpenAI,lts,2026-04,0.2,2026-02-06', 'OpenAI,general,soon,1,2026-02-06' | Set-Content $path
        $results = Import-Csv $path | Test-ReleasePrediction -Catalog -AsOf 2026-07-01 -ErrorAction SilentlyContinue -ErrorVariable failed
        $results.Verdict | Should -Be @('True', 'False')
        $failed[0].Exception.Message | Should -BeLike 'NotAfter: *soon*'
        $summary = Import-Csv $path | Test-ReleasePrediction -Catalog -AsOf 2026-07-01 -Summary -ErrorAction SilentlyContinue
        [math]::Round($summary.BrierScore, 3) | Should -Be 0.025
        $summary.Referenced | Should -Be 1
    }

    It 'finds the line at which a ledger was changed' {
        $ledger = Join-Path $TestDrive 'ledger.ndjson'
        1..3 | ForEach-Object { $null = New-ReleasePrediction -Vendor OpenAI -Track general -NotAfter 90d -MadeOn 2026-02-06 -Probability "0.$_" -Name "p$_" -LedgerPath $ledger }
        (Get-Content $ledger -Raw).Replace('0.2', '0.8') | Set-Content $ledger -NoNewline
        $null = Test-ReleasePrediction -Catalog -PredictionPath $ledger -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.FullyQualifiedErrorId | Should -Contain 'ReleaseTools.ChainBroken,ReleaseTools.PowerShell.Commands.TestReleasePredictionCommand'
        { New-ReleasePrediction x -NotAfter 2030 -LedgerPath $ledger -ErrorAction Stop } | Should -Not -Throw
    }
}
