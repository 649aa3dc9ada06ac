using System.Globalization;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>A prediction as members of JSON, and back from any record that names the same fields.</summary>
/// <remarks>The members stand in one order and those that are null are left out, so that one prediction has one text, over which a hash can be taken.</remarks>
internal static class PredictionText
{
    /// <summary>Writes the members of a prediction into an object that has begun.</summary>
    public static void WriteMembers(JsonWriter json, ReleasePrediction prediction)
    {
        Text(json, "name", prediction.Name);
        Text(json, "statement", prediction.Statement);
        Text(json, "release", prediction.Subject.Name);
        Text(json, "vendor", prediction.Subject.Vendor);
        Text(json, "product", prediction.Subject.Product);
        Text(json, "line", prediction.Subject.Line);
        Text(json, "variant", prediction.Subject.Variant);
        Text(json, "track", prediction.Subject.Track);
        Text(json, "specialty", prediction.Subject.Specialty);
        Text(json, "order", prediction.Order);
        Number(json, "atLeast", prediction.AtLeast == 1 ? null : prediction.AtLeast.ToString(CultureInfo.InvariantCulture));
        Text(json, "rivalVendor", prediction.RivalVendor);
        Text(json, "rivalWithin", prediction.RivalWithin?.ToString());
        Text(json, "notBefore", prediction.NotBefore.IsKnown ? prediction.NotBefore.ToString() : null);
        Text(json, "notAfter", prediction.NotAfter.IsKnown ? prediction.NotAfter.ToString() : null);
        Number(json, "probability", prediction.Probability?.ToString("R", CultureInfo.InvariantCulture));
        Text(json, "madeOn", prediction.MadeOn.ToString());
        Text(json, "author", prediction.Author);
        Text(json, "rationale", prediction.Rationale);
        Text(json, "source", prediction.Source);
        Text(json, "supersedes", prediction.Supersedes);
    }

    /// <summary>The prediction that a record states.</summary>
    /// <param name="record">The record.</param>
    /// <param name="prediction">The prediction, without a <see cref="ReleasePrediction.Fault"/>; null where there is none.</param>
    /// <param name="fields">The record's fields, with the first that cannot be read.</param>
    /// <returns>What is wrong, with the field's name as it is written, and the offending value; null where nothing is.</returns>
    public static (string Field, object? Value, string Message)? Read(RecordNode record, out ReleasePrediction? prediction, out PredictionFields fields)
    {
        fields = new PredictionFields(record);
        var madeOn = fields.Date("madeOn");
        var made = new ReleasePrediction
        {
            Name = fields.Text("name"),
            Statement = fields.Text("statement"),
            Subject = new PredictionSubject
            {
                Name = fields.Text("release"),
                Vendor = fields.Text("vendor"),
                Product = fields.Text("product"),
                Line = fields.Text("line"),
                Variant = fields.Text("variant"),
                Track = fields.Text("track"),
                Specialty = fields.Text("specialty"),
            },
            Order = fields.Text("order"),
            AtLeast = fields.Count("atLeast") ?? 1,
            RivalVendor = fields.Text("rivalVendor"),
            RivalWithin = fields.Length("rivalWithin"),
            NotBefore = fields.DateAfter("notBefore", madeOn) ?? ReleaseDate.Unknown,
            NotAfter = fields.DateAfter("notAfter", madeOn) ?? ReleaseDate.Unknown,
            Probability = fields.Share("probability"),
            MadeOn = madeOn ?? ReleaseDate.Unknown,
            Author = fields.Text("author"),
            Rationale = fields.Text("rationale"),
            Source = fields.Text("source"),
            Supersedes = fields.Text("supersedes"),
        };
        var fault = fields.Fault
            ?? (madeOn is null ? ("madeOn", null, "It does not say when it was made.") : default((string, object?, string)?))
            ?? (made.Fault is { } wrong ? (WrittenName(wrong.Field), null, wrong.Message) : default((string, object?, string)?));
        prediction = fault is null ? made : null;
        return fault;
    }

    private static string WrittenName(string property) => char.ToLowerInvariant(property[0]) + property.Substring(1);

    private static void Text(JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }

    private static void Number(JsonWriter json, string name, string? digits)
    {
        if (digits is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(digits);
        }
    }
}
