using ReleaseTools.Timelines;

namespace ReleaseTools.Trends;

/// <summary>What a metric finds in one group. Immutable.</summary>
/// <param name="Unit">What its figures are in.</param>
/// <param name="Points">Its figures, which the periods show.</param>
internal sealed record TrendSeries(string Unit, IReadOnlyList<TrendPoint> Points)
{
    /// <summary>The figures that are tested, where they are not those that are shown.</summary>
    public IReadOnlyList<TrendPoint> Tested { get; init; } = Points;

    /// <summary>Whether the figures stand in their true order whatever their dates say.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Whether figures that stand together are alike, so that the medians of periods are tested instead of them.</summary>
    public bool IsClustered { get; init; }

    /// <summary>What is not out or not dated.</summary>
    public Omissions LeftOut { get; init; } = new(0, 0, 0);

    /// <summary>The dates of what is out and has no figure.</summary>
    public IReadOnlyList<ReleaseDate> Missing { get; init; } = [];

    /// <summary>How much more has none, wherever it may lie.</summary>
    public int Unmeasured { get; init; }

    /// <summary>What has no answer yet.</summary>
    public int Open { get; init; }
}
