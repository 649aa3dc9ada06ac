namespace ReleaseTools.Tests.Formats;

/// <summary>The real inputs, with truths counted independently of these readers.</summary>
public sealed class RealFileTests
{
    private static string[] Lines(string name) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", name));

    [Fact]
    public void Git_tags_come_through_whole()
    {
        var releases = Reading.File("git-tags.csv").Releases();

        // No cell of this file holds a delimiter or line end, so a row is a line and a cell is a split.
        var rows = Lines("git-tags.csv").Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.Equal(611, rows.Length);
        Assert.Equal(rows.Length, releases.Count);
        Assert.Equal(rows.Select(row => row[3]), releases.Select(release => release.Name));
        Assert.Equal(rows.Select(row => row[5]), releases.Select(release => release.Released.ToString()));
        Assert.Equal(rows.Select(row => row[4]), releases.Select(release => (string?)release.Attributes["released_raw"]));
        Assert.Equal(rows.Count(row => row[2].Length == 0), releases.Count(release => release.Version is null));
        Assert.Equal(218, releases.Count(release => release.Product == "PowerShell"));
        Assert.Equal(168, releases.Count(release => release.Product == "Pester"));
    }

    [Fact]
    public void The_launch_history_states_every_part()
    {
        var releases = Reading.File("launch-history.csv").Releases();
        Assert.Equal(9, releases.Count);
        var davinci = releases[0];
        Assert.Equal(("GPT-3 175B (davinci)", "GPT", "3", null), (davinci.Name, davinci.Product, davinci.Version!.Text, davinci.Variant));
        Assert.Equal(ReleaseDate.FromDay(2020, 5, 28), davinci.Released);
        Assert.Equal("Epoch AI notable models (CC BY 4.0)", Assert.Single(davinci.Provenance).Source);
        Assert.Equal("day", davinci.Attributes["precision"]);
        Assert.Equal("codex", releases[1].Variant);
    }

    [Fact]
    public void The_model_facts_keep_precision_and_types()
    {
        var releases = Reading.File("ai-model-facts.json").Releases();
        Assert.Equal(231, releases.Count);
        Assert.Equal(8, releases.Count(release => release.Released.Precision == ReleaseDatePrecision.Month));
        Assert.Equal(223, releases.Count(release => release.Released.Precision == ReleaseDatePrecision.Day));
        var flash = releases[0];
        Assert.Equal("Qwen Flash", flash.Name);
        Assert.Equal("qwen-flash", flash.Attributes["id"]);
        Assert.Equal(1000000L, flash.Attributes[AttributeNames.Context]);
        Assert.Equal(0.05m, flash.Attributes[AttributeNames.InputPrice]);
        Assert.Equal(false, flash.Attributes[AttributeNames.OpenWeights]);
        Assert.Equal(ReleaseDate.FromMonth(2024, 4), flash.Attributes[AttributeNames.KnowledgeCutoff]);
        Assert.Equal(["text"], Assert.IsAssignableFrom<IReadOnlyList<string>>(flash.Attributes[AttributeNames.InputModalities]));
        Assert.Equal(13, releases.Count(release => release.Attributes.TryGetValue("lifecycle", out var stage) && stage is "deprecated"));
    }

    [Fact]
    public void The_evidence_of_the_launch_day_proves_what_its_kind_proves()
    {
        var releases = Reading.File("launch-2026-02-05.csv").Releases();
        var rows = Lines("launch-2026-02-05.csv").Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.Equal(15, releases.Count);
        Assert.Equal(rows.Select(row => row[4]), releases.Select(release => (string?)release.Attributes["kind"]));
        Assert.All(releases, release => Assert.Equal(ReleaseStatus.Released, release.Status));
        for (var index = 0; index < rows.Length; index++)
        {
            var stated = Assert.Single(releases[index].Provenance).Stated;
            var expected = rows[index][4] switch
            {
                "openrouter-created" => "TBD",
                "hn-submission" or "first-party-git-tag" or "catalogue-commit" => "../" + rows[index][5],
                "seed-claim" => rows[index][5].Replace(":00Z", "Z", StringComparison.Ordinal),
                _ => rows[index][5],
            };
            Assert.Equal(expected, releases[index].Released.ToString());
            Assert.Equal(rows[index][4] == "seed-claim" ? expected : rows[index][5], stated.ToString());
        }

        Assert.Equal(ReleaseDatePrecision.Minute, releases[0].Released.Precision);
        Assert.Equal(EvidenceKind.Nothing, releases[^1].Provenance[0].Proves);
        Assert.Equal(EvidenceKind.NotLaterThan, releases[6].Provenance[0].Proves);
    }
}
