BeforeAll {
    . (Join-Path $PSScriptRoot 'BuiltModule.ps1')
}

# Nothing here goes to the network: what a server answers is tested in FindReleaseTests, against one of its own.
Describe 'Find-Release' {
    It 'ends where there is no such source' {
        { Find-Release x -Source Nowhere } | Should -Throw -ErrorId 'ReleaseTools.SourceUnknown,*' -ExpectedMessage '*NuGet, Npm, PyPI*'
    }

    It 'goes on after a name that its source cannot know' {
        Find-Release 'a/b/c', 'no-slash' -Source GitHub -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be (, 'ReleaseTools.SourceNameInvalid,ReleaseTools.PowerShell.Commands.FindReleaseCommand' * 2)
        $errors.TargetObject | Should -Be 'a/b/c', 'no-slash'
        $errors[0].Exception.Fault | Should -Be 'NameInvalid'
    }

    It 'asks nobody over http but this machine' {
        Find-Release x -Source Npm -Registry http://registry.example/ -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'ReleaseTools.SourceUnconfigured,*'
        $errors[0].Exception.Message | Should -BeLike '*must be https*'
    }

    It 'takes names from the pipeline, and none at all' {
        @() | Find-Release -Source Npm | Should -BeNullOrEmpty
    }

    It 'completes sources' {
        (TabExpansion2 'Find-Release x -Source Git').CompletionMatches.CompletionText | Should -Contain 'GitHub'
    }
}
