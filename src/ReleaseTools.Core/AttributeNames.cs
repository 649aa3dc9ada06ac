namespace ReleaseTools;

/// <summary>The usual names in <see cref="Release.Attributes"/>, with the type and unit of each.</summary>
/// <remarks>Text that is set under one of them is read as that type where it can be; where it cannot, it stays text.</remarks>
public static class AttributeNames
{
    /// <summary>Most tokens of input and output together; <see cref="long"/>.</summary>
    public const string Context = "context";

    /// <summary>Most tokens of output; <see cref="long"/>.</summary>
    public const string Output = "output";

    /// <summary>US dollars for a million tokens of input; <see cref="decimal"/>.</summary>
    public const string InputPrice = "inputPrice";

    /// <summary>US dollars for a million tokens of output; <see cref="decimal"/>.</summary>
    public const string OutputPrice = "outputPrice";

    /// <summary>What it takes in (text, image, audio …); list of text.</summary>
    public const string InputModalities = "inputModalities";

    /// <summary>What it gives out; list of text.</summary>
    public const string OutputModalities = "outputModalities";

    /// <summary>What it can do (reasoning, tool-call, attachment, temperature, structured-output); list of text.</summary>
    public const string Capabilities = "capabilities";

    /// <summary>Up to when its training data go; <see cref="ReleaseDate"/>.</summary>
    public const string KnowledgeCutoff = "knowledgeCutoff";

    /// <summary>Whether its weights are published; <see cref="bool"/>.</summary>
    public const string OpenWeights = "openWeights";

    /// <summary>When its vendor announced it; <see cref="ReleaseDate"/>. Where present, the wait for a release that is not out starts there.</summary>
    public const string Announced = "announced";

    /// <summary>When its documentation was published; <see cref="ReleaseDate"/>.</summary>
    public const string Documented = "documented";

    /// <summary>When its entry in the changelog or the release notes was published; <see cref="ReleaseDate"/>.</summary>
    public const string Changelog = "changelog";

    /// <summary>The date that is stamped on the name of a dated snapshot (<c>claude-opus-4-5-20251101</c>); <see cref="ReleaseDate"/>.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>When the source last changed its entry; <see cref="ReleaseDate"/>.</summary>
    public const string LastUpdated = "lastUpdated";

    /// <summary>Why the stated date should not be trusted; text.</summary>
    public const string Doubt = "doubt";

    /// <summary>Which of its sources disagree on the date, and by how much, as Merge-Release found it; list of text.</summary>
    public const string Conflict = "conflict";
}
