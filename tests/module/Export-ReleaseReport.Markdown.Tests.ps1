BeforeAll { . (Join-Path $PSScriptRoot 'BuiltModule.ps1') }

Describe 'Export-ReleaseReport for GitHub' {
    It 'writes tables and a chart as Markdown' {
        $path = Join-Path $TestDrive 'launches.md'
        Get-Release -Vendor OpenAI, Anthropic | Export-ReleaseReport $path -Title 'Launches & more' -Since 2026 -AsOf 2026-11-24
        $lines = Get-Content -LiteralPath $path
        $lines[0] | Should -Be '# Launches &amp; more'
        $lines | Should -Contain '```mermaid'
        $lines | Should -Contain '    section Anthropic'
        $lines | Should -Contain '    claude-opus-4-6 :milestone, 2026-02-05, 1d'
        $lines | Should -Contain '## Releases'
        ($lines -match '^\| 2026-02-05 \| OpenAI \| gpt-5\.3-codex \|').Count | Should -Be 1
    }

    It 'writes the chart alone as <Extension>' -ForEach @{ Extension = 'mmd' }, @{ Extension = 'mermaid' } {
        $path = Join-Path $TestDrive "launches.$Extension"
        Get-Release -Vendor Anthropic | Export-ReleaseReport $path -AsOf 2026-11-24
        (Get-Content -LiteralPath $path)[0] | Should -Be 'gantt'
    }

    It 'leaves out the chart where it is not asked for' {
        $path = Join-Path $TestDrive 'table.md'
        Get-Release gpt-5 | Export-ReleaseReport $path -Section Release -AsOf 2026-11-24
        Get-Content -LiteralPath $path | Should -Not -Contain '```mermaid'
    }

    It 'does not take parts for a chart' {
        { Get-Release gpt-5 | Export-ReleaseReport (Join-Path $TestDrive 'a.mmd') -Section Release -ErrorAction Stop } | Should -Throw -ErrorId 'ReleaseTools.ParameterCombination*'
    }
}
