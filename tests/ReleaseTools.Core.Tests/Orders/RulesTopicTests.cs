using System.Text.RegularExpressions;
using ReleaseTools.Orders;

namespace ReleaseTools.Tests.Orders;

/// <summary>The topic on rules must stay true.</summary>
public sealed class RulesTopicTests
{
    [Fact]
    public void Every_example_rule_of_the_topic_is_read()
    {
        var topic = File.ReadAllText(Path.Combine(Root(), "docs", "en-US", "about_ReleaseTools_Rules.md"));
        var table = topic.Substring(0, topic.IndexOf("### Labels", StringComparison.Ordinal));
        var rules = Regex.Matches(table, @"^\| `([^`]+)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(8, rules.Count);
        Assert.All(rules, rule => Assert.Equal(rule, OrderRule.Parse(rule).ToString().Replace("within 1d", rule.Contains("24h", StringComparison.Ordinal) ? "within 24h" : "within 1d", StringComparison.Ordinal)));
        var file = Regex.Match(topic, "```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        using var reader = new StringReader(file);
        var read = OrderRuleFile.Read(reader);
        Assert.Equal((3, 0), (read.Rules.Count, read.Errors.Count));
    }

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
