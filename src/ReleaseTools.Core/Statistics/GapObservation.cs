namespace ReleaseTools.Statistics;

/// <summary>What is known of the length of one gap: that it lies between two bounds, in days. Immutable.</summary>
/// <param name="Lower">The least it can be, in days; not negative.</param>
/// <param name="Upper">The most it can be, in days; infinite for a gap that was still open when it was looked at.</param>
/// <remarks>Equal bounds are an exact gap, which counts with its density; others count with the probability between the bounds.</remarks>
internal readonly record struct GapObservation(double Lower, double Upper)
{
    /// <summary>What two stamps can tell apart, in days: a second.</summary>
    public const double Resolution = 1.0 / 86_400;

    /// <summary>Whether its length is known.</summary>
    public bool IsExact => Lower == Upper;

    /// <summary>Whether it was still open.</summary>
    public bool IsOpen => double.IsPositiveInfinity(Upper);

    /// <summary>The middle of the bounds, in days; of an open gap, what has passed.</summary>
    public double Middle => IsOpen ? Lower : (Lower + Upper) / 2;

    /// <summary>A gap that is known. Less than a second is between none and a second: no density at zero bears a meaning.</summary>
    public static GapObservation Exact(double days) => days < Resolution ? new(0, Resolution) : new(days, days);

    /// <summary>A gap that has lasted so long and was not over.</summary>
    public static GapObservation Open(double days) => new(Math.Max(0, days), double.PositiveInfinity);

    /// <summary>The gap of bounds; what could be negative is at least zero. Null where nothing bounds it above: such a gap is too coarse to count.</summary>
    public static GapObservation? Of(GapBounds bounds)
    {
        if (bounds.Maximum is not { } maximum)
        {
            return null;
        }

        var upper = Math.Max(Resolution, DaySpan.Days(maximum.Ticks));
        var lower = bounds.Minimum is { } minimum ? Math.Max(0, DaySpan.Days(minimum.Ticks)) : 0;
        return lower >= upper ? Exact(lower) : new GapObservation(lower, upper);
    }

    /// <summary>The same gap in another unit.</summary>
    /// <param name="unit">How many days the unit has.</param>
    public GapObservation In(double unit) => new(Lower / unit, Upper / unit);
}
