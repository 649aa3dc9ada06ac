using System.Runtime.CompilerServices;

namespace ReleaseTools.Rendering;

/// <summary>Tells releases apart as objects: two sources may state the same of a release, equal, and yet two.</summary>
internal sealed class SameRelease : IEqualityComparer<Release>, IEqualityComparer<(Release First, Release Second)>
{
    public static readonly SameRelease Instance = new();

    private SameRelease()
    {
    }

    public bool Equals(Release? x, Release? y) => ReferenceEquals(x, y);

    public int GetHashCode(Release obj) => RuntimeHelpers.GetHashCode(obj);

    public bool Equals((Release First, Release Second) x, (Release First, Release Second) y) => ReferenceEquals(x.First, y.First) && ReferenceEquals(x.Second, y.Second);

    public int GetHashCode((Release First, Release Second) obj) => (GetHashCode(obj.First) * 397) ^ GetHashCode(obj.Second);
}
