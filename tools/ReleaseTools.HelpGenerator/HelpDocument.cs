using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReleaseTools.HelpGeneration;

/// <summary>Writes the help of cmdlets in MAML, the form that <c>Get-Help</c> reads in every edition.</summary>
/// <remarks>
/// Of a cmdlet class, the <c>summary</c> is the synopsis, the <c>remarks</c> are the description, and each <c>example</c> has its
/// title before its <c>code</c> and its explanation after it. Of a parameter, <c>summary</c> and <c>remarks</c> are the description, and
/// the default is the value that the property begins with, or what a sentence of these says: "The default is now."
/// </remarks>
internal sealed partial class HelpDocument(DocComments comments, IReadOnlyList<string> topics)
{
    private static readonly XNamespace Msh = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public XDocument Write(IEnumerable<CmdletInfo> cmdlets) =>
        new(new XElement(Msh + "helpItems", new XAttribute("schema", "maml"), cmdlets.Select(Write)));

    private XElement Write(CmdletInfo cmdlet)
    {
        var comment = comments.Find(cmdlet.ImplementingType);
        var parameters = cmdlet.ParameterSets.SelectMany(set => set.Parameters).Where(IsOwn).DistinctBy(parameter => parameter.Name).ToList();
        return new XElement(
            Command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            new XElement(
                Command + "details",
                new XElement(Command + "name", cmdlet.Name),
                Description(DocComments.Paragraphs(comment?.Element("summary"))),
                new XElement(Command + "verb", cmdlet.Verb),
                new XElement(Command + "noun", cmdlet.Noun)),
            Description(DocComments.Paragraphs(comment?.Element("remarks"))),
            new XElement(Command + "syntax", cmdlet.ParameterSets.Select(set => SyntaxItem(cmdlet, set))),
            new XElement(
                Command + "parameters",
                parameters.OrderBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase).Select(parameter => Parameter(cmdlet, parameter, inSyntax: false))),
            new XElement(Command + "inputTypes", Types(Command + "inputType", parameters.Where(IsFromPipeline).Select(parameter => parameter.ParameterType))),
            new XElement(Command + "returnValues", Types(Command + "returnValue", cmdlet.OutputType.Select(type => type.Type).OfType<Type>())),
            new XElement(Command + "examples", comment?.Elements("example").Select(Example)),
            new XElement(Command + "relatedLinks", topics.Select(Link)));
    }

    private XElement SyntaxItem(CmdletInfo cmdlet, CommandParameterSetInfo set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", cmdlet.Name),
        set.Parameters.Where(IsOwn)
            .OrderBy(parameter => parameter.Position < 0 ? int.MaxValue : parameter.Position)
            .ThenByDescending(parameter => parameter.IsMandatory)
            .Select(parameter => Parameter(cmdlet, parameter, inSyntax: true)));

    private XElement Parameter(CmdletInfo cmdlet, CommandParameterInfo parameter, bool inSyntax)
    {
        var choices = Choices(parameter);
        var type = new XElement(Command + "parameterValue", new XAttribute("required", "true"), NameOf(parameter.ParameterType));
        var element = new XElement(
            Command + "parameter",
            new XAttribute("required", Lower(parameter.IsMandatory)),
            new XAttribute("globbing", Lower(parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any())),
            new XAttribute("pipelineInput", PipelineInput(parameter)),
            new XAttribute("position", parameter.Position < 0 ? "named" : parameter.Position.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(Maml + "name", parameter.Name));
        if (inSyntax)
        {
            element.Add(parameter.ParameterType == typeof(SwitchParameter) ? null : type);
            element.Add(choices.Length == 0 ? null : new XElement(Command + "parameterValueGroup", choices.Select(choice => new XElement(Command + "parameterValue", choice))));
            return element;
        }

        var comment = cmdlet.ImplementingType.GetProperty(parameter.Name) is { } property ? comments.Find(property) : null;
        var paragraphs = DocComments.Paragraphs(comment?.Element("summary")).Concat(DocComments.Paragraphs(comment?.Element("remarks"))).ToList();
        element.Add(Description(choices.Length == 0 ? paragraphs : [.. paragraphs, $"One of: {string.Join(", ", choices)}."]));
        element.Add(type);
        element.Add(new XElement(Dev + "defaultValue", DefaultOf(cmdlet, parameter, paragraphs)));
        return element;
    }

    private static string DefaultOf(CmdletInfo cmdlet, CommandParameterInfo parameter, IReadOnlyList<string> paragraphs)
    {
        var value = parameter.IsMandatory ? null : cmdlet.ImplementingType.GetProperty(parameter.Name)?.GetValue(Activator.CreateInstance(cmdlet.ImplementingType));
        var stated = DefaultSentence().Match(string.Join(' ', paragraphs));
        return value is not null ? Convert.ToString(value, CultureInfo.InvariantCulture)!
            : stated.Success ? stated.Groups["value"].Value
            : "None";
    }

    private static XElement Link(string topic) =>
        new(Maml + "navigationLink", new XElement(Maml + "linkText", topic), new XElement(Maml + "uri"));

    private static XElement Example(XElement example, int index)
    {
        var code = example.Element("code");
        var title = new XElement("title", code?.NodesBeforeSelf());
        var heading = string.Join(' ', DocComments.Paragraphs(title).Where(text => text.Length > 0));
        return new XElement(
            Command + "example",
            new XElement(Maml + "title", string.Create(CultureInfo.InvariantCulture, $"-------- Example {index + 1}{(heading.Length > 0 ? ": " : string.Empty)}{heading} --------")),
            new XElement(Dev + "code", code is null ? string.Empty : DocComments.Code(code)),
            new XElement(Dev + "remarks", Paragraphs(DocComments.Paragraphs(new XElement("remarks", code?.NodesAfterSelf())))));
    }

    private static IEnumerable<XElement> Types(XName name, IEnumerable<Type> types) =>
        types.DistinctBy(FullNameOf).Select(type => new XElement(name, new XElement(Dev + "type", new XElement(Maml + "name", FullNameOf(type)))));

    private static XElement Description(IEnumerable<string> paragraphs) => new(Maml + "description", Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) =>
        paragraphs.Where(text => text.Length > 0).Select(text => new XElement(Maml + "para", text));

    private static bool IsOwn(CommandParameterInfo parameter) =>
        !Cmdlet.CommonParameters.Contains(parameter.Name) && !Cmdlet.OptionalCommonParameters.Contains(parameter.Name);

    private static bool IsFromPipeline(CommandParameterInfo parameter) =>
        parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName;

    private static string PipelineInput(CommandParameterInfo parameter) => (parameter.ValueFromPipeline, parameter.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "true (ByValue, ByPropertyName)",
        (true, false) => "true (ByValue)",
        (false, true) => "true (ByPropertyName)",
        _ => "false",
    };

    private static string[] Choices(CommandParameterInfo parameter)
    {
        var type = Element(parameter.ParameterType);
        return parameter.Attributes.OfType<ValidateSetAttribute>().FirstOrDefault() is { } set ? [.. set.ValidValues]
            : type.IsEnum ? Enum.GetNames(type)
            : [];
    }

    private static Type Element(Type type) => Nullable.GetUnderlyingType(type) ?? type.GetElementType() ?? type;

    private static string NameOf(Type type) => type.IsArray ? $"{NameOf(type.GetElementType()!)}[]" : (Nullable.GetUnderlyingType(type) ?? type).Name;

    // A reader knows nothing of Nullable`1, nor of the assembly.
    private static string FullNameOf(Type type) =>
        type.IsArray ? $"{FullNameOf(type.GetElementType()!)}[]" : (Nullable.GetUnderlyingType(type) ?? type).FullName!;

    [GeneratedRegex(@"The default is (?<value>[^.;]+)[.;]", RegexOptions.ExplicitCapture)]
    private static partial Regex DefaultSentence();

    private static string Lower(bool value) => value ? "true" : "false";
}
