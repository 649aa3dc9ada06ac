using ReleaseTools.Timelines;

namespace ReleaseTools.Orders;

/// <summary>Decides which releases a label means.</summary>
internal sealed class LabelMatcher
{
    private readonly ReleaseKey _key;
    private readonly NamePattern _pattern;
    private readonly ReleaseVersion? _version;
    private readonly bool _asksForNone;

    /// <summary>A matcher for a label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="common">What labels that name no property of their own are looked for in.</param>
    public LabelMatcher(OrderLabel label, ReleaseKey common)
    {
        _key = label.Field is null ? common : ReleaseKey.Named(label.Field);
        _pattern = new NamePattern(label.Text);
        _asksForNone = string.Equals(label.Text, ReleaseKey.Absent, StringComparison.OrdinalIgnoreCase);

        // v1.0 and 1.0 are one version in two spellings.
        if (_key.IsVersion && !_pattern.HasWildcard && ReleaseVersion.TryParse(label.Text, out var version))
        {
            _version = version;
        }
    }

    public bool Matches(Release release) =>
        _version is not null ? _version.Equals(release.Version)
        : _key.ListOf(release) is { } list ? list.Any(_pattern.Matches)
        : _key.TextOf(release) is { } text ? _pattern.Matches(text)
        : _asksForNone;
}
