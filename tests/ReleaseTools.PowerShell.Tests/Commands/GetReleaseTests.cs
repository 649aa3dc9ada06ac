using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public class GetReleaseTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    [Fact]
    public void Every_dated_release_has_a_source() =>
        Assert.Empty(module.Run("Get-Release -IncludeAlias | Where-Object { $_.Released.IsKnown -and $_.Provenance.Count -eq 0 }").ThrowIfFailed().Output);

    [Theory]
    [InlineData("-Vendor open*", "Vendor", "OpenAI")]
    [InlineData("-Vendor anthropic, OPENAI", "Vendor", "Anthropic OpenAI")]
    [InlineData("-Vendor OpenAI -Product gpt", "Product", "GPT")]
    [InlineData("-Line 'gpt 5.3'", "Line", "GPT 5.3")]
    [InlineData("-Product GPT -Variant codex", "Variant", "codex")]
    [InlineData("-Track special*", "Track", "specialized")]
    [InlineData("-Specialty code", "Specialty", "code")]
    [InlineData("-Status rel*", "Status", "Released")]
    [InlineData("gpt-5.3-codex, claude-opus-4-6", "Name", "claude-opus-4-6 gpt-5.3-codex")]
    [InlineData("gpt-5.[3]-c[o]dex", "Name", "gpt-5.3-codex")]
    [InlineData("'GPT-5.3 Codex'", "Name", "gpt-5.3-codex")]
    [InlineData("-Product Claude -Variant opus -Since 2026-02-05 -Until 2026-02-05", "Name", "claude-opus-4-6")]
    public void It_filters(string arguments, string property, string expected) =>
        Assert.Equal(expected, string.Join(' ', module.Run($"Get-Release {arguments}").ThrowIfFailed().Values(property).Distinct().Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Cultures.Tricky), MemberType = typeof(Cultures))]
    public void Filters_and_dates_are_read_alike_in_every_culture(string culture)
    {
        const string Script = "Get-Release -Vendor OPENAI, MINIMAX, MISTRAL* -Since '5 Feb 2026' -Until 2026-06 | ForEach-Object { '{0} {1} {2}' -f $_, $_.Line, $_.Released.Earliest.Ticks }";
        var expected = module.Run(Script).ThrowIfFailed().Lines;
        Assert.NotEmpty(expected);
        Assert.Equal(expected, module.RunUnder(culture, Script).ThrowIfFailed().Lines);
    }

    [Fact]
    public void A_range_includes_both_its_ends()
    {
        var found = module.Run("Get-Release -Since 2026-02 -Until 2026-02 | ForEach-Object { $_.Released.Latest.UtcDateTime -ge [datetime]::new(2026, 2, 1) -and $_.Released.Earliest.UtcDateTime -lt [datetime]::new(2026, 3, 1) }");
        Assert.Equal(["True"], found.ThrowIfFailed().Lines.Distinct());
    }

    [Fact]
    public void Another_name_of_a_release_is_hidden_only_beside_the_release_itself()
    {
        var alias = module.Run("Get-Release -IncludeAlias | Where-Object AliasOf").ThrowIfFailed().Values("Name")[0];
        Assert.DoesNotContain(alias, module.Run("Get-Release").Values("Name"));
        Assert.Equal([alias], module.Run("Get-Release $args[0]", alias).ThrowIfFailed().Values("Name"));
    }

    [Theory]
    [InlineData("no-such-model", "ReleaseTools.ReleaseNotFound", ErrorCategory.ObjectNotFound, "no-such-model")]
    [InlineData("'claude opus'", "ReleaseTools.ReleaseAmbiguous", ErrorCategory.InvalidArgument, "claude opus")]
    [InlineData("-Since soonish", "ParameterArgumentTransformationError", ErrorCategory.InvalidData, "")]
    [InlineData("-Until 05.02.2026", "ParameterArgumentTransformationError", ErrorCategory.InvalidData, "")]
    [InlineData("-Vendor ''", "ParameterArgumentValidationError", ErrorCategory.InvalidData, "")]
    public void An_error_has_its_id_category_and_target(string arguments, string id, ErrorCategory category, string target) =>
        Assert.Equal((id, category, target), module.Run($"Get-Release {arguments}").Fault);

    [Fact]
    public void A_name_that_is_unknown_does_not_hide_the_others()
    {
        var result = module.Run("Get-Release no-such-model, gpt-5.3-codex");
        Assert.Equal(["gpt-5.3-codex"], result.Values("Name"));
        Assert.Equal(["ReleaseTools.ReleaseNotFound"], result.ErrorIds);
    }

    [Fact]
    public void Nothing_is_said_of_a_wildcard_without_a_match_but_of_a_vendor_that_is_unknown()
    {
        var wildcard = module.Run("Get-Release no-such-*").ThrowIfFailed();
        Assert.Empty(wildcard.Output);
        Assert.Empty(wildcard.Warnings);
        Assert.Contains("vendor 'Antropic'", Assert.Single(module.Run("Get-Release -Vendor Antropic").ThrowIfFailed().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_name_is_shown_short_and_without_control_characters()
    {
        var result = module.Run("Get-Release -Vendor $args[0] -Product $args[1]", "\u001b\u0007\u202eowned", new string('x', 100_000));
        Assert.Equal(2, result.ThrowIfFailed().Warnings.Count);
        Assert.All(result.Warnings, warning =>
        {
            Assert.DoesNotContain(warning, character => char.IsControl(character) || character == '\u202e');
            Assert.InRange(warning.Length, 1, 500);
        });
    }

    [Theory]
    [InlineData("Get-Release -Vendor op", "OpenAI")]
    [InlineData("Get-Release -Vendor thropic", "Anthropic")]
    [InlineData("Get-Release -Vendor Anthropic -Product ", "Claude")]
    [InlineData("Get-Release -Line 'GPT 5.3", "'GPT 5.3'")]
    [InlineData("Get-Release -Line GPT", "'GPT 5.3'")]
    [InlineData("Get-Release -Status An", "Announced")]
    [InlineData("Get-Release gpt-5.3-c", "gpt-5.3-codex")]
    public void Values_complete(string line, string expected) => Assert.Contains(expected, module.Complete(line));

    [Fact]
    public void Products_complete_within_the_vendor_that_was_given() =>
        Assert.DoesNotContain("GPT", module.Complete("Get-Release -Vendor Anthropic -Product "));
}
