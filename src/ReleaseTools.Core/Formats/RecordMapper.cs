namespace ReleaseTools.Formats;

/// <summary>Turns one record of named values, with any of the usual headers, into a release. Not thread-safe.</summary>
/// <remarks>
/// <para>A property that the record has is authoritative, even when empty: an empty version means none. A property that it lacks
/// is inferred from the name by the naming rules. Headers compare without case, spaces and punctuation; where several name one
/// property, the surest counts (<c>released_utc</c> before <c>released</c>, <c>published_at</c> before <c>created_at</c>) and the others
/// become attributes. <see cref="ReadOptions.PropertyMap"/> wins over the usual names.</para>
/// <para><c>model</c> is the product where a version stands beside it and no product does, else a name. <c>family</c> is the product,
/// except where it only adds a variant to the product that the name tells (<c>claude-opus</c>).</para>
/// <para>Without a status, a record with a date is Released and one without is Announced.</para>
/// </remarks>
public sealed class RecordMapper
{
    // Header sets are few in honest input; the limits keep hostile input from filling the memory with plans.
    private const int MostPlans = 256;
    private const int MostHeaders = 512;
    private const char HeaderSeparator = '\u001f';

    private readonly ReadOptions _options;
    private readonly RecordReading _reading;
    private readonly Dictionary<string, RecordPlan> _plans = new(StringComparer.Ordinal);
    private RecordPlan? _last;
    private object?[] _values = [];

    /// <summary>A mapper for records of one source.</summary>
    public RecordMapper(ReadOptions options)
        : this(options, isExact: false)
    {
    }

    /// <summary>A mapper that, when exact, infers nothing: what the house's own schema leaves out is not there.</summary>
    internal RecordMapper(ReadOptions options, bool isExact)
    {
        _options = options;
        _reading = new RecordReading(options, isExact);
    }

    /// <summary>The release that a record states, or the problem with it.</summary>
    /// <param name="record">Names and values in the record's order. A value is text, a number, a Boolean, a date (DateTime, DateTimeOffset, ReleaseDate), a list, a dictionary, or null.</param>
    /// <param name="line">Line of the record in its text, from 1, or null.</param>
    public ReadResult Map(IReadOnlyList<KeyValuePair<string, object?>> record, long? line = null) =>
        Map(record, new RecordOrigin(line));

    /// <summary>Whether a record has a property for a date, a status or a version, be it empty: without one a name alone may be anything's.</summary>
    public bool StatesRelease(IReadOnlyList<KeyValuePair<string, object?>> record) =>
        PlanOf(record) is var plan && (plan.HasEvent || plan.States(RecordField.Version));

    internal ReadResult Map(IReadOnlyList<KeyValuePair<string, object?>> record, in RecordOrigin origin)
    {
        var plan = PlanOf(record);
        if (_values.Length < record.Count)
        {
            _values = new object?[record.Count];
        }

        for (var index = 0; index < record.Count; index++)
        {
            _values[index] = RecordNode.Plain(record[index].Value);
        }

        return Map(plan, _values, origin);
    }

    internal ReadResult Map(RecordPlan plan, object?[] values, in RecordOrigin origin) => _reading.Read(plan, values, origin);

    internal RecordPlan PlanFor(IReadOnlyList<string> headers) => RecordPlan.For(headers, _options.PropertyMap);

    internal RecordPlan PlanOf(IReadOnlyList<KeyValuePair<string, object?>> record)
    {
        if (_last is not null && HasHeaders(record, _last.Headers))
        {
            return _last;
        }

        var headers = new string[record.Count];
        for (var index = 0; index < headers.Length; index++)
        {
            headers[index] = record[index].Key;
        }

        if (headers.Length > MostHeaders)
        {
            return PlanFor(headers);
        }

        var key = string.Join(HeaderSeparator.ToString(), headers);
        if (!_plans.TryGetValue(key, out _last))
        {
            if (_plans.Count == MostPlans)
            {
                _plans.Clear();
            }

            _plans[key] = _last = PlanFor(headers);
        }

        return _last;
    }

    private static bool HasHeaders(IReadOnlyList<KeyValuePair<string, object?>> record, IReadOnlyList<string> headers)
    {
        if (record.Count != headers.Count)
        {
            return false;
        }

        for (var index = 0; index < headers.Count; index++)
        {
            if (!string.Equals(record[index].Key, headers[index], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
