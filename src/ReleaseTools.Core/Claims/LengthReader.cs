namespace ReleaseTools.Claims;

/// <summary>Reads lengths of time as people write them: about 27 minutes, an hour and a half, between 20 and 40 days.</summary>
internal static class LengthReader
{
    private static readonly Dictionary<string, (long Ticks, int Months)> Units = new Dictionary<string, (long, int)>
    {
        ["second seconds sec secs s"] = (TimeSpan.TicksPerSecond, 0),
        ["minute minutes min mins m"] = (TimeSpan.TicksPerMinute, 0),
        ["hour hours hr hrs h"] = (TimeSpan.TicksPerHour, 0),
        ["day days d"] = (TimeSpan.TicksPerDay, 0),
        ["week weeks w"] = (7 * TimeSpan.TicksPerDay, 0),
        ["fortnight fortnights"] = (14 * TimeSpan.TicksPerDay, 0),
        ["month months"] = (0, 1),
        ["quarter quarters"] = (0, 3),
        ["year years"] = (0, 12),
    }.SelectMany(pair => pair.Key.Split(' ').Select(name => (name, pair.Value))).ToDictionary(pair => pair.name, pair => pair.Value, StringComparer.Ordinal);

    private static readonly HashSet<string> Comparisons = new(StringComparer.Ordinal) { "exactly", "about", "atmost", "atleast", "lessthan", "morethan" };

    /// <summary>Whether a word is a unit of time.</summary>
    public static bool IsUnit(string word) => Units.ContainsKey(word);

    /// <summary>The length at a place and how many words it takes; null where there is none.</summary>
    public static (ClaimedLength Value, int Length)? Read(IReadOnlyList<ClaimToken> tokens, int start)
    {
        if (start >= tokens.Count)
        {
            return null;
        }

        var first = tokens[start].Word;
        var comparison = Comparisons.Contains(first) ? first : null;
        var at = comparison is null ? start : start + 1;
        if (comparison is null && first is "between" or "from" && Range(tokens, start + 1, first == "between" ? "and" : "to") is { } framed)
        {
            return (Between(framed.Least, framed.Most), framed.Length + 1);
        }

        if (comparison is null && Range(tokens, start, "to") is { } range)
        {
            return (Between(range.Least, range.Most), range.Length);
        }

        return Amount(tokens, at) is not { } amount ? null : (Of(comparison, amount.Value, Text(tokens, start, at - start + amount.Length)), at - start + amount.Length);

        ClaimedLength Between(Quantity least, Quantity most) => ClaimedLength.Between($"{least.Text} to {most.Text}", least.Value, most.Value);
    }

    private static ClaimedLength Of(string? comparison, Quantity amount, string text) => comparison switch
    {
        "exactly" => ClaimedLength.Near(text, amount.Value, new CalendarLength(0, TimeSpan.TicksPerSecond / 2)),
        "about" => ClaimedLength.Near(text, amount.Value, new CalendarLength(0, Math.Max(amount.Value.MeanTicks / 10, amount.Tolerance.MeanTicks))),
        "atmost" => ClaimedLength.AtMost(text, amount.Value, strictly: false),
        "lessthan" => ClaimedLength.AtMost(text, amount.Value, strictly: true),
        "atleast" => ClaimedLength.AtLeast(text, amount.Value, strictly: false),
        "morethan" => ClaimedLength.AtLeast(text, amount.Value, strictly: true),
        _ => ClaimedLength.Plain(text, amount.Value, amount.Tolerance, amount.Tolerance.MeanTicks * 2 >= TimeSpan.TicksPerDay),
    };

    // 20 and 40 days; two weeks to a month. The first may go without its unit.
    private static (Quantity Least, Quantity Most, int Length)? Range(IReadOnlyList<ClaimToken> tokens, int start, string join)
    {
        if (Amount(tokens, start) is { } least && IsAt(tokens, start + least.Length, join) && Amount(tokens, start + least.Length + 1) is { } most)
        {
            return (least.Value, most.Value, least.Length + 1 + most.Length);
        }

        return NumberReader.Read(tokens, start) is { } number && IsAt(tokens, start + number.Length, join) && Amount(tokens, start + number.Length + 1) is { } whole
            && Scaled(number.Value, tokens[start + number.Length + whole.Length].Word) is { } scaled
                ? (scaled with { Text = Text(tokens, start, number.Length) }, whole.Value, number.Length + 1 + whole.Length)
                : null;
    }

    private static (Quantity Value, int Length)? Amount(IReadOnlyList<ClaimToken> tokens, int start)
    {
        if (One(tokens, start) is not { } sum)
        {
            return null;
        }

        // 1 hour and 5 minutes; 29m15s; an hour and a half.
        while (true)
        {
            var next = start + sum.Length + (IsAt(tokens, start + sum.Length, "and") ? 1 : 0);
            if (next > start + sum.Length && IsAt(tokens, next, "half") && (next + 1 >= tokens.Count || !IsUnit(tokens[next + 1].Word))
                && Scaled(0.5m, tokens[start + sum.Length - 1].Word) is { } half)
            {
                return (sum.Value.Plus(half), next + 1 - start);
            }

            if (NumberReader.Read(tokens, next) is null || One(tokens, next) is not { } more || more.Value.Tolerance.MeanTicks >= sum.Value.Tolerance.MeanTicks)
            {
                return (sum.Value with { Text = Text(tokens, start, sum.Length) }, sum.Length);
            }

            sum = (sum.Value.Plus(more.Value), next - start + more.Length);
        }
    }

    // A number and a unit; a unit alone is one; two and a half hours.
    private static (Quantity Value, int Length)? One(IReadOnlyList<ClaimToken> tokens, int start)
    {
        if (start >= tokens.Count)
        {
            return null;
        }

        var (number, length) = NumberReader.Read(tokens, start) ?? (1, 0);
        if (length > 0 && IsAt(tokens, start + length, "and") && IsAt(tokens, start + length + 1, "half"))
        {
            number += 0.5m;
            length += 2;
        }

        var unit = start + length;
        return unit < tokens.Count && (length > 0 || !IsLetter(tokens[unit].Word)) && Scaled(number, tokens[unit].Word) is { } scaled
            ? (scaled with { Text = Text(tokens, start, length + 1) }, length + 1)
            : null;
    }

    // "m" alone is no minute.
    private static bool IsLetter(string word) => word.Length == 1;

    private static Quantity? Scaled(decimal number, string unit)
    {
        if (!Units.TryGetValue(unit, out var size) || number * size.Ticks > DateTime.MaxValue.Ticks)
        {
            return null;
        }

        var fineness = 0.5m / Power(DecimalsOf(number));
        var (value, tolerance) = size.Months > 0
            ? (CalendarLength.OfMonths(number * size.Months), new CalendarLength(0, (long)(fineness * size.Months * new CalendarLength(1, 0).MeanTicks)))
            : (new CalendarLength(0, (long)(number * size.Ticks)), new CalendarLength(0, (long)(fineness * size.Ticks)));
        return value is { } length ? new Quantity(length, tolerance, string.Empty) : null;
    }

    private static int DecimalsOf(decimal number) => (decimal.GetBits(number)[3] >> 16) & 0xFF;

    private static decimal Power(int digits) => (decimal)Math.Pow(10, digits);

    private static bool IsAt(IReadOnlyList<ClaimToken> tokens, int index, string word) => index < tokens.Count && tokens[index].Word == word;

    private static string Text(IReadOnlyList<ClaimToken> tokens, int start, int length) => string.Join(" ", tokens.Skip(start).Take(length).Select(token => token.Text));

    private readonly record struct Quantity(CalendarLength Value, CalendarLength Tolerance, string Text)
    {
        public Quantity Plus(Quantity more) => new(Value + more.Value, more.Tolerance, Text);
    }
}
