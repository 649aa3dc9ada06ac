using System.Globalization;

namespace ReleaseTools.Risks;

/// <summary>What releases state, as the factors need it.</summary>
internal static class ReleaseFacts
{
    /// <summary>A number that an attribute states, not below zero; null where it states none.</summary>
    public static double? Number(this Release release, string attribute) => release.Attributes.TryGetValue(attribute, out var value) ? value switch
    {
        long whole and >= 0 => whole,
        decimal number and >= 0 => (double)number,
        _ => null,
    }
    : null;

    /// <summary>A list that an attribute states; null where it states none.</summary>
    public static IReadOnlyList<string>? List(this Release release, string attribute) =>
        release.Attributes.TryGetValue(attribute, out var value) ? value as IReadOnlyList<string> : null;

    /// <summary>Whether it is a preview: by its track, or else by its version; null where it has neither.</summary>
    public static bool? IsPreview(this Release release) =>
        string.Equals(release.Track, ReleaseTrack.Preview, StringComparison.OrdinalIgnoreCase) || release.Version?.IsPrerelease == true ? true
        : release.Track is null && release.Version is null ? null
        : false;

    /// <summary>Whether it is out and was not taken back, by a moment: null where its date leaves that open.</summary>
    public static bool? IsAvailable(this Release release, long asOf) => release.Status != ReleaseStatus.Released ? false : release.IsOut(asOf);

    /// <summary>Whether it has come out by a moment: null where its date leaves that open.</summary>
    /// <param name="release">The release.</param>
    /// <param name="asOf">UTC ticks.</param>
    public static bool? IsOut(this Release release, long asOf) => !Timelines.Availability.IsOut(release, asOf) ? false
        : release.Released.LatestTicks <= asOf ? true
        : null;

    public static string Number(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>The name as a sentence of ours quotes it.</summary>
    public static string Called(this Release release) => DisplayText.Quote(release.Name);

    /// <summary>Who makes what, as a sentence names it: <c>OpenAI GPT</c>.</summary>
    public static string Maker(this Release release) =>
        DisplayText.Quote(release.Vendor is { } vendor && !string.Equals(vendor, release.Product, StringComparison.OrdinalIgnoreCase)
            ? release.Product is null ? vendor : $"{vendor} {release.Product}"
            : release.Product ?? release.Vendor ?? release.Name);
}
