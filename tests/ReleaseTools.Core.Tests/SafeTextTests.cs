using ReleaseTools.Gaps;
using ReleaseTools.Naming;
using ReleaseTools.Orders;
using ReleaseTools.Tests.Timelines;
using ReleaseTools.Timelines;

namespace ReleaseTools.Tests;

/// <summary>No message and no release holds what would steer a terminal.</summary>
public sealed class SafeTextTests
{
    private const string Evil = "x\u001b]0;title\u0007\u009b31m\u202ey";
    private static readonly char[] Steering = ['\u001b', '\u0007', '\u009b', '\u202e', '\n', '\r'];

    private static readonly Release[] Releases =
    [
        Made.Release("GPT-5", ReleaseDate.FromDay(2025, 8, 7), "OpenAI"),
        Made.Release("twice", ReleaseDate.FromDay(2026, 1, 1), "one"),
        Made.Release("twice", ReleaseDate.FromDay(2026, 1, 2), "two"),
    ];

    public static TheoryData<string, Action> Failures => new()
    {
        { "date", () => ReleaseDate.Parse(Evil) },
        { "iso date", () => ReleaseDate.Parse("2026-02-06T14:27 " + Evil) },
        { "range", () => ReleaseDate.Parse("2026-02/" + Evil) },
        { "duration", () => Duration.Parse(Evil) },
        { "ISO duration", () => Duration.Parse("P" + Evil) },
        { "clock", () => Duration.Parse("1:" + Evil) },
        { "version", () => ReleaseVersion.Parse(Evil) },
        { "date compared", () => ReleaseDate.Unknown.CompareTo(new Shouting()) },
        { "duration compared", () => default(Duration).CompareTo(new Shouting()) },
        { "version compared", () => ReleaseVersion.Parse("1").CompareTo(new Shouting()) },
        { "name", () => NamedRelease.Resolve(Releases, Evil) },
        { "name of megabytes", () => NamedRelease.Resolve(Releases, Evil + new string('z', 1_000_000)) },
        { "several names", () => NamedRelease.Resolve(Releases, "twice" + Evil[1..2]) },
        { "key twice", () => ReleaseGrouping.By([Evil, Evil]) },
        { "label twice", () => OrderRule.FromLabels([Evil, Evil]) },
        { "rival", () => Against(Evil) },
        { "rival of megabytes", () => Against(new string('z', 1_000_000)) },
        { "naming rules", () => NamingRules.Load(new StringReader("{ \"vendors\": [ { \"" + Evil + "\": 1 } ] }")) },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_message_is_bounded_and_steers_no_terminal(string what, Action failing)
    {
        var message = Assert.ThrowsAny<Exception>(failing).Message;
        Assert.True(IsSafe(message), $"{what}: {message}");
        Assert.InRange(message.Length, 10, 1000);
    }

    [Fact]
    public void An_error_in_a_rule_steers_no_terminal()
    {
        Assert.False(OrderRule.TryParse($"'{Evil}' 'b'", out _, out var error));
        Assert.True(IsSafe(error.ToString()), error.ToString());
    }

    [Fact]
    public void A_release_keeps_no_control_character()
    {
        var builder = new ReleaseBuilder { Name = Evil, Vendor = Evil, Product = "\u202e", AliasOf = Evil };
        builder.SetAttribute("note" + Evil, Evil);
        builder.SetAttribute("list", Array.AsReadOnly(new[] { "plain", Evil }));
        builder.AddProvenance(new Provenance(Evil, Evil));
        var release = builder.Build();

        Assert.Null(release.Product);
        var texts = release.Attributes.SelectMany(pair => (pair.Value as IEnumerable<string> ?? [(string)pair.Value!]).Append(pair.Key))
            .Append(release.Name).Append(release.Vendor!).Append(release.AliasOf!).Append(release.Provenance[0].Source).Append(release.Provenance[0].Link!);
        Assert.All(texts, text => Assert.True(IsSafe(text), text));
        Assert.Equal("x]0;title31my", release.Attributes["notex]0;title31my"]);
    }

    [Fact]
    public void A_paragraph_stays_a_paragraph() =>
        Assert.Equal("one\n\ttwo\r\nthree", Releases[0].With("note", "one\n\ttwo\r\nthree\u001b").Attributes["note"]);

    private static bool IsSafe(string text) => !Steering.Any(text.Contains);

    private static IEnumerable<ReleaseGap> Against(string asked) =>
        RivalGaps.In(Made.Timeline(ReleaseGrouping.None, Releases), new RivalQuery { Pattern = name => name == asked, Asked = asked });

    private sealed class Shouting
    {
        public override string ToString() => Evil + new string('z', 1_000_000);
    }
}
