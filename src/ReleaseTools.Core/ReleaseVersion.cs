namespace ReleaseTools;

/// <summary>A version with a number-aware order.</summary>
public sealed class ReleaseVersion : IEquatable<ReleaseVersion>, IComparable<ReleaseVersion>, IComparable
{
    private ReleaseVersion(string text) => Text = text;

    /// <summary>The text as given, without white space around it and without a leading <c>v</c>.</summary>
    public string Text { get; }

    /// <summary>The text without prerelease part and build metadata.</summary>
    public string Core => Text;

    /// <summary>Whether it has a prerelease part.</summary>
    public bool IsPrerelease => false;

    /// <summary>Reads a version.</summary>
    public static ReleaseVersion Parse(string text) => TryParse(text, out var version) ? version! : throw new FormatException();

    /// <summary>Reads a version.</summary>
    public static bool TryParse(string? text, out ReleaseVersion? version)
    {
        version = string.IsNullOrWhiteSpace(text) ? null : new ReleaseVersion(text!.Trim());
        return version is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(ReleaseVersion? other) => string.CompareOrdinal(Text, other?.Text);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => CompareTo(obj as ReleaseVersion);

    /// <inheritdoc/>
    public bool Equals(ReleaseVersion? other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReleaseVersion);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
