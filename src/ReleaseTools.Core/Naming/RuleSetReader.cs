using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Naming;

/// <summary>Reads a naming rules file. Every error is a <see cref="FormatException"/> with line and column.</summary>
internal sealed class RuleSetReader
{
    /// <summary>Most characters of a file; the one that comes with ReleaseTools has some 20,000.</summary>
    public const int MaxLength = 1 << 20;

    private const int MaxDepth = 8;

    private readonly JsonTextReader _json;
    private int _fieldLine;
    private int _fieldColumn;

    private RuleSetReader(JsonTextReader json) => _json = json;

    public static RuleSet Read(TextReader text)
    {
        var buffer = new char[MaxLength + 1];
        var length = text.ReadBlock(buffer, 0, buffer.Length);
        if (length > MaxLength)
        {
            throw new FormatException($"Naming rules have at most {MaxLength} characters.");
        }

        using var content = new StringReader(new string(buffer, 0, length));
        using var json = new JsonTextReader(content) { MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };
        try
        {
            return new RuleSetReader(json).ReadRuleSet();
        }
        catch (JsonReaderException e)
        {
            throw new FormatException($"Naming rules, line {e.LineNumber}, column {e.LinePosition}: {DisplayText.Quote(e.Message)}", e);
        }
    }

    private RuleSet ReadRuleSet()
    {
        Next();
        var rules = new RuleSet();
        ReadObject(field => rules = field switch
        {
            "vendors" => rules with { Vendors = ReadList(ReadVendor) },
            "products" => rules with { Products = ReadList(ReadProduct) },
            "variants" => rules with { Variants = ReadVariants() },
            "spellings" => rules with { Spellings = ReadMap(ReadKey) },
            "names" => rules with { Names = ReadMap(ReadText) },
            "sizes" => rules with { Sizes = ReadList(ReadWord) },
            "tuning" => rules with { Tuning = ReadList(ReadKey) },
            "latest" => rules with { Latest = ReadList(ReadKey) },
            "stamps" => rules with { Stamps = ReadList(ReadStamp) },
            _ => throw Unknown(field),
        });
        while (_json.Read())
        {
            // Comments may follow; anything else makes the reader throw.
        }

        return rules;
    }

    private VendorRule ReadVendor()
    {
        string? name = null;
        IReadOnlyList<string> aliases = [];
        ReadObject(field =>
        {
            switch (field)
            {
                case "name":
                    name = ReadText();
                    break;
                case "aliases":
                    aliases = ReadList(ReadText);
                    break;
                default:
                    throw Unknown(field);
            }
        });
        return new VendorRule(name ?? throw Error("a vendor needs a name"), aliases);
    }

    private ProductRule ReadProduct()
    {
        var product = new ProductRule();
        ReadObject(field => product = field switch
        {
            "name" => product with { Name = ReadText() },
            "vendor" => product with { Vendor = ReadText() },
            "match" => product with { Match = ReadList(ReadPattern) },
            "impliedBy" => product with { ImpliedBy = ReadList(ReadKey) },
            "versionLetters" => product with { VersionLetters = ReadList(ReadKey) },
            "gluedVariants" => product with { GluedVariants = ReadList(ReadKey) },
            "stamps" => product with { Stamps = ReadList(ReadStamp) },
            "stampDates" => product with { StampDates = ReadMap(ReadDate) },
            "variants" => product with { Variants = ReadVariants() },
            "track" => product with { Track = ReadText() },
            "specialty" => product with { Specialty = ReadText() },
            "package" => product with { Package = ReadBoolean() },
            "ambiguous" => product with { Ambiguous = ReadBoolean() },
            _ => throw Unknown(field),
        });
        return product.Name.Length > 0 ? product : throw Error("a product needs a name");
    }

    private Dictionary<string, VariantRule> ReadVariants()
    {
        var variants = new Dictionary<string, VariantRule>(StringComparer.Ordinal);
        foreach (var (rule, words) in ReadList(ReadVariantGroup))
        {
            foreach (var word in words)
            {
                variants[word] = rule;
            }
        }

        return variants;
    }

    private (VariantRule Rule, IReadOnlyList<string> Words) ReadVariantGroup()
    {
        string? track = null;
        string? specialty = null;
        IReadOnlyList<string> words = [];
        ReadObject(field =>
        {
            switch (field)
            {
                case "track":
                    track = ReadText();
                    break;
                case "specialty":
                    specialty = ReadText();
                    break;
                case "words":
                    words = ReadList(ReadKey);
                    break;
                default:
                    throw Unknown(field);
            }
        });
        return (new VariantRule(track ?? throw Error("a group of variants needs a track"), specialty), words);
    }

    private void ReadObject(Action<string> readField)
    {
        Expect(JsonToken.StartObject, "an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Next() != JsonToken.EndObject)
        {
            var field = (string)_json.Value!;
            if (!seen.Add(field))
            {
                throw Error($"'{Shorten(field)}' stands twice");
            }

            (_fieldLine, _fieldColumn) = (_json.LineNumber, _json.LinePosition);
            Next();
            readField(field);
        }
    }

    private List<T> ReadList<T>(Func<T> read)
    {
        Expect(JsonToken.StartArray, "a list");
        var list = new List<T>();
        while (Next() != JsonToken.EndArray)
        {
            list.Add(read());
        }

        return list;
    }

    private Dictionary<string, T> ReadMap<T>(Func<T> read)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        ReadObject(field => map[Key(field)] = read());
        return map;
    }

    private string ReadText()
    {
        Expect(JsonToken.String, "text");
        var text = ((string)_json.Value!).Trim();
        return text.Length > 0 ? text : throw Error("the text is empty");
    }

    private string ReadKey() => Key(ReadText());

    private string ReadWord() => ReadText().ToLowerInvariant();

    private string ReadPattern()
    {
        var pattern = ReadKey();
        return pattern.All(c => c is '*' or '?' or '#' or '-') ? throw Error($"'{Shorten(pattern)}' matches everything") : pattern;
    }

    private string ReadStamp()
    {
        var text = ReadText();
        return StampNotation.IsKnown(text)
            ? text
            : throw Error($"'{Shorten(text)}' is no notation of a stamp; expected one of {string.Join(", ", StampNotation.Known)}");
    }

    private ReleaseDate ReadDate()
    {
        var text = ReadText();
        return ReleaseDate.TryParse(text, null, out var date, out var error) ? date : throw Error($"'{Shorten(text)}': {error}");
    }

    private bool ReadBoolean()
    {
        Expect(JsonToken.Boolean, "true or false");
        return (bool)_json.Value!;
    }

    private string Key(string text)
    {
        var key = NameToken.Key(text);
        return key.Length > 0 ? key : throw Error($"'{Shorten(text)}' has no word in it");
    }

    private JsonToken Next()
    {
        do
        {
            if (!_json.Read())
            {
                throw Error("the text ends too early");
            }
        }
        while (_json.TokenType == JsonToken.Comment);
        return _json.TokenType;
    }

    private void Expect(JsonToken token, string what)
    {
        if (_json.TokenType != token)
        {
            throw Error($"expected {what}");
        }
    }

    // The reader already stands at the field's value.
    private FormatException Unknown(string field) => ErrorAt(_fieldLine, _fieldColumn, $"no rule has a field '{Shorten(field)}'");

    private FormatException Error(string message) => ErrorAt(_json.LineNumber, _json.LinePosition, message);

    private static FormatException ErrorAt(int line, int column, string message) => new(string.Format(
        CultureInfo.InvariantCulture, "Naming rules, line {0}, column {1}: {2}.", line, column, message));

    private static string Shorten(string text) => DisplayText.Quote(text);
}
