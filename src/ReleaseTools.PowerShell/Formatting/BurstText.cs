using System.Globalization;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the table view of bursts shows. Pure; null gives empty text.</summary>
public static class BurstText
{
    /// <summary>Who was first; a question mark where the dates do not tell.</summary>
    public static string Leader(ReleaseBurst? burst) => burst is null ? string.Empty : ViewText.Line(burst.Leader ?? "?");

    /// <summary>Whether the dates prove the burst.</summary>
    public static string Certain(ReleaseBurst? burst) => burst switch
    {
        null => string.Empty,
        { IsCertain: true } => "yes",
        _ => "perhaps",
    };

    /// <summary>How often chance and the calendar bring as many vendors together: <c>16 %</c>, <c>&lt; 0.1 %</c>; empty where it is not known.</summary>
    public static string Chance(ReleaseBurst? burst) => Share(burst?.PValue);

    /// <summary>A probability as per cent, with one digit behind the point below ten.</summary>
    internal static string Share(double? value) => value switch
    {
        null => string.Empty,
        < 0.001 => "< 0.1 %",
        < 0.1 => (value.Value * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        > 0.99 and < 1 => "> 99 %",
        _ => (value.Value * 100).ToString("0", CultureInfo.InvariantCulture) + " %",
    };
}
