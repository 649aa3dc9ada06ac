namespace ReleaseTools.Formats;

/// <summary>Turns one record of named values, with any of the usual headers, into a release.</summary>
/// <remarks>
/// A property that the record has is authoritative, even when empty: an empty version means none. A property that it lacks
/// is inferred from the name by the naming rules.
/// </remarks>
public sealed class RecordMapper
{
    private readonly ReadOptions _options;

    /// <summary>A mapper for records of one source.</summary>
    public RecordMapper(ReadOptions options) => _options = options;

    /// <summary>The release that a record states, or the problem with it.</summary>
    /// <param name="record">Names and values in the record's order. A value is text, a number, a Boolean, a date (DateTime, DateTimeOffset, ReleaseDate), a list, or null.</param>
    /// <param name="line">Line of the record in its text, from 1, or null.</param>
    public ReadResult Map(IReadOnlyList<KeyValuePair<string, object?>> record, long? line = null) =>
        ReadResult.Of(new ReadProblem("stub", _options.SourceName, line, null, null, null, false));
}
