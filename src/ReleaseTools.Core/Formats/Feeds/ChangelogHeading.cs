using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>What the heading of a section says, if it is that of a release.</summary>
/// <param name="Product">The product that stands before the version, or null.</param>
/// <param name="Version">The version as text that can be read; null for what is not out yet.</param>
/// <param name="Date">The date's text, or null.</param>
/// <param name="Link">The address that the heading links to, or null.</param>
/// <param name="IsYanked">Whether it was taken back.</param>
/// <param name="IsSure">Whether nothing but version, date and marks stands there.</param>
internal sealed record ChangelogHeading(string? Product, string? Version, string? Date, string? Link, bool IsYanked, bool IsSure)
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // What is in (?>…) is never tried again shorter, so that a bracket that is not closed takes no more time than its length.
    private static readonly Regex Inline = new(@"\[(?<text>[^\[\]]*)\]\((?>\s*)<?(?>(?<link>[^()<>\s]*))>?(?>[^()]*)\)|<[^<>]*>|\*\*|__|`", Plain, Patience);
    private static readonly Regex Unreleased = new(@"^\W*(version\s+)?(unreleased|upcoming|next|head|main|master|work in progress|wip)\b", Plain, Patience);
    private static readonly Regex NotDated = new(@"\b(unreleased|not (yet )?released|tbd|tba|in (development|progress)|yyyy-mm-dd|upcoming|20xx|(xxxx|[0-9]{4})-xx-xx)\b|\?\?", Plain, Patience);
    private static readonly Regex Yanked = new(@"[\[(]?\b(yanked|withdrawn|retracted)\b[\])]?", Plain, Patience);
    private static readonly Regex IsoDate = new(@"(?<![0-9.])(?<year>[0-9]{4})(?<mark>[-/.])(?<month>[0-9]{1,2})\k<mark>(?<day>[0-9]{1,2})(?![0-9.]*[0-9])", Plain, Patience);
    private static readonly Regex Lead = new(@"^((?<product>[^\s\[\](){}]+)\s+)?(version|release|ver\.?|rel\.?)\s+(?=\[?v?[0-9])", Plain, Patience);

    private static readonly char[] Around = [' ', '\t', '-', '–', '—', '/', ',', ':', '|', '(', ')', '[', ']', '·', '@'];

    /// <summary>Whether the section is of what is not out yet.</summary>
    public bool IsUnreleased => Version is null;

    /// <summary>Reads the text of a heading; null where it is no release's.</summary>
    /// <param name="text">The text, without the marks that make it a heading.</param>
    /// <param name="subject">The product that the whole text is of, or null.</param>
    /// <param name="options">Whose naming rules say what a version is.</param>
    public static ChangelogHeading? Read(string text, string? subject, ReadOptions options)
    {
        string? link = null;
        var plain = Inline.Replace(text, match =>
        {
            link ??= match.Groups["link"].Success && match.Groups["link"].Length > 0 ? match.Groups["link"].Value : null;
            return match.Groups["text"].Value;
        }).Trim();
        if (Unreleased.IsMatch(plain))
        {
            return new ChangelogHeading(null, null, null, null, false, true);
        }

        // "2026-02-05, Version 1.2.0 (Current)" has the date first.
        if (IsoDate.Match(plain) is { Success: true, Index: 0, Length: 10 } first && plain.Length > first.Length)
        {
            plain = $"{plain.Substring(first.Length).TrimStart(Around)} {first.Value}";
        }

        var lead = Lead.Match(plain);
        var words = plain.Substring(lead.Length).Split([' ', '\t', ',', '('], 2, StringSplitOptions.None);
        var (product, version) = Name(words[0], options);
        var rest = words.Length > 1 ? words[1] : string.Empty;
        product ??= lead.Groups["product"].Success ? lead.Groups["product"].Value : null;
        if (version is null && lead.Length == 0 && rest.TrimStart() is { Length: > 0 } next)
        {
            // "Rocket 1.2.0 (2026-02-05)": the first word may be the product, if a date follows or it is the one that is known.
            product = words[0];
            words = next.Split([' ', '\t', ',', '('], 2, StringSplitOptions.None);
            version = Name(words[0], options).Version;
            rest = words.Length > 1 ? words[1] : string.Empty;
            if (version is null || product.Length == 0 || (!IsoDate.IsMatch(rest) && !product.Equals(subject, StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }
        }

        return version is null ? null
            : NotDated.IsMatch(rest) ? new ChangelogHeading(null, null, null, null, false, true)
            : Dated(product, version, rest, link);
    }

    private static ChangelogHeading Dated(string? product, string version, string rest, string? link)
    {
        var isYanked = Yanked.IsMatch(rest);
        rest = Yanked.Replace(rest, string.Empty).Trim(Around);
        if (IsoDate.Match(rest) is { Success: true } date)
        {
            var written = $"{date.Groups["year"].Value}-{date.Groups["month"].Value.PadLeft(2, '0')}-{date.Groups["day"].Value.PadLeft(2, '0')}";
            return new ChangelogHeading(product, version, written, link, isYanked, true);
        }

        // "February 5, 2026" and the like; anything else is a remark.
        var isDate = rest.Length is > 3 and <= 40 && ReleaseDate.TryParse(rest, out _);
        return new ChangelogHeading(product, version, isDate ? rest : null, link, isYanked, isDate || rest.Length == 0);
    }

    private static (string? Product, string? Version) Name(string word, ReadOptions options)
    {
        var token = word.Trim().TrimEnd(':', ',', '.').Trim('[', ']', '"', '\'');
        if (token.Length is 0 or > 256)
        {
            return default;
        }

        if (options.Naming.ReadTag(token) is { } version)
        {
            return IsDateAlone(token) ? default : (null, version.Text);
        }

        return token.LastIndexOf('@') > 0 && TagName.Read(token, null, options) is { Package: { } package, Version: { } packaged } ? (package, packaged) : default;
    }

    // "2026-02-05" heads the notes of a day, not of a version; "2026.2.5" may be a version.
    private static bool IsDateAlone(string token) => token.Length == 10 && token[4] == '-' && token[7] == '-' && ReleaseDate.TryParse(token, out _);
}
