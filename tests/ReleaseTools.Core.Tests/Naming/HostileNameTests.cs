using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Naming;

namespace ReleaseTools.Tests.Naming;

public sealed class HostileNameTests
{
    // These take milliseconds where the work is linear, and hours where it is not. The limit lies between, far from what a busy machine adds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Property(MaxTest = 1000)]
    public bool Never_throws_on_any_text(NonNull<string> name, string? vendor, string? product)
    {
        var parsed = NamingRules.Default.Parse(name.Get, vendor, product);
        NamingRules.Default.Classify(name.Get, product);
        NamingRules.Default.CanonicalVendor(name.Get);
        return parsed.Raw == name.Get;
    }

    [Property(Arbitrary = [typeof(NearNames)], MaxTest = 5000)]
    public bool Never_throws_on_what_looks_like_a_name(string name)
    {
        var parsed = NamingRules.Default.Parse(name);
        return NamingRules.Default.Parse(name, null, "GPT").Product == "GPT" && parsed.Raw == name
            && parsed.Variant?.Any(c => c is >= 'A' and <= 'Z') != true;
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("gpt-\0-5")]
    [InlineData("\ud800gpt-5\udc00")]
    [InlineData("@")]
    [InlineData("@/")]
    [InlineData("@openai/")]
    [InlineData("---")]
    [InlineData("gpt-")]
    [InlineData("+")]
    [InlineData("gpt-5..3")]
    [InlineData("gpt-٥")]
    [InlineData("claude-opus-4-6-99999999")]
    public void Takes_odd_text_for_a_name(string name) => Assert.Equal(name, NamingRules.Default.Parse(name).Raw);

    [Theory]
    [InlineData("a-")]
    [InlineData("1-")]
    [InlineData("gpt-")]
    [InlineData("1.0 ")]
    [InlineData("/v1")]
    [InlineData("openai/")]
    [InlineData("20251101-")]
    public void Long_names_are_quick(string part)
    {
        var watch = Stopwatch.StartNew();
        foreach (var length in new[] { 200, 500, 10_000, 1_000_000 })
        {
            var name = new StringBuilder().Insert(0, part, length / part.Length).ToString();
            Assert.Equal(name, NamingRules.Default.Parse(name).Raw);
        }

        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed}");
    }

    [Fact]
    public void A_hostile_rules_file_is_quick()
    {
        var stars = string.Concat(Enumerable.Repeat("a*", 2000));
        var rules = NamingRules.Load(new StringReader($$"""{ "products": [{ "name": "X", "match": ["{{stars}}b"] }], "sizes": ["{{stars}}b"] }"""));
        var watch = Stopwatch.StartNew();
        rules.Parse(new string('a', 500));
        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Culture_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var rules = NamingRules.Default.Extend(NamingRules.Load(new StringReader("{}")));
            var mini = rules.Parse("GPT-5-MINI");
            Assert.Equal(("OpenAI", "GPT", "5", "mini", "optimized"), (mini.Vendor, mini.Product, mini.Version?.Text, mini.Variant, mini.Track));
            Assert.Equal("MiniMax", rules.Parse("MINIMAX-M2.1").Product);
            Assert.Equal("I", rules.Parse("I").Product);
            Assert.Equal("OpenAI", rules.CanonicalVendor("OPENAI"));
            Assert.Equal(ReleaseDate.FromDay(2025, 11, 1), rules.Parse("claude-opus-4-5-20251101").Snapshot);
            Assert.True(ReleaseVersion.Parse("1.0-PREVIEW.I") < ReleaseVersion.Parse("1.0"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Many_threads_agree()
    {
        var rules = NamingRules.Default.Extend(NamingRules.Load(new StringReader("{}")));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                var parsed = rules.Parse($"lib-{i % 17_000} 1.{i % 17_000}.0");
                Assert.Equal($"lib-{i % 17_000}", parsed.Product);
            }
        })));
    }

    public static class NearNames
    {
        public static Arbitrary<string> Names() => Arb.From(
            from count in Gen.Choose(0, 8)
            from parts in Gen.Elements(
                "gpt", "GPT", "claude", "opus", "o", "o3", "qwen3", "llama", "nemotron", "openai", "@openai", "mistral", "5", "5.3", "4o", "v1", "v",
                "20251101", "2024", "08", "2512", "70b", "codex", "deep", "research", "latest", "preview", "1.2.3", "1.2.3-rc.1", "+", "powershell", "nano", "banana", "İ", "ı", "\0").ListOf(count)
            from separators in Gen.Elements("-", "_", " ", "/", ":", ".", "@", string.Empty, " (", ") ").ListOf(count)
            select string.Concat(parts.Zip(separators, (part, separator) => part + separator)));
    }
}
