using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>
/// Tells a prerelease where a hyphen only parts words, as in Maven and before the revision of a Debian version: <c>33.0.0-jre</c> and <c>3.1-20221030</c> are
/// none, <c>1.0-rc1</c> and <c>2.0-M1</c> are. Source: Maven's ComparableVersion, where a qualifier that is not known is later than none; deb-version(7).
/// </summary>
internal static class VersionQualifier
{
    private static readonly Regex Milestone = new("^[abm][0-9]{1,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether the version came before the one that has its number.</summary>
    public static bool IsPrerelease(string version)
    {
        var parts = version.Split('-');
        return (ReleaseVersion.TryParse(parts[0], out var number) && number.IsPrerelease) || parts.Skip(1).Any(IsPrereleasePart);
    }

    private static bool IsPrereleasePart(string part) =>
        ReleaseVersionParser.IsPrereleaseWord(string.Concat(part.TakeWhile(char.IsLetter)).ToLowerInvariant()) || Milestone.IsMatch(part);
}
