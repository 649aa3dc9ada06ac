using System.Runtime.CompilerServices;

namespace ReleaseTools.Timelines;

/// <summary>Tells releases apart as objects: two records that say the same are two releases, unlike <see cref="Release.Equals(Release)"/> has it.</summary>
internal sealed class SameRecord : IEqualityComparer<Release>
{
    private SameRecord()
    {
    }

    public static SameRecord Comparer { get; } = new();

    public bool Equals(Release? x, Release? y) => ReferenceEquals(x, y);

    public int GetHashCode(Release obj) => RuntimeHelpers.GetHashCode(obj);
}
