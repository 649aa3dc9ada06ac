namespace ReleaseTools.PowerShell.Tests;

/// <summary>Cultures in which careless code goes wrong: decimal commas, a dotless i, other calendars, other signs.</summary>
public static class Cultures
{
    public static IReadOnlyList<string> Names { get; } = ["de-DE", "tr-TR", "th-TH", "ar-SA"];

    public static TheoryData<string> Tricky => [.. Names];
}
