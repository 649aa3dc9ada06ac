using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

public sealed class CsvReleaseReaderTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_and_the_line_ends_are_found(string delimiter)
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            var text = string.Join(end, "name,released,notes", "a,2026-02-06,one", "\"b \"\"x\"\"\",2026-02-07,two", string.Empty).Replace(",", delimiter, StringComparison.Ordinal);
            var releases = Reading.All(text).Releases();
            Assert.Equal(["a", "b \"x\""], releases.Select(release => release.Name));
            Assert.Equal("two", releases[1].Attributes["notes"]);
        }
    }

    [Fact]
    public void A_delimiter_within_quotes_is_text()
    {
        var release = Assert.Single(Reading.All("name;released;notes\n\"a;b\";2026;\"x,y,z,w\"\n").Releases());
        Assert.Equal(("a;b", "x,y,z,w"), (release.Name, release.Attributes["notes"]));
    }

    public static TheoryData<string> Encodings => new() { "utf-8", "utf-16", "utf-16BE", "utf-32" };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_is_obeyed(string encoding) =>
        Assert.Equal("Zoë→", Reading.Bytes(Reading.WithPreamble(Encoding.GetEncoding(encoding), "name,released\nZoë→,2026\n")).Releases().Single().Name);

    [Fact]
    public void Bytes_that_are_no_utf8_are_told()
    {
        var results = Reading.Bytes([.. "name,released\nZo"u8, 0xEB, .. ",2026\n"u8]);
        Assert.Equal("Zo\uFFFD", results[0].Release!.Name);
        Assert.Contains("1 byte sequence", Assert.Single(results.Problems()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_numbers_count_lines_and_not_rows()
    {
        var text = "name,released,notes\r\na,2026,\"one\r\ntwo\nthree\"\r\n\r\nb,never ever,x\r\nc,2026,\"\n\"\nd,nope,\n";
        Assert.Equal([6L, 9L], Reading.All(text).Problems().Select(problem => problem.Line!.Value));
    }

    [Fact]
    public void A_bad_row_is_one_problem_and_the_rest_goes_on()
    {
        var results = Reading.All("name,released\na,2026\nb,2026,extra\n\"c\"x,2026\nd\ne,2026\n");
        Assert.Equal(["a", "e"], results.Where(result => result.Release is not null).Select(result => result.Release!.Name));
        Assert.Equal([3L, 4L, 5L], results.Problems().Select(problem => problem.Line!.Value));
        Assert.All(results.Problems(), problem => Assert.False(problem.IsFatal));
    }

    [Fact]
    public void Empty_cells_beyond_the_header_and_missing_ones_after_the_date_do_no_harm()
    {
        var releases = Reading.All("name,released,notes\na,2026,x,,\nb,2026\n,,\n").Releases();
        Assert.Equal(["a", "b"], releases.Select(release => release.Name));
        Assert.False(releases[1].Attributes.ContainsKey("notes"));
    }

    [Fact]
    public void A_quote_never_closed_is_fatal_after_all_good_rows()
    {
        var results = Reading.All("name,released\na,2026\n\"b,2026\nc,2026\n");
        Assert.Equal("a", results[0].Release!.Name);
        Assert.Equal((3L, true), (results[1].Problem!.Line!.Value, results[1].Problem!.IsFatal));
        Assert.Equal(2, results.Count);
    }

    [Fact]
    public void A_header_alone_is_a_note()
    {
        var results = Reading.All("name,released\n");
        Assert.Empty(results.Releases());
        Assert.Single(results.Notes());
    }

    [Fact]
    public void Repeated_and_empty_headers_get_names_and_a_note()
    {
        var results = Reading.All("name,released,note,note,\nx,2026,a,b,c\n");
        var release = Assert.Single(results.Releases());
        Assert.Equal(("a", "b", "c"), (release.Attributes["note"], release.Attributes["note_2"], release.Attributes["column5"]));
        Assert.Single(results.Notes());
    }

    [Fact]
    public void What_shells_and_spreadsheets_put_first_is_passed_over()
    {
        var results = Reading.All("#TYPE System.Management.Automation.PSCustomObject\n\"name\",\"released\"\n\"x\",\"nope\"\n");
        Assert.Equal(3L, Assert.Single(results.Problems()).Line);
        Assert.Equal("x", Reading.All("sep=;\r\nname;released\r\nx;2026\r\n").Releases().Single().Name);
    }

    [Fact]
    public void A_header_that_names_no_release_is_fatal_once()
    {
        var problem = Assert.Single(Reading.All("colour,size\nred,1\nblue,2\n").Problems());
        Assert.True(problem.IsFatal);
        Assert.Contains("colour, size", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unusual_headers_are_read_with_a_property_map()
    {
        var options = new ReadOptions { PropertyMap = new Dictionary<string, string> { ["Name"] = "was", ["Released"] = "wann" } };
        var release = Assert.Single(Reading.All("was;wann\nRocket 1;2026-02\n", options: options).Releases());
        Assert.Equal(("Rocket 1", "2026-02"), (release.Name, release.Released.ToString()));
    }

    [Theory]
    [InlineData("## [1.2.0] - 2026-02-05\n\n- fixed")]
    [InlineData("# 1\n1.0 -> 2.0")]
    [InlineData("app (1.2-1) unstable; urgency=low")]
    public void Notes_in_a_cell_make_no_other_format_of_a_table(string notes)
    {
        var release = Assert.Single(Reading.All($"name,notes,released\nApp 1.2.0,\"start\n{notes}\",2026-02-05\n").Releases());
        Assert.Equal(("App 1.2.0", $"start\n{notes}"), (release.Name, release.Attributes["notes"]));
    }

    [Property(MaxTest = 200)]
    public Property What_a_writer_writes_is_read()
    {
        var text = Gen.Elements('a', 'ß', '"', ',', ';', '\n', '\r', ' ', '\t', '|', '→', '1', '#').ListOf().Select(letters => string.Concat(letters));
        var tables = text.Three().NonEmptyListOf();
        return Prop.ForAll(tables.ToArbitrary(), rows =>
        {
            var csv = new StringBuilder("name,one,two,released\n");
            foreach (var (one, two, _) in rows)
            {
                csv.Append("x,").Append(Quote("_" + one)).Append(',').Append(Quote("_" + two)).Append(",2026\r\n");
            }

            var releases = Reading.All(csv.ToString()).Releases();
            Assert.All(releases, release => Assert.Equal("x", release.Name));
            Assert.Equal(rows.Select(row => ("_" + row.Item1, "_" + row.Item2)), releases.Select(release => ((string)release.Attributes["one"]!, (string)release.Attributes["two"]!)));
        });
    }

    private static string Quote(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    [Fact]
    public void A_file_without_dates_is_one_warning_that_lists_its_headers()
    {
        var results = Reading.All("name,shipping_day\na,2026-02-05\nb,2026-02-06\n");
        Assert.Equal(2, results.Releases().Count);
        var warning = Assert.Single(results, result => result.Warning is not null).Warning!;
        Assert.All(new[] { "name, shipping_day", "-Property @{Released=" }, part => Assert.Contains(part, warning, StringComparison.Ordinal));
        Assert.DoesNotContain(Reading.All("name,status\na,TBD\n"), result => result.Warning is not null);
    }

    [Fact]
    public void The_name_of_a_list_type_is_no_fact()
    {
        var results = Reading.All(
            "Name,Released,Sequence,Provenance,Attributes\n"
            + "a,2026,#2 of a -> b,System.Object[],\"System.Collections.ObjectModel.ReadOnlyDictionary`2[System.String,System.Object]\"\n"
            + "b,2026,,System.Object[],x\n");
        var releases = results.Releases();
        Assert.All(releases, release => Assert.Empty(release.Provenance));
        Assert.Empty(releases[0].Attributes);
        Assert.Equal(new ReleaseSequence("a -> b", 2), releases[0].Sequence);
        Assert.Contains("Provenance, Attributes", Assert.Single(results.Notes()), StringComparison.Ordinal);
    }
}
