using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Reads values from JSON, keeping the place of each, and making sure that the text does not end before they do.</summary>
internal sealed class JsonNodes : IDisposable
{
    private const int MostNotes = 16;

    // The names of members are the same in every record of a text, and every line of JSON lines has a reader of its own.
    private static readonly ThreadLocal<MemberNames> Names = new(() => new MemberNames());

    private readonly JsonTextReader _json;
    private readonly int _firstLine;
    private readonly List<string> _notes = [];

    /// <summary>Nodes of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">The line of the source on which the text begins, from 1.</param>
    public JsonNodes(TextReader text, int firstLine = 1)
        : this(firstLine, new WideNumberReader(text))
    {
    }

    /// <summary>Nodes of a text that is in memory, such as one of many lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">The line of the source on which the text begins, from 1.</param>
#pragma warning disable CA2000 // Readers of a text in memory hold nothing.
    public JsonNodes(string text, int firstLine = 1)
        : this(firstLine, WideNumberReader.IsNeeded(text) ? new WideNumberReader(new StringReader(text)) : new StringReader(text))
#pragma warning restore CA2000
    {
    }

    private JsonNodes(int firstLine, TextReader text)
    {
        _firstLine = firstLine;
        _json = new JsonTextReader(text)
        {
            CloseInput = false,
            Culture = CultureInfo.InvariantCulture,
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = JsonReleaseReader.MaxDepth,
            SupportMultipleContent = true,
            ArrayPool = CharacterPool.Shared,
            PropertyNameTable = Names.Value,
        };
    }

    /// <summary>Reads a text that is one JSON value.</summary>
    public static bool TryParse(string text, out object? value)
    {
        value = null;
        try
        {
            using var nodes = new JsonNodes(text);
            if (!nodes.MoveToNextText())
            {
                return false;
            }

            value = nodes.ReadValue();
            return !nodes.MoveToNextText();
        }
        catch (Exception error) when (error is JsonReaderException or UnreadableTextException)
        {
            return false;
        }
    }

    /// <summary>What was left out of the values read so far: members that one object gives twice.</summary>
    public IReadOnlyCollection<string> Notes => _notes;

    public JsonToken Token => _json.TokenType;

    public object? Value => _json.Value;

    public string Path => _json.Path;

    public int Line => _json.LineNumber + _firstLine - 1;

    public int Column => _json.LinePosition;

    /// <summary>Gives back what was borrowed for reading; the text stays the caller's.</summary>
    public void Dispose() => ((IDisposable)_json).Dispose();

    /// <summary>The notes, of which there are none afterwards.</summary>
    public IReadOnlyList<string> TakeNotes()
    {
        var taken = _notes.ToArray();
        _notes.Clear();
        return taken;
    }

    /// <summary>Moves to the next value at the top; false at the end of the text.</summary>
    public bool MoveToNextText()
    {
        while (_json.Read())
        {
            if (_json.TokenType != JsonToken.Comment)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the next token within a value.</summary>
    /// <exception cref="UnreadableTextException">The text ends here.</exception>
    public JsonToken Next()
    {
        do
        {
            if (!_json.Read())
            {
                throw new UnreadableTextException(JsonFaults.CutOff, Line, Column, string.IsNullOrEmpty(Path) ? null : Path);
            }
        }
        while (_json.TokenType == JsonToken.Comment);
        return _json.TokenType;
    }

    /// <summary>The names of the members of the object at the current token, each with the reader at its value, which must be read or skipped.</summary>
    public IEnumerable<string> Members()
    {
        while (Next() != JsonToken.EndObject)
        {
            var name = (string)Value!;
            Next();
            yield return name;
        }
    }

    /// <summary>Moves through the elements of the array at the current token, each of which must be read or skipped.</summary>
    public bool MoveToElement() => Next() != JsonToken.EndArray;

    /// <summary>Passes over the value at the current token.</summary>
    public void Skip()
    {
        var depth = 0;
        while (true)
        {
            depth += Token switch
            {
                JsonToken.StartObject or JsonToken.StartArray => 1,
                JsonToken.EndObject or JsonToken.EndArray => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return;
            }

            Next();
        }
    }

    /// <summary>An empty object that begins at the current token.</summary>
    public RecordNode Begin() => new(Path, Line, Column);

    /// <summary>The value at the current token, read to its last token: a <see cref="RecordNode"/>, a list, or a scalar.</summary>
    public object? ReadValue()
    {
        switch (Token)
        {
            case JsonToken.StartObject:
                var node = Begin();
                while (Next() != JsonToken.EndObject)
                {
                    ReadMember(node);
                }

                return node;
            case JsonToken.StartArray:
                var list = new List<object?>();
                while (Next() != JsonToken.EndArray)
                {
                    list.Add(ReadValue());
                }

                return list;
            case JsonToken.Integer:
                // Whole numbers beyond 64 bits keep their digits, be it as text.
                return Value is BigInteger big ? Exact(big) : Convert.ToInt64(Value, CultureInfo.InvariantCulture);
            case JsonToken.String:
            case JsonToken.Float:
            case JsonToken.Boolean:
                return Value;
            case JsonToken.Null:
            case JsonToken.Undefined:
                return null;
            default:
                throw new UnreadableTextException($"The JSON is malformed: {Token} is not expected here.", Line, Column, Path);
        }
    }

    /// <summary>Reads the member whose name is the current token, into an object.</summary>
    public void ReadMember(RecordNode node)
    {
        var name = (string)Value!;
        Next();
        AddValue(node, name);
    }

    /// <summary>Reads the value at the current token as a member of an object.</summary>
    public void AddValue(RecordNode node, string name)
    {
        var (line, column) = (Line, Column);
        if (!node.Set(name, ReadValue(), line, column) && _notes.Count < MostNotes)
        {
            _notes.Add($"Line {line.ToString(CultureInfo.InvariantCulture)}: "
                + $"'{DisplayText.Quote(name)}' is given twice in one object; the last value counts.");
        }
    }

    private static object Exact(BigInteger big) =>
        big >= (BigInteger)decimal.MinValue && big <= (BigInteger)decimal.MaxValue ? (decimal)big : big.ToString(CultureInfo.InvariantCulture);
}
