using System.Globalization;
using Newtonsoft.Json.Linq;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats.Feeds;

/// <summary>All feeds against each other: each knows its own and nobody else's, in whatever order the members come, and survives what it is not.</summary>
public sealed class FeedMatrixTests
{
    public static TheoryData<string, string> Samples
    {
        get
        {
            var samples = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "feeds"), "*json").Select(Path.GetFileName))
            {
                samples.Add(file!, file!.Split('-')[0]);
            }

            return samples;
        }
    }

    public static TheoryData<string> Feeds =>
        [.. ReleaseReaders.Formats.Where(format => format is not ("Json" or "NdJson" or "Csv" or "Arrow"))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_recognised_as_its_format_only(string file, string format)
    {
        var head = Sample(file);
        var mine = ReleaseReaders.All.Where(reader => reader.Recognize(head) > 95).Select(reader => reader.Format);
        Assert.Equal(format, Assert.Single(mine), ignoreCase: true);
        var releases = Reading.All(head).Releases();
        Assert.NotEmpty(releases);
        Assert.All(releases, release => Assert.Single(release.Provenance));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_order_of_members_does_not_matter(string file, string format)
    {
        var text = Sample(file);
        var reversed = string.Join('\n', (file.EndsWith(".ndjson", StringComparison.Ordinal) ? text.Trim().Split('\n') : [text])
            .Select(line => Reverse(JToken.Parse(line)).ToString(Newtonsoft.Json.Formatting.None)));
        var options = new ReadOptions { Subject = "subject" };
        Assert.Equal(format, ReleaseReaders.All.MaxBy(reader => reader.Recognize(reversed))!.Format, ignoreCase: true);
        Assert.Equal(
            Reading.All(text, options: options).Releases().Select(Facts).Order(StringComparer.Ordinal),
            Reading.All(reversed, options: options).Releases().Select(Facts).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void The_JSON_of_others_under_a_format_is_one_fatal_error(string format)
    {
        foreach (var file in Samples.Select(row => (string)row[0]).Where(file => !file.StartsWith(format + "-", StringComparison.OrdinalIgnoreCase)))
        {
            var problem = Assert.Single(Reading.All(Sample(file), format), result => result.Problem is not null || result.Release is not null).Problem;
            Assert.True(problem?.IsFatal, $"{format} reads {file}");
        }
    }

    [Theory]
    [InlineData("""[{"name":"Rocket","version":"1.0","released":"2026-02-05"}]""")]
    [InlineData("""{"releases":[{"name":"Rocket","version":"1.0","released":"2026-02-05"}]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"Rocket","released":"2026-02-05"}]}""")]
    [InlineData("""{"name":"Rocket","released":"2026-02-05"}""" + "\n" + """{"name":"Rocket 2","released":"2026-02-06"}""")]
    [InlineData("""{"name":"Rocket","version":"1.0","created":"2026-02-05"}""")]
    [InlineData("""{"data":[{"id":"gpt-5.3","name":"GPT","created":1770300000,"context_length":1}]}""")]
    [InlineData("""{"items":[{"name":"Rocket","published":"2026-02-05"}]}""")]
    [InlineData("""{"versions":[{"version":"1.0","name":"Rocket","date":"2026-02-05"}]}""")]
    [InlineData("""{"results":[{"name":"Rocket 1.0","last_updated":"2026-02-05","released":"2026-02-05"}]}""")]
    [InlineData("""{"result":{"name":"Rocket 1.0","released":"2026-02-05"}}""")]
    [InlineData("""{"Rocket 1.0":"2026-02-05"}""")]
    [InlineData("""[{"id":"rocket-1.0","release_date":"2026-02-05"}]""")]
    public void Anything_else_goes_to_the_reader_of_any_JSON(string text)
    {
        Assert.Equal("Json", ReleaseReaders.All.MaxBy(reader => reader.Recognize(text))!.Format);
        Assert.NotEmpty(Reading.All(text).Releases());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Values_of_the_wrong_type_never_throw(string file, string format)
    {
        var text = Sample(file);
        var document = file.EndsWith(".ndjson", StringComparison.Ordinal) ? JToken.Parse(text.Split('\n')[0]) : JToken.Parse(text);
        var paths = document.SelectTokens("$..*").Select(token => token.Path).Where(path => path.Length > 0).ToList();
        JToken[] wrong = [JValue.CreateNull(), 17, 1.5e300, true, "soon", "", new JArray(), new JArray(1, "x", null!), new JObject(), new JObject { ["x"] = 1 }];
        var step = Math.Max(1, paths.Count / 60);
        for (var at = 0; at < paths.Count; at += step)
        {
            var changed = document.DeepClone();
            changed.SelectToken(paths[at])!.Replace(wrong[at % wrong.Length].DeepClone());
            var results = Reading.All(changed.ToString(), format);
            Assert.All(results.Problems(), problem => Assert.DoesNotContain("Exception", problem.Message, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_text_that_is_cut_off_is_an_error_and_no_guess(string file, string format)
    {
        var text = Sample(file).TrimEnd();
        var results = Reading.All(text[..^2], format);
        Assert.NotEmpty(results.Problems());
        Assert.All(results.Where(result => result.Release is not null), result => Assert.Contains(
            Reading.All(text, format).Releases(), release => Facts(release) == Facts(result.Release!)));
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Nesting_without_end_and_text_without_sense_are_one_fatal_error(string format)
    {
        string[] members = ["items", "versions", "releases", "result", "results", "data", "files", "models", "catalogEntry", "time"];
        string[] hostile =
        [
            .. members.Select(member => string.Concat(Enumerable.Repeat($"{{\"{member}\":", 5000))),
            .. members.Select(member => string.Concat(Enumerable.Repeat($"{{\"{member}\":[", 5000))),
            new string('[', 5000), "{", "[", "[{}]", "{}", "17", "\"x\"", "null", "{\"a\":\u0000}", "not JSON at all",
        ];
        foreach (var text in hostile)
        {
            var results = Reading.All(text, format);
            Assert.True(Assert.Single(results).Problem?.IsFatal, $"{format}: {text[..Math.Min(40, text.Length)]}");
        }
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void An_object_without_end_is_not_gathered(string format)
    {
        var filling = new string('x', 1_000_000);
        var text = "{" + string.Join(",", Enumerable.Range(0, 12).Select(at => $"\"member{at}\":\"{filling}\""));
        var problem = Assert.Single(Reading.All(text, format)).Problem!;
        Assert.True(problem.IsFatal);

        // PyPI's reader passes over what it does not know, so that only the end of the text is missing; XML does not begin so.
        var reason = format switch { "PyPI" => "ends", "Atom" or "Rss" or "Maven" => "XML is malformed", _ => "longer than" };
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var files = Samples.Select(row => (string)row[0]).ToList();
        var expected = files.ConvertAll(file => Reading.All(Sample(file)).Select(Said).ToList());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, files.ConvertAll(file => Reading.All(Sample(file)).Select(Said).ToList()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Sample(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "feeds", file));

    private static string Said(ReadResult result) =>
        result.Release is { } release ? Facts(release) : result.Problem?.Message ?? result.Note ?? result.Warning!;

    private static string Facts(Release release) => string.Join(
        "|",
        [
            release.Name, release.Vendor, release.Product, release.Version?.Text, release.Variant, release.Track, release.Released.ToString(),
            release.Status.ToString(), release.Provenance[0].ToString(),
            .. release.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={AttributeText(pair.Value)}"),
        ]);

    private static string AttributeText(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static JToken Reverse(JToken token) => token switch
    {
        JObject node => new JObject(node.Properties().Reverse().Select(member => new JProperty(member.Name, Reverse(member.Value)))),
        JArray list when list.Children<JObject>().Any() => new JArray(list.Select(Reverse)),
        _ => token,
    };
}
