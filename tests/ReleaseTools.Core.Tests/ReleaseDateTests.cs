using System.Globalization;

namespace ReleaseTools.Tests;

public sealed class ReleaseDateTests
{
    [Theory]
    [InlineData("2026", "Year", "2026-01-01T00:00:00.0000000", "2026-12-31T23:59:59.9999999")]
    [InlineData("2026-Q1", "Quarter", "2026-01-01T00:00:00.0000000", "2026-03-31T23:59:59.9999999")]
    [InlineData("2026-q4", "Quarter", "2026-10-01T00:00:00.0000000", "2026-12-31T23:59:59.9999999")]
    [InlineData("Q1 2026", "Quarter", "2026-01-01T00:00:00.0000000", "2026-03-31T23:59:59.9999999")]
    [InlineData("2026-02", "Month", "2026-02-01T00:00:00.0000000", "2026-02-28T23:59:59.9999999")]
    [InlineData("2024-02", "Month", "2024-02-01T00:00:00.0000000", "2024-02-29T23:59:59.9999999")]
    [InlineData("Feb 2026", "Month", "2026-02-01T00:00:00.0000000", "2026-02-28T23:59:59.9999999")]
    [InlineData("Sept. 2026", "Month", "2026-09-01T00:00:00.0000000", "2026-09-30T23:59:59.9999999")]
    [InlineData("2026-02-06", "Day", "2026-02-06T00:00:00.0000000", "2026-02-06T23:59:59.9999999")]
    [InlineData("2026/02/06", "Day", "2026-02-06T00:00:00.0000000", "2026-02-06T23:59:59.9999999")]
    [InlineData("February 6, 2026", "Day", "2026-02-06T00:00:00.0000000", "2026-02-06T23:59:59.9999999")]
    [InlineData("Feb 6th 2026", "Day", "2026-02-06T00:00:00.0000000", "2026-02-06T23:59:59.9999999")]
    [InlineData("6 feb 2026", "Day", "2026-02-06T00:00:00.0000000", "2026-02-06T23:59:59.9999999")]
    [InlineData("06-Feb-2026", "Day", "2026-02-06T00:00:00.0000000", "2026-02-06T23:59:59.9999999")]
    [InlineData("Friday, February 6, 2026", "Day", "2026-02-06T00:00:00.0000000", "2026-02-06T23:59:59.9999999")]
    [InlineData("2026-02-06T14:27Z", "Minute", "2026-02-06T14:27:00.0000000", "2026-02-06T14:27:59.9999999")]
    [InlineData("2026-02-06T14:27", "Minute", "2026-02-06T14:27:00.0000000", "2026-02-06T14:27:59.9999999")]
    [InlineData("2026-02-06 14:27 UTC", "Minute", "2026-02-06T14:27:00.0000000", "2026-02-06T14:27:59.9999999")]
    [InlineData("2026-02-06T14:27+05:30", "Minute", "2026-02-06T08:57:00.0000000", "2026-02-06T08:57:59.9999999")]
    [InlineData("Feb 6, 2026 2:27 PM", "Minute", "2026-02-06T14:27:00.0000000", "2026-02-06T14:27:59.9999999")]
    [InlineData("2026-02-06T24:00Z", "Minute", "2026-02-07T00:00:00.0000000", "2026-02-07T00:00:59.9999999")]
    [InlineData("2026-02-06T14:27:00Z", "Second", "2026-02-06T14:27:00.0000000", "2026-02-06T14:27:00.0000000")]
    [InlineData("2026-02-06 14:27:00 UTC", "Second", "2026-02-06T14:27:00.0000000", "2026-02-06T14:27:00.0000000")]
    [InlineData("  2026-02-06 14:27:00  ", "Second", "2026-02-06T14:27:00.0000000", "2026-02-06T14:27:00.0000000")]
    [InlineData("2016-02-23T16:50:30-08:00", "Second", "2016-02-24T00:50:30.0000000", "2016-02-24T00:50:30.0000000")]
    [InlineData("2016-02-23 16:50:30 -0800", "Second", "2016-02-24T00:50:30.0000000", "2016-02-24T00:50:30.0000000")]
    [InlineData("Tue Feb 23 16:50:30 2016 -0800", "Second", "2016-02-24T00:50:30.0000000", "2016-02-24T00:50:30.0000000")]
    [InlineData("Fri, 06 Feb 2026 14:27:00 GMT", "Second", "2026-02-06T14:27:00.0000000", "2026-02-06T14:27:00.0000000")]
    [InlineData("Fri, 06 Feb 2026 06:27:00 PST", "Second", "2026-02-06T14:27:00.0000000", "2026-02-06T14:27:00.0000000")]
    [InlineData("2026-02-06T14:27:00.1234567Z", "Second", "2026-02-06T14:27:00.1234567", "2026-02-06T14:27:00.1234567")]
    [InlineData("2026-02-06T14:27:00.123456789Z", "Second", "2026-02-06T14:27:00.1234567", "2026-02-06T14:27:00.1234567")]
    [InlineData("2026-02-06T14:27:00,5Z", "Second", "2026-02-06T14:27:00.5000000", "2026-02-06T14:27:00.5000000")]
    [InlineData("2016-12-31T23:59:60Z", "Second", "2017-01-01T00:00:00.0000000", "2017-01-01T00:00:00.0000000")]
    [InlineData("2026-02-05/2026-02-07", "Interval", "2026-02-05T00:00:00.0000000", "2026-02-07T23:59:59.9999999")]
    [InlineData("2026-01/2026-03", "Quarter", "2026-01-01T00:00:00.0000000", "2026-03-31T23:59:59.9999999")]
    [InlineData("../2026-02-05T17:38:53Z", "Interval", null, "2026-02-05T17:38:53.0000000")]
    [InlineData("2026-02/..", "Interval", "2026-02-01T00:00:00.0000000", null)]
    [InlineData("TBD", "Unknown", null, null)]
    [InlineData("tba", "Unknown", null, null)]
    [InlineData("../..", "Unknown", null, null)]
    [InlineData("9999", "Year", "9999-01-01T00:00:00.0000000", "9999-12-31T23:59:59.9999999")]
    [InlineData("0001-01-01", "Day", "0001-01-01T00:00:00.0000000", "0001-01-01T23:59:59.9999999")]
    public void Reads_every_notation(string text, string precision, string? earliest, string? latest)
    {
        var date = ReleaseDate.Parse(text);
        Assert.Equal(precision, date.Precision.ToString());
        Assert.Equal(earliest, Stamp(date.Earliest));
        Assert.Equal(latest, Stamp(date.Latest));
        Assert.Equal(precision == "Second", date.IsExact);
        Assert.Equal(date, ReleaseDate.Parse(date.ToString()));
    }

    [Theory]
    [InlineData("2026-Q1")]
    [InlineData("2026-02")]
    [InlineData("2026-02-06T14:27Z")]
    [InlineData("2026-02-06T14:27:00Z")]
    [InlineData("2026-02-06T14:27:00.5Z")]
    [InlineData("../2026-02-05T17:38:53Z")]
    [InlineData("2026-02-05/2026-02-07")]
    [InlineData("2026-02-05/..")]
    [InlineData("../2026")]
    [InlineData("2025/2026")]
    [InlineData("2026-02/2026-03")]
    [InlineData("2026-01-01/2026-02-10")]
    [InlineData("2026-02-05/2026-02-05T17:38:53Z")]
    [InlineData("TBD")]
    public void Canonical_text_comes_back_letter_by_letter(string text) => Assert.Equal(text, ReleaseDate.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("27 minutes")]
    [InlineData("01/02/2026")]
    [InlineData("1/2/2026 10:00")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-02-30")]
    [InlineData("2026-Q5")]
    [InlineData("2026-2-6")]
    [InlineData("0000")]
    [InlineData("12345")]
    [InlineData("20260206")]
    [InlineData("1770388020")]
    [InlineData("-2026")]
    [InlineData("2026-02-06T25:00Z")]
    [InlineData("2026-02-06T14:60Z")]
    [InlineData("2026-02-06T14:27:61Z")]
    [InlineData("2026-02-06T14:27:00.Z")]
    [InlineData("2026-02-06T14:27:00.1234567890Z")]
    [InlineData("2026-02-06T14:27:00+15:00")]
    [InlineData("2026-02-06T14:27:00+01:99")]
    [InlineData("2026-02-06T14:27:00 CET")]
    [InlineData("2026-02-06T")]
    [InlineData("2026-02T14:27Z")]
    [InlineData("Mon, 06 Feb 2026 14:27:00 GMT")]
    [InlineData("Feb 26")]
    [InlineData("Feb 30, 2026")]
    [InlineData("Feb Mar 2026")]
    [InlineData("6 6 Feb 2026")]
    [InlineData("2026 14:27")]
    [InlineData("13 Feb 2026 13:00 PM")]
    [InlineData("2026-02-07/2026-02-05")]
    [InlineData("2026-02-07/")]
    [InlineData("/2026-02-07")]
    [InlineData("TBD/2026")]
    [InlineData("2026-02-06/07/08")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("２０２６")]
    [InlineData("2026-02-06\0")]
    public void Anything_else_is_an_error_with_a_reason(string? text)
    {
        Assert.False(ReleaseDate.TryParse(text, null, out _, out var error));
        Assert.False(string.IsNullOrWhiteSpace(error));
    }

    [Fact]
    public void A_zone_is_for_times_that_name_none()
    {
        var pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
        Assert.Equal("2026-02-05T17:38:53Z", ReleaseDate.Parse("2026-02-05 09:38:53", pacific).ToString());
        Assert.Equal("2026-02-05T09:38:53Z", ReleaseDate.Parse("2026-02-05 09:38:53Z", pacific).ToString());
        Assert.Equal("2026-02-05", ReleaseDate.Parse("2026-02-05", pacific).ToString());
    }

    [Fact]
    public void A_time_that_the_clocks_showed_twice_is_both_instants_and_one_they_skipped_is_none()
    {
        var pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
        Assert.Equal("2026-11-01T08:30:00Z/2026-11-01T09:30:00Z", ReleaseDate.Parse("2026-11-01 01:30:00", pacific).ToString());
        Assert.False(ReleaseDate.TryParse("2026-03-08 02:30:00", pacific, out _, out _));
    }

    [Fact]
    public void Sorting_is_by_start_then_the_wider_first_and_unknown_last()
    {
        string[] expected =
        [
            "../2026", "2026", "2026-Q1", "2026-01", "2026-01-01", "2026-01-01T00:00Z", "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00.0000001Z", "2026-02-05/..", "2026-02-05/2026-02-07", "2026-02-05", "2026-03", "TBD",
        ];
        var dates = expected.Reverse().Select(text => ReleaseDate.Parse(text)).ToArray();
        Array.Sort(dates);

        // An open start sorts by its end, so it comes after all that start before that end.
        Assert.Equal(expected.Skip(1).Where(t => t != "TBD").Append("../2026").Append("TBD"), dates.Select(d => d.ToString()));
    }

    [Theory]
    [InlineData("2026-02-05", "2026-02-06", true)]
    [InlineData("2026-02-06", "2026-02-05", false)]
    [InlineData("2026-02-05", "2026-02-05", null)]
    [InlineData("2026-02", "2026-02-05", null)]
    [InlineData("2026-02-05T10:00:00Z", "2026-02-05T10:00:00Z", false)]
    [InlineData("../2026-02-05", "2026-02-06", true)]
    [InlineData("2026-02-06", "../2026-02-05", false)]
    [InlineData("2026-02-05", "2026-02-06/..", true)]
    [InlineData("2026-02-05", "2026-02-05/..", null)]
    [InlineData("../2026-02-05", "../2026-02-06", null)]
    [InlineData("TBD", "2026", null)]
    [InlineData("2026", "TBD", null)]
    public void Before_is_three_valued(string left, string right, bool? expected)
    {
        Assert.Equal(expected, ReleaseDate.Parse(left).IsBefore(ReleaseDate.Parse(right)));
        Assert.Equal(expected, ReleaseDate.Parse(right).IsAfter(ReleaseDate.Parse(left)));
    }

    [Theory]
    [InlineData("2026-02-05", "2026-02", true)]
    [InlineData("2026-02-05", "2026-02-06", false)]
    [InlineData("../2026-02-05", "2026-02-05", true)]
    [InlineData("2026-02-06/..", "2026-02-05", false)]
    [InlineData("TBD", "2026", null)]
    public void Overlaps_is_three_valued(string left, string right, bool? expected)
    {
        Assert.Equal(expected, ReleaseDate.Parse(left).Overlaps(ReleaseDate.Parse(right)));
        Assert.Equal(expected, ReleaseDate.Parse(right).Overlaps(ReleaseDate.Parse(left)));
    }

    [Theory]
    [InlineData("2026-02-05", "../2026-02-05T17:38:53Z", "2026-02-05/2026-02-05T17:38:53Z")]
    [InlineData("2026-02", "2026-02-05", "2026-02-05")]
    [InlineData("TBD", "2026-02-05", "2026-02-05")]
    [InlineData("../2026", "2025/..", "2025/2026")]
    [InlineData("2026-02-05", "2026-02-06", null)]
    public void Intersections_are_what_both_allow(string left, string right, string? expected) =>
        Assert.Equal(expected, ReleaseDate.Parse(left).Intersect(ReleaseDate.Parse(right))?.ToString());

    [Theory]
    [InlineData("2025-08-07", "2025-09-15", "39d ±1d")]
    [InlineData("2026-03-03", "2026-02-05", "-26d ±1d")]
    [InlineData("2026-02-05", "2026-02-05", "<1d")]
    [InlineData("2026-02-06T14:27:00Z", "2026-02-06T14:54:00Z", "27m")]
    [InlineData("2026-02-06T14:27Z", "2026-02-06T14:54Z", "27m ±1m")]
    [InlineData("2024-02-24T23:59Z", "2024-02-24T23:59:30Z", "<31s")]
    [InlineData("2026-01-01", "2026-02-01T10:00Z", "30d22h ±13h")]
    [InlineData("2026-02-06T14:27:00Z", "2026-02-06T14:54:00.4999999Z", "27m")]
    [InlineData("2026-02-06T14:27:00Z", "2026-02-06T14:27:00.5Z", "0.5s")]
    [InlineData("2026-02-05T17:38:53Z", "2026-02-05T18:08:08Z", "29m15s")]
    [InlineData("2026-02-05", "2026-02-05T18:00:00Z", "6h ±12h")]
    [InlineData("2026-01", "2026-03", "59d ±31d")]
    [InlineData("2026-02-05/2026-02-05T17:38:53Z", "2026-02-05/2026-02-05T18:08:08Z", "<19h")]
    [InlineData("2026-02", "2026-03", "30d ±30d")]
    [InlineData("../2026-02-05", "2026-02-06T00:00:00Z", "≥0s")]
    [InlineData("2026-02-01T00:00:00Z", "2026-02-03/..", "≥2d")]
    [InlineData("2026-02-03/..", "2026-02-01T00:00:00Z", "≤-2d")]
    [InlineData("../2026-02-05T17:38:53Z", "../2026-02-05T18:08:08Z", "?")]
    [InlineData("TBD", "2026", "?")]
    public void A_difference_shows_its_bounds(string from, string to, string expected) =>
        Assert.Equal(expected, (ReleaseDate.Parse(to) - ReleaseDate.Parse(from)).ToString());

    [Fact]
    public void Two_days_bound_their_gap_to_the_tick()
    {
        var gap = ReleaseDate.FromDay(2026, 2, 7) - ReleaseDate.FromDay(2026, 2, 5);
        Assert.Equal(TimeSpan.FromDays(2), gap.Nominal);
        Assert.Equal(TimeSpan.FromDays(1) + TimeSpan.FromTicks(1), gap.Minimum);
        Assert.Equal(TimeSpan.FromDays(3) - TimeSpan.FromTicks(1), gap.Maximum);
        Assert.False(gap.IsExact);
    }

    [Fact]
    public void Conversions_keep_what_the_other_type_says()
    {
        ReleaseDate year = 2026;
        ReleaseDate text = "2026-02";
        ReleaseDate unspecified = new DateTime(2026, 2, 6, 14, 27, 0, DateTimeKind.Unspecified);
        ReleaseDate offset = new DateTimeOffset(2026, 2, 6, 15, 27, 0, TimeSpan.FromHours(1));
        Assert.Equal("2026", year.ToString());
        Assert.Equal("2026-02", text.ToString());
        Assert.Equal("2026-02-06T14:27:00Z", unspecified.ToString());
        Assert.Equal(unspecified, offset);
        Assert.Equal(ReleaseDate.Unknown, default);
        Assert.Throws<ArgumentOutOfRangeException>(() => (ReleaseDate)10000);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void No_culture_changes_what_is_read_or_written(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            foreach (var text in new[] { "2026-02-06T14:27:00.5Z", "FRI, 06 FEB 2026 14:27:00 GMT", "april 2026", "2026-Q1", "2026-02-05/2026-02-07" })
            {
                var date = ReleaseDate.Parse(text);
                Assert.Equal(date, ReleaseDate.Parse(date.ToString()));
                Assert.Equal(2026, date.Earliest!.Value.Year);
            }

            Assert.Equal("27m", (ReleaseDate.Parse("2026-02-06T14:54:00Z") - ReleaseDate.Parse("2026-02-06T14:27:00Z")).ToString());
            Assert.Equal("1m0.5s", Duration.Parse("60.5s").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string? Stamp(DateTimeOffset? instant) =>
        instant?.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture);

    [Fact]
    public void A_year_compares_as_a_date()
    {
        Assert.True(ReleaseDate.Parse("2026-02").CompareTo((object)2026) > 0);
        Assert.Equal(0, ReleaseDate.FromYear(2026).CompareTo((object)2026));
        Assert.Throws<ArgumentException>(() => ReleaseDate.Parse("2026-02").CompareTo((object)0));
    }
}
