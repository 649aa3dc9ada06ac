namespace ReleaseTools.Timelines;

/// <summary>What tells one group from another: up to three names, compared by ordinal without case. A value, so that a lookup allocates nothing.</summary>
internal readonly struct GroupKey : IEquatable<GroupKey>
{
    private readonly string? _first;
    private readonly string? _second;
    private readonly string? _third;

    public GroupKey(string? first, string? second, string? third)
    {
        _first = first;
        _second = second;
        _third = third;
    }

    public bool Equals(GroupKey other) =>
        string.Equals(_first, other._first, StringComparison.OrdinalIgnoreCase)
        && string.Equals(_second, other._second, StringComparison.OrdinalIgnoreCase)
        && string.Equals(_third, other._third, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is GroupKey other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(HashOf(_first), HashOf(_second), HashOf(_third));

    private static int HashOf(string? text) => text is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(text);
}
