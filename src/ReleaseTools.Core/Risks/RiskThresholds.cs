namespace ReleaseTools.Risks;

/// <summary>Where one level of risk ends and the next begins. Immutable.</summary>
/// <remarks>
/// These are conventions that a team can argue about, not estimates: nobody has measured how often a release that is Medium here does harm. They stand in one
/// place so that they can be read, and changed, together. Freshness alone takes its limits from the data: the quartiles of the vendor's own history.
/// </remarks>
public sealed record RiskThresholds
{
    /// <summary>The thresholds that are used where none are given.</summary>
    public static RiskThresholds Default { get; } = new();

    /// <summary>How many replaced releases make a usual time to the first fix: below five, a quartile is one release's story.</summary>
    public int FixesNeeded { get; init; } = 5;

    /// <summary>The share of fixes that a release younger than its quantile still has ahead, were it like the others: below it, freshness is High.</summary>
    public double EarlyShare { get; init; } = 0.25;

    /// <summary>The share of fixes beyond which freshness is Low; between the two it is Medium.</summary>
    public double LateShare { get; init; } = 0.75;

    /// <summary>How much history a product needs before its breaking versions are a rate: a year (365.25 days), since many products break once a year.</summary>
    public TimeSpan HistoryNeeded { get; init; } = TimeSpan.FromDays(365.25);

    /// <summary>Up to how many breaking or withdrawn versions a year are Low: one in two years, which leaves time to follow.</summary>
    public double LowBreaksPerYear { get; init; } = 0.5;

    /// <summary>Beyond how many breaking or withdrawn versions a year are High: two, more than a team plans for in a year.</summary>
    public double HighBreaksPerYear { get; init; } = 2;

    /// <summary>How far from a release, either way, another of its product counts as its contemporary when prices are compared: half a year.</summary>
    public TimeSpan SiblingWindow { get; init; } = TimeSpan.FromDays(183);

    /// <summary>How many contemporaries at most make the median price, the nearest in date first.</summary>
    public int MostSiblings { get; init; } = 50;

    /// <summary>Beyond how many times the other price, either way, a price is Medium: twofold.</summary>
    public double MediumPriceRatio { get; init; } = 2;

    /// <summary>Beyond how many times the other price, either way, a price is High: fourfold.</summary>
    public double HighPriceRatio { get; init; } = 4;

    /// <summary>From how many missing capabilities and modalities on a feature gap is High; from one on it is Medium.</summary>
    public int HighMissingFeatures { get; init; } = 3;

    /// <summary>Below which share of the general release's context or output a feature gap is High: a half; any less than the whole is Medium.</summary>
    public double HighLimitShare { get; init; } = 0.5;

    /// <summary>How long after a release its documentation is still in time: two days, since sources that state a day may lie in other zones.</summary>
    public TimeSpan DocumentationGrace { get; init; } = TimeSpan.FromDays(2);

    /// <summary>Beyond which lag of the documentation it is High: thirty days.</summary>
    public TimeSpan HighDocumentationLag { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How many other vendors with the same to offer make single-source dependence Low: two, so that one may leave; one is Medium, none High.</summary>
    public int VendorsForLow { get; init; } = 2;

    /// <summary>How many times dearer or cheaper a rival may be and still be of the same class; at least 1.</summary>
    public double PriceRange { get; init; } = 2;
}
