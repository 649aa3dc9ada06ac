<#
.SYNOPSIS
    One report of releases in every form: a page to look at, text for a pull request, a picture for a document.

.DESCRIPTION
    Writes report.html, report.md and report.svg into a folder, and says what stands in them. Without a file it is about the models of two vendors in the
    bundled catalogue, with two claims and a rule of order to judge.

.PARAMETER Path
    A file of releases that Import-Release reads, such as a package's, a list of git tags or a CSV.

.PARAMETER Folder
    Where the reports go; it is made where it is missing. The default is a folder of its own in the one for temporary files.

.PARAMETER Format
    The forms, by the extension of their files.

.PARAMETER AsOf
    Up to when releases count. The default is a moment at which the catalogue has something to say; give a report of your own the present.

.EXAMPLE
    ./release-report.ps1 -Path ./releases.json -Folder ./reports -Title 'What we depend on' -AsOf (Get-Date)
#>
[CmdletBinding()]
param(
    [string] $Path,

    [string] $Folder = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), 'ReleaseTools', 'report'),

    [string[]] $Format = ('html', 'md', 'svg'),

    [string] $Title,

    [object] $AsOf = '2026-03-01'
)

$ErrorActionPreference = 'Stop'
$null = [System.IO.Directory]::CreateDirectory($Folder)
$releases = if ($Path) { Import-Release $Path } else { Get-Release -Vendor OpenAI, Anthropic }
$options = @{ AsOf = $AsOf; Title = if ($Title) { $Title } elseif ($Path) { [System.IO.Path]::GetFileName($Path) } else { 'OpenAI and Anthropic' } }

# A picture holds the timeline alone; a page and a text have parts, of which these two are only there where they are asked for.
$questions = @{}
if (-not $Path) {
    $questions.Claim = 'Claude Opus 4.6 was released 27 minutes before GPT-5.3-Codex', 'GPT-5.3-Codex came out before GPT-5.3 chat'
    $questions.Rule = 'general -> specialized'
}

foreach ($extension in $Format) {
    $file = [System.IO.Path]::Combine($Folder, "report.$extension")
    $asked = if ($extension -in 'html', 'htm', 'md', 'markdown') { $questions } else { @{} }
    $written = $releases | Export-ReleaseReport -LiteralPath $file @options @asked -PassThru
    '{0,-12} {1,9:n0} bytes' -f $written.Name, $written.Length
}

"in $Folder"
