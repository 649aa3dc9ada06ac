namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the views of claims show. Pure; null gives empty text.</summary>
public static class ClaimText
{
    /// <summary>How far what happened is from what is claimed, with its bounds; empty where that is no time.</summary>
    public static string Distance(ReleaseClaimResult? result) => result?.DistanceMinimum is not { } least ? string.Empty
        : result.Distance is { } distance && distance == least && distance == result.DistanceMaximum ? new Duration(distance).ToString()
        : result.DistanceMaximum is { } most ? $"{Short(least)} to {Short(most)}"
        : $"at least {Short(least)}";

    /// <summary>The file and the line; empty where the claim comes from elsewhere.</summary>
    public static string Place(ReleaseClaimResult? result) => result?.Path is { } path ? FormattableString.Invariant($"{ViewText.Line(path)}:{result.LineNumber}") : string.Empty;

    /// <summary>Releases or gaps, one behind the other.</summary>
    public static string List(System.Collections.IEnumerable? items) => items is null ? string.Empty : ViewText.Line(string.Join("; ", items.Cast<object>()));

    private static string Short(TimeSpan length) => new Duration(TimeSpan.FromSeconds(Math.Round(length.TotalSeconds))).ToString();
}
