using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>A prediction as one line of JSON, and back from any record that names the same fields.</summary>
/// <remarks>The members stand in one order and those that are null are left out, so that one prediction has one text, over which a hash can be taken.</remarks>
internal static class PredictionText
{
    private static readonly Dictionary<string, string[]> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["notAfter"] = ["by", "deadline", "until"],
        ["notBefore"] = ["since", "from"],
        ["probability"] = ["p", "chance"],
        ["madeOn"] = ["made", "date"],
        ["author"] = ["by whom", "who"],
        ["rationale"] = ["reason", "why"],
        ["source"] = ["link", "url"],
        ["release"] = ["releaseName"],
    };

    /// <summary>Writes the members of a prediction into an object that has begun.</summary>
    public static void WriteMembers(JsonWriter json, ReleasePrediction prediction)
    {
        Text(json, "name", prediction.Name);
        Text(json, "release", prediction.Subject.Name);
        Text(json, "vendor", prediction.Subject.Vendor);
        Text(json, "product", prediction.Subject.Product);
        Text(json, "line", prediction.Subject.Line);
        Text(json, "variant", prediction.Subject.Variant);
        Text(json, "track", prediction.Subject.Track);
        Text(json, "specialty", prediction.Subject.Specialty);
        Text(json, "notBefore", prediction.NotBefore.IsKnown ? prediction.NotBefore.ToString() : null);
        Text(json, "notAfter", prediction.NotAfter.ToString());
        json.WritePropertyName("probability");
        json.WriteRawValue(prediction.Probability.ToString("R", CultureInfo.InvariantCulture));
        Text(json, "madeOn", prediction.MadeOn.ToString());
        Text(json, "author", prediction.Author);
        Text(json, "rationale", prediction.Rationale);
        Text(json, "source", prediction.Source);
    }

    /// <summary>The prediction that a record states.</summary>
    /// <param name="record">The record.</param>
    /// <param name="prediction">The prediction, which may still have a <see cref="ReleasePrediction.Fault"/>.</param>
    /// <param name="problem">What is wrong, with the field's name.</param>
    public static bool TryRead(RecordNode record, out ReleasePrediction? prediction, out string? problem)
    {
        prediction = null;
        problem = null;
        try
        {
            prediction = new ReleasePrediction
            {
                Name = Find(record, "name"),
                Subject = new PredictionSubject
                {
                    Name = Find(record, "release"),
                    Vendor = Find(record, "vendor"),
                    Product = Find(record, "product"),
                    Line = Find(record, "line"),
                    Variant = Find(record, "variant"),
                    Track = Find(record, "track"),
                    Specialty = Find(record, "specialty"),
                },
                NotBefore = Date(record, "notBefore") ?? ReleaseDate.Unknown,
                NotAfter = Date(record, "notAfter") ?? throw new FormatException("'notAfter' is missing: a prediction has a deadline."),
                Probability = Probability(record),
                MadeOn = Date(record, "madeOn") ?? throw new FormatException("'madeOn' is missing: a prediction says when it was made."),
                Author = Find(record, "author"),
                Rationale = Find(record, "rationale"),
                Source = Find(record, "source"),
            };
            return true;
        }
        catch (FormatException fault)
        {
            problem = fault.Message;
            return false;
        }
    }

    private static double Probability(RecordNode record)
    {
        var text = Find(record, "probability") ?? throw new FormatException("'probability' is missing: a number from 0 to 1, or a percentage such as 60 %.");
        var percent = text.EndsWith("%", StringComparison.Ordinal);
        return double.TryParse(text.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? percent ? number / 100 : number
            : throw new FormatException($"'probability' is '{DisplayText.Quote(text)}', which is no number from 0 to 1.");
    }

    private static ReleaseDate? Date(RecordNode record, string field)
    {
        if (Find(record, field) is not { } text)
        {
            return null;
        }

        return ReleaseDate.TryParse(text, null, out var date, out var error) ? date : throw new FormatException($"'{field}': {error}");
    }

    private static string? Find(RecordNode record, string field)
    {
        var value = record.Find(field);
        foreach (var alias in Aliases.TryGetValue(field, out var aliases) ? aliases : [])
        {
            value ??= record.Find(alias);
        }

        var text = value is null ? null : FactText.Value(AttributeValue.Text(value)).Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static void Text(JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }
}
