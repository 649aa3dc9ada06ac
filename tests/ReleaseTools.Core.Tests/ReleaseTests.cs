namespace ReleaseTools.Tests;

public sealed class ReleaseTests
{
    public static TheoryData<string, Action<ReleaseBuilder>> Changes => new()
    {
        { "name", builder => builder.Name = "other" },
        { "vendor", builder => builder.Vendor = "openai" },
        { "product", builder => builder.Product = "o" },
        { "version text", builder => builder.Version = ReleaseVersion.Parse("5.3.0") },
        { "variant", builder => builder.Variant = null },
        { "track", builder => builder.Track = "general" },
        { "specialty", builder => builder.Specialty = "math" },
        { "released", builder => builder.Released = ReleaseDate.Parse("2026") },
        { "status", builder => builder.Status = ReleaseStatus.Withdrawn },
        { "alias", builder => builder.AliasOf = "x" },
        { "sequence", builder => builder.Sequence = new ReleaseSequence("a", 2) },
        { "provenance", builder => builder.AddProvenance(new Provenance("b")) },
        { "attribute", builder => builder.SetAttribute("context", 5) },
        { "list attribute", builder => builder.SetAttribute("tags", new[] { "a", "c" }) },
        { "no attribute", builder => builder.SetAttribute("tags", null) },
    };

    [Fact]
    public void Releases_that_state_the_same_are_equal()
    {
        Assert.Equal(Full().Build(), Full().Build());
        Assert.Equal(Full().Build().GetHashCode(), Full().Build().GetHashCode());
        Assert.Equal(Full().Build(), Full().Build().ToBuilder().Build());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Any_field_makes_a_difference(string what, Action<ReleaseBuilder> change)
    {
        var builder = Full();
        change(builder);
        Assert.False(Full().Build().Equals(builder.Build()), what);
    }

    [Fact]
    public void The_composed_name_follows_when_built_again()
    {
        var builder = new ReleaseBuilder { Product = "App", Version = ReleaseVersion.Parse("1.0") };
        Assert.Equal("App 1.0", builder.Build().Name);
        builder.Version = ReleaseVersion.Parse("2.0");
        Assert.Equal("App 2.0", builder.Build().Name);
        Assert.Null(builder.Name);
    }

    [Fact]
    public void A_release_does_not_change_with_what_it_was_made_of()
    {
        var tags = new List<string> { "a" };
        var builder = new ReleaseBuilder { Name = "x" };
        builder.SetAttribute("tags", tags);
        var release = builder.Build();
        tags.Add("b");
        builder.SetAttribute("more", 1);
        Assert.Equal(["a"], (IReadOnlyList<string>)release.Attributes["tags"]!);
        Assert.Single(release.Attributes);
        Assert.Throws<NotSupportedException>(() => ((IList<string>)release.Attributes["tags"]!)[0] = "c");
        Assert.Throws<NotSupportedException>(() => ((IDictionary<string, object?>)release.Attributes)["tags"] = null);
    }

    [Fact]
    public void An_order_result_keeps_its_own_list()
    {
        var gaps = new List<ReleaseGap>();
        var result = new ReleaseOrderResult(null, "a -> b", OrderOutcome.Conforms, "so", violations: gaps);
        gaps.Add(null!);
        Assert.Empty(result.Violations);
    }

    public static TheoryData<string, object, object> Values => new()
    {
        { "size", 7, 7L },
        { "size", (byte)7, 7L },
        { "size", ulong.MaxValue, 18446744073709551615m },
        { "size", 0.1, 0.1m },
        { "size", 0.1f, 0.1m },
        { "size", 1e-40, "1E-40" },
        { "size", double.NaN, "NaN" },
        { "size", "7", "7" },
        { "at", new DateTimeOffset(2026, 2, 6, 14, 27, 0, TimeSpan.FromHours(2)), ReleaseDate.Parse("2026-02-06T12:27:00Z") },
        { "at", new DateTime(2026, 2, 6, 14, 27, 0, DateTimeKind.Utc), ReleaseDate.Parse("2026-02-06T14:27:00Z") },
        { "link", new Uri("https://example.org/"), "https://example.org/" },
        { "day", DayOfWeek.Friday, "Friday" },
        { "announced", "2026-02-01", ReleaseDate.FromDay(2026, 2, 1) },
        { "Announced", 2026, ReleaseDate.FromYear(2026) },
        { "announced", "soonish", "soonish" },
        { "context", "400000", 400000L },
        { "inputPrice", "2.50", 2.50m },
        { "openWeights", "true", true },
        { "context", 2026, 2026L },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_becomes_one_of_few_types(string name, object value, object expected)
    {
        var builder = new ReleaseBuilder { Name = "x" };
        builder.SetAttribute(name, value);
        Assert.Equal(expected, builder.Build().Attributes[name]);
    }

    [Fact]
    public void A_list_becomes_a_list_of_text()
    {
        var builder = new ReleaseBuilder { Name = "x" };
        builder.SetAttribute("list", new object?[] { 1, "b", null, 0.5, true });
        builder.SetAttribute("capabilities", "a, b; c");
        var attributes = builder.Build().Attributes;
        Assert.Equal(["1", "b", "0.5", "true"], (IReadOnlyList<string>)attributes["list"]!);
        Assert.Equal(["a", "b", "c"], (IReadOnlyList<string>)attributes["capabilities"]!);
        Assert.Equal("list=1, b, 0.5, true; capabilities=a, b, c", attributes.ToString());
    }

    private static ReleaseBuilder Full()
    {
        var builder = new ReleaseBuilder
        {
            Name = "gpt-5.3-codex",
            Vendor = "OpenAI",
            Product = "GPT",
            Version = ReleaseVersion.Parse("5.3"),
            Variant = "codex",
            Track = "specialized",
            Specialty = "code",
            Released = ReleaseDate.Parse("2026-02-05"),
            Sequence = new ReleaseSequence("a", 1),
        };
        builder.AddProvenance(new Provenance("a", stated: ReleaseDate.Parse("2026-02-05")));
        builder.SetAttribute("context", 4);
        builder.SetAttribute("tags", new[] { "a", "b" });
        return builder;
    }
}
