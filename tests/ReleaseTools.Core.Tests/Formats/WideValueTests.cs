using System.Globalization;

namespace ReleaseTools.Tests.Formats;

/// <summary>Values that are wider than usual cost nothing but themselves.</summary>
public sealed class WideValueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(1_004)]
    [InlineData(1_005)]
    [InlineData(1_024)]
    [InlineData(4_096)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void A_long_cell_is_read_whole(int length)
    {
        var cell = new string('x', length);
        var releases = Reading.All($"name,released,notes\nA 1,2026-01-01,{cell}\nA 2,2026-01-02,short\nA 3,2026-01-03,\"{cell}\n{cell}\"\n").Releases();
        Assert.Equal(["A 1", "A 2", "A 3"], releases.Select(release => release.Name));
        Assert.Equal([cell, "short", cell + "\n" + cell], releases.Select(release => (string)release.Attributes["notes"]!));
    }

    [Fact]
    public void Ten_thousand_columns_are_read()
    {
        var headers = string.Join(',', Enumerable.Range(0, 10_000).Select(column => "c" + column.ToString(CultureInfo.InvariantCulture)));
        var cells = string.Join(',', Enumerable.Repeat("y", 10_000));
        var release = Reading.All($"name,released,{headers}\nA 1,2026-01-01,{cells}\n").Releases().Single();
        Assert.Equal("y", release.Attributes["c9999"]);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1E+400")]
    [InlineData("1e-400")]
    [InlineData("123456789012345678901234567890.5e30")]
    public void A_number_that_nothing_holds_comes_as_its_text(string number)
    {
        var releases = Reading.All($"[{{\"name\":\"A 1\",\"released\":\"2026\"}},{{\"name\":\"A 2\",\"released\":\"2026\",\"x\":{number}}},{{\"x\":[{number}],\"name\":\"A 3\",\"released\":\"2026\"}}]").Releases();
        Assert.Equal(["A 1", "A 2", "A 3"], releases.Select(release => release.Name));
        Assert.Equal(number, releases[1].Attributes["x"]);
    }

    [Fact]
    public void A_whole_number_of_any_length_comes_as_its_digits()
    {
        var digits = "9" + new string('7', 100_000);
        var release = Reading.All($"{{\"name\":\"A 1\",\"released\":\"2026\",\"x\":{digits}}}\n{{\"name\":\"A 2\",\"released\":\"2026\"}}").Releases();
        Assert.Equal(digits, release[0].Attributes["x"]);
        Assert.Equal("A 2", release[1].Name);
    }

    [Theory]
    [InlineData("0.05", "0.05")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("1.5e3", "1500")]
    [InlineData("0e0", "0")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    public void A_number_that_a_decimal_holds_stays_one(string number, string expected)
    {
        var value = Reading.All($"[{{\"name\":\"A 1\",\"released\":\"2026\",\"x\":{number}}}]").Releases().Single().Attributes["x"];
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Assert.IsType<decimal>(value));
    }

    [Theory]
    [InlineData("a 1e400 \\\"-5\\\" b")]
    [InlineData("\\\\")]
    [InlineData("1e400")]
    public void What_stands_in_a_string_is_left_alone(string json)
    {
        var release = Reading.All($"[{{\"name\":\"A 1\",\"released\":\"2026\",\"x\":\"{json}\",\"y1\":1}}]").Releases().Single();
        Assert.Equal(json.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal), release.Attributes["x"]);
        Assert.Equal(1L, release.Attributes["y1"]);
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("--1")]
    public void What_is_no_number_is_still_malformed(string number) =>
        Assert.True(Reading.All($"[{{\"name\":\"A 1\",\"released\":\"2026\",\"x\":{number}}}]").Problems().Single().IsFatal);

    [Fact]
    public void A_bad_line_of_NDJSON_names_its_place_once()
    {
        var problem = Reading.All("{\"name\":\"A 1\",\"released\":\"2026\"}\n{bad\n{\"name\":\"A 2\",\"released\":\"2026\"}").Problems().Single();
        Assert.Equal((2L, false), (problem.Line, problem.IsFatal));
        Assert.Equal(problem.Message.IndexOf("line ", StringComparison.Ordinal), problem.Message.LastIndexOf("line 2", StringComparison.Ordinal));
        Assert.DoesNotContain("line 1", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_before_a_NUL_is_read()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(row => string.Create(CultureInfo.InvariantCulture, $"A {row},2026-01-01\n")));
        var results = Reading.All("name,released\n" + rows + "B \0,2026\n");
        Assert.Equal(20_000, results.Count(result => result.Release is not null));
        Assert.True(results.Problems().Single().IsFatal);
    }
}
