using ReleaseTools.Naming;

namespace ReleaseTools.Formats.Feeds;

/// <summary>What the tag of a container image says: a version, and the variant of the image.</summary>
/// <remarks>
/// <c>1.27.0-alpine3.20</c> is version 1.27.0 in the variant alpine3.20, and no prerelease; <c>3.13.0rc1-slim</c> is one. <c>1.2.0-linux-amd64</c> is a build for a
/// platform and stays whole, so that it counts as such. <c>latest</c>, <c>stable</c>, branches and the hashes of commits have no version.
/// </remarks>
internal static class ImageTag
{
    // What PlatformBuild takes for a system and images take for what they are made from.
    private const string BaseImage = "alpine";

    // The least that git shortens a hash to.
    private const int ShortHash = 7;

    /// <summary>Takes a tag apart; both null where it has no version.</summary>
    public static (string? Version, string? Variant) Split(string tag, NamingRules naming)
    {
        if (IsHash(tag) || tag.Length > ReleaseVersionParser.MaxLength)
        {
            return default;
        }

        if (Read(tag, naming) is { } whole)
        {
            return (whole, null);
        }

        if (PlatformBuild.TrySplit(tag, out var version, out var platform) && platform != BaseImage && Read(version, naming) is not null)
        {
            return (tag, null);
        }

        for (var at = tag.LastIndexOf('-'); at > 0; at = tag.LastIndexOf('-', at - 1))
        {
            if (Read(tag.Substring(0, at), naming) is { } before)
            {
                return (before, tag.Substring(at + 1));
            }
        }

        return default;
    }

    // Behind a hyphen a version has a prerelease or a number; anything else there is what the image is made from or for.
    private static string? Read(string text, NamingRules naming) =>
        naming.ReadTag(text)?.Text is { } version && version.Split('-').Skip(1).All(part => IsOfVersion(part)) ? version : null;

    private static bool IsOfVersion(string part) =>
        part.All(char.IsDigit) || ReleaseVersionParser.IsPrereleaseWord(new string([.. part.TakeWhile(char.IsLetter)]).ToLowerInvariant());

    private static bool IsHash(string tag) =>
        tag.Length >= ShortHash && tag.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')) && tag.Any(c => c >= 'a');
}
