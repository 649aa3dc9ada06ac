using System.Collections;
using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Turns an object of the pipeline into a release: a release as it is, anything with properties by their names.</summary>
internal sealed class RowReader
{
    private readonly RecordMapper _mapper;

    public RowReader(ReadOptions options) => _mapper = new RecordMapper(options);

    /// <summary>The release; null with the error where the row states none. Both are null for a note.</summary>
    public Release? Read(object? row, out ErrorRecord? error)
    {
        error = null;
        var value = Unwrap(row);
        if (value is Release release)
        {
            return release;
        }

        if (Fields(row, value) is not { Count: > 0 } fields)
        {
            error = InputErrors.NotARow(value);
            return null;
        }

        var carried = Carried.From(fields);
        var result = _mapper.Map(fields);
        if (result.Problem is { } problem)
        {
            error = InputErrors.RowInvalid(problem.Message, value is PSCustomObject ? row : value);
        }

        return result.Release is { } read ? carried.AddTo(read) : null;
    }

    private static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    private static List<KeyValuePair<string, object?>>? Fields(object? row, object? value)
    {
        if (value is null or string or DateTime or DateTimeOffset or TimeSpan or decimal or Guid or Uri or Array || value.GetType().IsPrimitive)
        {
            return null;
        }

        return value is IDictionary dictionary ? OfDictionary(dictionary) : OfProperties(PSObject.AsPSObject(row));
    }

    private static List<KeyValuePair<string, object?>> OfDictionary(IDictionary dictionary)
    {
        var fields = new List<KeyValuePair<string, object?>>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            fields.Add(new(Unwrap(entry.Key)!.ToString()!, Plain(entry.Value)));
        }

        return fields;
    }

    private static List<KeyValuePair<string, object?>> OfProperties(PSObject row)
    {
        var fields = new List<KeyValuePair<string, object?>>();
        foreach (var property in row.Properties)
        {
            if (property.IsGettable && TryGet(property, out var value))
            {
                fields.Add(new(property.Name, Plain(value)));
            }
        }

        return fields;
    }

    // A property of somebody else's object may throw; the others still say what they say.
    private static bool TryGet(PSPropertyInfo property, out object? value)
    {
        try
        {
            value = property.Value;
            return true;
        }
        catch (GetValueException)
        {
            value = null;
            return false;
        }
    }

    // What the mapper takes: text, numbers, Booleans, dates and lists of these. Other values count as what they print.
    private static object? Plain(object? value) => Unwrap(value) switch
    {
        null => null,
        string or bool or DateTime or DateTimeOffset or ReleaseDate or IDictionary => Unwrap(value),
        Enum named => named.ToString(),
        ReleaseVersion version => version.Text,
        var number when number.GetType().IsPrimitive || number is decimal => number,
        PSObject nested => nested,
        IEnumerable list => list.Cast<object?>().Select(Keep).ToList(),
        var other => other,
    };

    private static object? Keep(object? item) => item is Provenance ? item : Plain(item);

    /// <summary>What a row of Select-Object still holds of a release as typed values, which no text states as well.</summary>
    private readonly struct Carried
    {
        private readonly List<Provenance>? _provenance;
        private readonly IDictionary? _attributes;
        private readonly ReleaseSequence? _sequence;

        private Carried(List<Provenance>? provenance, IDictionary? attributes, ReleaseSequence? sequence)
        {
            _provenance = provenance;
            _attributes = attributes;
            _sequence = sequence;
        }

        /// <summary>Takes the typed values out of the fields, and with them what a release derives (its line).</summary>
        public static Carried From(List<KeyValuePair<string, object?>> fields)
        {
            List<Provenance>? provenance = null;
            IDictionary? attributes = null;
            ReleaseSequence? sequence = null;
            var isRelease = false;
            for (var i = fields.Count - 1; i >= 0; i--)
            {
                switch (fields[i].Value)
                {
                    case List<object?> list when list.Count > 0 && list.TrueForAll(item => item is Provenance):
                        provenance = [.. list.Cast<Provenance>()];
                        break;
                    case IDictionary dictionary when Is(fields[i], nameof(Release.Attributes)):
                        attributes = dictionary;
                        break;
                    case ReleaseSequence place:
                        sequence = place;
                        break;
                    case null or List<object?> { Count: 0 } when Is(fields[i], nameof(Release.Sequence)) || Is(fields[i], nameof(Release.Provenance)):
                        break;
                    default:
                        continue;
                }

                isRelease = true;
                fields.RemoveAt(i);
            }

            if (isRelease)
            {
                fields.RemoveAll(field => Is(field, nameof(Release.Line)));
            }

            return new Carried(provenance, attributes, sequence);
        }

        public Release AddTo(Release release)
        {
            if (_provenance is null && _attributes is null && _sequence is null)
            {
                return release;
            }

            var builder = release.ToBuilder();
            builder.Sequence = _sequence ?? release.Sequence;
            foreach (var source in _provenance ?? [])
            {
                builder.AddProvenance(source);
            }

            if (_attributes is not null)
            {
                foreach (DictionaryEntry entry in _attributes)
                {
                    builder.SetAttribute(entry.Key.ToString()!, AttributeValue.From(entry.Value));
                }
            }

            return builder.Build();
        }

        private static bool Is(KeyValuePair<string, object?> field, string name) => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase);
    }
}
