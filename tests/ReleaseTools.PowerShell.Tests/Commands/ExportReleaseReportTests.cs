using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public sealed class ExportReleaseReportTests : IClassFixture<ModuleFixture>, IDisposable
{
    private const string Two = "(New-Release 'App 1' -Vendor X -Product App -Released 2026-02-06T14:27:00Z), (New-Release 'Box 1' -Vendor Y -Product Box -Released 2026-02-06T14:54:00Z)";

    private readonly ModuleFixture _module;
    private readonly TemporaryFolder _folder = new();

    public ExportReleaseReportTests(ModuleFixture module)
    {
        _module = module;
        _module.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", _folder.Path).ThrowIfFailed();
    }

    public void Dispose()
    {
        _module.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", AppContext.BaseDirectory).ThrowIfFailed();
        _folder.Dispose();
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(_folder.Path, name));

    private ScriptResult Run(string script) => _module.Run(script.Replace("TWO", Two, StringComparison.Ordinal));

    [Theory]
    [InlineData("TWO | Export-ReleaseReport a.pdf", "FormatUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-ReleaseReport a", "FormatUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-ReleaseReport no/a.md", "DirectoryNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("TWO | Export-ReleaseReport . -Format Svg", "PathIsDirectory", ErrorCategory.InvalidArgument)]
    [InlineData("Export-ReleaseReport a.md", "NoInput", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-ReleaseReport a.md -GroupBy Vendr", "KeyUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-ReleaseReport a.md -GroupBy None, Vendor", "GroupingInvalid", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-ReleaseReport a.md -Rule 'vendr:X -> vendr:Y'", "KeyUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-ReleaseReport a.md -Rule 'X ->'", "RuleInvalid", ErrorCategory.ParserError)]
    [InlineData("TWO | Export-ReleaseReport a.md -Since 2026-03 -Until 2026-02", "RangeReversed", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-ReleaseReport a.md -Section Gap -Claim 'App 1 came out'", "ParameterCombination", ErrorCategory.InvalidArgument)]
    [InlineData("TWO | Export-ReleaseReport a.svg -Rule 'X -> Y'", "ParameterCombination", ErrorCategory.InvalidArgument)]
    public void An_error_has_its_id_and_category_and_writes_nothing(string script, string id, ErrorCategory category)
    {
        var result = Run(script);
        Assert.Equal(("ReleaseTools." + id, category), (result.Fault.Id, result.Fault.Category));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void The_parts_work_together()
    {
        Run("TWO | Export-ReleaseReport a.md -Title T -Section Gap, Order, Claim, Release -Within 30m -GroupBy Vendor -Since 2026-02 -Until 2026-02 -AsOf 2026-06-01 "
            + "-Claim 'App 1 came out before Box 1' -Rule 'name:\"App 1\" -> name:\"Box 1\"'").ThrowIfFailed();
        var written = Text("a.md");
        Assert.Contains("1 certainly came out within 30m of each other", written, StringComparison.Ordinal);
        Assert.Contains("1 is supported and 0 refuted", written, StringComparison.Ordinal);

        // Each vendor has one of the two names, so by vendor no rule has both.
        Assert.Contains("tested nothing", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_find_their_own_groups_where_none_are_given()
    {
        Run("TWO | Export-ReleaseReport a.md -Section Order -AsOf 2026-06-01 -Rule 'name:\"App 1\" -> name:\"Box 1\" within 30m'").ThrowIfFailed();
        Assert.Contains("1 test of 1 rule: 1 Conforms.", Text("a.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cultures.Tricky), MemberType = typeof(Cultures))]
    public void A_report_is_the_same_in_any_culture(string culture)
    {
        const string Script = "Get-Release -Vendor OpenAI, Anthropic | Export-ReleaseReport {0} -AsOf 2026-03-01 -Within 2d -Claim 'gpt-5 was released before gpt-5-codex' -Rule 'general -> specialized'";
        foreach (var format in new[] { "md", "html", "svg" })
        {
            var script = format == "svg" ? Script[..Script.IndexOf(" -Claim", StringComparison.Ordinal)] : Script;
            _module.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, script, "plain." + format)).ThrowIfFailed();
            _module.RunUnder(culture, string.Format(System.Globalization.CultureInfo.InvariantCulture, script, "other." + format)).ThrowIfFailed();
            Assert.Equal(Text("plain." + format), Text("other." + format));
        }
    }

    [Fact]
    public void A_bad_row_is_an_error_and_the_report_is_of_the_others()
    {
        var result = Run("@{ name = 'a'; released = '2026' }, @{ name = 'b'; released = 'soonish' } | Export-ReleaseReport a.md -AsOf 2026-06-01 -Section Release");
        Assert.Equal(["ReleaseTools.RowInvalid"], result.ErrorIds);
        Assert.Contains("1 release.", Text("a.md"), StringComparison.Ordinal);
    }
}
