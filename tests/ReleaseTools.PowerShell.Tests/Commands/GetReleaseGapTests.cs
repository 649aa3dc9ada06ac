using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public sealed class GetReleaseGapTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Releases =
        """
        $one = New-Release one -Vendor A -Product P -Released 2026-02-05
        $two = New-Release two -Vendor A -Product P -Released 2026-03-12
        $rival = New-Release rival -Vendor B -Product Q -Released 2026-02-05T14:27:00Z
        $far = New-Release far -Vendor C -Product R -Released 2026-06-05T14:27:00Z
        $awaited = New-Release next -Vendor A -Product P -Status Announced

        """;

    private ScriptResult Run(string script, params object?[] arguments) => module.Run(Releases + script, arguments);

    [Theory]
    [InlineData("$one, $two | Get-ReleaseGap", "one -> two: 35d ±1d")]
    [InlineData("$two, $one | Get-ReleaseGap", "one -> two: 35d ±1d")]
    [InlineData("Get-ReleaseGap -InputObject $one, $two", "one -> two: 35d ±1d")]
    [InlineData("$one, $two | Get-ReleaseGap -Sorted", "one -> two: 35d ±1d")]
    [InlineData("$one, $two, $awaited | Get-ReleaseGap -IncludeOpen -AsOf 2026-03-31 | Where-Object IsOpen", "two -> …, two -> next")]
    [InlineData("$one, $two, $rival | Get-ReleaseGap -Against B -Within 1d", "one -> rival: 2h ±13h")]
    [InlineData("$one, $two, $rival | Get-ReleaseGap -Against b* -Within 86400s", "one -> rival: 2h ±13h")]
    [InlineData("$one, $two, $rival | Get-ReleaseGap -Against q -Within P1D", "one -> rival: 2h ±13h")]
    [InlineData("$one, $two, $rival | Get-ReleaseGap -Against B -Within ([timespan]::FromDays(1))", "one -> rival: 2h ±13h")]
    [InlineData("$one, $two, $rival | Get-ReleaseGap -Against B -Direction Before -Within 60d", "two -> rival")]
    [InlineData("$rival, $far | Get-ReleaseGap -Against B -Direction After -Within 60d", "")]
    [InlineData("$rival, $far | Get-ReleaseGap -Against B -Direction Before", "far -> rival: -120d")]
    [InlineData("$rival, $far | Get-ReleaseGap -GroupBy None", "rival -> far: 120d")]
    [InlineData("$one, $two | Get-ReleaseGap -Between two, one", "two -> one: -35d ±1d")]
    [InlineData("@() | Get-ReleaseGap", "")]
    public void It_measures_alike_in_every_culture(string script, string expected)
    {
        Assert.Equal(expected, Shown(Run(script)));
        foreach (var culture in Cultures.Names)
        {
            Assert.Equal(expected, Shown(module.RunUnder(culture, Releases + script)));
        }

        // A pattern that ends before the bounds says only who is measured.
        string Shown(ScriptResult result) => string.Join(", ", result.ThrowIfFailed().Lines.Select(
            line => expected.Contains(':', StringComparison.Ordinal) ? line : line.Split(": ")[0]));
    }

    [Fact]
    public void Known_medians_come_out_of_real_tags()
    {
        var result = module.Run("Import-Release -LiteralPath $args[0] | Where-Object Version | Get-ReleaseGap", BuiltModule.Data("git-tags.csv")).ThrowIfFailed();
        var groups = result.Output.Select(gap => (Product: (string)((dynamic)gap.Properties["From"].Value).Product, Gap: ((TimeSpan)gap.Properties["Gap"].Value).TotalSeconds))
            .ToLookup(gap => gap.Product, gap => gap.Gap, StringComparer.OrdinalIgnoreCase);
        Assert.Equal((217, 1_635_479), Median("PowerShell"));
        Assert.Equal((167, 923_875), Median("Pester"));
        Assert.Equal((217, 4_319_872), Median("curl"));

        (int Count, double Median) Median(string product)
        {
            var gaps = groups[product].Order().ToList();
            return (gaps.Count, Math.Round((gaps[(gaps.Count - 1) / 2] + gaps[gaps.Count / 2]) / 2));
        }
    }

    [Theory]
    [InlineData("Get-ReleaseGap -Path $args[0]")]
    [InlineData("Get-ReleaseGap -LiteralPath $args[0]")]
    [InlineData("[System.IO.FileInfo]::new($args[0]) | Get-ReleaseGap")]
    public void A_file_gives_what_the_pipeline_gives(string script)
    {
        var path = BuiltModule.Data("git-tags.csv");
        Assert.Equal(module.Run("Import-Release $args[0] | Get-ReleaseGap", path).ThrowIfFailed().Lines, module.Run(script, path).ThrowIfFailed().Lines);
    }

    [Fact]
    public void Brackets_in_a_literal_path_stand_for_themselves()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a[1].csv", "name,vendor,product,released\na,V,P,2026-02-05\nb,V,P,2026-02-07\n");
        Assert.Equal(["a -> b: 2d ±1d"], module.Run("Get-ReleaseGap -LiteralPath $args[0]", path).ThrowIfFailed().Lines);
        Assert.Equal(["a -> b: 2d ±1d"], module.Run("Get-ReleaseGap -Path ($args[0] + '/a*.csv')", folder.Path).ThrowIfFailed().Lines);
        Assert.Equal(("ReleaseTools.PathNotFound", ErrorCategory.ObjectNotFound, path), module.Run("Get-ReleaseGap -Path $args[0]", path).Fault);
    }

    [Theory]
    [InlineData("Get-ReleaseGap", "ReleaseTools.NoInput", ErrorCategory.InvalidArgument, "Get-ReleaseGap")]
    [InlineData("Get-ReleaseGap -Catalog -Path x.csv", "ReleaseTools.SeveralInputs", ErrorCategory.InvalidArgument, "Get-ReleaseGap")]
    [InlineData("Get-ReleaseGap -Path x.csv -LiteralPath x.csv", "ReleaseTools.SeveralInputs", ErrorCategory.InvalidArgument, "Get-ReleaseGap")]
    [InlineData("$one | Get-ReleaseGap -Catalog", "ReleaseTools.SeveralInputs", ErrorCategory.InvalidArgument, "Get-ReleaseGap")]
    [InlineData("$one, $two | Get-ReleaseGap -Against Z*", "ReleaseTools.NoRival", ErrorCategory.ObjectNotFound, "Z*")]
    [InlineData("$one, $two | Get-ReleaseGap -Between one, three", "ReleaseTools.ReleaseNotFound", ErrorCategory.ObjectNotFound, "three")]
    [InlineData("Get-ReleaseGap -Catalog -Between 'claude opus', gpt-5.3-codex", "ReleaseTools.ReleaseAmbiguous", ErrorCategory.InvalidArgument, "claude opus")]
    [InlineData("$one | Get-ReleaseGap -GroupBy None, Vendor", "ReleaseTools.GroupingInvalid", ErrorCategory.InvalidArgument, "None,Vendor")]
    [InlineData("$two, $one | Get-ReleaseGap -Sorted", "ReleaseTools.OutOfOrder", ErrorCategory.InvalidData, "one (2026-02-05)")]
    [InlineData("$one | Get-ReleaseGap -Against B -Within 7", "ParameterArgumentTransformationError", ErrorCategory.InvalidData, "")]
    [InlineData("$one | Get-ReleaseGap -AsOf TBD", "ParameterArgumentTransformationError", ErrorCategory.InvalidData, "")]
    [InlineData("$one | Get-ReleaseGap -Between one", "ParameterArgumentValidationError", ErrorCategory.InvalidData, "")]
    [InlineData("$one | Get-ReleaseGap -Sorted -IncludeOpen", "AmbiguousParameterSet", ErrorCategory.InvalidArgument, "")]
    [InlineData("'text' | Get-ReleaseGap", "ReleaseTools.NotARelease", ErrorCategory.InvalidType, "text")]
    [InlineData("$null | Get-ReleaseGap", "ReleaseTools.NotARelease", ErrorCategory.InvalidType, "")]
    public void An_error_has_its_id_category_and_target(string script, string id, ErrorCategory category, string target) =>
        Assert.Equal((id, category, target), Run(script).Fault);

    [Fact]
    public void Rows_with_other_headers_are_taken_and_those_that_are_no_releases_reported()
    {
        var result = Run("[pscustomobject] @{ lab = 'A'; model = 'm1'; date = '2026-02-05' }, 'text', @{ lab = 'A'; model = 'm2'; date = '2026-02-06' }, @{ lab = 'A'; model = 'm3'; date = 'soonish' }, $null | Get-ReleaseGap -GroupBy Vendor");
        Assert.Equal(["m1 -> m2: 1d ±1d"], result.Lines);
        Assert.Equal(["ReleaseTools.NotARelease", "ReleaseTools.RowInvalid", "ReleaseTools.NotARelease"], result.ErrorIds);
    }

    [Fact]
    public void Sorted_input_is_answered_before_its_end()
    {
        var result = Run("& { $one; $two; throw 'too far' } | Get-ReleaseGap -Sorted");
        Assert.Equal(["one -> two: 35d ±1d"], result.Lines);
        Assert.Contains("too far", result.Terminated!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_counted() =>
        Assert.Contains(
            "2 releases left out: 1 not out yet, 0 without a date, 1 after 2026-02-28 23:59:59Z",
            Assert.Single(Run("$one, $two, $awaited | Get-ReleaseGap -AsOf 2026-02 -Verbose").ThrowIfFailed().Verbose), StringComparison.Ordinal);

    [Fact]
    public void One_group_is_suggested_where_every_group_has_one_release()
    {
        var result = Run("$one, $rival | Get-ReleaseGap").ThrowIfFailed();
        Assert.Empty(result.Output);
        Assert.Contains("-GroupBy None", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-ReleaseGap -GroupBy Vendor,N", "Name")]
    [InlineData("Get-ReleaseGap -Direction B", "Before")]
    [InlineData("Get-ReleaseGap -Against Anth", "Anthropic")]
    [InlineData("Get-ReleaseGap -Between gpt-5.3-c", "gpt-5.3-codex")]
    public void Values_complete(string line, string expected) => Assert.Contains(expected, module.Complete(line));
}
