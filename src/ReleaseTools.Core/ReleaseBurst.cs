using ReleaseTools.Bursts;
using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>Releases of several vendors within a short time. Immutable.</summary>
public sealed class ReleaseBurst
{
    internal ReleaseBurst(BurstFacts facts, BurstOptions options)
    {
        ReleaseDate[] dates = [.. facts.Members.Select(one => one.Released)];
        Start = dates[0];
        End = dates.OrderBy(date => date.LatestTicks).ThenBy(date => date.EarliestTicks).Last();
        Span = GapBounds.Spanning(dates);
        Vendors = new Listing<string>(facts.VendorNames, ", ");
        Members = new Listing<Release>(facts.Members.SelectMany(one => one.Event.Releases));
        Leader = facts.Leader;
        IsCertain = facts.IsCertain;
        PValue = facts.PValue;
        PValueInterval = facts.PValueInterval;
        Level = facts.Level;
        Within = options.Within;
        Draws = facts.PValue is null ? 0 : options.Draws;
        Seed = options.Seed;
        Message = BurstWording.Of(facts, options);
    }

    /// <summary>The date of its first release.</summary>
    public ReleaseDate Start { get; }

    /// <summary>The date of its last release.</summary>
    public ReleaseDate End { get; }

    /// <summary>How far apart its first and its last release lie, with the bounds that follow from all dates; never negative.</summary>
    public GapBounds Span { get; }

    /// <summary>How many vendors released something in it.</summary>
    public int VendorCount => Vendors.Count;

    /// <summary>These vendors, in the order of their first releases.</summary>
    public IReadOnlyList<string> Vendors { get; }

    /// <summary>All releases in it, in time order; a vendor may have several.</summary>
    public IReadOnlyList<Release> Members { get; }

    /// <summary>The vendor that certainly came first; null where the dates do not tell.</summary>
    public string? Leader { get; }

    /// <summary>Whether the dates prove that all lie within <see cref="Within"/>; else they only allow it.</summary>
    public bool IsCertain { get; }

    /// <summary>
    /// How often the fullest window anywhere in a timeline of chance has as many vendors, 0 to 1, where each vendor keeps its number of releases, their weekdays
    /// and their hours; null where the burst is not certain.
    /// </summary>
    public double? PValue { get; }

    /// <summary>Between which bounds that lies, 95 %, since it was estimated by draws.</summary>
    public ProportionInterval? PValueInterval { get; }

    /// <summary>
    /// Kleinberg's burst level: how many times the rate of all releases has to be doubled to explain the densest gap in it, where every doubling has its price; 0 is no
    /// burst at all. Null where the burst is not certain, or all releases are at one time.
    /// </summary>
    public int? Level { get; }

    /// <summary>The window that was asked for.</summary>
    public Duration Within { get; }

    /// <summary>How many timelines were drawn.</summary>
    public int Draws { get; }

    /// <summary>The seed of the draws.</summary>
    public int Seed { get; }

    /// <summary>What it means, in plain words.</summary>
    public string Message { get; }

    /// <summary>For example <c>2026-02-05: OpenAI, Anthropic within &lt;1d</c>.</summary>
    public override string ToString() => $"{Start}: {Vendors} within {Span}";
}
