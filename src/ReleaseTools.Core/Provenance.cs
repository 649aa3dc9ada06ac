namespace ReleaseTools;

/// <summary>Where a release's date comes from, and what that source proves. Immutable.</summary>
public sealed class Provenance : IEquatable<Provenance>
{
    /// <summary>Creates a provenance.</summary>
    /// <param name="source">Name of the source: a catalogue and its commit, a feed, a file.</param>
    /// <param name="link">Where a person can look it up; null when the source has no address.</param>
    /// <param name="retrievedAt">When it was read; null when not recorded.</param>
    /// <param name="proves">What its date proves.</param>
    /// <param name="stated">The date as this source states it, before what it proves is taken into account; Unknown when it states none.</param>
    public Provenance(
        string source,
        string? link = null,
        DateTimeOffset? retrievedAt = null,
        EvidenceKind proves = EvidenceKind.Published,
        ReleaseDate stated = default)
    {
        Source = DisplayText.Clean(source);
        Link = link is null || DisplayText.Clean(link) is not { Length: > 0 } clean ? null : clean;
        RetrievedAt = retrievedAt?.ToUniversalTime();
        Proves = proves;
        Stated = stated;
    }

    /// <summary>Name of the source.</summary>
    public string Source { get; }

    /// <summary>Where a person can look it up, or null.</summary>
    public string? Link { get; }

    /// <summary>When it was read, UTC, or null.</summary>
    public DateTimeOffset? RetrievedAt { get; }

    /// <summary>What the stated date proves.</summary>
    public EvidenceKind Proves { get; }

    /// <summary>The date as the source states it.</summary>
    public ReleaseDate Stated { get; }

    /// <summary>The interval in which the release lies if only this source is believed.</summary>
    public ReleaseDate Bounds => Proves switch
    {
        EvidenceKind.NotLaterThan => ReleaseDate.FromTicks(long.MinValue, Stated.LatestTicks),
        EvidenceKind.NotBefore => ReleaseDate.FromTicks(Stated.EarliestTicks, long.MaxValue),
        EvidenceKind.Nothing => ReleaseDate.Unknown,
        _ => Stated,
    };

    /// <inheritdoc/>
    public bool Equals(Provenance? other) =>
        other is not null && Source == other.Source && Link == other.Link && RetrievedAt == other.RetrievedAt
        && Proves == other.Proves && Stated == other.Stated;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Provenance);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Link, Proves, Stated);

    /// <summary>The source, with what it proves where that is not publication.</summary>
    public override string ToString() => Proves == EvidenceKind.Published ? Source : $"{Source} ({Proves} {Stated})";
}
