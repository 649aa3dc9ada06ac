using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReleaseTools.Merging;
using ReleaseTools.Tests.Formats;

namespace ReleaseTools.Tests.Merging;

/// <summary>Merging: the intersection of what sources prove, and what becomes of those that do not fit.</summary>
public sealed class ReleaseMergerTests
{
    [Fact]
    public void The_launch_of_one_day_stays_undecided()
    {
        var merged = new ReleaseMerger().Merge(Reading.File("launch-2026-02-05.csv").Releases()).ToList();
        Assert.Equal(["Claude 4.6 opus", "GPT 5.3 codex", "GPT 5.3 chat-latest", "GPT 5.3 codex-spark"], merged.Select(each => each.Release.Name));
        var (opus, codex) = (merged[0], merged[1]);
        Assert.Equal(ReleaseDate.Parse("2026-02-05T00:00:00Z/2026-02-05T17:38:53Z"), opus.Release.Released);
        Assert.Equal(ReleaseDate.Parse("2026-02-05T00:00:00Z/2026-02-05T18:08:08Z"), codex.Release.Released);
        Assert.Null(opus.Release.Released.IsBefore(codex.Release.Released));

        // The article's times alone are outvoted; the entry's own creation proves nothing, and so contradicts nothing.
        Assert.All([opus, codex], each => Assert.Equal("the article under study (its code block)", Assert.Single(each.Outvoted).Source));
        Assert.Equal((7, 5), (opus.Release.Provenance.Count, codex.Release.Provenance.Count));
        Assert.Contains("models.dev@f3fc6922 models/anthropic/claude-opus-4-6.toml by 14h27m", opus.Message, StringComparison.Ordinal);
        Assert.Contains("HN item 46902223 by 20h48m7s", opus.Message, StringComparison.Ordinal);
        Assert.Contains("by 20h22m6s", opus.Message, StringComparison.Ordinal);
        Assert.Contains("models.dev@f3fc6922 models/openai/gpt-5.3-codex.toml by 14h54m", codex.Message, StringComparison.Ordinal);

        // chat is chat-latest by the naming rules; its second source proves nothing.
        Assert.Equal((MergeOutcome.Agreed, "2026-03-03", 2), (merged[2].Outcome, merged[2].Release.Released.ToString(), merged[2].Release.Provenance.Count));
        Assert.Equal((MergeOutcome.Unchanged, 1), (merged[3].Outcome, merged[3].Records));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_thousand_sources_that_disagree_take_seconds(bool isDecided)
    {
        // Half of them allow anything; of the others each says a minute of its own, or all but 299 the same.
        var records = Enumerable.Range(0, 10_000).Select(index => Of(
            "A", "1", index % 2 == 0 ? "1990/2100" : $"{new DateTime(2000, 1, 1).AddMinutes(isDecided && index > 600 ? 1 : index):yyyy-MM-ddTHH:mm}Z", index)).ToList();

        var merged = Assert.Single(await Task.Run(() => new ReleaseMerger().Merge(records).ToList()).WaitAsync(TimeSpan.FromSeconds(60)));

        Assert.Equal((MergeOutcome.Conflict, isDecided ? 299 : 5_000), (merged.Outcome, merged.Outvoted.Count));
        Assert.InRange(merged.Release.Attributes[AttributeNames.Conflict]!.ToString()!.Length, 1, 1_000_000);
    }

    [Fact]
    public async Task Ten_thousand_aliases_of_one_release_take_seconds()
    {
        var records = Enumerable.Range(2, 10_000).Select(index => Of($"A {index}", index.ToString(System.Globalization.CultureInfo.InvariantCulture), "2026", index, "A")).Prepend(Of("A", "1", "2026", 1));

        var merged = Assert.Single(await Task.Run(() => new ReleaseMerger().Merge([.. records]).ToList()).WaitAsync(TimeSpan.FromSeconds(60)));

        Assert.Equal((10_001, 10_001), (merged.Records, merged.Release.Provenance.Count));
        Assert.Equal(Enumerable.Range(1, 10_001).Select(index => $"source {index}"), merged.Release.Provenance.Select(source => source.Source));
    }

    [Fact]
    public void A_preferred_source_is_believed_against_all_others()
    {
        var merged = new ReleaseMerger(source => source.Source.Contains("article", StringComparison.Ordinal) ? 0 : int.MaxValue)
            .Merge(Reading.File("launch-2026-02-05.csv").Releases()).First();
        Assert.Equal(ReleaseDate.Parse("2026-02-06T14:27Z"), merged.Release.Released);
        Assert.Equal(MergeOutcome.Conflict, merged.Outcome);
        Assert.Equal(5, merged.Outvoted.Count);
    }

    [Theory]
    [InlineData("2026-02-05", "2026-02-05T17:00:00Z", "2026-02-05T17:00:00Z", MergeOutcome.Agreed)]
    [InlineData("2026-02", "2026-02-05", "2026-02-05", MergeOutcome.Agreed)]
    [InlineData("2026-02-05", "2026-02-06T13:59:59Z", "2026-02-06T13:59:59Z", MergeOutcome.Zone)]
    [InlineData("2026-02-05", "2026-02-06T14:00:00Z", "2026-02-05T00:00:00Z/2026-02-06T14:00:00Z", MergeOutcome.Conflict)]
    [InlineData("2026-02-05", "2026-02-04T10:00:00Z", "2026-02-04T10:00:00Z", MergeOutcome.Zone)]
    [InlineData("2026-02-05", "2026-02-06", "2026-02-05T10:00:00Z/2026-02-06T13:59:59.9999999Z", MergeOutcome.Zone)]
    [InlineData("2026-02-05", "2026-02-07", "2026-02-05/2026-02-07", MergeOutcome.Conflict)]
    [InlineData("2026-02-05T10:00:00Z", "2026-02-05T10:00:05Z", "2026-02-05T10:00:00Z/2026-02-05T10:00:05Z", MergeOutcome.Conflict)]
    [InlineData("2026-02-05T10:00:00Z", "2026-02-05T10:00:00.123456Z", "2026-02-05T10:00:00.123456Z", MergeOutcome.Agreed)]
    [InlineData("2026-02-05T10:00:00Z", "2026-02-05T09:59:59.9Z", "2026-02-05T09:59:59.9Z/2026-02-05T10:00:00Z", MergeOutcome.Conflict)]
    [InlineData("2026-02-05T10:00:00.1Z", "2026-02-05T10:00:00.2Z", "2026-02-05T10:00:00.1Z/2026-02-05T10:00:00.2Z", MergeOutcome.Conflict)]
    [InlineData("../2026-02-01T00:00:00Z", "2026-02-05", "../2026-02-05", MergeOutcome.Conflict)]
    [InlineData("TBD", "2026-02-05", "2026-02-05", MergeOutcome.Agreed)]
    public void Two_sources_give(string one, string other, string expected, MergeOutcome outcome)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            var merged = Assert.Single(Merge(Of("A 1.0", first, "one"), Of("A 1.0", second, "two")));
            Assert.Equal((ReleaseDate.Parse(expected), outcome), (merged.Release.Released, merged.Outcome));
            Assert.Equal(outcome is MergeOutcome.Agreed, merged.Message is null);
            Assert.Equal(outcome is MergeOutcome.Agreed, !merged.Release.Attributes.ContainsKey(AttributeNames.Conflict));
            Assert.Equal(2, merged.Release.Provenance.Count);
        }
    }

    [Fact]
    public void The_larger_set_of_sources_counts_and_the_message_says_by_how_much()
    {
        var merged = Assert.Single(Merge(Of("A 1.0", "2026-01-01", "one"), Of("A 1.0", "2026-02-05", "two"), Of("A 1.0", "2026-02-05T12:00:00Z", "three")));
        Assert.Equal(ReleaseDate.Parse("2026-02-05T12:00:00Z"), merged.Release.Released);
        Assert.Equal("one", Assert.Single(merged.Outvoted).Source);
        Assert.Contains("'one' says 2026-01-01 and misses two by 34d, three by 34d12h", merged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Builds_of_one_version_that_came_out_one_after_the_other_are_releases_of_their_own()
    {
        var debian = Merge(
            Of("glibc 2.36-9", "2023-04-30", "changelog"), Of("glibc 2.36-9+deb12u1", "2023-07-11", "changelog"), Of("glibc 2.36-9+deb12u2", "2023-09-27", "changelog"));
        Assert.Equal([1, 1, 1], debian.Select(each => each.Records));
        Assert.All(debian, each => Assert.Equal(MergeOutcome.Unchanged, each.Outcome));
    }

    [Fact]
    public void A_source_that_keeps_no_builds_means_the_one_that_others_know()
    {
        var one = Merge(Of("A 1.0.0", "2026-02-05", "registry"), Of("A 1.0.0+sha.1", "2026-02-05T11:00:00Z", "git"));
        Assert.Equal(("2026-02-05T11:00:00Z", 2), (Assert.Single(one).Release.Released.ToString(), one[0].Records));
        var two = Merge(Of("A 1.0.0", "2026-02-05", "registry"), Of("A 1.0.0+1", "2026-02-05T11:00:00Z", "git"), Of("A 1.0.0+2", "2026-02-06T11:00:00Z", "git"));
        Assert.Equal([1, 1, 1], two.Select(each => each.Records));
    }

    [Fact]
    public void What_is_the_same_release_is_one_and_what_is_not_is_not()
    {
        var releases = Merge(
            Of("A 1.0", "2026-01-01", "one", vendor: "acme"),
            Of("a 1.0.0", "2026-01-01", "two", vendor: "Acme"),
            Of("A 1.0", "2026-01-01", "nobody's"),
            Of("A 1.0-rc.1", "2026-01-01", "one", vendor: "acme"),
            Of("A 1.0", "2026-01-01", "one", vendor: "acme", variant: "mini"),
            Of("B 1.0", "2026-01-01", "one", vendor: "acme"),
            Of("B 1.0", "2026-01-01", "two", vendor: "umbrella"),
            Of("B 1.0", "2026-01-01", "nobody's"));
        Assert.Equal([3, 1, 1, 1, 1, 1], releases.Select(each => each.Records));
        Assert.Equal("acme", releases[0].Release.Vendor);
    }

    [Fact]
    public void A_package_and_its_repository_are_one_timeline()
    {
        var releases = Merge(
            Of("A 1.0", "2026-01-01", "registry"), Of("A 1.1", "2026-01-02", "registry"), Of("A 1.0", "2026-01-01", "git", vendor: "acme"), Of("B 1.0", "2026-01-01", "registry"));
        Assert.Equal(["acme", "acme", null], releases.Select(each => each.Release.Vendor));
        Assert.Equal([2, 1, 1], releases.Select(each => each.Records));

        // Of two vendors with such a product nobody can say whose it is.
        var disputed = Merge(
            Of("A 1.0", "2026-01-01", "registry"), Of("A 1.1", "2026-01-02", "registry"), Of("A 1.0", "2026-01-01", "git", vendor: "acme"), Of("A 2.0", "2026-01-01", "git", vendor: "umbrella"));
        Assert.Equal(["acme", null, "umbrella"], disputed.Select(each => each.Release.Vendor));
    }

    [Fact]
    public void Without_a_version_names_must_agree()
    {
        static Release Tag(string name) => new ReleaseBuilder { Name = name, Product = "nginx", Released = "2026-01-01" }.Build();
        Assert.Equal([2, 1], Merge(Tag("nginx latest"), Tag("nginx stable"), Tag("Nginx Latest")).Select(each => each.Records));
    }

    [Fact]
    public void The_first_snapshot_of_a_line_is_the_line_and_later_ones_are_not()
    {
        static Release Model(string name, string date) => Reading.Map(("name", name), ("released", date), ("source", "catalogue"));
        var merged = Merge(
            Model("claude-opus-4-5-20251101", "2025-11-01"), Model("claude-opus-4-5", "2025-11-24"),
            Model("gpt-4o", "2024-05-13"), Model("gpt-4o-2024-05-13", "2024-05-13"), Model("gpt-4o-2024-08-06", "2024-08-06"));
        Assert.Equal(["claude-opus-4-5", "gpt-4o", "gpt-4o-2024-08-06"], merged.Select(each => each.Release.Name));

        // A stamp proves only that it was not out before.
        Assert.Equal((ReleaseDate.Parse("2025-11-24"), MergeOutcome.Agreed), (merged[0].Release.Released, merged[0].Outcome));
        Assert.Equal(EvidenceKind.NotBefore, merged[0].Release.Provenance[0].Proves);
    }

    [Fact]
    public void An_alias_belongs_to_what_it_names()
    {
        var alias = new ReleaseBuilder { Name = "the new one", AliasOf = "A 1.0", Released = "2026-01-02" };
        alias.AddProvenance(new Provenance("blog", stated: "2026-01-02"));
        var merged = Assert.Single(Merge(alias.Build(), Of("A 1.0", "2026-01", "catalogue")));
        Assert.Equal(("A 1.0", "2026-01-02", null), (merged.Release.Name, merged.Release.Released.ToString(), merged.Release.AliasOf));
    }

    [Fact]
    public void A_plan_proves_nothing_once_the_release_is_out()
    {
        var plan = Of("A 1.0", "2026-Q1", "roadmap").ToBuilder();
        plan.Status = ReleaseStatus.Announced;
        var merged = Assert.Single(Merge(plan.Build(), Of("A 1.0", "2026-06-01", "feed")));
        Assert.Equal((ReleaseStatus.Released, MergeOutcome.Agreed, "2026-06-01"), (merged.Release.Status, merged.Outcome, merged.Release.Released.ToString()));
        Assert.Equal(ReleaseDate.Parse("2026-Q1"), merged.Release.Provenance[0].Stated);
    }

    [Fact]
    public void Facts_come_from_the_first_that_has_them_the_preferred_first()
    {
        static Release With(string source, string fact, ReleaseStatus status)
        {
            var release = Of("A 1.0", "2026-01-01", source).ToBuilder();
            release.SetAttribute("fact", fact);
            release.SetAttribute(source, true);
            release.Status = status;
            return release.Build();
        }

        var merged = new ReleaseMerger(source => source.Source == "two" ? 0 : int.MaxValue)
            .Merge([With("one", "first", ReleaseStatus.Withdrawn), With("two", "second", ReleaseStatus.Released)]).Single().Release;
        Assert.Equal(("second", true, true), (merged.Attributes["fact"], merged.Attributes["one"], merged.Attributes["two"]));
        Assert.Equal(ReleaseStatus.Withdrawn, merged.Status);
    }

    [Fact]
    public void A_record_without_a_source_states_its_date_itself()
    {
        var bare = new ReleaseBuilder { Product = "A", Version = "1.0", Released = "2026-01-05" }.Build();
        var merged = Assert.Single(Merge(bare, Of("A 1.0", "2026-01", "feed")));
        Assert.Equal("2026-01-05", merged.Release.Released.ToString());
        Assert.Equal(("unnamed source", ReleaseDate.Parse("2026-01-05")), (merged.Release.Provenance[0].Source, merged.Release.Provenance[0].Stated));
    }

    [Property(MaxTest = 300)]
    public Property Merging_is_idempotent_and_does_not_depend_on_the_order() => Prop.ForAll(
        Gen.Choose(1, 40).SelectMany(start => Gen.Choose(0, 6).SelectMany(length => Gen.Choose(0, 3).Select(kind => (start, length, kind))))
            .ArrayOf().Where(all => all.Length > 0).ToArbitrary(),
        all =>
        {
            var records = all.Select((each, at) => Evidence(each.start, each.length, (EvidenceKind)each.kind, at)).ToList();
            var merged = new ReleaseMerger().Merge(records).Single();
            var turned = new ReleaseMerger().Merge([.. records.AsEnumerable().Reverse()]).Single();
            var again = new ReleaseMerger().Merge([merged.Release, .. records]).Single();
            var strict = records.Aggregate((ReleaseDate?)ReleaseDate.Unknown, (date, record) => date?.Intersect(record.Released));
            return merged.Release.Released == turned.Release.Released && merged.Outcome == turned.Outcome
                && again.Release.Released == merged.Release.Released
                && (strict is null || (merged.Release.Released == strict && merged.Outcome is MergeOutcome.Agreed or MergeOutcome.Unchanged))
                && records.TrueForAll(record => merged.Release.Provenance.Contains(record.Provenance[0]));
        });

    private static Release Evidence(int start, int length, EvidenceKind kind, int at)
    {
        var day = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(start);
        var source = new Provenance($"source {at}", proves: kind, stated: ReleaseDate.FromBounds(day, day.AddHours(length * 7)));
        var release = new ReleaseBuilder { Product = "A", Version = "1.0", Released = source.Bounds };
        release.AddProvenance(source);
        return release.Build();
    }

    private static List<MergedRelease> Merge(params Release[] releases) => [.. new ReleaseMerger().Merge(releases)];

    private static Release Of(string name, string date, string source, string? vendor = null, string? variant = null)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var release = new ReleaseBuilder { Vendor = vendor, Product = name[..space], Version = name[(space + 1)..], Variant = variant, Released = date };
        release.AddProvenance(new Provenance(source, stated: date));
        return release.Build();
    }

    private static Release Of(string name, string version, string date, int source, string? aliasOf = null)
    {
        var release = new ReleaseBuilder { Vendor = "V", Product = "P", Version = ReleaseVersion.Parse(version), Name = name, Released = ReleaseDate.Parse(date), AliasOf = aliasOf };
        release.SetProvenance([new Provenance($"source {source}", stated: release.Released)]);
        return release.Build();
    }
}
