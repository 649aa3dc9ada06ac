using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>What PEP 440 says of a version, where its rules differ from those of most others. Source: PEP 440, "Appendix B".</summary>
internal static class PythonVersion
{
    private static readonly Regex Scheme = new(
        @"^v?((?<epoch>[0-9]+)!)?(?<release>[0-9]+(\.[0-9]+)*)"
        + @"([-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>[0-9]+)?)?"
        + @"(?<post>-(?<postNumber>[0-9]+)|[-_.]?(post|rev|r)[-_.]?(?<postNumber>[0-9]+)?)?"
        + @"(?<dev>[-_.]?dev[-_.]?(?<devNumber>[0-9]+)?)?"
        + @"(\+(?<local>[a-z0-9]+([-_.][a-z0-9]+)*))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>Whether an index of Python packages takes a version for a prerelease; null where it is none by PEP 440.</summary>
    public static bool? IsPrerelease(string version) =>
        Match(version) is { } match ? match.Groups["pre"].Success || match.Groups["dev"].Success : null;

    /// <summary>
    /// The version as this house reads it: as it is spelled, but for a post release with a hyphen (<c>1.0-1</c>, <c>1.0-post2</c>), which elsewhere
    /// is a prerelease; that one is <c>1.0.post1</c>.
    /// </summary>
    public static string Readable(string version) =>
        Match(version) is { } match && match.Groups["post"].Value.StartsWith("-", StringComparison.Ordinal) ? Normal(match, trimsZeros: false) : version;

    /// <summary>One text for all spellings of a version: <c>1.0.0-beta1</c>, <c>1.0b1</c> and <c>v1.0_b1</c> are one.</summary>
    public static string Key(string version) => Match(version) is { } match ? Normal(match, trimsZeros: true) : version.Trim().ToLowerInvariant();

    private static Match? Match(string version) =>
        version.Length <= ReleaseVersionParser.MaxLength && Scheme.Match(version.Trim()) is { Success: true } match ? match : null;

    private static string Normal(Match match, bool trimsZeros)
    {
        var groups = match.Groups;
        var numbers = groups["release"].Value.Split('.').Select(Number).ToList();
        while (trimsZeros && numbers.Count > 1 && numbers[numbers.Count - 1] == "0")
        {
            numbers.RemoveAt(numbers.Count - 1);
        }

        var epoch = Number(groups["epoch"].Value);
        return (epoch == "0" ? string.Empty : epoch + "!")
            + string.Join(".", numbers)
            + (groups["pre"].Success ? Letter(groups["pre"].Value) + Number(groups["preNumber"].Value) : string.Empty)
            + (groups["post"].Success ? ".post" + Number(groups["postNumber"].Value) : string.Empty)
            + (groups["dev"].Success ? ".dev" + Number(groups["devNumber"].Value) : string.Empty)
            + (groups["local"].Success ? "+" + groups["local"].Value.ToLowerInvariant().Replace('-', '.').Replace('_', '.') : string.Empty);
    }

    private static string Letter(string word) => word.ToLowerInvariant() switch
    {
        "alpha" or "a" => "a",
        "beta" or "b" => "b",
        _ => "rc",
    };

    private static string Number(string digits) => digits.TrimStart('0') is { Length: > 0 } number ? number : "0";
}
