using ReleaseTools.Statistics;

namespace ReleaseTools.Rendering;

/// <summary>What a picture says of what it had to leave out.</summary>
internal static class RoomText
{
    /// <summary>The sentence; null where all had room.</summary>
    /// <param name="names">How many names of releases had no room.</param>
    /// <param name="gaps">How many gaps that are certainly within what was asked for.</param>
    /// <param name="maybe">How many gaps that may be.</param>
    /// <param name="remedy">What gives more room, besides less time.</param>
    public static string? Missing(int names, int gaps, int maybe, string remedy)
    {
        var parts = new[] { (Count: names, What: "name"), (Count: gaps, What: "gap"), (Count: maybe, What: "uncertain gap") }
            .Where(part => part.Count > 0)
            .Select(part => FigureText.Count(part.Count, part.What))
            .ToArray();
        var told = parts.Length > 1 ? $"{string.Join(", ", parts.Take(parts.Length - 1))} and {parts[parts.Length - 1]}" : parts.FirstOrDefault();
        return told is null ? null : $"No room for {told}: take less time with -Since and -Until, or {remedy}.";
    }
}
