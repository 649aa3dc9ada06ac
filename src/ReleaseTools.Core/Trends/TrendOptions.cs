namespace ReleaseTools.Trends;

/// <summary>Which trend is measured. Immutable.</summary>
public sealed record TrendOptions
{
    /// <summary>What is measured.</summary>
    public required TrendMetric Metric { get; init; }

    /// <summary>How long the periods are.</summary>
    public TrendPeriodUnit Period { get; init; } = TrendPeriodUnit.Quarter;

    /// <summary>What is certainly dated after it is not out.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Where the first period begins; null for where the releases of a group do.</summary>
    public ReleaseDate? Since { get; init; }

    /// <summary>Up to the end of which the data are whole; null for the last release of the input.</summary>
    public ReleaseDate? Until { get; init; }

    /// <summary>The zone in which periods begin, for dates finer than a day; null is UTC. A date that is stated as a day keeps it in any zone.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>How long a burst may last, inclusive; of rival gaps those that may be no longer are kept. Null keeps all, and BurstRate needs it.</summary>
    public Duration? Within { get; init; }

    /// <summary>How many vendors a burst has at least.</summary>
    public int MinimumVendorCount { get; init; } = 2;

    /// <summary>Of which track the share is.</summary>
    public string Track { get; init; } = ReleaseTrack.Specialized;

    /// <summary>Of which specialty the share is; null for any.</summary>
    public string? Specialty { get; init; }

    /// <summary>Of which kind the share is, by name, where that is no track or specialty alone; it stands for both.</summary>
    internal (string Name, Func<Release, bool> Fits)? Kind { get; init; }

    /// <summary>Which attribute is the price.</summary>
    public string Attribute { get; init; } = AttributeNames.InputPrice;
}
