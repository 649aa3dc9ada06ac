using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Risks;

/// <summary>A release's age against the usual time to the first fix.</summary>
/// <remarks>High below the lower quartile, Low above the upper, Medium between. What is not out is younger than anything, so High. Without a history it is Unknown: an age alone says nothing.</remarks>
internal sealed class FreshnessFactor
{
    private readonly RiskBackground _background;
    private readonly FixHistory _history;
    private readonly RiskThresholds _thresholds;

    public FreshnessFactor(RiskBackground background, RiskThresholds thresholds, CancellationToken cancellation)
    {
        _background = background;
        _thresholds = thresholds;
        _history = new FixHistory(background, thresholds.FixesNeeded, cancellation);
    }

    public RiskFactor Of(int row)
    {
        var release = _background[row];
        if (!Availability.IsOut(release, _background.AsOfTicks))
        {
            return Factor(RiskLevel.High, NotOut(release), "That it comes out, and grows old.");
        }

        var age = Age(release.Released, _background.AsOfTicks);
        if (_history.For(row) is not { } known)
        {
            return Factor(
                RiskLevel.Unknown,
                $"{AgeText(release)}; a usual time to the first fix takes {FigureText.Count(_thresholds.FixesNeeded, "earlier release")} of {MakerOf(release)} that {(_thresholds.FixesNeeded == 1 ? "was" : "were")} fixed or replaced, and there are fewer.",
                "Earlier releases of the vendor in the input, with dates.");
        }

        var (early, late) = (known.Times.Quantile(_thresholds.EarlyShare), known.Times.Quantile(_thresholds.LateShare));
        var range = new LevelRange(Level(age.Most, early.Least, late.Least), Level(age.Least, early.Most, late.Most));
        var (from, to) = (TimeSpan.FromTicks(Middle(early)), TimeSpan.FromTicks(Middle(late)));
        return Factor(
            range.Level,
            $"{range.Bounds()}{AgeText(release)}; {Usual(release, known.Basis)} took {SpanText.Range(from, to)} (quartiles of {known.Times.Count}{LeftOut(known.Times)}).",
            range.Level == RiskLevel.Unknown && release.Released.Precision != ReleaseDatePrecision.Second ? "A finer date, or more age."
                : range.Level == RiskLevel.Low ? "Nothing: it only grows older."
                : $"Age: Medium from {SpanText.Of(from)} on, Low beyond {SpanText.Of(to)}.");
    }

    /// <summary>The least and the most that an age can be, in ticks; below zero where the release may not be out.</summary>
    public static (long Least, long Most) Age(ReleaseDate released, long asOf) => (
        released.LatestTicks == long.MaxValue ? long.MinValue : asOf - released.LatestTicks,
        released.EarliestTicks == long.MinValue ? long.MaxValue : asOf - released.EarliestTicks);

    /// <summary>The age in words: <c>5 d old</c>.</summary>
    public string AgeText(Release release)
    {
        var now = ReleaseDate.FromInstant(_background.AsOf);
        var date = release.Released.Intersect(ReleaseDate.NotLaterThan(_background.AsOf));
        var mayBe = release.Released.LatestTicks > _background.AsOfTicks ? ", if it is out" : string.Empty;
        return release.Released.IsKnown && date is { } closed
            ? $"{SpanText.Of(GapBounds.Between(closed, now))} old{mayBe} (released {release.Released})"
            : "Its date is unknown";
    }

    /// <summary>Why a release is not out, in a sentence.</summary>
    public static string NotOut(Release release) => Availability.CameOut(release)
        ? $"It is not out yet: its date is {release.Released}."
        : $"It is not out: it is {release.Status.ToString().ToLowerInvariant()}{(release.Released.IsKnown ? $" for {release.Released}" : string.Empty)}.";

    private static RiskLevel Level(long age, long early, long late) =>
        age < early ? RiskLevel.High : age > late ? RiskLevel.Low : RiskLevel.Medium;

    private static long Middle((long Least, long Most) bounds) => bounds.Least + ((bounds.Most - bounds.Least) / 2);

    private static string Usual(Release release, FixHistory.Basis basis)
    {
        var kind = release.IsPreview() == true ? "preview" : "release";
        return basis switch
        {
            FixHistory.Basis.ProductFixes => $"the first fix of a {kind} of {release.Maker()}",
            FixHistory.Basis.VendorFixes => $"the first fix of a {kind} of {MakerOf(release)}",
            FixHistory.Basis.ProductReplacements => $"the next version after a {kind} of {release.Maker()} (its fixes are too few)",
            _ => $"the next version after a {kind} of {MakerOf(release)} (its fixes are too few)",
        };
    }

    private static string MakerOf(Release release) => release.Vendor is { } vendor ? DisplayText.Quote(vendor) : release.Maker();

    private static string LeftOut(FixTimes times) =>
        (times.Open > 0 ? FormattableString.Invariant($"; {times.Open} without one so far left out") : string.Empty)
        + (times.Undated > 0 ? FormattableString.Invariant($"; {times.Undated} with open dates left out") : string.Empty);

    private static RiskFactor Factor(RiskLevel level, string evidence, string change) => new(RiskFactorKind.Freshness, level, Sentence(evidence), change);

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
