using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>Events of other people's calendars, and what a person does to ours.</summary>
public sealed class ICalendarReleaseReaderTests
{
    private static string Calendar(params string[] lines) => "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + string.Join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";

    private static string Event(params string[] lines) => Calendar(["BEGIN:VEVENT", .. lines, "END:VEVENT"]);

    private static Release One(params string[] lines) => Assert.Single(Reading.All(Event(["SUMMARY:x", .. lines])).Releases());

    [Fact]
    public void An_event_is_a_release()
    {
        var text = Event(
            "UID:42@example.org", "DTSTAMP:20260101T000000Z", "SUMMARY:Claude Opus 4.6", "DTSTART;VALUE=DATE:20260205", "DTEND;VALUE=DATE:20260206", "URL:https://example.org/a",
            "DESCRIPTION:One\\, two\\nthree\\; four\\\\five", "CATEGORIES:models,AI\\, big", "LOCATION:web");
        var release = Assert.Single(Reading.All(text, options: new ReadOptions { SourceName = "a.ics" }).Releases());
        Assert.Equal(("Claude Opus 4.6", "Anthropic", "4.6", "opus"), (release.Name, release.Vendor, release.Version?.Text, release.Variant));
        Assert.Equal(ReleaseDate.FromDay(2026, 2, 5), release.Released);
        Assert.Equal(ReleaseStatus.Released, release.Status);
        Assert.Equal(new Provenance("a.ics", "https://example.org/a", stated: ReleaseDate.FromDay(2026, 2, 5)), Assert.Single(release.Provenance));
        Assert.Equal("One, two\nthree; four\\five", release.Attributes["description"]);
        Assert.Equal(["models", "AI, big"], (IReadOnlyList<string>)release.Attributes["categories"]!);
        Assert.Equal(("42@example.org", "web"), (release.Attributes["uid"], release.Attributes["location"]));
        Assert.False(release.Attributes.ContainsKey("ends"));
    }

    // The instants are those of the zones' rules, looked up by hand; in Berlin the clocks show 02:30 twice on 2026-10-25 and never on 2026-03-29.
    [Theory]
    [InlineData("DTSTART:20260205T142700Z", "2026-02-05T14:27:00Z")]
    [InlineData("DTSTART:20260205T142700", "2026-02-05T14:27:00Z")]
    [InlineData("DTSTART:20260205", "2026-02-05")]
    [InlineData("DTSTART;VALUE=DATE;X-A=\"a:b;c\":20260205", "2026-02-05")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260205T142700", "2026-02-05T13:27:00Z")]
    [InlineData("DTSTART;TZID=\"Europe/Berlin\":20260705T142700", "2026-07-05T12:27:00Z")]
    [InlineData("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260205T142700", "2026-02-05T13:27:00Z")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20261025T023000", "2026-10-25T00:30:00Z")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260329T023000", "2026-03-29T01:30:00Z")]
    [InlineData("dtstart;value=date:20260205", "2026-02-05")]
    public void A_start_is_a_date_with_its_precision(string start, string expected) => Assert.Equal(ReleaseDate.Parse(expected), One(start).Released);

    [Fact]
    public void A_floating_time_is_in_the_zone_that_is_given()
    {
        var options = new ReadOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") };
        var release = Assert.Single(Reading.All(Event("SUMMARY:x", "DTSTART:20260205T142700"), options: options).Releases());
        Assert.Equal(ReleaseDate.Parse("2026-02-05T05:27:00Z"), release.Released);
    }

    [Fact]
    public void A_zone_by_its_Windows_name_is_known() =>
        Assert.Equal(ReleaseDate.Parse("2026-02-05T13:27:00Z"), One("DTSTART;TZID=W. Europe Standard Time:20260205T142700").Released);

    [Theory]
    [InlineData("Nowhere")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/dev/zero")]
    public void A_zone_that_nothing_knows_bounds_the_date(string zone) =>
        Assert.Equal(ReleaseDate.Parse("2026-02-05T00:27:00Z/2026-02-06T02:27:00Z"), One($"DTSTART;TZID={zone}:20260205T142700").Released);

    [Fact]
    public void A_zone_that_only_the_calendar_describes_bounds_the_date()
    {
        var text = Calendar(
            "BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "DTSTART:19701025T030000", "END:STANDARD", "BEGIN:DAYLIGHT",
            "TZOFFSETTO:+0200", "END:DAYLIGHT", "END:VTIMEZONE", "BEGIN:VEVENT", "SUMMARY:x", "DTSTART;TZID=Ours:20260205T142700", "END:VEVENT");
        Assert.Equal(ReleaseDate.Parse("2026-02-05T12:27:00Z/2026-02-05T13:27:00Z"), Assert.Single(Reading.All(text).Releases()).Released);
    }

    [Theory]
    [InlineData("STATUS:CANCELLED", ReleaseStatus.Withdrawn)]
    [InlineData("STATUS:TENTATIVE", ReleaseStatus.Announced)]
    [InlineData("STATUS:confirmed", ReleaseStatus.Released)]
    [InlineData("X-STATUS:CANCELLED", ReleaseStatus.Released)]
    public void The_status_tells_what_became_of_it(string line, ReleaseStatus expected) => Assert.Equal(expected, One("DTSTART:20260205", line).Status);

    [Fact]
    public void An_event_of_several_days_begins_on_the_first_and_keeps_the_last()
    {
        var release = One("DTSTART;VALUE=DATE:20260205", "DTEND;VALUE=DATE:20260208");
        Assert.Equal((ReleaseDate.FromDay(2026, 2, 5), ReleaseDate.FromDay(2026, 2, 7)), (release.Released, release.Attributes["ends"]));
    }

    [Theory]
    [InlineData("SUMM\r\n ARY:a b", "a b")]
    [InlineData("SUMMARY:a\r\n  b", "a b")]
    [InlineData("SUMMARY:a\r\n\tb", "ab")]
    [InlineData("SUMMARY:a\n b", "ab")]
    [InlineData("SUMMARY;LANGUAGE=en;ALTREP=\"cid:x,y\":a\\, b", "a, b")]
    public void Lines_are_unfolded(string summary, string expected) =>
        Assert.Equal(expected, Assert.Single(Reading.All(Event(summary, "DTSTART:20260205")).Releases()).Name);

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY")]
    [InlineData("RDATE:20260301")]
    [InlineData("RECURRENCE-ID:20260205")]
    public void What_recurs_is_no_release(string line)
    {
        var read = Reading.All(Event("SUMMARY:x", "DTSTART:20260205", line));
        Assert.Empty(read.Releases());
        Assert.Contains("recurs", Assert.Single(read.Notes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Alarms_and_todos_are_no_releases()
    {
        var text = Calendar(
            "BEGIN:VEVENT", "SUMMARY:x", "BEGIN:VALARM", "SUMMARY:alarm", "DTSTART:19990101", "END:VALARM", "DTSTART:20260205", "END:VEVENT", "BEGIN:VTODO", "SUMMARY:y",
            "END:VTODO", "BEGIN:VJOURNAL", "SUMMARY:z", "END:VJOURNAL");
        Assert.Equal(("x", ReleaseDate.FromDay(2026, 2, 5)), Assert.Single(Reading.All(text).Releases().Select(release => (release.Name, release.Released))));
    }

    [Theory]
    [InlineData("DTSTART:soon", "DTSTART", 5)]
    [InlineData("DTSTART:20261399", "DTSTART", 5)]
    [InlineData("DTSTART;VALUE=DATE:٢٠٢٦٠٢٠٥", "DTSTART", 5)]
    [InlineData("X-NOTHING:1", "DTSTART", 3)]
    public void A_bad_event_is_one_problem_and_the_others_are_read(string line, string property, long number)
    {
        var text = Calendar("BEGIN:VEVENT", "SUMMARY:bad", line, "END:VEVENT", "BEGIN:VEVENT", "SUMMARY:good", "DTSTART:20260205", "END:VEVENT");
        var read = Reading.All(text);
        Assert.Equal("good", Assert.Single(read, result => result.Release is not null).Release!.Name);
        var problem = Assert.Single(read.Problems());
        Assert.Equal((property, number, false), (problem.Property, problem.Line, problem.IsFatal));
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20260205\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:y\n")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20260205\nEND:VEVENT\nEND:VJOURNAL\n")]
    public void A_calendar_that_is_cut_off_or_crossed_is_fatal_after_what_is_whole(string text)
    {
        var read = Reading.All(text);
        Assert.Equal("x", Assert.Single(read, result => result.Release is not null).Release!.Name);
        Assert.True(Assert.Single(read.Problems()).IsFatal);
    }

    [Fact]
    public void Components_without_end_are_fatal() =>
        Assert.True(Assert.Single(Reading.All(string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\n", 100_000))).Problems()).IsFatal);

    [Fact]
    public void A_line_without_a_name_is_a_problem() => Assert.Equal(4, Assert.Single(Reading.All(Event("nothing", "SUMMARY:x", "DTSTART:20260205")).Problems()).Line);

    // Ours again.
    private static string Ours(Release release, DateTimeOffset? at = null)
    {
        using var text = new StringWriter();
        var sink = new ICalendarReleaseWriter().Begin(text, new WriteOptions { WrittenAt = at ?? DateTimeOffset.UnixEpoch });
        sink.Write(release);
        sink.End();
        return text.ToString();
    }

    private static Release Month() =>
        new ReleaseBuilder { Name = "GPT-9, the last", Vendor = "Acme", Released = ReleaseDate.FromMonth(2026, 2), Status = ReleaseStatus.Speculative }.Build();

    [Fact]
    public void What_was_moved_or_renamed_in_a_calendar_counts_as_it_shows()
    {
        var text = Ours(Month())
            .Replace("DTSTART;VALUE=DATE:20260201", "DTSTART;VALUE=DATE:20260301", StringComparison.Ordinal)
            .Replace("DTEND;VALUE=DATE:20260301", "DTEND;VALUE=DATE:20260401", StringComparison.Ordinal)
            .Replace("SUMMARY:GPT-9\\, the last", "SUMMARY:GPT-9", StringComparison.Ordinal)
            .Replace("STATUS:TENTATIVE", "STATUS:CANCELLED", StringComparison.Ordinal);
        var release = Assert.Single(Reading.All(text).Releases());
        Assert.Equal(("GPT-9", "Acme", ReleaseDate.FromMonth(2026, 3), ReleaseStatus.Withdrawn), (release.Name, release.Vendor, release.Released, release.Status));
        Assert.Equal(new Provenance("iCalendar", stated: ReleaseDate.FromMonth(2026, 3)), Assert.Single(release.Provenance));
    }

    [Theory]
    [InlineData("2026-02-05", "DTSTART;VALUE=DATE:20260205 DTEND;VALUE=DATE:20260206")]
    [InlineData("2026-Q1", "DTSTART;VALUE=DATE:20260101 DTEND;VALUE=DATE:20260401")]
    [InlineData("2026-02-05T14:27Z", "DTSTART:20260205T142700Z DTEND:20260205T142800Z")]
    [InlineData("2026-02-05T14:27:30.5Z", "DTSTART:20260205T142730Z")]
    [InlineData("2026-02-05T00:00:00Z", "DTSTART:20260205T000000Z")]
    [InlineData("../2026-02-05", "DTSTART;VALUE=DATE:20260205")]
    [InlineData("../2026-02-05T17:38:53Z", "DTSTART:20260205T173853Z")]
    [InlineData("2026-02/..", "DTSTART;VALUE=DATE:20260201")]
    [InlineData("9999", "DTSTART;VALUE=DATE:99990101")]
    [InlineData("TBD", "")]
    public void A_date_shows_in_a_calendar(string date, string expected) =>
        Assert.Equal(expected, string.Join(' ', ICalendarTime.Write(ReleaseDate.Parse(date))));

    [Fact]
    public void What_has_no_date_is_a_todo() => Assert.Contains("BEGIN:VTODO\r\n", Ours(new ReleaseBuilder { Name = "x" }.Build()), StringComparison.Ordinal);

    [Fact]
    public void Every_line_is_short_and_ends_as_the_standard_says()
    {
        var builder = Month().ToBuilder();
        builder.Name = string.Concat(Enumerable.Repeat("äé😀", 60));
        var text = Ours(builder.Build());
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.All(text.Split("\r\n"), line => Assert.False(line.Length > 0 && (char.IsLowSurrogate(line[0]) || char.IsHighSurrogate(line[^1]))));
    }

    [Fact]
    public void The_UID_stays_when_the_date_changes_and_differs_between_two_of_one_name()
    {
        static string Uid(string text) => text.Split("\r\n").First(line => line.StartsWith("UID:", StringComparison.Ordinal));
        var moved = Month().ToBuilder();
        moved.Released = ReleaseDate.FromDay(2026, 3, 1);
        Assert.Equal(Uid(Ours(Month())), Uid(Ours(moved.Build(), DateTimeOffset.UnixEpoch.AddYears(60))));

        using var text = new StringWriter();
        var sink = new ICalendarReleaseWriter().Begin(text, new WriteOptions());
        sink.Write(Month());
        sink.Write(Month());
        Assert.Equal(2, text.ToString().Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
        var read = One("DTSTART:20260205", "UID:theirs");
        Assert.Equal("UID:theirs", Uid(Ours(read)));
    }
}
