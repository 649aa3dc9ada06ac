namespace ReleaseTools.Gaps;

/// <summary>Against whom releases are measured. Immutable.</summary>
public sealed class RivalQuery
{
    /// <summary>
    /// Whether a name is meant. It is tried on the vendors first: where it matches one, the rivals are the releases of matching vendors, and a
    /// release's own vendor is no rival to it. Otherwise it is tried on the products: the rivals are the releases of matching products, the
    /// subjects all others, of whichever vendor. It is asked once for each distinct name.
    /// </summary>
    public required Func<string, bool> Pattern { get; init; }

    /// <summary>What the pattern was made of, for the message where it matches nobody; null where nothing was written.</summary>
    public string? Asked { get; init; }

    /// <summary>On which side of the subject rivals are looked for.</summary>
    public GapDirection Direction { get; init; } = GapDirection.Nearest;

    /// <summary>Keeps rivals that may lie within it, inclusive: those whose least possible distance is no more. Null keeps all.</summary>
    public Duration? Within { get; init; }

    /// <summary>Whether every rival in reach is wanted, not only the nearest; without <see cref="Within"/> that is every pair.</summary>
    public bool All { get; init; }

    /// <summary>How many rivals of one subject are wanted at most, in their order; what shows every pair bounds it by this, since n releases of one day have n² pairs.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>What is certainly dated after it is not out; null cuts nothing by date.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
