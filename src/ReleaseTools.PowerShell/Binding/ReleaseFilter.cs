using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Which releases a set of wildcard values and a range of dates let through. Everything that is not given lets all through.</summary>
/// <param name="patternOf">The pattern of a parameter's value.</param>
internal sealed class ReleaseFilter(Func<string, string, WildcardPattern> patternOf)
{
    private readonly List<Criterion> _criteria = [];
    private ReleaseDate? _since;
    private ReleaseDate? _until;

    /// <summary>The criteria that hold a value without wildcards that none of the releases has, with that value.</summary>
    public IEnumerable<(string Parameter, string Value)> Unmatched(IReadOnlyCollection<Release> releases) =>
        from criterion in _criteria
        from value in criterion.Unmatched(releases)
        select (criterion.Parameter, value);

    /// <summary>Lets through what has one of the values, without case. No values let all through.</summary>
    public void Add(string parameter, string[]? values, Func<Release, string?> property)
    {
        if (values is { Length: > 0 })
        {
            _criteria.Add(new Criterion(parameter, [.. values.Select(value => (value, patternOf(parameter, value)))], property));
        }
    }

    /// <summary>Lets through what may lie between two dates, both inclusive. Where either is given, an unknown date does not pass.</summary>
    public void Between(ReleaseDate? since, ReleaseDate? until)
    {
        _since = since;
        _until = until;
    }

    public bool Passes(Release release) => MayFallInside(release.Released) && _criteria.TrueForAll(criterion => criterion.Passes(release));

    private bool MayFallInside(ReleaseDate date) =>
        (_since is null && _until is null)
        || (date.IsKnown
            && (_since is null || date.LatestTicks >= _since.Value.EarliestTicks)
            && (_until is null || date.EarliestTicks <= _until.Value.LatestTicks));

    private sealed class Criterion(string parameter, (string Value, WildcardPattern Pattern)[] values, Func<Release, string?> property)
    {
        public string Parameter => parameter;

        public IEnumerable<string> Unmatched(IReadOnlyCollection<Release> releases) =>
            from value in values
            where !WildcardPattern.ContainsWildcardCharacters(value.Value) && !releases.Any(release => property(release) is { } text && value.Pattern.IsMatch(text))
            select value.Value;

        public bool Passes(Release release) => property(release) is { } text && Array.Exists(values, value => value.Pattern.IsMatch(text));
    }
}
