using System.Text;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>A record that states the house's schema is exact by itself, and only that one is.</summary>
public sealed class ExactnessTests
{
    // Its parts contradict its name: whoever infers anything gives another release back.
    private static readonly Release Odd = new ReleaseBuilder { Name = "GPT-5.3 Codex", Vendor = "Acme", Released = ReleaseDate.FromMonth(2026, 2) }.Build();

    private const string Foreign = """{"name":"GPT-5.3 Codex","vendor":"Acme","released":"2026-02"}""";

    private static string Line(Release release)
    {
        using var text = new StringWriter();
        new NdJsonReleaseWriter().WriteLine(text, release, new WriteOptions());
        return text.ToString();
    }

    private static string Text(string format, params Release[] releases) => Encoding.UTF8.GetString(RoundTripProperties.Write(format, releases, escapeFormula: false));

    [Fact]
    public void A_line_of_NDJSON_is_exact_wherever_it_stands()
    {
        var line = Line(Odd);
        foreach (var text in new[] { line, line + "\n", line + "\n" + line, Foreign + "\n" + line, line + "\r\n\r\n" + line + "\n" })
        {
            Assert.Equal(Odd, Reading.All(text).Releases()[^1]);
        }
    }

    [Fact]
    public void A_line_of_others_between_exact_ones_is_read_as_theirs()
    {
        var read = Reading.All(Line(Odd) + "\n" + Foreign + "\n" + Line(Odd)).Releases();
        Assert.Equal([Odd, Odd], [read[0], read[2]]);
        Assert.Equal("codex", read[1].Variant);
    }

    [Fact]
    public void A_first_line_that_states_only_the_schema_makes_all_exact() =>
        Assert.Equal([Odd, Odd], Reading.All("{\"schema\":\"releasetools.releases/1\"}\n" + Foreign + "\n" + Foreign).Releases());

    [Fact]
    public void Documents_in_a_row_are_each_read_by_their_own_schema()
    {
        var read = Reading.All(Text("Json", Odd) + Foreign + Text("Json", Odd)).Releases();
        Assert.Equal([Odd, Odd], [read[0], read[2]]);
        Assert.Equal("codex", read[1].Variant);
    }

    [Fact]
    public void An_export_of_nothing_is_an_empty_list_in_every_format()
    {
        foreach (var format in new[] { "Json", "NdJson", "Csv", "ICalendar" })
        {
            Assert.Empty(Reading.All(Text(format)).Releases());
        }
    }

    [Theory]
    [InlineData("releasetools.releases/2")]
    [InlineData("releasetools.releases/")]
    public void A_later_schema_is_a_problem_and_no_guess(string schema)
    {
        Assert.Single(Reading.All(Line(Odd).Replace(HouseSchema.Current, schema, StringComparison.Ordinal)).Problems());
        Assert.Single(Reading.All(Text("Csv", Odd).Replace(HouseSchema.Current, schema, StringComparison.Ordinal)).Problems());
        Assert.Single(Reading.All(Text("ICalendar", Odd).Replace("releases/1\"", schema[13..] + "\"", StringComparison.Ordinal)).Problems());
    }

    [Fact]
    public void The_schema_of_others_is_a_fact_like_any_other() =>
        Assert.Equal("public", Reading.All("name,released,schema\nx,2026,public\n").Releases().Single().Attributes["schema"]);

    [Fact]
    public void A_row_of_a_spreadsheet_that_states_no_schema_is_read_by_what_it_shows()
    {
        var text = Text("Csv", Odd) + "GPT-5.3 Codex,,,,,,,2026-02,,,,by hand,https://example.org,,,\n";
        var read = Reading.All(text).Releases();
        Assert.Equal(Odd, read[0]);
        Assert.Equal("by hand", Assert.Single(read[1].Provenance).Source);
    }

    [Fact]
    public void A_row_of_CSV_cut_off_anywhere_is_a_problem_and_no_release()
    {
        var whole = Text("Csv", Odd, Odd);
        var second = whole.LastIndexOf("GPT", StringComparison.Ordinal);
        for (var length = second + 1; length < whole.Length - 1; length++)
        {
            // After the last comma a row says what one without a schema says.
            if (whole[length - 1] != ',' || length < whole.Length - HouseSchema.Current.Length - 1)
            {
                var read = Reading.All(whole[..length]);
                Assert.Single(read, result => result.Release is not null);
                Assert.Single(read.Problems());
            }
        }
    }

    [Fact]
    public void A_cell_that_was_edited_into_no_JSON_is_a_problem_with_its_place()
    {
        var release = Odd.ToBuilder();
        release.SetAttribute("a", 1);
        var problem = Assert.Single(Reading.All(Text("Csv", release.Build()).Replace("\"\":1}", "\"\":", StringComparison.Ordinal)).Problems());
        Assert.Equal(("attributes", 2L), (problem.Property, problem.Line));
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("'=1", "''=1")]
    [InlineData("x=1", "x=1")]
    [InlineData("'x", "'x")]
    public void A_formula_is_defused_in_every_cell(string name, string cell)
    {
        var release = new ReleaseBuilder { Name = name, Vendor = name, Released = ReleaseDate.FromYear(2026) }.Build();
        var row = Encoding.UTF8.GetString(RoundTripProperties.Write("Csv", [release], escapeFormula: true)).Split('\n')[1];
        Assert.StartsWith($"{cell},{cell},", row, StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_like_the_name_of_a_NET_type_is_kept_in_an_exact_row()
    {
        var release = new ReleaseBuilder { Name = "System.Collections.Immutable", Product = "System.Byte[]", Released = ReleaseDate.FromYear(2026) }.Build();
        Assert.Equal([release], Reading.All(Text("Csv", release)).Releases());
    }
}
