using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public class ConvertToReleaseTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    [Theory]
    [InlineData("[{\"name\":\"a\",\"released\":\"2026-02\"},{\"name\":\"b\"}]", "a 2026-02, b TBD")]
    [InlineData("{\"name\":\"a\",\"released\":\"2026\"}\n{\"name\":\"b\",\"released\":\"2026\"}", "a 2026, b 2026")]
    [InlineData("{\"a_model_1\":\"2026-02-06 14:27:00 UTC\",\"gap\":\"27 minutes\"}", "a_model_1 2026-02-06T14:27:00Z")]
    [InlineData("product;version;date\nApp;1.5;2026-02\n", "App 1.5 2026-02")]
    [InlineData("\ufeffname,released\r\n\"two\r\nlines\",2026-02-05\r\n", "two lines 2026-02-05")]
    [InlineData("App 1 (beta) -> App 1 (general, TBD)", "App 1 TBD, App 1 TBD")]
    public void Text_is_read_by_its_content_alike_in_every_culture(string text, string expected)
    {
        const string Script = "$args[0] | ConvertTo-Release | ForEach-Object { \"$($_.Name) $($_.Released)\" }";
        Assert.Equal(expected, string.Join(", ", module.Run(Script, text).ThrowIfFailed().Lines));
        foreach (var culture in Cultures.Names)
        {
            Assert.Equal(expected, string.Join(", ", module.RunUnder(culture, Script, text).ThrowIfFailed().Lines));
        }
    }

    [Fact]
    public void Lines_of_the_pipeline_are_one_text() =>
        Assert.Equal(["Claude Opus 4.6", "GPT-5.3 Codex"],
            module.Run("'name,released', 'Claude Opus 4.6,2026-02-05', '\"GPT-5.3', 'Codex\",2026-02-05' | ConvertTo-Release").ThrowIfFailed().Values("Name"));

    [Fact]
    public void Rows_are_converted_as_they_come_and_text_at_the_end() =>
        Assert.Equal(["row", "table", "text"],
            module.Run("'[{\"name\":\"text\"}]', [pscustomobject] @{ name = 'row' }, @{ name = 'table' } | ConvertTo-Release").ThrowIfFailed().Values("Name"));

    [Theory]
    [InlineData("ConvertTo-Release ''", "ReleaseTools.InputUnreadable", ErrorCategory.InvalidData)]
    [InlineData("ConvertTo-Release 'Dear Sir, or Madam'", "ReleaseTools.InputUnreadable", ErrorCategory.InvalidData)]
    [InlineData("ConvertTo-Release (\"name`n`0\")", "ReleaseTools.InputUnreadable", ErrorCategory.InvalidData)]
    [InlineData("ConvertTo-Release '[{\"name\":'", "ReleaseTools.InputUnreadable", ErrorCategory.InvalidData)]
    [InlineData("ConvertTo-Release '[{\"name\":\"a\",\"released\":\"soonish\"}]'", "ReleaseTools.RecordInvalid", ErrorCategory.InvalidData)]
    [InlineData("ConvertTo-Release 1", "ReleaseTools.NotARelease", ErrorCategory.InvalidType)]
    [InlineData("$null | ConvertTo-Release", "ReleaseTools.NotARelease", ErrorCategory.InvalidType)]
    [InlineData("@{ name = 'x'; released = 'soonish' } | ConvertTo-Release", "ReleaseTools.RowInvalid", ErrorCategory.InvalidData)]
    [InlineData("ConvertTo-Release x -Format Xlsx", "ReleaseTools.FormatUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("ConvertTo-Release x -TimeZone Atlantis/Capital", "ParameterArgumentTransformationError", ErrorCategory.InvalidData)]
    public void An_error_has_its_id_and_category(string script, string id, ErrorCategory category)
    {
        var fault = module.Run(script).Fault;
        Assert.Equal((id, category), (fault.Id, fault.Category));
    }

    [Fact]
    public void Each_bad_record_is_one_error_and_the_others_come_through()
    {
        var result = module.Run("ConvertTo-Release $args[0]", """[{"name":"a"},1,{"name":"b","released":"soonish"},{"name":"c"}]""");
        Assert.Equal(["a", "c"], result.Values("Name"));
        Assert.Equal(["ReleaseTools.RecordInvalid", "ReleaseTools.RecordInvalid"], result.ErrorIds);
        Assert.Equal(["1", "soonish"], result.Errors.Select(error => new PSObject(error.TargetObject).Properties["Value"].Value));
    }

    [Fact]
    public void A_column_may_be_named_and_a_time_zone_given() =>
        Assert.Equal(["2026-02-06T13:27Z"],
            module.Run("(ConvertTo-Release \"name,when`nx,2026-02-06T14:27\" -Property @{ Released = 'when' } -TimeZone Europe/Berlin).Released.ToString()").ThrowIfFailed().Lines);
}
