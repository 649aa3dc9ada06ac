using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace ReleaseTools.Formats.Feeds;

/// <summary>What the first characters of a JSON text hold, so that the feeds can be told apart by content.</summary>
internal sealed class JsonHead
{
    // Every reader is asked about the same head; it is parsed once.
    private static readonly ConditionalWeakTable<string, JsonHead> Known = new();

    private JsonHead(bool isList, RecordNode record)
    {
        IsList = isList;
        Record = record;
    }

    /// <summary>Whether the text is an array; <see cref="Record"/> is its first element then.</summary>
    public bool IsList { get; }

    /// <summary>The first object: the text itself, or the first element of its array, as far as the head goes.</summary>
    public RecordNode Record { get; }

    /// <summary>The head of a text; without members where it is no JSON.</summary>
    public static JsonHead Of(string head) => Known.GetValue(head, Parse);

    /// <summary>Whether the first object has all of these members.</summary>
    public bool Has(params string[] names) => Array.TrueForAll(names, name => Record.Find(name) is not null || Record.Has(name));

    /// <summary>The first object below a member: the member itself, or the first element of its list; null where there is none.</summary>
    public RecordNode? Below(string name) => Below(Record, name);

    /// <summary>The same, below any object.</summary>
    public static RecordNode? Below(RecordNode node, string name) => First(node[name]);

    /// <summary>The first object among a map's values: that of <c>versions</c> in <c>{"versions": {"1.0.0": {…}}}</c>; null where there is none.</summary>
    public static RecordNode? FirstIn(RecordNode? map) => map?.Members.Select(member => First(member.Value)).FirstOrDefault(node => node is not null);

    private static RecordNode? First(object? value) => value as RecordNode ?? (value as List<object?>)?.Find(item => item is RecordNode) as RecordNode;

    private static JsonHead Parse(string head)
    {
        using var text = new StringReader(head);
        using var json = new JsonTextReader(new WideNumberReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = JsonReleaseReader.MaxDepth,
        };
        object? top = null;
        try
        {
            top = json.Read() ? Start(json) : null;
            Fill(json, top);
        }
        catch (JsonException)
        {
            // The head ends where it ends, and what is no JSON is for the reader to tell.
        }

        return new JsonHead(top is List<object?>, First(top) ?? new RecordNode(string.Empty, 0, 0));
    }

    private static object? Start(JsonTextReader json) => json.TokenType switch
    {
        JsonToken.StartObject => new RecordNode(json.Path, json.LineNumber, json.LinePosition),
        JsonToken.StartArray => new List<object?>(),
        _ => json.Value,
    };

    // A value is entered in what holds it before it is filled, so that the cut at the end loses only what was not there.
    private static void Fill(JsonTextReader json, object? value)
    {
        if (value is List<object?> list)
        {
            while (json.Read() && json.TokenType != JsonToken.EndArray)
            {
                list.Add(Start(json));
                Fill(json, list[list.Count - 1]);
            }
        }
        else if (value is RecordNode node)
        {
            while (json.Read() && json.TokenType != JsonToken.EndObject)
            {
                if (json.TokenType != JsonToken.PropertyName)
                {
                    continue;
                }

                var name = (string)json.Value!;
                if (!json.Read())
                {
                    return;
                }

                var member = Start(json);
                node.Set(name, member, json.LineNumber, json.LinePosition);
                Fill(json, member);
            }
        }
    }
}
