using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>
/// One line of a ledger of predictions: an object with the prediction, when it was recorded, the hash of the line before, and as its last member its own hash, the SHA-256 over its
/// exact text in UTF-8 without that member.
/// </summary>
internal static class LedgerLine
{
    /// <summary>The schema that every line states.</summary>
    public const string Schema = "releasetools.prediction/1";

    /// <summary>How every line begins.</summary>
    public const string Start = "{\"schema\":\"" + Schema + "\"";

    private const string HashMember = ",\"hash\":\"";
    private const int HashLength = 64;

    /// <summary>The text of a line, without its end.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="recordedAt">When it is recorded.</param>
    /// <param name="previous">The hash of the line before; null for the first.</param>
    public static string Write(ReleasePrediction prediction, DateTimeOffset recordedAt, string? previous)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new JsonTextWriter(text) { CloseOutput = false, Culture = CultureInfo.InvariantCulture })
        {
            json.WriteStartObject();
            Member(json, "schema", Schema);
            PredictionText.WriteMembers(json, prediction);
            Member(json, "recordedAt", ReleaseDate.FromInstant(recordedAt).ToString());
            Member(json, "previous", previous);
            json.WriteEndObject();
        }

        var bare = text.ToString();
        return bare.Substring(0, bare.Length - 1) + HashMember + Hash(bare) + "\"}";
    }

    /// <summary>The hash that a line states as its last member; null where it states none there.</summary>
    public static string? StatedHash(string line)
    {
        var start = line.Length - HashLength - 2;
        return start > HashMember.Length && line.EndsWith("\"}", StringComparison.Ordinal) && string.CompareOrdinal(line, start - HashMember.Length, HashMember, 0, HashMember.Length) == 0
            ? line.Substring(start, HashLength)
            : null;
    }

    /// <summary>Whether a line's text is the one over which its hash was taken.</summary>
    public static bool IsWhole(string line) =>
        StatedHash(line) is { } stated && Hash(line.Substring(0, line.Length - HashLength - 2 - HashMember.Length) + "}") == stated;

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
#pragma warning disable CA1850 // netstandard2.0 has no HashData.
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
#pragma warning restore CA1850
    }

    private static void Member(JsonTextWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }
}
