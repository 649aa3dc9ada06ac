using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>Whatever is wrong with the input: a stable id, an honest category, a target, and a message that steers no terminal.</summary>
public sealed class SafetyTests(ModuleFixture module) : IClassFixture<ModuleFixture>, IDisposable
{
    private const string Evil = "x\u001bPt\u0007\u202ey";
    private static readonly char[] Steering = ['\u001b', '\u0007', '\u009b', '\u202e'];
    private readonly string _folder = Directory.CreateTempSubdirectory("safety").FullName;

    /// <summary>A script, whose arguments are the offending text, a folder and a path in it, and what it fails with.</summary>
    public static TheoryData<string, string, ErrorCategory> Failures => new()
    {
        { "Get-Release $evil", "ReleaseNotFound", ErrorCategory.ObjectNotFound },
        { "Get-Release '['", "ReleaseNotFound", ErrorCategory.ObjectNotFound },
        { "Get-Release \"[$evil\"", "ReleaseNotFound", ErrorCategory.ObjectNotFound },
        { "Get-Release -Vendor 'a[z-a]'", "PatternInvalid", ErrorCategory.InvalidArgument },
        { "Get-Release -Status \"[$evil\"", "PatternInvalid", ErrorCategory.InvalidArgument },
        { "Get-ReleaseGap -Catalog -Against \"[$evil\"", "PatternInvalid", ErrorCategory.InvalidArgument },
        { "Get-ReleaseGap -Path no-such-file -Against '['", "PatternInvalid", ErrorCategory.InvalidArgument },
        { "Get-ReleaseGap -Catalog -Against $evil", "NoRival", ErrorCategory.ObjectNotFound },
        { "Get-ReleaseGap -Catalog -Between $evil, gpt-5", "ReleaseNotFound", ErrorCategory.ObjectNotFound },
        { "Get-ReleaseGap -Catalog -Between \"gpt$([char]27)\", gpt-5", "ReleaseAmbiguous", ErrorCategory.InvalidArgument },
        { "Get-ReleaseGap -Catalog -Between 'gpt-5', 'GPT 5'", "SameRelease", ErrorCategory.InvalidArgument },
        { "Get-ReleaseGap -Catalog -GroupBy $evil, $evil", "GroupingInvalid", ErrorCategory.InvalidArgument },
        { "(New-Release $evil -Vendor $evil -Released 2026), (New-Release b -Vendor $evil -Released 2025) | Get-ReleaseGap -Sorted -GroupBy Vendor", "OutOfOrder", ErrorCategory.InvalidData },
        { "Test-ReleaseOrder -Catalog -Order $evil, $evil", "OrderInvalid", ErrorCategory.InvalidArgument },
        { "Test-ReleaseOrder -Catalog -Rule \"'$evil' b\"", "RuleInvalid", ErrorCategory.ParserError },
        { "Test-ReleaseOrder -Catalog -Order a, b -Strict", "ParameterCombination", ErrorCategory.InvalidArgument },
        { "Set-File \"'$evil' b\"; Test-ReleaseOrder -Catalog -RulePath $file", "RuleInvalid", ErrorCategory.ParserError },
        { "Set-File '# none'; Test-ReleaseOrder -Catalog -RulePath $file", "NoRules", ErrorCategory.InvalidData },
        { "Set-File \"{ '$evil': 1 }\"; New-Release x -NamingPath $file", "NamingRulesInvalid", ErrorCategory.InvalidData },
        { "Import-Release -LiteralPath $file", "PathNotFound", ErrorCategory.ObjectNotFound },
        { "Import-Release -Path \"$evil*\"", "PathNotFound", ErrorCategory.ObjectNotFound },
        { "Import-Release -Path \"$evil[\"", "PathNotFound", ErrorCategory.ObjectNotFound },
        { "Import-Release -LiteralPath \"Variable:$evil\"", "ProviderNotSupported", ErrorCategory.InvalidArgument },
        { "[void][IO.Directory]::CreateDirectory($file); Import-Release -LiteralPath $file", "PathIsDirectory", ErrorCategory.InvalidArgument },
        { "Import-Release -LiteralPath \"$folder/$evil$('z' * 5000)\"", "FileOpenFailed", ErrorCategory.OpenError },
        { "'x' | ConvertTo-Release -Format $evil", "FormatUnknown", ErrorCategory.InvalidArgument },
        { "Set-File \"name,released`n$evil,$evil\"; Import-Release -LiteralPath $file", "RecordInvalid", ErrorCategory.InvalidData },
        { "Set-File \"$evil\"; Import-Release -LiteralPath $file", "InputUnreadable", ErrorCategory.InvalidData },
        { "ConvertTo-Release a -Property @{ $evil = $null }", "PropertyMapInvalid", ErrorCategory.InvalidArgument },
        { "Get-ReleaseGap", "NoInput", ErrorCategory.InvalidArgument },
        { "Get-ReleaseGap -Catalog -Path a", "SeveralInputs", ErrorCategory.InvalidArgument },
        { "[pscustomobject]@{ name = $evil; released = $evil } | Get-ReleaseGap", "RowInvalid", ErrorCategory.InvalidData },
        { "$evil | Get-ReleaseGap", "NotARelease", ErrorCategory.InvalidType },
        { "New-Release -Vendor $evil", "ReleaseInvalid", ErrorCategory.InvalidArgument },
        { "New-Release", "ReleaseInvalid", ErrorCategory.InvalidArgument },
        { "New-Release a -Version \"$evil !\"", "ReleaseInvalid", ErrorCategory.InvalidArgument },
        { "New-Release a -Link $evil", "ParameterCombination", ErrorCategory.InvalidArgument },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void An_error_has_an_id_a_category_and_a_target_and_steers_no_terminal(string script, string id, ErrorCategory category)
    {
        var error = Assert.Single(Errors(Run(script)));
        Assert.Equal((id, category), (error.FullyQualifiedErrorId.Split(',')[0].Replace("ReleaseTools.", string.Empty, StringComparison.Ordinal), error.CategoryInfo.Category));
        Assert.StartsWith("ReleaseTools.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotNull(error.TargetObject);
        AssertSafe(error.ToString());
        AssertSafe(error.Exception.Message);
        AssertSafe(error.CategoryInfo.ToString());
    }

    [Theory]
    [InlineData("Get-Release -Since $evil")]
    [InlineData("Get-ReleaseGap -Catalog -AsOf $evil")]
    [InlineData("Get-ReleaseGap -Catalog -Against OpenAI -Within $evil")]
    [InlineData("'x' | ConvertTo-Release -TimeZone $evil")]
    public void An_argument_that_cannot_be_read_steers_no_terminal(string script) =>
        AssertSafe(Assert.Single(Errors(Run(script))).ToString());

    [Fact]
    public void A_name_of_megabytes_gives_a_message_of_a_few_lines()
    {
        var error = Assert.Single(Errors(Run("Get-ReleaseGap -Catalog -Between ('z' * 1000000), gpt-5")));
        Assert.InRange(error.ToString().Length, 10, 500);
    }

    [Fact]
    public void Verbose_messages_and_warnings_steer_no_terminal()
    {
        var result = Run("Set-File \"name,released`na,2026\"; Import-Release -LiteralPath $file -Verbose; Get-Release -Vendor $evil");
        Assert.Empty(result.ErrorIds);
        Assert.NotEmpty(result.Verbose);
        Assert.Single(result.Warnings);
        Assert.All(result.Verbose.Concat(result.Warnings), AssertSafe);
    }

    [Fact]
    public void A_release_has_no_control_characters()
    {
        var result = Run("$r = New-Release $evil -Released 2026 -Source $evil -Link $evil -Attribute @{ $evil = $evil }; $r.Name; $r.Provenance[0].Source; $r.Provenance[0].Link; $r.Attributes.Keys; $r.Attributes.Values");
        Assert.Equal(5, result.ThrowIfFailed().Lines.Count);
        Assert.All(result.Lines, AssertSafe);
    }

    [Fact]
    public void A_json_attribute_has_no_control_characters()
    {
        var result = Run("'[{ \"name\": \"a\", \"released\": \"2026\", \"note\": \"x\\u001b[31m\\u202e\" }]' | ConvertTo-Release | ForEach-Object { $_.Attributes['note'] }");
        Assert.Equal(["x[31m"], result.ThrowIfFailed().Lines);
    }

    [Fact]
    public void A_name_that_is_no_pattern_is_tried_as_a_literal_name() =>
        Assert.Equal(["gpt-5"], Run("Get-Release 'gpt-5['").ThrowIfFailed().Values("Name"));

    [Fact]
    public void A_range_that_is_empty_is_told()
    {
        Assert.Equal(["-Since 2026-05 lies after -Until 2026-01, so that no date is between them."], Run("Get-Release -Since 2026-05 -Until 2026-01").Warnings);
        Assert.Empty(Run("Get-Release -Since 2026-05 -Until 2026").Warnings);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ScriptResult Run(string script) => module.Run(
        "param($evil, $folder) $file = \"$folder/$evil.csv\"; function Set-File($text) { [IO.File]::WriteAllText($file, $text) }; " + script, Evil, _folder);

    private static IEnumerable<ErrorRecord> Errors(ScriptResult result) => result.Errors.Append(result.Terminated?.ErrorRecord).OfType<ErrorRecord>();

    private static void AssertSafe(string text) => Assert.True(text.IndexOfAny(Steering) < 0, text);
}
