namespace ReleaseTools.Rendering;

/// <summary>What a picture is to show. Immutable.</summary>
public sealed record PictureOptions
{
    /// <summary>Where it begins; null for where the releases begin.</summary>
    public ReleaseDate? Since { get; init; }

    /// <summary>Where it ends, inclusive; null for where the releases end.</summary>
    public ReleaseDate? Until { get; init; }

    /// <summary>The gaps between nearest rivals up to this are bracketed; null brackets none.</summary>
    public Duration? Within { get; init; }

    /// <summary>What is certainly dated after it is still to come; null where nothing is.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>How many characters a lane is wide: what falls into one of them is drawn larger beside it. At least 10.</summary>
    public int Columns { get; init; } = 80;

    /// <summary>Up to how many stretches are drawn larger.</summary>
    public int MostZooms { get; init; } = 3;
}
