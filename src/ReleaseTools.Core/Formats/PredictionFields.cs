using System.Collections;
using System.Globalization;

namespace ReleaseTools.Formats;

/// <summary>The fields of one record that states a prediction, by any of their usual names; keeps what is wrong with the first of them.</summary>
/// <remarks>Names compare without case, spaces and punctuation. A record may keep what comes out in an object of its own, <c>subject</c>.</remarks>
internal sealed class PredictionFields
{
    /// <summary>The names of the object that a record may keep its subject in.</summary>
    public const string Subject = "subject";

    // The first of a field is the one it is written under; of several that a record has the first counts.
    private static readonly string[][] Names =
    [
        ["name", "id", "key"],
        ["statement", "prediction", "claim", "text"],
        ["release", "releasename", "model"],
        ["vendor", "company", "provider"],
        ["product", "package", "project"],
        ["line"],
        ["variant"],
        ["track"],
        ["specialty", "speciality", "specialization"],
        ["order", "pattern"],
        ["atLeast", "minimum", "count"],
        ["rivalVendor", "rival", "near"],
        ["rivalWithin", "within"],
        ["notBefore", "since", "from", "after", "start"],
        ["notAfter", "by", "deadline", "until", "end", "due"],
        ["probability", "p", "chance", "confidence"],
        ["madeOn", "made", "date", "predictedon", "madeat"],
        ["author", "who", "bywhom", "forecaster"],
        ["rationale", "reason", "why", "because"],
        ["source", "link", "url"],
        ["supersedes", "replaces"],
    ];

    // What a ledger adds, and what a reader passes over without a word.
    private static readonly string[] Beside = ["schema", "recordedat", "previous", "hash", Subject, "comment", "note"];

    private static readonly Dictionary<string, (string Field, int Rank)> Known = Names
        .SelectMany(names => names.Select((name, rank) => (Name: FieldNames.Normalize(name), Field: names[0], Rank: rank)))
        .ToDictionary(each => each.Name, each => (each.Field, each.Rank), StringComparer.Ordinal);

    private readonly Dictionary<string, (object? Value, int Rank, int Member)> _values = new(StringComparer.Ordinal);

    public PredictionFields(RecordNode record)
    {
        Take(record, isNested: false);
        if (record.Members.FirstOrDefault(member => FieldNames.Normalize(member.Key) == Subject).Value is RecordNode subject)
        {
            Take(subject, isNested: true);
        }
    }

    /// <summary>The first field that cannot be read, with why; null where all can.</summary>
    public (string Field, object? Value, string Message)? Fault { get; private set; }

    /// <summary>The fields, under the names by which they are written.</summary>
    public static IEnumerable<string> All => Names.Select(names => names[0]);

    /// <summary>Whether a header or member is a field of a prediction, or is passed over.</summary>
    public static bool IsKnown(string name) => FieldNames.Normalize(name) is var normal && (Known.ContainsKey(normal) || Beside.Contains(normal));

    /// <summary>What is said of a name that is no field of a prediction.</summary>
    public static string Unknown(string name)
    {
        var close = CloseNames.To(name, All);
        return $"'{DisplayText.Quote(name)}' is no field of a prediction and is left out. "
            + (close.Count > 0 ? $"Nearest: {string.Join(", ", close)}." : $"There are {string.Join(", ", All)}.");
    }

    /// <summary>The place of a field among the members of the record; -1 where it has none of its own.</summary>
    public int MemberOf(string field) => _values.TryGetValue(field, out var value) ? value.Member : -1;

    /// <summary>A text, clean; null where it is absent or blank.</summary>
    public string? Text(string field)
    {
        if (!_values.TryGetValue(field, out var found))
        {
            return null;
        }

        if (found.Value is RecordNode or (IEnumerable and not string))
        {
            Fail(field, null, "is a list or an object. Expected a text, a number or a date.");
            return null;
        }

        var text = FactText.Value(AttributeValue.Text(found.Value)).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>A date, or null where it is absent.</summary>
    public ReleaseDate? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (ReleaseDate.TryParse(text, null, out var date, out var error))
        {
            return date;
        }

        Fail(field, text, Reason(error, text));
        return null;
    }

    /// <summary>A date, or a time from another date on, such as 90d; null where it is absent.</summary>
    /// <remarks>A bare number is a year. The time is added to both ends: 90 days after a day are a day.</remarks>
    public ReleaseDate? DateAfter(string field, ReleaseDate? from)
    {
        if (Text(field) is not { } text || !Duration.TryParse(text, out var duration))
        {
            return Date(field);
        }

        if (from is not { HasEarliest: true, HasLatest: true } start)
        {
            return null;
        }

        if (start.LatestTicks > DateTime.MaxValue.Ticks - duration.Length.Ticks)
        {
            Fail(field, text, $"from {start} on ends after the year 9999.");
            return null;
        }

        return ReleaseDate.FromTicks(start.EarliestTicks + duration.Length.Ticks, start.LatestTicks + duration.Length.Ticks);
    }

    /// <summary>A length of time, or null where it is absent.</summary>
    public Duration? Length(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (Duration.TryParse(text, out var duration, out var error))
        {
            return duration;
        }

        Fail(field, text, Reason(error, text));
        return null;
    }

    /// <summary>A number, or a percentage with its sign; null where it is absent.</summary>
    public double? Share(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var isPercent = text.EndsWith("%", StringComparison.Ordinal);
        if (double.TryParse(text.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) && !double.IsInfinity(number))
        {
            // By decimal digits, so that 7 % is 0.07 and nothing beside it.
            return !isPercent ? number : Math.Abs(number) <= 1e6 ? (double)((decimal)number / 100) : number / 100;
        }

        Fail(field, text, "is no number from 0 to 1, with a point as in 0.6, nor a percentage such as 60 %.");
        return null;
    }

    /// <summary>A whole number, or null where it is absent.</summary>
    public int? Count(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fail(field, text, "is no whole number.");
        return null;
    }

    private void Take(RecordNode record, bool isNested)
    {
        for (var index = 0; index < record.Members.Count; index++)
        {
            var (name, value) = (record.Members[index].Key, record.Members[index].Value);
            var normal = FieldNames.Normalize(name);

            // Within its own object the name is that of the release.
            var known = isNested && normal == "name" ? ("release", 0) : Known.TryGetValue(normal, out var found) ? found : default;
            if (known.Item1 is not { } field || IsBlank(value) || (_values.TryGetValue(field, out var taken) && taken.Rank <= known.Item2))
            {
                continue;
            }

            _values[field] = (value, known.Item2, isNested ? -1 : index);
        }
    }

    // The value is quoted beside the message.
    private static string Reason(string error, string text) => error.StartsWith($"'{text}' ", StringComparison.Ordinal) ? error.Substring(text.Length + 3) : $"cannot be read: {error}";

    private static bool IsBlank(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    private void Fail(string field, object? value, string message) => Fault ??= (field, value, message);
}
