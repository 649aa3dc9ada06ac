using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReleaseTools.HelpGeneration;

/// <summary>The doc comments of one or more assemblies, as the compiler wrote them, turned into plain text.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> _members;

    private DocComments(Dictionary<string, XElement> members) => _members = members;

    public static DocComments Load(IEnumerable<string> files) => new(files
        .SelectMany(file => XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    /// <summary>The comment of a type or property; an <c>inheritdoc</c> leads to where the text is. Null where there is none.</summary>
    public XElement? Find(MemberInfo member)
    {
        var id = member is Type type ? $"T:{type.FullName}" : $"P:{member.DeclaringType!.FullName}.{member.Name}";
        return Find(id.Replace('+', '.')) is { } found ? found
            : member is PropertyInfo property && property.DeclaringType!.BaseType?.GetProperty(property.Name) is { } inherited ? Find(inherited)
            : null;
    }

    /// <summary>The paragraphs of an element: its <c>para</c> children and list items, or the whole as one.</summary>
    public static IEnumerable<string> Paragraphs(XElement? element)
    {
        var paragraph = new StringBuilder();
        foreach (var node in element?.Nodes() ?? [])
        {
            if (node is XElement { Name.LocalName: "para" or "list" or "code" } block)
            {
                yield return Normal(paragraph.ToString());
                paragraph.Clear();
                foreach (var text in block.Name.LocalName switch
                {
                    "list" => block.Elements("item").Select(item => "- " + Normal(Text(item))),
                    "code" => [Code(block)],
                    _ => Paragraphs(block),
                })
                {
                    yield return text;
                }
            }
            else
            {
                paragraph.Append(Text(node));
            }
        }

        yield return Normal(paragraph.ToString());
    }

    /// <summary>A code element without the indentation that its lines share.</summary>
    public static string Code(XElement element)
    {
        var lines = element.Value.Replace("\r", string.Empty, StringComparison.Ordinal).Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => (int?)(line.Length - line.TrimStart().Length)) ?? 0;
        return string.Join('\n', lines.Select(line => line.Length < indent ? string.Empty : line[indent..]));
    }

    private XElement? Find(string id) =>
        !_members.TryGetValue(id, out var member) ? null
        : member.Element("inheritdoc") is not { } inherit ? member
        : inherit.Attribute("cref") is { } target && target.Value != id ? Find(target.Value)
        : null;

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference when reference.IsEmpty =>
            Reference(reference.Attributes().First()),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => string.Empty,
    };

    // T:ReleaseTools.Release is "Release" to a reader, and a method loses its parameters.
    private static string Reference(XAttribute target) =>
        target.Name.LocalName == "cref" ? target.Value[2..].Split('(')[0].Split('.')[^1] : target.Value;

    private static string Normal(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
