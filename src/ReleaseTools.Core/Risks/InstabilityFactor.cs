using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Risks;

/// <summary>Breaking and withdrawn versions a year in the product's history, with what the release itself says: withdrawn, preview, version zero.</summary>
/// <remarks>
/// A breaking version is the first stable one of a new first number, or below version one of a new second number (SemVer 2.0.0, sections 4 and 8); a product without stable
/// versions counts its previews. Versions that are dates break by this rule each year, which is as much as they promise.
/// </remarks>
internal sealed class InstabilityFactor
{
    private readonly RiskBackground _background;
    private readonly RiskThresholds _thresholds;
    private readonly Dictionary<int, History> _known = [];
    private readonly CancellationPace _pace;

    public InstabilityFactor(RiskBackground background, RiskThresholds thresholds, CancellationToken cancellation)
    {
        _background = background;
        _thresholds = thresholds;
        _pace = new CancellationPace(cancellation);
    }

    public RiskFactor Of(int row)
    {
        var release = _background[row];
        if (release.Status == ReleaseStatus.Withdrawn)
        {
            return Factor(RiskLevel.High, "It was withdrawn.", "A later version that was not.");
        }

        if (release.IsPreview() == true)
        {
            return Factor(RiskLevel.High, "It is a preview, whose interface may still change.", "The stable release.");
        }

        var history = HistoryOf(row);
        var isZero = release.Version?.IsVersionZero == true;
        var range = isZero ? history.Range.AtLeast(RiskLevel.Medium) : history.Range;
        var zero = isZero ? $"Version {release.Version} is below 1, which promises nothing; " : string.Empty;
        return Factor(range.Level, Sentence($"{range.Bounds()}{zero}{history.Evidence}"), range.Level switch
        {
            RiskLevel.Low => "More breaking or withdrawn versions.",
            RiskLevel.Unknown => history.Missing,
            _ when isZero => "Version 1, and years without a breaking version.",
            _ => "Years without a breaking or a withdrawn version.",
        });
    }

    private History HistoryOf(int row)
    {
        var product = _background.ProductOf(row);
        if (_background[row].Product is null)
        {
            return new History(LevelRange.Any, "it names no product, so it has no history.", "The product's name, and its other versions.");
        }

        if (!_known.TryGetValue(product, out var history))
        {
            _known.Add(product, history = Read(_background.RowsOfProduct(product), _background[row].Maker()));
        }

        return history;
    }

    private History Read(int[] rows, string maker)
    {
        var published = rows.Select(row => _background[row]).Where(release => Availability.IsOut(release, _background.AsOfTicks)).ToArray();
        var stable = published.Where(release => release.Version is not null && release.IsPreview() != true).ToArray();
        var versions = stable.Length > 0 ? stable : [.. published.Where(release => release.Version is not null)];
        if (versions.Length == 0)
        {
            return new History(LevelRange.Any, $"no version of {maker} is known to be out, so none can be seen to break.", "Earlier versions of the product in the input.");
        }

        var breaks = Breaks(versions);
        var withdrawn = Counted(published.Where(release => release is { Status: ReleaseStatus.Withdrawn, AliasOf: null }).Select(release => release.Released));
        var span = Span(published);
        if (span is null)
        {
            return new History(LevelRange.Any, $"no date of {maker} says when its history began.", "Dates of the earlier versions.");
        }

        // A short history is counted as a year, so that one break in a month is not twelve a year; that is the least that the rate can turn out to be.
        var shortest = Math.Max(span.Value.Least, _thresholds.HistoryNeeded.Ticks);
        var longest = Math.Max(span.Value.Most, _thresholds.HistoryNeeded.Ticks);
        var (fewest, most) = (PerYear(breaks.Certain + withdrawn.Certain, longest), PerYear(breaks.Possible + withdrawn.Possible, shortest));
        var range = new LevelRange(Level(fewest), Level(most));
        var isShort = span.Value.Least < _thresholds.HistoryNeeded.Ticks;
        range = isShort ? range with { Worst = RiskLevel.High } : range;
        return new History(
            range,
            $"in {SpanText.Of(TimeSpan.FromTicks(span.Value.Least))} {maker} had {Figure(breaks, "breaking version")} and {Figure(withdrawn, "withdrawn one")}{Rate(fewest, most, isShort)}.",
            isShort ? $"{SpanText.Of(_thresholds.HistoryNeeded)} of history." : "Finer dates, or dates for the versions without one.");
    }

    // Each first stable version of a key but the first; a key counts as soon as one of its versions is out.
    private (int Certain, int Possible) Breaks(Release[] versions)
    {
        var keys = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var release in versions)
        {
            _pace.Step();
            var key = release.Version!.CompatibleKey;
            var isCertain = release.Released.LatestTicks <= _background.AsOfTicks;
            keys[key] = isCertain || (keys.TryGetValue(key, out var before) && before);
        }

        return (Math.Max(0, keys.Values.Count(certain => certain) - 1), keys.Count - 1);
    }

    private (int Certain, int Possible) Counted(IEnumerable<ReleaseDate> dates)
    {
        var all = dates.ToArray();
        return (all.Count(date => date.LatestTicks <= _background.AsOfTicks), all.Length);
    }

    // From the first release to the moment asked about. What is undated may have come before all others.
    private (long Least, long Most)? Span(Release[] releases)
    {
        var known = releases.Select(release => release.Released.LatestTicks).Where(latest => latest <= _background.AsOfTicks).ToArray();
        var earliest = releases.Length == 0 ? long.MinValue : releases.Min(release => release.Released.EarliestTicks);
        return known.Length == 0
            ? null
            : (_background.AsOfTicks - known.Min(), earliest == long.MinValue ? long.MaxValue : _background.AsOfTicks - earliest);
    }

    private RiskLevel Level(double perYear) => perYear <= _thresholds.LowBreaksPerYear ? RiskLevel.Low
        : perYear > _thresholds.HighBreaksPerYear ? RiskLevel.High
        : RiskLevel.Medium;

    private static double PerYear(int count, long ticks) => count / (ticks / (365.25 * TimeSpan.TicksPerDay));

    private static string Figure((int Certain, int Possible) count, string what) => count.Certain == count.Possible
        ? FigureText.Count(count.Certain, what)
        : FormattableString.Invariant($"{count.Certain} to ") + FigureText.Count(count.Possible, what);

    private static string Rate(double fewest, double most, bool isShort)
    {
        var (low, high) = (FigureText.Number(fewest), FigureText.Number(most));
        return isShort ? ", in too short a time to show what is usual" : low == high ? $", {low} a year" : $", {low} to {high} a year";
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static RiskFactor Factor(RiskLevel level, string evidence, string change) => new(RiskFactorKind.ApiInstability, level, evidence, change);

    private sealed record History(LevelRange Range, string Evidence, string Missing);
}
