namespace ReleaseTools.PowerShell.Tests.Commands;

public sealed class MeasureReleaseRiskTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Patched =
        """
        $patched = 1..6 | ForEach-Object {
            New-Release "1.$_.0" -Vendor A -Product P -Version "1.$_.0" -Released ("2025-{0:00}-01" -f $_)
            New-Release "1.$_.1" -Vendor A -Product P -Version "1.$_.1" -Released ("2025-{0:00}-0{1}" -f $_, (2 + $_))
        }

        """;

    [Theory]
    [InlineData("($patched | Measure-ReleaseRisk 1.6.1 -AsOf 2025-06-09).Factors[0].Level", "High")]
    [InlineData("($patched | Measure-ReleaseRisk 1.6.1 -AsOf 2025-06-30).Factors[0].Level", "Low")]
    [InlineData("($patched | Measure-ReleaseRisk 1.6.1 -AsOf 2025-06-09 -MinimumAge 7d).Outcome", "Fail")]
    [InlineData("$patched | Measure-ReleaseRisk 1.6.1 -AsOf 2025-06-16 -MinimumAge 7d -Quiet", "True")]
    [InlineData("($patched | Measure-ReleaseRisk -AsOf 2025-06-16).Count", "12")]
    [InlineData("(Measure-ReleaseRisk gpt-5.3-codex -Catalog -AsOf 2026-02-10).Factors[2].Evidence", "It costs $1.75 in, $14 out; as gpt-5.2-codex does; the median of 15 siblings of its time costs $1.25 in, $10 out, a factor of 1.4.")]
    [InlineData("(Measure-ReleaseRisk gpt-5.3-codex -Catalog -AsOf 2026-02-10 -PriceRange 1).Factors[5].Level", "High")]
    [InlineData("@() | Measure-ReleaseRisk", "")]
    public void It_measures_alike_in_every_culture(string script, string expected)
    {
        Assert.Equal(expected, string.Join(", ", module.Run(Patched + script).ThrowIfFailed().Lines));
        foreach (var culture in Cultures.Names)
        {
            Assert.Equal(expected, string.Join(", ", module.RunUnder(culture, Patched + script).ThrowIfFailed().Lines));
        }
    }

    [Fact]
    public void A_row_that_cannot_be_read_shuts_the_gate()
    {
        var result = module.Run("[pscustomobject]@{ Name = 'a'; Released = '2025-01-01' }, [pscustomobject]@{ Name = 'b'; Released = 'soonish' } | Measure-ReleaseRisk -AsOf 2026-01-01 -MinimumAge 7d -Quiet");
        Assert.Single(result.Errors);
        Assert.Equal("False", Assert.Single(result.Lines));
        Assert.Contains("could not be read", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_test_shuts_the_gate()
    {
        var result = module.Run("@() | Measure-ReleaseRisk -MinimumAge 7d -Quiet").ThrowIfFailed();
        Assert.Equal("False", Assert.Single(result.Lines));
        Assert.Equal("There are no releases, so nothing was tested.", Assert.Single(result.Warnings));
    }

    [Fact]
    public void Names_are_completed_by_the_catalogue() => Assert.Contains("gpt-5.3-codex", module.Complete("Measure-ReleaseRisk gpt-5.3-c"));
}
