using ReleaseTools.Rendering;

namespace ReleaseTools.Core.Tests.Rendering;

public class TonesTests
{
    [Fact]
    public void Every_outcome_has_the_tone_that_it_means()
    {
        Assert.Equal(["Conforms", "Follows", "Low", "Pass", "Supported", "True"], Words(Tone.Good));
        Assert.Equal(["Fail", "False", "High", "Refuted", "Reversed"], Words(Tone.Bad));
        Assert.Equal(["Breaks", "Early", "Late", "Medium", "Tied"], Words(Tone.Caution));
        Assert.Equal(["Decreasing", "Increasing", "NoNorm", "None", "Pending"], Words(Tone.Plain));
        Assert.Equal(["Undecidable", "Unknown", "Unparsed", "Unresolvable"], Words(Tone.Unknown));
    }

    [Fact]
    public void What_is_no_outcome_is_plain()
    {
        Assert.Equal(Tone.Plain, Tones.Of(null));
        Assert.Equal(Tone.Plain, Tones.Of("Reversed"));
    }

    [Fact]
    public void Each_tone_has_a_colour_of_its_own_around_the_word()
    {
        var painted = Enum.GetValues<Tone>().Select(tone => Tones.Paint(tone, "word")).ToArray();
        Assert.Equal("word", painted[0]);
        Assert.Equal(painted.Length, painted.Distinct().Count());
        Assert.All(painted.Skip(1), text => Assert.Matches("^\u001b\\[38;5;[0-9]+mword\u001b\\[0m$", text));
        Assert.Empty(Tones.Paint(Tone.Bad, string.Empty));
    }

    private static IEnumerable<string> Words(Tone tone) =>
        new[] { typeof(OrderOutcome), typeof(PatternOutcome), typeof(PolicyOutcome), typeof(RiskLevel), typeof(ClaimVerdict), typeof(PredictionVerdict), typeof(TrendDirection) }
            .SelectMany(type => Enum.GetValues(type).Cast<object>())
            .Where(outcome => Tones.Of(outcome) == tone)
            .Select(outcome => outcome.ToString()!)
            .Distinct()
            .Order(StringComparer.Ordinal);
}
