using System.Globalization;

namespace ReleaseTools;

/// <summary>How many releases fall on one weekday or hour.</summary>
/// <param name="Name">The weekday in English, or the hour from 00 to 23.</param>
/// <param name="Releases">How many releases. A list in PowerShell has a Count of its own.</param>
public sealed record CadenceCount(string Name, int Releases)
{
    /// <summary>For example <c>Tuesday 12</c>.</summary>
    public override string ToString() => Name + " " + Releases.ToString(CultureInfo.InvariantCulture);
}
