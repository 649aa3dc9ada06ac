using System.Globalization;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the table views of leaders show. Pure; null gives empty text.</summary>
public static class LeaderText
{
    /// <summary>The places that the resampled orders leave to a group: <c>1..3</c>, or one place.</summary>
    public static string Range(ReleaseLeader? leader) => leader?.BestPlace is not { } best ? string.Empty
        : best == leader.WorstPlace ? best.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}..{1}", best, leader.WorstPlace);

    /// <summary>A lead index with its sign: <c>+0.33</c>, <c>-0.10</c>, <c>0.00</c>.</summary>
    public static string Index(double? index) => index?.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>How often a group was first and later, of how many pairs; why it has no place where it has none.</summary>
    public static string Matched(ReleaseLeader? leader) => leader switch
    {
        null => string.Empty,
        { BestPlace: null } => ViewText.Line(leader.Message),
        _ => string.Format(CultureInfo.InvariantCulture, "{0} first, {1} later of {2}", leader.Leads, leader.Follows, leader.Matched),
    };

    /// <summary>How often coin tosses give as much.</summary>
    public static string Chance(double? value) => BurstText.Share(value);
}
