BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')

    function Invoke-Git {
        $output = git -C $repository -c user.name=a -c user.email=a@example.org -c commit.gpgSign=false -c tag.gpgSign=false @args 2>&1
        if ($LASTEXITCODE -ne 0) { throw "$output" }
    }
}

# Nothing here goes to the network: what a server answers is tested in WatchReleaseTests, against one of its own.
Describe 'Watch-Release' {
    BeforeEach {
        $repository = Join-Path $TestDrive "$([guid]::NewGuid())/rocket"
        $state = Join-Path (Split-Path $repository) 'seen.json'
        $null = New-Item $repository -ItemType Directory
        Invoke-Git init -q
        Invoke-Git commit -q --allow-empty -m one
        Invoke-Git tag v1.0
    }

    It 'remembers at its first look, and writes what is new once' {
        Watch-Release $repository -Source Git -Once -StatePath $state | Should -BeNullOrEmpty
        Invoke-Git tag -a -m two v2.0
        (Watch-Release -Path "$repository*" -Source Git -Once -StatePath $state).Name | Should -Be 'rocket 2.0'
        Watch-Release $repository -Source Git -Once -StatePath $state | Should -BeNullOrEmpty
    }

    It 'writes what is there when it is asked for' {
        Get-Item $repository | Watch-Release -Source Git -Once -StatePath $state -IncludeExisting | Should -HaveCount 1
        Watch-Release $repository -Source Git -Once -StatePath $state -IncludeExisting | Should -BeNullOrEmpty
    }

    It 'feeds a log and a rule' {
        Watch-Release $repository -Source Git -Once -StatePath $state -IncludeExisting | Export-Release "$state.ndjson" -Append
        Invoke-Git commit -q --allow-empty -m two
        Invoke-Git tag v2.0
        Watch-Release $repository -Source Git -Once -StatePath $state | Export-Release "$state.ndjson" -Append
        (Import-Release "$state.ndjson").Version | Should -Be '1.0', '2.0'
        Import-Release "$state.ndjson" | Test-ReleaseOrder -Rule 'version ascending' | ForEach-Object Outcome | Should -BeIn 'Conforms', 'Tied', 'Unknown'
    }

    It 'ends at the time that -Until says' {
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $seen = Watch-Release $repository -Source Git -Interval 1h -IncludeExisting -Until ([datetime]::UtcNow.AddSeconds(1))
        $seen.Name | Should -Be 'rocket 1.0'
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 60
    }

    It 'ends with <Id> on <What>' -ForEach @(
        @{ What = 'a date that is over'; Id = 'UntilInvalid'; Arguments = @{ Until = '2025' } }
        @{ What = 'one look without a memory'; Id = 'ParameterCombination'; Arguments = @{ Once = $true } }
        @{ What = 'an interval of one look'; Id = 'ParameterCombination'; Arguments = @{ Once = $true; StatePath = 'TestDrive:/a.json'; Interval = '5m' } }
        @{ What = 'a missing directory'; Id = 'DirectoryNotFound'; Arguments = @{ Once = $true; StatePath = 'TestDrive:/nowhere/a.json' } }
        @{ What = 'a source that is none'; Id = 'SourceUnknown'; Arguments = @{ Source = 'Nowhere' } }
    ) {
        $all = @{ Source = 'Git' }
        $Arguments.GetEnumerator() | ForEach-Object { $all[$_.Key] = $_.Value }
        { Watch-Release $repository @all } | Should -Throw -ErrorId "ReleaseTools.$Id,*"
    }

    It 'leaves a file alone that is no memory of a watch' {
        Set-Content $state '{ "theirs": true }'
        { Watch-Release $repository -Source Git -Once -StatePath $state } | Should -Throw -ErrorId 'ReleaseTools.WatchStateInvalid,*'
        Get-Content $state | Should -Be '{ "theirs": true }'
    }

    It 'completes sources' {
        (TabExpansion2 'Watch-Release x -Source G').CompletionMatches.CompletionText | Should -Contain 'Git'
    }
}
