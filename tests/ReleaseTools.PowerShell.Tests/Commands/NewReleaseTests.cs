using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public class NewReleaseTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Parts = "'{0}|{1}|{2}|{3}|{4}|{5}|{6}|{7}' -f $r.Vendor, $r.Product, $r.Version, $r.Variant, $r.Track, $r.Specialty, $r.Status, $r.Released";

    [Theory]
    [InlineData("'GPT-5.3 Codex' -Released 2026-02-05", "OpenAI|GPT|5.3|codex|specialized|code|Released|2026-02-05")]
    [InlineData("'GPT-5.3 Codex' -Vendor Contoso -Track general -Specialty '' -Status Announced", "Contoso|GPT|5.3|codex|general||Announced|TBD")]
    [InlineData("-Vendor Contoso -Product App -Version 2.10 -Variant cli -Released 2026-Q1", "Contoso|App|2.10|cli|||Released|2026-Q1")]
    [InlineData("'App 2.0' -Vendor Contoso -Version ''", "Contoso|App|||general||Announced|TBD")]
    public void What_is_given_wins_and_the_rest_follows_from_the_name(string arguments, string expected) =>
        Assert.Equal([expected], module.Run($"$r = New-Release {arguments}; {Parts}").ThrowIfFailed().Lines);

    [Fact]
    public void Without_a_name_it_is_composed() =>
        Assert.Equal(["App 2.10 cli"], module.Run("New-Release -Vendor Contoso -Product App -Version 2.10 -Variant cli").ThrowIfFailed().Values("Name"));

    public static TheoryData<string, string> Dates => new()
    {
        { "2026", "2026" },
        { "'2026-Q1'", "2026-Q1" },
        { "2026-02", "2026-02" },
        { "'2026-02-06 14:27:00 UTC'", "2026-02-06T14:27:00Z" },
        { "2026-02-06T14:27+02:00", "2026-02-06T12:27Z" },
        { "'6 Feb 2026'", "2026-02-06" },
        { "../2026-02-05", "../2026-02-05" },
        { "([datetime]::new(2026, 2, 6, 14, 27, 0, [System.DateTimeKind]::Utc))", "2026-02-06T14:27:00Z" },
        { "([datetime]::new(2026, 2, 6, 14, 27, 0))", "2026-02-06T14:27:00Z" },
        { "([datetimeoffset]::new(2026, 2, 6, 14, 27, 0, [timespan]::FromHours(2)))", "2026-02-06T12:27:00Z" },
        { "([psobject]::AsPSObject('2026-02'))", "2026-02" },
        { "TBD", "TBD" },
        { "''", "TBD" },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_read_alike_in_every_culture(string argument, string expected)
    {
        var script = $"(New-Release x -Released {argument}).Released.ToString()";
        Assert.Equal([expected], module.Run(script).ThrowIfFailed().Lines);
        foreach (var culture in Cultures.Names)
        {
            Assert.Equal([expected], module.RunUnder(culture, script).ThrowIfFailed().Lines);
        }
    }

    [Theory]
    [InlineData("de-DE", "05.02.2026")]
    [InlineData("de-DE", "'5. Februar 2026'")]
    [InlineData("tr-TR", "'5 Şubat 2026'")]
    [InlineData("th-TH", "05/02/2569")]
    [InlineData("ar-SA", "'١٨/٠٨/١٤٤٧'")]
    public void What_only_the_culture_would_read_is_an_error(string culture, string argument) =>
        Assert.Equal("ParameterArgumentTransformationError", module.RunUnder(culture, $"New-Release x -Released {argument}").Fault.Id);

    [Theory]
    [InlineData("-Vendor Contoso", "ReleaseTools.ReleaseInvalid", ErrorCategory.InvalidArgument, "System.Collections.Hashtable")]
    [InlineData("x -Status perhaps-maybe", "ReleaseTools.ReleaseInvalid", ErrorCategory.InvalidArgument, "x")]
    [InlineData("x -Version \"`a[31m\"", "ReleaseTools.ReleaseInvalid", ErrorCategory.InvalidArgument, "x")]
    [InlineData("x -Link https://example.org", "ReleaseTools.ParameterCombination", ErrorCategory.InvalidArgument, "Link")]
    [InlineData("x -Released soonish", "ParameterArgumentTransformationError", ErrorCategory.InvalidData, "")]
    [InlineData("x -Attribute $null", "ParameterArgumentValidationError", ErrorCategory.InvalidData, "")]
    [InlineData("x -NamingPath /no/such/rules.json", "ReleaseTools.PathNotFound", ErrorCategory.ObjectNotFound, "/no/such/rules.json")]
    public void An_error_has_its_id_category_and_target(string arguments, string id, ErrorCategory category, string target) =>
        Assert.Equal((id, category, target), module.Run($"New-Release {arguments}").Fault);

    [Fact]
    public void Rows_of_the_pipeline_bind_by_property_name_and_a_bad_one_leaves_the_others()
    {
        var result = module.Run(
            """
            [pscustomobject] @{ Name = 'App One'; Released = '2026-02-05'; Version = '' },
            [pscustomobject] @{ Name = 'App Two'; Released = 'soonish'; Version = '2.0' },
            [pscustomobject] @{ Name = 'App Three'; Released = ''; Version = '3.0' } | New-Release | ForEach-Object { "$($_.Name) $($_.Released) '$($_.Version)'" }
            """);
        Assert.Equal(["App One 2026-02-05 ''", "App Three TBD '3.0'"], result.Lines);
        Assert.Equal("ParameterArgumentTransformationError", Assert.Single(result.ErrorIds));
    }

    [Fact]
    public void Source_and_facts_are_kept_with_their_types()
    {
        var result = module.Run(
            """
            $r = New-Release x -Released 2026-02-05 -Source notes -Link https://example.org/notes -Attribute @{ context = 400000; openWeights = $false; tags = 'a', 'b' }
            $r.Provenance[0].Source; $r.Provenance[0].Link; $r.Provenance[0].Stated; $r.Attributes['context'].GetType().Name; $r.Attributes['openWeights']; "$($r.Attributes['tags'])"
            """);
        Assert.Equal(["notes", "https://example.org/notes", "2026-02-05", "Int64", "False", "a b"], result.ThrowIfFailed().Lines);
    }

    [Fact]
    public void A_long_or_odd_name_is_a_name()
    {
        foreach (var name in new[] { new string('n', 1_000_000), "../../etc/passwd", "$(throw 1)", "a*[b]?", "=cmd|' /C calc'!A0", "\ud83d\ude80 1.0" })
        {
            Assert.Equal([name], module.Run("New-Release $args[0]", name).ThrowIfFailed().Values("Name"));
        }
    }
}
