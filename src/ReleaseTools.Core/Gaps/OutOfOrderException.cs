namespace ReleaseTools.Gaps;

#pragma warning disable CA1032 // It is made in one place, and always with the two releases: a constructor without them would break its promise.
/// <summary>Releases that were said to be sorted are not.</summary>
public sealed class OutOfOrderException : InvalidOperationException
#pragma warning restore CA1032
{
    internal OutOfOrderException(string? group, Release previous, Release offending)
        : base(Text(group, previous, offending))
    {
        Group = group;
        Previous = previous;
        Offending = offending;
    }

    /// <summary>The group in which they are not, or null where there are no groups.</summary>
    public string? Group { get; }

    /// <summary>The release that came first and should not have.</summary>
    public Release Previous { get; }

    /// <summary>The first release that came too late.</summary>
    public Release Offending { get; }

    private static string Text(string? group, Release previous, Release offending)
    {
        var where = group is null ? "The input" : $"Group '{DisplayText.Quote(group)}'";
        return $"{where} is not sorted: '{DisplayText.Quote(offending.Name)}' comes after '{DisplayText.Quote(previous.Name)}', but {offending.Released} sorts before {previous.Released}. Sort by Released, or leave out -Sorted.";
    }
}
