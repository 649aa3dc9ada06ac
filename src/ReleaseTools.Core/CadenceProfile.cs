using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>How the releases of a group spread over the week or the day. Immutable.</summary>
public sealed class CadenceProfile
{
    internal CadenceProfile(string timeZone, IReadOnlyList<CadenceCount> counts, int tooCoarse, double? concentration, double? pValue)
    {
        TimeZone = timeZone;
        Counts = new Listing<CadenceCount>(counts);
        TooCoarse = tooCoarse;
        Concentration = concentration;
        PValue = pValue;
    }

    /// <summary>The id of the zone in which weekdays and hours are told. A date that is stated as a day keeps its weekday in any zone.</summary>
    public string TimeZone { get; }

    /// <summary>How many there are of each: weekdays from Monday, or hours from 00.</summary>
    public IReadOnlyList<CadenceCount> Counts { get; }

    /// <summary>How many are known.</summary>
    public int Known => Counts.Sum(count => count.Releases);

    /// <summary>How many have dates too coarse to tell, and take no part.</summary>
    public int TooCoarse { get; }

    /// <summary>The one with the most releases, the first of several; null where none is known.</summary>
    public string? Peak => Known == 0 ? null : Counts.OrderByDescending(count => count.Releases).First().Name;

    /// <summary>How closely they gather about one time of the cycle: 0 evenly spread, 1 all at one. The mean resultant length; null where none is known.</summary>
    public double? Concentration { get; }

    /// <summary>
    /// How likely a profile as uneven is when releases fall evenly at random, 0 to 1. Of weekdays Pearson's test, exact where they are few; of
    /// hours Rayleigh's test, and null below five. It takes releases to be independent, which those of one occasion are not.
    /// </summary>
    public double? PValue { get; }

    /// <summary>For example <c>peak Tuesday (12 of 40, p = 0.02)</c>.</summary>
    public override string ToString()
    {
        var most = Counts.OrderByDescending(count => count.Releases).First();
        return Known == 0 ? "dates too coarse to tell"
            : FormattableString.Invariant($"peak {most.Name} ({most.Releases} of {Known}{(PValue is { } p ? ", " + FigureText.P(p) : string.Empty)})");
    }
}
