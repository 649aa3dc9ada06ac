namespace ReleaseTools.Claims;

/// <summary>A length of calendar months, which differ, and of time, which does not.</summary>
/// <param name="Months">How many months.</param>
/// <param name="Ticks">What is added to them.</param>
internal readonly record struct CalendarLength(int Months, long Ticks)
{
    // 146,097 days in 4,800 months.
    private const long MonthTicks = 146_097L * TimeSpan.TicksPerDay / 4_800;

    private const int MostMonths = 9999 * 12;

    /// <summary>No length, the least that comes after, or before, something.</summary>
    public static CalendarLength Zero => default;

    /// <summary>How long it is with months of the calendar's mean.</summary>
    public long MeanTicks => (Months * MonthTicks) + Ticks;

    /// <summary>A number of months, of which a fraction counts as mean time; null beyond what the calendar holds.</summary>
    public static CalendarLength? OfMonths(decimal months) =>
        months > MostMonths ? null : new CalendarLength((int)months, (long)((months - (int)months) * MonthTicks));

    public static CalendarLength operator +(CalendarLength left, CalendarLength right) => new(left.Months + right.Months, left.Ticks + right.Ticks);

    public static CalendarLength operator -(CalendarLength left, CalendarLength right) => new(left.Months - right.Months, left.Ticks - right.Ticks);

    /// <summary>The moment that much later, in UTC ticks; beyond the calendar its end, and open ends stay open.</summary>
    public long After(long moment)
    {
        if (moment is long.MinValue or long.MaxValue)
        {
            return moment;
        }

        var date = new DateTime(moment);
        var months = ((date.Year - 1) * 12) + date.Month - 1 + Months;
        var shifted = months < 0 ? DateTime.MinValue.Ticks : months >= MostMonths ? DateTime.MaxValue.Ticks : date.AddMonths(Months).Ticks;
        return Ticks > 0 ? shifted + Math.Min(Ticks, long.MaxValue / 2 - shifted) : shifted + Math.Max(Ticks, long.MinValue / 2);
    }
}
