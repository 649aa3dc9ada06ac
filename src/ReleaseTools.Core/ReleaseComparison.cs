namespace ReleaseTools;

/// <summary>One attribute of several releases, side by side. Immutable.</summary>
public sealed class ReleaseComparison
{
    internal ReleaseComparison(string attribute, IReadOnlyList<Release> releases, IReadOnlyList<object?> values, bool? isDifferent, Release? better, string message)
    {
        Attribute = attribute;
        Releases = releases;
        Values = new Listing<object?>(values);
        IsDifferent = isDifferent;
        Better = better?.Name;
        Message = message;
    }

    /// <summary>What is compared: a property of releases, or the name of an attribute.</summary>
    public string Attribute { get; }

    /// <summary>The releases, in the order asked for.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>The value of each release, in the same order; null where nothing is stated.</summary>
    public IReadOnlyList<object?> Values { get; }

    /// <summary>Whether they differ; null where that cannot be told: a value is not stated, or dates overlap.</summary>
    public bool? IsDifferent { get; }

    /// <summary>
    /// The name of the release that is certainly better in this, where there is a better: more context and output, a lower price, all of the others'
    /// capabilities and modalities and more, a later knowledge cutoff. Null where none is, or where a value is not stated.
    /// </summary>
    public string? Better { get; }

    /// <summary>The difference in a sentence.</summary>
    public string Message { get; }

    /// <summary>For example <c>context: 400000 | 128000</c>.</summary>
    public override string ToString() => $"{Attribute}: {string.Join(" | ", Values.Select(value => value is null ? "?" : AttributeValue.Text(value)))}";
}
