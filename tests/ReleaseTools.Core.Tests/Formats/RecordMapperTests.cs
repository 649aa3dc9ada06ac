using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

public sealed class RecordMapperTests
{
    [Theory]
    [InlineData("vendor"), InlineData("Company"), InlineData("provider"), InlineData("LAB"), InlineData("organization"), InlineData("publisher")]
    public void Vendor_has_many_headers(string header) =>
        Assert.Equal("Acme", Reading.Map((header, "Acme"), ("name", "Rocket"), ("released", "2026")).Vendor);

    [Theory]
    [InlineData("product"), InlineData("Product Name"), InlineData("family"), InlineData("model")]
    public void Product_has_many_headers(string header)
    {
        var release = Reading.Map(("vendor", "Acme"), (header, "Rocket"), ("version", "2.1"), ("released", "2026"));
        Assert.Equal(("Rocket", "2.1", "Rocket 2.1"), (release.Product, release.Version!.Text, release.Name));
    }

    [Theory]
    [InlineData("name"), InlineData("id"), InlineData("model"), InlineData("model_id"), InlineData("title"), InlineData("tag"), InlineData("tagName"), InlineData("Display Name")]
    public void Name_has_many_headers(string header) =>
        Assert.Equal("gpt-5", Reading.Map((header, "gpt-5"), ("released", "2026")).Name);

    [Theory]
    [InlineData("released"), InlineData("date"), InlineData("release_date"), InlineData("Release Date"), InlineData("releaseDate"), InlineData("RELEASED-AT")]
    [InlineData("released_utc"), InlineData("published_at"), InlineData("published"), InlineData("publicationDate"), InlineData("publication_date")]
    [InlineData("created"), InlineData("created_at"), InlineData("upload_time"), InlineData("time"), InlineData("timestamp"), InlineData("when")]
    public void Released_has_many_headers(string header) =>
        Assert.Equal(ReleaseDate.FromDay(2026, 2, 6), Reading.Map(("name", "x"), (header, "2026-02-06")).Released);

    [Theory]
    [InlineData("released_utc", "released_raw")]
    [InlineData("published_at", "created_at")]
    [InlineData("released", "published_at")]
    [InlineData("publicationDate", "date")]
    [InlineData("release_date", "created")]
    public void The_surer_of_two_dates_counts_in_any_order_and_the_other_is_kept(string surer, string other)
    {
        foreach (var record in new[] { new (string, object?)[] { ("name", "x"), (surer, "2026-02-06"), (other, "2025") }, [("name", "x"), (other, "2025"), (surer, "2026-02-06")] })
        {
            var release = Reading.Map(record);
            Assert.Equal(ReleaseDate.FromDay(2026, 2, 6), release.Released);
            Assert.Equal(2025L, release.Attributes[other]);
        }
    }

    [Fact]
    public void The_stamp_of_an_id_beside_a_title_is_the_snapshot()
    {
        var release = Reading.Map(("name", "Claude Opus 4.5"), ("id", "claude-opus-4-5-20251101"), ("released", "2025-11-01"));
        Assert.Equal(("Claude Opus 4.5", (object?)ReleaseDate.Parse("2025-11-01")), (release.Name, release.Attributes[AttributeNames.Snapshot]));
    }

    [Fact]
    public void The_surer_date_counts_even_when_empty()
    {
        var draft = Reading.Map(("name", "v1"), ("draft", true), ("created_at", "2026-02-06T00:00:00Z"), ("published_at", null));
        Assert.Equal((ReleaseDate.Unknown, ReleaseStatus.Announced), (draft.Released, draft.Status));
    }

    [Fact]
    public void An_empty_version_means_none() =>
        Assert.Null(Reading.Map(("vendor", "curl"), ("product", "curl"), ("version", ""), ("tag", "curl-7_10"), ("released", "2002")).Version);

    [Fact]
    public void The_first_name_that_is_not_blank_counts() =>
        Assert.Equal("v7.5.0", Reading.Map(("id", 12345L), ("name", " "), ("tag_name", "v7.5.0"), ("published_at", "2026")).Name);

    [Theory]
    [InlineData("Released Feb 2026", ReleaseStatus.Released, "2026-02", null)]
    [InlineData("TBD", ReleaseStatus.Announced, "TBD", null)]
    [InlineData("tba", ReleaseStatus.Announced, "TBD", null)]
    [InlineData("", ReleaseStatus.Announced, "TBD", null)]
    [InlineData("Possible specialized release", ReleaseStatus.Speculative, "TBD", "specialized")]
    [InlineData("Expected Q3 2026", ReleaseStatus.Announced, "2026-Q3", null)]
    [InlineData("planned 2026-03", ReleaseStatus.Announced, "2026-03", null)]
    [InlineData("Planned for March 2026", ReleaseStatus.Announced, "2026-03", null)]
    [InlineData("Announced", ReleaseStatus.Announced, "TBD", null)]
    [InlineData("Rumored", ReleaseStatus.Speculative, "TBD", null)]
    [InlineData("yanked", ReleaseStatus.Withdrawn, "TBD", null)]
    [InlineData("Withdrawn 2026-02-06", ReleaseStatus.Withdrawn, "2026-02-06", null)]
    [InlineData("coming soon", ReleaseStatus.Announced, "TBD", null)]
    [InlineData("preview", ReleaseStatus.Released, "TBD", "preview")]
    [InlineData("Released", ReleaseStatus.Released, "TBD", null)]
    public void A_phrase_is_read_in_the_date_or_the_status(string phrase, ReleaseStatus status, string date, string? track)
    {
        foreach (var header in new[] { "released", "status" })
        {
            var release = Reading.Map(("name", "zzz"), (header, phrase));
            Assert.Equal((status, date), (release.Status, release.Released.ToString()));
            if (track is not null)
            {
                Assert.Equal(track, release.Track);
            }
        }
    }

    [Fact]
    public void A_phrase_with_by_bounds_the_date_from_above() =>
        Assert.Equal(ReleaseDate.Parse("../2026-09-30"), Reading.Map(("name", "x"), ("status", "expected by Q3 2026")).Released);

    [Theory]
    [InlineData("deprecated", ReleaseStatus.Released, "deprecated")]
    [InlineData("beta", ReleaseStatus.Released, null)]
    public void A_dated_release_with_a_later_stage_stays_released(string text, ReleaseStatus status, string? stage)
    {
        var release = Reading.Map(("name", "x"), ("released", "2026-02"), ("status", text));
        Assert.Equal(status, release.Status);
        Assert.Equal(stage, release.Attributes.TryGetValue("lifecycle", out var kept) ? kept : null);
    }

    [Fact]
    public void A_status_that_is_none_is_a_problem()
    {
        var problem = Reading.Problem(("name", "x"), ("released", "2026"), ("state", "frobnicated"));
        Assert.Equal(("state", "frobnicated", false), (problem.Property, problem.Value, problem.IsFatal));
    }

    [Fact]
    public void A_date_that_is_none_is_one_problem_that_says_all()
    {
        var problem = Reading.Try(new ReadOptions { SourceName = "a.csv" }, ("name", "x"), ("when", "2026-13-45")).Problem!;
        Assert.Equal(("when", "2026-13-45", "a.csv"), (problem.Property, problem.Value, problem.Source));
        Assert.All(new[] { "a.csv", "when", "2026-13-45" }, part => Assert.Contains(part, problem.Message, StringComparison.Ordinal));
        Assert.Contains("is no date. Expected", Reading.Problem(("name", "x"), ("when", "soonish")).Message, StringComparison.Ordinal);
    }

    public static TheoryData<object, string> DateValues => new()
    {
        { new DateTime(2026, 2, 6, 14, 27, 0, DateTimeKind.Utc), "2026-02-06T14:27:00Z" },
        { new DateTime(2026, 2, 6, 14, 27, 0, DateTimeKind.Unspecified), "2026-02-06T14:27:00Z" },
        { new DateTimeOffset(2026, 2, 6, 14, 27, 0, TimeSpan.FromHours(2)), "2026-02-06T12:27:00Z" },
        { ReleaseDate.FromQuarter(2026, 1), "2026-Q1" },
        { 1770219050L, "2026-02-04T15:30:50Z" },
        { 1770219050000L, "2026-02-04T15:30:50Z" },
        { 1770219050.5m, "2026-02-04T15:30:50.5Z" },
        { 1770219050d, "2026-02-04T15:30:50Z" },
        { 2026L, "2026" },
    };

    [Theory]
    [MemberData(nameof(DateValues))]
    public void A_date_may_be_typed_or_count_seconds(object value, string expected) =>
        Assert.Equal(expected, Reading.Map(("name", "x"), ("created", value)).Released.ToString());

    [Theory]
    [InlineData("released", 1770219050L)]
    [InlineData("created", 17702L)]
    [InlineData("created", -1770219050L)]
    [InlineData("created", long.MaxValue)]
    [InlineData("created", double.NaN)]
    [InlineData("created", 1e300)]
    [InlineData("created", true)]
    public void A_number_that_does_not_count_seconds_is_a_problem(string header, object value) =>
        Assert.Equal(header, Reading.Problem(("name", "x"), (header, value)).Property);

    [Fact]
    public void A_time_without_zone_is_in_the_given_zone()
    {
        var options = new ReadOptions { Zone = TimeZoneInfo.CreateCustomTimeZone("t", TimeSpan.FromHours(9), "t", "t") };
        foreach (var value in new object[] { "2026-02-06 14:27:00", new DateTime(2026, 2, 6, 14, 27, 0, DateTimeKind.Unspecified) })
        {
            Assert.Equal("2026-02-06T05:27:00Z", Reading.Try(options, ("name", "x"), ("released", value)).Release!.Released.ToString());
        }
    }

    [Theory]
    [InlineData("minute", "2026-02-06T14:27Z")]
    [InlineData("day", "2026-02-06")]
    [InlineData("Month", "2026-02")]
    [InlineData("quarter", "2026-Q1")]
    [InlineData("year", "2026")]
    [InlineData("second", "2026-02-06T14:27:31Z")]
    [InlineData("whatever", "2026-02-06T14:27:31Z")]
    public void A_coarser_precision_wins(string precision, string expected)
    {
        var release = Reading.Map(("name", "x"), ("released", "2026-02-06T14:27:31Z"), ("precision", precision));
        Assert.Equal((expected, precision), (release.Released.ToString(), release.Attributes["precision"]));
    }

    [Fact]
    public void A_finer_precision_adds_nothing() =>
        Assert.Equal("2026-02", Reading.Map(("name", "x"), ("released", "2026-02"), ("precision", "day")).Released.ToString());

    [Theory]
    [InlineData("proves", "NotLaterThan", "../2026-02-06")]
    [InlineData("proves", "not before", "2026-02-06/..")]
    [InlineData("proves", "nothing", "TBD")]
    [InlineData("kind", "hn-submission", "../2026-02-06")]
    [InlineData("kind", "seed-claim", "2026-02-06")]
    [InlineData("kind", "anything", "2026-02-06")]
    public void What_a_source_proves_bounds_the_date(string header, string value, string expected)
    {
        var release = Reading.Map(("name", "x"), ("released", "2026-02-06"), (header, value), ("source", "s"), ("link", "https://example.org"));
        Assert.Equal((expected, ReleaseStatus.Released), (release.Released.ToString(), release.Status));
        var source = Assert.Single(release.Provenance);
        Assert.Equal(("s", "https://example.org", "2026-02-06"), (source.Source, source.Link, source.Stated.ToString()));
    }

    [Fact]
    public void An_empty_source_is_none_and_an_absent_one_is_the_input()
    {
        var options = new ReadOptions { SourceName = "file.csv" };
        Assert.Empty(Reading.Try(options, ("name", "x"), ("released", "2026"), ("source", "")).Release!.Provenance);
        Assert.Equal("file.csv", Reading.Try(options, ("name", "x"), ("released", "2026")).Release!.Provenance.Single().Source);
        Assert.Empty(Reading.Map(("name", "x"), ("released", "2026")).Provenance);
    }

    [Fact]
    public void The_property_map_wins_and_may_name_attributes()
    {
        var options = new ReadOptions { PropertyMap = new Dictionary<string, string> { ["Released"] = "Went Live", ["Attributes.Price"] = "cost" } };
        var release = Reading.Try(options, ("name", "x"), ("released", "2020"), ("went_live", "2026-02"), ("cost", "5")).Release!;
        Assert.Equal("2026-02", release.Released.ToString());
        Assert.Equal(5L, release.Attributes["Price"]);
        Assert.Equal(2020L, release.Attributes["released"]);
    }

    [Fact]
    public void A_mapped_header_that_is_absent_is_a_problem_that_lists_the_others()
    {
        var options = new ReadOptions { PropertyMap = new Dictionary<string, string> { ["Released"] = "launch_day" } };
        var problem = Reading.Try(options, ("name", "x"), ("when", "2026")).Problem!;
        Assert.All(new[] { "launch_day", "Released", "name, when" }, part => Assert.Contains(part, problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_without_a_name_is_a_problem() =>
        Assert.Contains("names no release", Reading.Problem(("released", "2026"), ("colour", "red")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("42", 42L)]
    [InlineData("-7", -7L)]
    [InlineData("007", "007")]
    [InlineData("+7", "+7")]
    [InlineData("-0", "-0")]
    [InlineData("1e5", "1e5")]
    [InlineData("1.10", "1.10")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1,5", "1,5")]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("2026-02-06", "2026-02-06")]
    [InlineData("NaN", "NaN")]
    [InlineData(" padded ", " padded ")]
    public void Text_becomes_a_number_only_where_nothing_is_lost(string text, object expected) =>
        Assert.Equal(expected, Reading.Map(("name", "x"), ("released", "2026"), ("fact", text)).Attributes["fact"]);

    [Fact]
    public void A_fraction_is_a_decimal_and_a_known_price_is_one_whatever_its_last_digit()
    {
        var release = Reading.Map(("name", "x"), ("released", "2026"), ("ratio", "1.25"), ("usd_per_million_input", "2.50"), ("modalities_in", "text, image"));
        Assert.Equal(1.25m, release.Attributes["ratio"]);
        Assert.Equal(2.50m, release.Attributes[AttributeNames.InputPrice]);
        Assert.Equal(["text", "image"], Assert.IsAssignableFrom<IReadOnlyList<string>>(release.Attributes[AttributeNames.InputModalities]));
    }

    [Fact]
    public void Control_characters_and_direction_overrides_leave_names_and_messages()
    {
        var name = Reading.Map(("name", "GPT\u001b[31m\r\n5\u202e"), ("released", "2026")).Name;
        Assert.Equal("GPT 5", name);
        var problem = Reading.Problem(("name", "x"), ("released", "\u001b[31m" + new string('y', 500)));
        Assert.DoesNotContain('\u001b', problem.Message);
        Assert.True(problem.Message.Length < 600);
    }

    [Fact]
    public void A_prerelease_is_on_the_preview_track() =>
        Assert.Equal(ReleaseTrack.Preview, Reading.Map(("name", "x"), ("prerelease", true), ("released", "2026")).Track);

    [Fact]
    public void A_stated_track_is_kept_as_it_is()
    {
        Assert.Equal("nightly", Reading.Map(("name", "x"), ("channel", "nightly"), ("released", "2026")).Track);
        Assert.Null(Reading.Map(("name", "x"), ("track", ""), ("released", "2026")).Track);
    }

    [Fact]
    public void Header_sets_may_alternate()
    {
        var mapper = new RecordMapper(new ReadOptions());
        for (var round = 0; round < 1000; round++)
        {
            var header = "fact" + (round % 300);
            var release = mapper.Map([new("name", "x"), new("released", "2026"), new(header, (long)round)]).Release!;
            Assert.Equal((long)round, release.Attributes[header]);
        }
    }

    [Fact]
    public void Dictionaries_are_objects_even_where_they_hold_themselves()
    {
        var facts = new System.Collections.Hashtable { ["context"] = 8, ["when"] = ReleaseDate.FromYear(2024) };
        facts["self"] = facts;
        var source = new System.Collections.Hashtable { ["source"] = "s", ["proves"] = "Nothing" };
        var release = Reading.Map(("name", "x"), ("released", "2026"), ("attributes", facts), ("limits", facts), ("provenance", new[] { source }));
        Assert.Equal(8L, release.Attributes["context"]);
        Assert.Equal(ReleaseDate.FromYear(2024), release.Attributes["when"]);
        Assert.Equal(8L, release.Attributes["limits.context"]);
        Assert.Equal(EvidenceKind.Nothing, release.Provenance.Single().Proves);
    }

    [Fact]
    public void A_byte_order_mark_in_a_string_is_passed_over() =>
        Assert.Equal("x", Reading.All("\uFEFFname,released\nx,2026\n").Releases().Single().Name);

    [Fact]
    public void A_target_that_is_none_is_a_problem_that_lists_those_that_are()
    {
        var options = new ReadOptions { PropertyMap = new Dictionary<string, string> { ["Relased"] = "when" } };
        var problem = Reading.Try(options, ("name", "x"), ("when", "2026")).Problem!;
        Assert.All(new[] { "Relased", "Released", "Vendor", "announced", "Attributes.<any name>" }, part => Assert.Contains(part, problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("announced"), InlineData("Announced At"), InlineData("announcement_date"), InlineData("attributes.announced")]
    public void When_it_was_announced_is_a_date(string header)
    {
        var options = header.Contains('.', StringComparison.Ordinal)
            ? new ReadOptions { PropertyMap = new Dictionary<string, string> { [header] = "was" } }
            : new ReadOptions();
        var release = Reading.Try(options, ("name", "x"), ("status", "announced"), (header.Contains('.', StringComparison.Ordinal) ? "was" : header, "2026-02-01")).Release!;
        Assert.Equal(ReleaseDate.FromDay(2026, 2, 1), release.Attributes[AttributeNames.Announced]);
    }

    [Theory]
    [InlineData("claude-opus-4-5-20251101", "2025-11-01")]
    [InlineData("gpt-4o-2024-08-06", "2024-08-06")]
    [InlineData("gpt-5.3-codex", null)]
    public void The_stamp_of_a_name_is_kept(string name, string? expected) =>
        Assert.Equal(expected, Reading.Map(("name", name), ("released", "2026")).Attributes.TryGetValue(AttributeNames.Snapshot, out var date) ? date!.ToString() : null);

    [Fact]
    public void What_ConvertTo_Json_makes_of_a_release_is_read()
    {
        const string Json = """
            {"Name":"GPT-5.3 Codex","Vendor":"OpenAI","Product":"GPT","Version":{"Text":"5.3","Core":"5.3","IsPrerelease":false},"Variant":"codex",
            "Released":{"Earliest":"2026-02-05T00:00:00+00:00","Latest":"2026-02-05T23:59:59.9999999+00:00","Precision":5,"IsExact":false,"IsKnown":true},
            "Status":3,"Provenance":[{"Source":"HN","Link":"https://example.org","RetrievedAt":"2026-02-06T00:00:00+00:00","Proves":1,
            "Stated":{"Earliest":null,"Latest":"2026-02-05T18:08:08+00:00","Precision":8}}],
            "Attributes":{"context":400000,"snapshot":{"Earliest":"2026-01-01T00:00:00+00:00","Latest":"2026-12-31T23:59:59.9999999+00:00","Precision":1}},"Line":"GPT 5.3"}
            """;
        var release = Assert.Single(Reading.All(Json).Releases());
        Assert.Equal(("2026-02-05", ReleaseStatus.Withdrawn, "5.3"), (release.Released.ToString(), release.Status, release.Version!.Text));
        var source = Assert.Single(release.Provenance);
        Assert.Equal(("HN", EvidenceKind.NotLaterThan, "../2026-02-05T18:08:08Z"), (source.Source, source.Proves, source.Stated.ToString()));
        Assert.Equal(DateTimeOffset.Parse("2026-02-06T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), source.RetrievedAt);
        Assert.Equal((400000L, ReleaseDate.FromYear(2026)), (release.Attributes["context"], release.Attributes["snapshot"]));
    }

    [Theory]
    [InlineData("status", 4L), InlineData("state", 1L)]
    public void A_number_that_is_no_status_of_ours_is_a_problem(string header, long number) =>
        Assert.Equal(header, Reading.Problem(("name", "x"), ("released", "2026"), (header, number)).Property);
}
