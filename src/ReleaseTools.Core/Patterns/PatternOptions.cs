using ReleaseTools.Orders;

namespace ReleaseTools.Patterns;

/// <summary>How patterns are looked for. Immutable.</summary>
public sealed record PatternOptions
{
    /// <summary>What makes the lines that are compared: a property or an attribute.</summary>
    public string Per { get; init; } = nameof(Release.Line);

    /// <summary>What is put in order inside a line: a property or an attribute. A track carries its specialty.</summary>
    public string By { get; init; } = nameof(Release.Track);

    /// <summary>The norm to test against, a chain without limits; null takes what the earlier lines did.</summary>
    public OrderRule? Stated { get; init; }

    /// <summary>What is dated after it is not out.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Whether lines with one track only are given too.</summary>
    public bool IncludeIncomplete { get; init; }
}
