using FsCheck.Xunit;

namespace ReleaseTools.Tests;

public sealed class DurationTests
{
    [Theory]
    [InlineData("27m", 27 * 60)]
    [InlineData("24h", 86400)]
    [InlineData("7d", 604800)]
    [InlineData("2w", 1209600)]
    [InlineData("90s", 90)]
    [InlineData("1d12h", 129600)]
    [InlineData("1d 12h", 129600)]
    [InlineData("1.5h", 5400)]
    [InlineData("27 minutes", 1620)]
    [InlineData("P1DT2H", 93600)]
    [InlineData("PT27M", 1620)]
    [InlineData("P2W", 1209600)]
    [InlineData("00:27:00", 1620)]
    [InlineData("1.02:00:00", 93600)]
    public void Reads_every_notation(string text, long seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Duration.Parse(text).Length);

    [Theory]
    [InlineData("7")]
    [InlineData("1.5")]
    public void A_bare_number_says_to_give_a_unit(string text)
    {
        var error = Assert.Throws<FormatException>(() => Duration.Parse(text));
        Assert.Contains("unit", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-27m")]
    [InlineData("27 parsecs")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("PT")]
    [InlineData("99999999999d")]
    [InlineData("27m 3")]
    [InlineData("m27")]
    public void Anything_else_is_an_error(string text) => Assert.Throws<FormatException>(() => Duration.Parse(text));

    [Theory]
    [InlineData("14d", "2w")]
    [InlineData("1d12h", "36h")]
    [InlineData("1m30.5s", "90.5s")]
    [InlineData("0s", "PT0S")]
    [InlineData("0.005s", "5ms")]
    public void Writes_the_largest_units(string expected, string text) => Assert.Equal(expected, Duration.Parse(text).ToString());

    [Property]
    public bool What_it_writes_it_reads_back(long ticks)
    {
        var duration = new Duration(TimeSpan.FromTicks(ticks & long.MaxValue));
        return Duration.Parse(duration.ToString()) == duration;
    }

    [Theory]
    [InlineData("soonish"), InlineData(7)]
    public void Comparing_with_what_is_no_duration_is_an_argument_error(object other) =>
        Assert.Throws<ArgumentException>(() => Duration.Parse("7d").CompareTo(other));
}
