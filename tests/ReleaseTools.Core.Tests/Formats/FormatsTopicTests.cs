using System.Text.RegularExpressions;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>The topics must stay true: the one on formats lists the headers that are read, and none points at a topic that is not there.</summary>
public sealed class FormatsTopicTests
{
    [Fact]
    public void Every_field_is_listed_with_its_headers_in_their_order()
    {
        var topic = Topic();
        foreach (var (field, headers) in FieldNames.All.Where(each => each.Field is not (RecordField.Derived or RecordField.Attributes)))
        {
            Assert.Contains($"\n| {field} | {string.Join(", ", headers)} |\n", topic, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_usual_fact_is_listed_with_its_headers()
    {
        var topic = Topic();
        foreach (var fact in FieldNames.AllFacts.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            Assert.Contains($"\n| `{fact.Key}` | {string.Join(", ", fact)} |", topic, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_format_is_listed() =>
        Assert.All(ReleaseReaders.Formats, format => Assert.Contains($"\n| `{format}` |", Topic() + Topic("Sources"), StringComparison.Ordinal));

    [Fact]
    public void Every_format_that_is_written_is_listed_with_its_names()
    {
        Assert.All(ReleaseWriters.All, writer => Assert.Contains(
            $"\n| `{writer.Format}` | {string.Join(", ", writer.Extensions)} | ", Topic(), StringComparison.Ordinal));
        Assert.All(ReleaseWriters.All, writer => Assert.Matches(
            $"\n\\| `{writer.Format}` \\|.*\\| {(writer is IReleaseLineWriter ? "yes" : "no")} \\|\n", Topic()));
    }

    [Fact]
    public void The_columns_of_CSV_are_listed_in_their_order() =>
        Assert.Contains(string.Join(", ", HouseCsv.Columns), Topic(), StringComparison.Ordinal);

    [Fact]
    public void Every_text_of_the_topic_is_read_as_it_says()
    {
        var texts = Regex.Matches(Topic(), "```(json|csv|text)\n(.*?)```", RegexOptions.Singleline);
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.NotEmpty(Reading.All(text.Groups[2].Value).Releases()));
    }

    [Fact]
    public void Every_topic_that_is_referred_to_exists()
    {
        var folder = Path.Combine(Root(), "docs", "en-US");
        var texts = Directory.GetFiles(folder, "*.md").Append(Path.Combine(Root(), "README.md"))
            .Concat(Directory.GetFiles(Path.Combine(Root(), "src"), "*Command.cs", SearchOption.AllDirectories));
        var named = texts.SelectMany(file => Regex.Matches(File.ReadAllText(file), @"\babout_\w+").Select(match => match.Value)).Distinct();
        Assert.All(named, topic => Assert.True(File.Exists(Path.Combine(folder, topic + ".md")), topic));
    }

    private static string Topic(string name = "Formats") =>
        File.ReadAllText(Path.Combine(Root(), "docs", "en-US", $"about_ReleaseTools_{name}.md")).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReleaseTools.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
