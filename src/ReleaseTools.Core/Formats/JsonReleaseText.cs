using System.Collections.ObjectModel;
using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>A release, or a part of one, as JSON in the house's own schema, on one line.</summary>
/// <remarks>
/// Dates are in the notation of <see cref="ReleaseDate"/>, UTC. What is null, empty or usual (status Released, proof Published) is
/// left out. An attribute that is a date is <c>{"date": "2024-04"}</c>; a decimal always has a point, a whole number never.
/// </remarks>
internal static class JsonReleaseText
{
    /// <summary>Writes one release.</summary>
    /// <param name="writer">Where to; not disposed of.</param>
    /// <param name="release">The release.</param>
    /// <param name="hasSchema">Whether the object says by itself which schema it is in.</param>
    public static void Write(TextWriter writer, Release release, bool hasSchema)
    {
        using var json = Begin(writer);
        json.WriteStartObject();
        Text(json, "schema", hasSchema ? HouseSchema.Current : null);
        Text(json, "name", release.Name);
        Text(json, "vendor", release.Vendor);
        Text(json, "product", release.Product);
        Text(json, "version", release.Version?.Text);
        Text(json, "variant", release.Variant);
        Text(json, "track", release.Track);
        Text(json, "specialty", release.Specialty);
        Text(json, "released", release.Released.ToString());
        Text(json, "status", release.Status == ReleaseStatus.Released ? null : release.Status.ToString());
        Text(json, "aliasOf", release.AliasOf);
        WriteSequence(json, release.Sequence);
        if (release.Provenance.Count > 0)
        {
            json.WritePropertyName("provenance");
            WriteProvenance(json, release.Provenance);
        }

        if (release.Attributes.Count > 0)
        {
            json.WritePropertyName("attributes");
            WriteAttributes(json, release.Attributes);
        }

        json.WriteEndObject();
    }

    /// <summary>The sources as a list; empty for none.</summary>
    public static string Provenance(IReadOnlyList<Provenance> provenance) =>
        provenance.Count == 0 ? string.Empty : Part(json => WriteProvenance(json, provenance));

    /// <summary>The attributes as an object; empty for none.</summary>
    public static string Attributes(ReadOnlyDictionary<string, object?> attributes) =>
        attributes.Count == 0 ? string.Empty : Part(json => WriteAttributes(json, attributes));

    /// <summary>Writes an object of members that are text.</summary>
    public static void WriteMembers(TextWriter writer, params (string Name, string Value)[] members)
    {
        using var json = Begin(writer);
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            Text(json, name, value);
        }

        json.WriteEndObject();
    }

    private static JsonTextWriter Begin(TextWriter writer) => new(writer) { CloseOutput = false, Culture = CultureInfo.InvariantCulture };

    private static string Part(Action<JsonTextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = Begin(text))
        {
            write(json);
        }

        return text.ToString();
    }

    private static void Text(JsonTextWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }

    private static void WriteSequence(JsonTextWriter json, ReleaseSequence? sequence)
    {
        if (sequence is null)
        {
            return;
        }

        json.WritePropertyName("sequence");
        json.WriteStartObject();
        Text(json, "chain", sequence.Chain);
        json.WritePropertyName("position");
        json.WriteValue(sequence.Position);
        json.WriteEndObject();
    }

    private static void WriteProvenance(JsonTextWriter json, IReadOnlyList<Provenance> provenance)
    {
        json.WriteStartArray();
        foreach (var item in provenance)
        {
            json.WriteStartObject();
            Text(json, "source", item.Source);
            Text(json, "link", item.Link);
            Text(json, "retrievedAt", item.RetrievedAt is { } at ? ReleaseDate.FromInstant(at).ToString() : null);
            Text(json, "proves", item.Proves == EvidenceKind.Published ? null : item.Proves.ToString());
            Text(json, "stated", item.Stated.IsKnown ? item.Stated.ToString() : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttributes(JsonTextWriter json, ReadOnlyDictionary<string, object?> attributes)
    {
        json.WriteStartObject();
        foreach (var pair in attributes)
        {
            json.WritePropertyName(pair.Key);
            WriteAttribute(json, pair.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteAttribute(JsonTextWriter json, object? value)
    {
        switch (value)
        {
            case ReleaseDate date:
                json.WriteStartObject();
                Text(json, "date", date.ToString());
                json.WriteEndObject();
                break;
            case IReadOnlyList<string> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    json.WriteValue(item);
                }

                json.WriteEndArray();
                break;
            case null or string or bool or long or decimal:
                json.WriteValue(value);
                break;
            default:
                json.WriteValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
