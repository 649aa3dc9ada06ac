using System.Collections.ObjectModel;
using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Writes releases in the house's own JSON schema, one release a line, so that a change shows as one changed line.</summary>
/// <remarks>
/// Dates are in the notation of <see cref="ReleaseDate"/>, UTC. What is null, empty or usual (status Released, proof Published) is
/// left out. An attribute that is a date is <c>{"date": "2024-04"}</c>; a decimal always has a point, a whole number never.
/// </remarks>
public static class JsonReleaseWriter
{
    /// <summary>What the <c>schema</c> field holds.</summary>
    public const string Schema = "releasetools.releases/1";

    /// <summary>Writes a document of releases.</summary>
    /// <param name="writer">Where to; not disposed of.</param>
    /// <param name="releases">The releases, written in this order.</param>
    /// <param name="credits">Whom the facts come from: source, link and licence of each.</param>
    public static void Write(TextWriter writer, IEnumerable<Release> releases, IReadOnlyList<(string Source, string Link, string Licence)> credits)
    {
        writer.Write("{\n\"schema\": " + JsonConvert.ToString(Schema) + ",\n\"credits\": [");
        var separator = "\n";
        foreach (var (source, link, licence) in credits)
        {
            writer.Write(separator);
            WriteLine(writer, json =>
            {
                Text(json, "source", source);
                Text(json, "link", link);
                Text(json, "licence", licence);
            });
            separator = ",\n";
        }

        writer.Write("\n],\n\"releases\": [");
        separator = "\n";
        foreach (var release in releases)
        {
            writer.Write(separator);
            WriteRelease(writer, release);
            separator = ",\n";
        }

        writer.Write("\n]\n}\n");
    }

    /// <summary>Writes one release as one line without its end.</summary>
    public static void WriteRelease(TextWriter writer, Release release) => WriteLine(writer, json =>
    {
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
        WriteProvenance(json, release.Provenance);
        WriteAttributes(json, release.Attributes);
    });

    private static void WriteLine(TextWriter writer, Action<JsonTextWriter> members)
    {
        using var json = new JsonTextWriter(writer) { CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
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
        if (provenance.Count == 0)
        {
            return;
        }

        json.WritePropertyName("provenance");
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
        if (attributes.Count == 0)
        {
            return;
        }

        json.WritePropertyName("attributes");
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
