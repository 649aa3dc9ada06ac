using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ReleaseTools.Tests;

/// <summary>Laws of dates, on dates of every precision, drawn close together so that they meet.</summary>
[Properties(Arbitrary = [typeof(ReleaseDateProperties)], MaxTest = 500)]
public sealed class ReleaseDateProperties
{
    public static Arbitrary<ReleaseDate> Dates() => Date().ToArbitrary();

    private static Gen<ReleaseDate> Date()
    {
        var instant =
            from day in Gen.Choose(0, 800)
            from second in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 86399)))
            from tick in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 9_999_999)))
            select new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddSeconds(second).AddTicks(tick);
        var single = instant.SelectMany(i => Gen.Elements(
            ReleaseDate.FromYear(i.Year),
            ReleaseDate.FromQuarter(i.Year, ((i.Month - 1) / 3) + 1),
            ReleaseDate.FromMonth(i.Year, i.Month),
            ReleaseDate.FromDay(i.Year, i.Month, i.Day),
            ReleaseDate.Parse(i.ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture)),
            ReleaseDate.FromInstant(i)));
        var range =
            from a in single
            from b in single
            select ReleaseDate.FromTicks(
                Math.Min(a.EarliestTicks, b.EarliestTicks),
                Math.Max(a.LatestTicks, b.LatestTicks));
        var open =
            from a in single
            from start in Gen.Elements(true, false)
            select start ? ReleaseDate.FromTicks(long.MinValue, a.LatestTicks) : ReleaseDate.FromTicks(a.EarliestTicks, long.MaxValue);
        return Gen.Frequency((6, single), (2, range), (2, open), (1, Gen.Constant(ReleaseDate.Unknown)));
    }

    [Property]
    public bool Text_comes_back_equal(ReleaseDate date) => ReleaseDate.Parse(date.ToString()) == date;

    [Property]
    public bool Bounds_come_back_equal(ReleaseDate date) => ReleaseDate.FromTicks(date.EarliestTicks, date.LatestTicks) == date;

    [Property]
    public bool Order_is_antisymmetric_and_agrees_with_equality(ReleaseDate a, ReleaseDate b) =>
        Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
        && (a.CompareTo(b) == 0) == a.Equals(b)
        && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode());

    [Property(MaxTest = 2000)]
    public bool Order_is_transitive(ReleaseDate a, ReleaseDate b, ReleaseDate c) =>
        !(a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0) || a.CompareTo(c) <= 0;

    [Property]
    public bool What_is_proved_before_also_sorts_before(ReleaseDate a, ReleaseDate b) => a.IsBefore(b) != true || a.CompareTo(b) < 0;

    [Property]
    public bool Before_and_after_exclude_each_other_and_overlap(ReleaseDate a, ReleaseDate b) =>
        a.IsBefore(b) != true || (a.IsAfter(b) == false && a.Overlaps(b) == false);

    [Property]
    public bool Disjoint_dates_have_an_order(ReleaseDate a, ReleaseDate b) =>
        a.Overlaps(b) != false || a.IsBefore(b) == true || a.IsAfter(b) == true;

    [Property]
    public bool An_intersection_lies_in_both(ReleaseDate a, ReleaseDate b)
    {
        var both = a.Intersect(b);
        return both is null
            ? a.Overlaps(b) == false
            : both.Value.EarliestTicks >= Math.Max(a.EarliestTicks, b.EarliestTicks)
                && both.Value.LatestTicks <= Math.Min(a.LatestTicks, b.LatestTicks)
                && both == b.Intersect(a);
    }

    [Property]
    public bool A_difference_bounds_the_gap_of_any_two_instants_inside(ReleaseDate a, ReleaseDate b, double x, double y)
    {
        if (a.IsOpen || b.IsOpen)
        {
            return true;
        }

        var gap = b - a;
        var ticks = Inside(b, y) - Inside(a, x);
        return gap.Minimum!.Value.Ticks <= ticks && ticks <= gap.Maximum!.Value.Ticks
            && gap.Minimum <= gap.Nominal && gap.Nominal <= gap.Maximum;
    }

    [Property]
    public bool A_difference_turns_its_sign_with_its_ends(ReleaseDate a, ReleaseDate b) =>
        (b - a).Minimum == -(a - b).Maximum && (b - a).Nominal == -(a - b).Nominal;

    [Property]
    public bool No_text_makes_it_throw(string? text) => ReleaseDate.TryParse(text, out _) || true;

    [Property]
    public bool No_digits_and_signs_make_it_throw(int[] picks)
    {
        const string alphabet = "0123456789-:/.TZ +QFebMay,";
        var text = new string(picks.Select(p => alphabet[(p & 0xffff) % alphabet.Length]).ToArray());
        return !ReleaseDate.TryParse("20" + text, out var date) || ReleaseDate.Parse(date.ToString()) == date;
    }

    private static long Inside(ReleaseDate date, double share)
    {
        var part = double.IsNaN(share) || double.IsInfinity(share) ? 0.5 : Math.Abs(share % 1);
        return date.EarliestTicks + (long)((date.LatestTicks - date.EarliestTicks) * part);
    }
}
