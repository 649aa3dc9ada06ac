using System.Collections.ObjectModel;

namespace ReleaseTools;

/// <summary>A list of its own that nobody can change. As text it is its items, so that a cell of CSV can be read.</summary>
internal sealed class Listing<T> : ReadOnlyCollection<T>
{
    private readonly string _separator;

    /// <summary>A copy of some items.</summary>
    public Listing(IEnumerable<T> items, string separator = "; ")
        : base(items.ToArray()) => _separator = separator;

    /// <summary>The items.</summary>
    public override string ToString() => string.Join(_separator, this);
}
