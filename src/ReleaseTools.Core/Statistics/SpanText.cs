using System.Globalization;

namespace ReleaseTools.Statistics;

/// <summary>Lengths of time as sentences show them: in one unit, to two or three digits. Always in the invariant culture.</summary>
public static class SpanText
{
    private static readonly (string Name, long Ticks)[] Units =
    [
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("min", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
    ];

    /// <summary>One length: <c>18 d</c>, <c>3.5 d</c>, <c>27 min</c>, <c>0 s</c>.</summary>
    public static string Of(TimeSpan length)
    {
        var unit = UnitOf(length);
        return Number(length, unit) + " " + unit.Name;
    }

    /// <summary>From one length to a longer one, the unit once where it is the same: <c>9 to 31 d</c>, <c>27 min to 3 d</c>.</summary>
    public static string Range(TimeSpan from, TimeSpan to)
    {
        var unit = UnitOf(to);
        return from == TimeSpan.Zero || UnitOf(from).Name == unit.Name
            ? $"{Number(from, unit)} to {Number(to, unit)} {unit.Name}"
            : $"{Of(from)} to {Of(to)}";
    }

    /// <summary>A length with how far the dates leave it open: <c>18 d</c>, <c>18 ±1 d</c>, <c>under 1 d</c>, <c>at least 3 d</c>; <c>?</c> where nothing is known.</summary>
    public static string Of(GapBounds bounds)
    {
        if (bounds.Nominal is not { } nominal || bounds.Minimum is not { } minimum || bounds.Maximum is not { } maximum)
        {
            return bounds.Minimum is { } least ? "at least " + Of(least) : bounds.Maximum is { } most ? "at most " + Of(most) : "?";
        }

        if (nominal == TimeSpan.Zero && maximum > TimeSpan.Zero)
        {
            return "under " + Of(maximum);
        }

        var unit = UnitOf(nominal);
        var reach = Number(TimeSpan.FromTicks(Math.Max(maximum.Ticks - nominal.Ticks, nominal.Ticks - minimum.Ticks)), unit);
        return reach == "0" ? Of(nominal) : $"{Number(nominal, unit)} ±{reach} {unit.Name}";
    }

    // The largest of which there are two or more; below that a smaller unit says more.
    private static (string Name, long Ticks) UnitOf(TimeSpan length) =>
        Array.Find(Units, unit => Math.Abs(length.Ticks) >= 2 * unit.Ticks) is { Name: not null } found ? found : Units[Units.Length - 1];

    private static string Number(TimeSpan length, (string Name, long Ticks) unit)
    {
        var number = (double)length.Ticks / unit.Ticks;
        return number.ToString(Math.Abs(number) < 9.95 ? "0.#" : "0", CultureInfo.InvariantCulture);
    }
}
