using ReleaseTools.Timelines;

namespace ReleaseTools.Gaps;

/// <summary>The gap between two releases that are called by name.</summary>
public static class NamedGap
{
    /// <summary>The gap from one named release to another; positive when the first came first. It belongs to no group.</summary>
    /// <exception cref="NameNotFoundException">Nothing fits one of the names.</exception>
    /// <exception cref="AmbiguousNameException">Several releases fit one of the names.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ReleaseGap Between(IReadOnlyList<Release> releases, string from, string to, CancellationToken cancellation = default) =>
        new(null, NamedRelease.Resolve(releases, from, cancellation), NamedRelease.Resolve(releases, to, cancellation));
}
