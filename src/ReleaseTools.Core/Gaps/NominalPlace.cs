namespace ReleaseTools.Gaps;

/// <summary>Where a date stands among others by its nominal moment: its midpoint, or its one known end.</summary>
internal static class NominalPlace
{
    // Centred so that four times the ticks of any date of the years 1 to 9999 fit.
    private static readonly long Centre = DateTime.MaxValue.Ticks / 2;

    /// <summary>The nominal moment, in UTC ticks.</summary>
    public static long Moment(long earliest, long latest) =>
        earliest == long.MinValue ? latest
        : latest == long.MaxValue ? earliest
        : earliest + ((latest - earliest + 1) / 2);

    /// <summary>
    /// A number that sorts by nominal moment, and within one by where the interval reaches: only before the moment (0), to both sides (1),
    /// only after it (2), nowhere (3, exact). So what may have come before the moment is a stretch, and so is what may have come after.
    /// </summary>
    public static long Of(long earliest, long latest)
    {
        var moment = Moment(earliest, latest);
        return FirstAt(moment) + (earliest < moment ? (latest > moment ? 1 : 0) : latest > moment ? 2 : 3);
    }

    /// <summary>The least number at a moment; that of the next moment is four more.</summary>
    public static long FirstAt(long moment) => (moment - Centre) * 4;

    /// <summary>The moment of a number.</summary>
    public static long MomentOf(long place) => (place >> 2) + Centre;
}
