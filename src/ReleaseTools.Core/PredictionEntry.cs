namespace ReleaseTools;

/// <summary>A prediction as a list or a ledger holds it. Immutable.</summary>
/// <param name="Prediction">The prediction.</param>
public sealed record PredictionEntry(ReleasePrediction Prediction)
{
    /// <summary>When it was recorded, UTC; null outside a ledger.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The SHA-256 of its line, in lower-case hexadecimal digits; null outside a ledger.</summary>
    public string? Hash { get; init; }

    /// <summary>Whether the chain of its ledger holds up to its line; null outside a ledger.</summary>
    public bool? IsChained { get; init; }

    /// <summary>The file, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Its line in the file, from 1; null where there are none.</summary>
    public long? Line { get; init; }

    /// <summary>Where it stands and what it is called, for messages: <c>'ledger.ndjson', line 3 (chat-by-may)</c>.</summary>
    internal string Place
    {
        get
        {
            var place = (Source, Line) switch
            {
                ({ } source, { } line) => FormattableString.Invariant($"'{DisplayText.Quote(source)}', line {line}"),
                ({ } source, null) => $"'{DisplayText.Quote(source)}'",
                (null, { } line) => FormattableString.Invariant($"line {line}"),
                _ => string.Empty,
            };
            var name = DisplayText.Quote(Prediction.Name ?? Prediction.ToString());
            return place.Length == 0 ? $"'{name}'" : $"{place} ({name})";
        }
    }

    /// <summary>The prediction.</summary>
    public override string ToString() => Prediction.ToString();
}
