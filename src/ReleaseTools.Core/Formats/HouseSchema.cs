namespace ReleaseTools.Formats;

/// <summary>The house's own schema, under which what is written comes back equal: nothing is inferred, and what is left out is not there.</summary>
internal static class HouseSchema
{
    /// <summary>The version of it that is written and read.</summary>
    public const string Current = "releasetools.releases/1";

    private const string Family = "releasetools.releases/";

    /// <summary>Whether a value names the schema, in any version.</summary>
    public static bool IsNamed(object? value) => value is string text && text.StartsWith(Family, StringComparison.Ordinal);

    /// <summary>Whether a value names the version that is read.</summary>
    public static bool IsCurrent(object? value) => value is Current;
}
