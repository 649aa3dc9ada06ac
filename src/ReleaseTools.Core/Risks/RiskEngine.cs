using ReleaseTools.Timelines;

namespace ReleaseTools.Risks;

/// <summary>Measures what speaks against taking up releases, factor by factor.</summary>
public static class RiskEngine
{
    private const int Stride = 256;

    /// <summary>The risks of some releases, most risky first.</summary>
    /// <remarks>
    /// The order compares the number of factors that are High, then of those that are Medium, then of those that are Unknown: a risk that is known goes before one that may be. Of
    /// equals the younger goes first, then the one that comes first in the input. Time is that of a few sorts.
    /// </remarks>
    /// <param name="releases">All releases: siblings, rivals and the vendor's history are looked for among them.</param>
    /// <param name="asked">Those to judge, which must be among them; null judges all that are no alias of another.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellation">Looked at every few releases.</param>
    /// <exception cref="ArgumentException">One of those to judge is not among the releases.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<ReleaseRisk> Measure(
        IReadOnlyList<Release> releases, IReadOnlyList<Release>? asked, RiskOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var rows = RowsOf(releases, asked ?? Aliases.Hide([.. releases]));
        var background = new RiskBackground(releases, options.AsOf.ToUniversalTime(), cancellation);
        var judge = new RiskJudge(background, options, cancellation);
        var risks = new List<(ReleaseRisk Risk, int Row)>(rows.Count);
        foreach (var row in rows)
        {
            if (risks.Count % Stride == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report((double)risks.Count / rows.Count);
            }

            risks.Add((judge.Of(row), row));
        }

        return [.. risks
            .OrderByDescending(one => one.Risk.HighCount)
            .ThenByDescending(one => one.Risk.MediumCount)
            .ThenByDescending(one => one.Risk.UnknownCount)
            .ThenByDescending(one => one.Risk.Release.Released)
            .ThenBy(one => one.Row)
            .Select(one => one.Risk)];
    }

    private static List<int> RowsOf(IReadOnlyList<Release> releases, IReadOnlyList<Release> asked)
    {
        var rows = new Dictionary<Release, int>(SameRecord.Comparer);
        for (var row = 0; row < releases.Count; row++)
        {
            rows[releases[row]] = row;
        }

        return [.. asked.Select(release => rows.TryGetValue(release, out var row)
            ? row
            : throw new ArgumentException($"'{release.Called()}' is not among the releases.", nameof(asked))).Distinct()];
    }
}
