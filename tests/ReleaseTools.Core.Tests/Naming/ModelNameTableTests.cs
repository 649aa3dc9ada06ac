using Newtonsoft.Json.Linq;
using ReleaseTools.Naming;

namespace ReleaseTools.Tests.Naming;

/// <summary>Every model of ai-model-facts.json, as a person who knows them would write it down (model-names.csv, each row reviewed).</summary>
public sealed class ModelNameTableTests
{
    // Names too common to be anybody's without their vendor.
    private static readonly HashSet<string> NeedVendor = ["sonar", "fugu"];

    // The display name says more or less than the id: a version instead of a stamp, no version, a revision, no preview.
    private static readonly HashSet<string> DisplayDiffers =
    [
        "claude-3-5-sonnet-20241022", "north-mini-code-1-0", "gemini-3-pro-image-preview", "gemini-3.1-flash-image-preview", "devstral-2512",
        "devstral-medium-latest", "mistral-large-2411", "mistral-large-2512", "mistral-medium-2505", "mistral-medium-2604", "mistral-small-2506",
        "mistral-small-2603",
    ];

    private static readonly JArray Facts = JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "ai-model-facts.json")));

    private static readonly Dictionary<string, string> Pinned = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "naming", "model-names.csv")).Skip(1)
        .ToDictionary(line => line[..line.IndexOf(',', StringComparison.Ordinal)], line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]);

    public static TheoryData<string, string, string> Models()
    {
        var models = new TheoryData<string, string, string>();
        foreach (var fact in Facts)
        {
            models.Add((string)fact["id"]!, (string)fact["vendor"]!, (string)fact["name"]!);
        }

        return models;
    }

    [Fact]
    public void Pins_every_model() => Assert.Equal(Facts.Select(fact => (string)fact["id"]!).Order(), Pinned.Keys.Order());

    [Theory]
    [MemberData(nameof(Models))]
    public void Reads_the_id(string id, string vendor, string name)
    {
        Assert.NotEmpty(name);
        Assert.Equal(Pinned[id], Row(NamingRules.Default.Parse(id, vendor)));
        if (!NeedVendor.Contains(id))
        {
            Assert.Equal(Pinned[id], Row(NamingRules.Default.Parse(id)));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Reads_vendor_and_id_as_routers_write_them(string id, string vendor, string name)
    {
        Assert.NotEmpty(name);
        Assert.Equal(Pinned[id], Row(NamingRules.Default.Parse($"{vendor}/{id}")));
        Assert.Equal(Pinned[id], Row(NamingRules.Default.Parse($"{vendor}: {id}")));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Reads_the_display_name_alike(string id, string vendor, string name)
    {
        if (DisplayDiffers.Contains(id))
        {
            return;
        }

        // A display name leaves the stamp out, and writes 4 for 4.0.
        var (byId, byName) = (NamingRules.Default.Parse(id, vendor), NamingRules.Default.Parse(name, vendor));
        Assert.Equal(
            (byId.Vendor, byId.Product, byId.Version, byId.Variant, byId.Track, byId.Specialty),
            (byName.Vendor, byName.Product, byName.Version, byName.Variant, byName.Track, byName.Specialty));
    }

    [Theory]
    [InlineData("5", "2025-08-07", "2025-09-15")]
    [InlineData("5.1", "2025-11-13", "2025-11-13")]
    [InlineData("5.2", "2025-12-11", "2025-12-11")]
    [InlineData("5.3", "2026-03-03", "2026-02-05")]
    public void Knows_the_first_general_and_the_first_specialized_of_each_GPT_line(string version, string general, string specialized)
    {
        var line = Facts
            .Select(fact => (Name: NamingRules.Default.Parse((string)fact["id"]!, (string)fact["vendor"]!), Released: (string)fact["released"]!))
            .Where(model => model.Name.Product == "GPT" && model.Name.Version == version)
            .ToLookup(model => model.Name.Track, model => model);
        Assert.Equal(general, line[ReleaseTrack.General].Min(model => model.Released));
        Assert.Equal(specialized, line[ReleaseTrack.Specialized].Min(model => model.Released));
        Assert.All(line[ReleaseTrack.General], model => Assert.Contains(model.Name.Variant, new[] { null, "chat" }));
        Assert.All(line[ReleaseTrack.Specialized], model => Assert.StartsWith("codex", model.Name.Variant, StringComparison.Ordinal));
    }

    private static string Row(ReleaseName name) => string.Join(
        ",", name.Vendor, name.Product, name.Version?.Text, name.Variant, name.Track, name.Specialty, name.Snapshot.IsKnown ? name.Snapshot.ToString() : null);
}
