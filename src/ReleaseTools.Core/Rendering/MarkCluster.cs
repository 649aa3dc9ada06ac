namespace ReleaseTools.Rendering;

/// <summary>Marks of one lane that stand too close to be drawn apart. Immutable.</summary>
/// <param name="Marks">The marks, in time order.</param>
/// <param name="Middle">The mean of their places, in pixels.</param>
internal sealed record MarkCluster(IReadOnlyList<TimelineMark> Marks, double Middle)
{
    /// <summary>Half of the width of a single mark, in pixels.</summary>
    public const double MarkSize = 5;

    // Of the paper between two marks.
    private const double Apart = 1;

    /// <summary>Half of the width that it is drawn with, in pixels: a disc has room for its number.</summary>
    public double Radius => Marks.Count == 1 ? MarkSize * 1.2 : MarkSize + 2 + Digits(Marks.Count);

    /// <summary>The marks in clusters of which no two overlap.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="place">Where one stands, in pixels.</param>
    public static IReadOnlyList<MarkCluster> Of(IEnumerable<TimelineMark> marks, Func<TimelineMark, double> place)
    {
        var clusters = new List<(List<TimelineMark> Marks, double Sum)>();
        foreach (var mark in marks.OrderBy(place))
        {
            clusters.Add(([mark], place(mark)));
            while (clusters.Count > 1 && Overlap(clusters[clusters.Count - 2], clusters[clusters.Count - 1]))
            {
                var (last, before) = (clusters[clusters.Count - 1], clusters[clusters.Count - 2]);
                before.Marks.AddRange(last.Marks);
                clusters.RemoveAt(clusters.Count - 1);
                clusters[clusters.Count - 1] = (before.Marks, before.Sum + last.Sum);
            }
        }

        return [.. clusters.Select(Made)];
    }

    private static bool Overlap((List<TimelineMark> Marks, double Sum) one, (List<TimelineMark> Marks, double Sum) next)
    {
        var (left, right) = (Made(one), Made(next));
        return right.Middle - left.Middle < left.Radius + right.Radius + Apart;
    }

    private static MarkCluster Made((List<TimelineMark> Marks, double Sum) cluster) => new(cluster.Marks, cluster.Sum / cluster.Marks.Count);

    private static int Digits(int count) => count < 10 ? 1 : 1 + Digits(count / 10);
}
