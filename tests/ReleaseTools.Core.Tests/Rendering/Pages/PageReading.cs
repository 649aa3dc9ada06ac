using System.Text.RegularExpressions;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ReleaseTools.Rendering.Pages;
using ReleaseTools.Rendering.Reports;

namespace ReleaseTools.Tests.Rendering.Pages;

/// <summary>A page as whoever checks it reads it: the elements as XML, with the scripts and styles apart.</summary>
internal sealed partial class PageReading
{
    public PageReading(ReleaseReport report)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new HtmlReportWriter().Write(report, text);
        Text = text.ToString();
        Scripts = [.. Script().Matches(Text).Select(match => match.Groups[1].Value)];
        Styles = [.. Style().Matches(Text).Select(match => match.Groups[1].Value)];
        Data = JsonConvert.DeserializeObject<JObject>(Island().Match(Text).Groups[1].Value, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

        // What scripts and styles hold is no markup.
        var markup = AnyScript().Replace(Style().Replace(Text, "<style/>"), "<script/>");
        Document = XDocument.Parse(markup["<!DOCTYPE html>".Length..], LoadOptions.PreserveWhitespace);
    }

    public string Text { get; }

    public XDocument Document { get; }

    /// <summary>What the policy must allow by its hash.</summary>
    public IReadOnlyList<string> Scripts { get; }

    public IReadOnlyList<string> Styles { get; }

    public JObject Data { get; }

    public string Policy => Named("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;

    public IEnumerable<XElement> Named(string name) => Document.Descendants().Where(element => element.Name.LocalName == name);

    public static ReleaseReport Report(IReadOnlyList<Release> releases, Func<ReportOptions, ReportOptions>? change = null)
    {
        var options = new ReportOptions { AsOf = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) };
        return ReportBuilder.Build(releases, change?.Invoke(options) ?? options, hasSections: true)!;
    }

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Island();

    [GeneratedRegex("<script[^>]*>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex AnyScript();
}
