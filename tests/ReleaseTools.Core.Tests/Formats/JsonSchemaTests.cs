using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Xunit;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>The schema in docs/schema holds for what is written, and refuses what is not.</summary>
public sealed class JsonSchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", "releasetools.releases-1.schema.json"))).RootElement;

    private static readonly JsonElement Line = Schema.GetProperty("$defs").GetProperty("line");

    [Property(MaxTest = 100)]
    public void Every_export_is_valid(NonEmptyArray<AnyRelease> any)
    {
        var releases = any.Get.Take(5).Select(each => each.Make()).ToList();
        Assert.Equal([], Faults(Schema, Parse(RoundTripProperties.Write("Json", releases, false))));
        foreach (var line in System.Text.Encoding.UTF8.GetString(RoundTripProperties.Write("NdJson", releases, false)).TrimEnd('\n').Split('\n'))
        {
            Assert.Equal([], Faults(Line, Parse(System.Text.Encoding.UTF8.GetBytes(line))));
        }
    }

    [Fact]
    public void The_catalogue_and_an_empty_export_are_valid()
    {
        Assert.Equal([], Faults(Schema, Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "ai-releases.json")))));
        Assert.Equal([], Faults(Schema, Parse(RoundTripProperties.Write("Json", [], false))));
    }

    [Fact]
    public void The_schema_names_the_version_that_is_written() =>
        Assert.Equal(JsonReleaseWriter.Schema, Schema.GetProperty("$defs").GetProperty("schema").GetProperty("const").GetString());

    [Theory]
    [InlineData("""{"schema":"releasetools.releases/2","releases":[]}""")]
    [InlineData("""{"releases":[]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"x"}]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"","released":"2026"}]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"x","released":"soon"}]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"x","released":"2026-13-99T"}]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"x","released":"2026","nope":1}]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"x","released":"2026","status":"Out"}]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"x","released":"2026","attributes":{"a":null}}]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"x","released":"2026","provenance":[{"link":"x"}]}]}""")]
    [InlineData("""{"schema":"releasetools.releases/1","releases":[{"name":"x","released":"2026","sequence":{"chain":"x","position":0}}]}""")]
    public void What_is_not_written_is_invalid(string json) => Assert.NotEmpty(Faults(Schema, Parse(System.Text.Encoding.UTF8.GetBytes(json))));

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;

    // The keywords that the schema uses, as JSON Schema 2020-12 defines them; any other is a fault of the test.
    private static List<string> Faults(JsonElement schema, JsonElement value)
    {
        var faults = new List<string>();
        Check(schema, value, "$", faults, []);
        return faults;
    }

    private static void Check(JsonElement schema, JsonElement value, string path, List<string> faults, HashSet<string> evaluated)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Holds(keyword, schema, value, path, faults, evaluated))
            {
                faults.Add($"{path}: {keyword.Name} {keyword.Value}");
            }
        }

        if (schema.TryGetProperty("unevaluatedProperties", out _) && value.ValueKind == JsonValueKind.Object)
        {
            faults.AddRange(value.EnumerateObject().Where(member => !evaluated.Contains(member.Name)).Select(member => $"{path}: {member.Name} is not expected"));
        }
    }

    private static bool Holds(JsonProperty keyword, JsonElement schema, JsonElement value, string path, List<string> faults, HashSet<string> evaluated)
    {
        var (kind, rule) = (value.ValueKind, keyword.Value);
        switch (keyword.Name)
        {
            case "$schema" or "$id" or "title" or "description" or "$defs" or "unevaluatedProperties":
                return true;
            case "$ref":
                var target = rule.GetString()!.Split('/').Skip(1).Aggregate(Schema, (at, step) => at.GetProperty(step));
                Check(target, value, path, faults, evaluated);
                return true;
            case "const":
                return kind == JsonValueKind.String && value.GetString() == rule.GetString();
            case "enum":
                return rule.EnumerateArray().Any(each => kind == JsonValueKind.String && each.GetString() == value.GetString());
            case "type":
                return rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(each => Is(each.GetString()!, value)) : Is(rule.GetString()!, value);
            case "pattern":
                return kind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript);
            case "minLength":
                return kind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32();
            case "minimum":
                return kind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal();
            case "minItems":
                return kind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32();
            case "minProperties":
                return kind != JsonValueKind.Object || value.EnumerateObject().Count() >= rule.GetInt32();
            case "required":
                return kind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "anyOf":
                return rule.EnumerateArray().Any(each => Faults(each, value).Count == 0);
            case "items":
                for (var index = 0; kind == JsonValueKind.Array && index < value.GetArrayLength(); index++)
                {
                    Check(rule, value[index], string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), faults, []);
                }

                return true;
            case "properties":
                CheckMembers(value, path, faults, evaluated, name => rule.TryGetProperty(name, out var of) ? of : null);
                return true;
            case "additionalProperties" when rule.ValueKind == JsonValueKind.False:
                return kind != JsonValueKind.Object || value.EnumerateObject().All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _));
            case "additionalProperties":
                CheckMembers(value, path, faults, evaluated, _ => rule);
                return true;
            default:
                throw new NotSupportedException(keyword.Name);
        }
    }

    private static void CheckMembers(JsonElement value, string path, List<string> faults, HashSet<string> evaluated, Func<string, JsonElement?> schemaOf)
    {
        foreach (var member in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
        {
            if (schemaOf(member.Name) is { } of)
            {
                evaluated.Add(member.Name);
                Check(of, member.Value, $"{path}.{member.Name}", faults, []);
            }
        }
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException(type),
    };
}
