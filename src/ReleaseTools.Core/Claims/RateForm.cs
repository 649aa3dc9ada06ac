using System.Globalization;
using MathNet.Numerics.Distributions;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>How often a vendor or product releases, or which of two does more often.</summary>
internal sealed class RateForm : ClaimForm
{
    private const double Rare = 0.05;

    public override string Name => "rate";

    public override string Meaning =>
        "How often one releases, counting the releases of one line on one date once. \"More often\" is decided where chance explains the difference less than one time in twenty, by the conditional test of two Poisson rates (Przyborowski and Wilenski 1940); \"twice as often\" where the 95 % interval of the ratio lies within half of 2.";

    public override IReadOnlyList<string> Examples =>
    [
        "{v} releases more often than {w}",
        "{v} releases more often than {w} since 2025",
        "{v} releases twice as often as {w}",
        "{v} releases every 50 days on average",
    ];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("{v} (releases|released|release) [{k}] moreoften than {w} [releases] [<period>]", "more"),
        ("<period> {v} (releases|released|release) [{k}] moreoften than {w}", "more"),
        ("{v} (releases|released|release) [{k}] lessoften than {w} [releases] [<period>]", "less"),
        ("<period> {v} (releases|released|release) [{k}] lessoften than {w}", "less"),
        ("{v} (releases|released|release) [{k}] asoften {w} [<period>]", "times"),
        ("{v} (releases|released|release) [{k}] twice asoften {w} [<period>]", "twice"),
        ("<period> {v} (releases|released|release) [{k}] twice asoften {w}", "twice"),
        ("{v} (releases|released|release) [{k}] {n} times asoften {w} [<period>]", "times"),
        ("{v} (releases|released|release) [{k}] [onaverage] every {gap} [onaverage] [<period>]", "every"),
        ("{v} (releases|released|release) [{k}] about every {gap} [onaverage] [<period>]", "aboutevery"),
        ("{v} has {k} every {gap} [onaverage] [<period>]", "every"),
        ("<period> {v} (releases|released|release) [{k}] [onaverage] every {gap} [onaverage]", "every"),
    ];

    public override ClaimFinding? Judge(ClaimContext context, ClaimMatch match)
    {
        if (context.Find(match, "v") is not { } one || !IsSeries(one) || ClaimPeriod.Of(context, match) is not { } period)
        {
            return null;
        }

        var kind = context.Find(match, "k");
        if (kind is not null and not { Kind: ReferentKind.Kind, Scope: null })
        {
            return null;
        }

        var first = Counted(context, Narrowed(context, one, kind), period);
        if (match.Tag is "every" or "aboutevery")
        {
            return Every(context, match, Narrowed(context, one, kind), period);
        }

        return context.Find(match, "w") is { } other && IsSeries(other) ? Compare(match, first, Counted(context, Narrowed(context, other, kind), period), period) : null;
    }

    private static bool IsSeries(Referent referent) => referent.IsGroup || referent is { Kind: ReferentKind.Kind, Place: ReferentPlace.Any };

    private static Referent Narrowed(ClaimContext context, Referent one, Referent? kind) => kind is null or { IsEverything: true } ? one
        : context.Kept($"rate\n{one.Kind}\n{one.Text}\n{kind.Text}", () => new Referent(ReferentKind.Kind, $"{one.Text} {kind.Text}", [.. one.Releases.Where(kind.Fits)]));

    private static ClaimFinding Compare(ClaimMatch match, Series one, Series other, ClaimPeriod period)
    {
        if (one.Days <= 0 || other.Days <= 0 || one.Count + other.Count == 0)
        {
            return ClaimFinding.Missing($"There are too few dated releases{period.Text} to compare how often {one.Name} and {other.Name} release.");
        }

        // Given how many there are together, the share of one is binomial if the rates are as claimed.
        var count = one.Count + other.Count;
        var factor = match.Tag == "twice" ? 2 : match.Tag == "times" && match.Has("n") ? (double)match.Value<ClaimedCount>("n").Least : 1;
        var p = TwoSided(one.Count, count, one.Days / (one.Days + other.Days));
        var ratio = other.Count == 0 ? double.PositiveInfinity : one.PerYear / other.PerYear;
        var why = string.Format(
            CultureInfo.InvariantCulture,
            "{0} has {1} and {2} has {3}, {4} and {5} a year{6}",
            one.Name,
            Counted(one),
            other.Name,
            Counted(other),
            FigureText.Number(one.PerYear),
            FigureText.Number(other.PerYear),
            period.Text);
        if (match.Tag is "more" or "less")
        {
            bool? isMore = p >= Rare ? null : one.PerYear > other.PerYear;
            var truth = match.Tag == "more" ? isMore : Three.Not(isMore);
            return ClaimFinding.Of(truth, $"{why}; {FigureText.P(p)} for equal rates{(truth is null ? ", so chance explains the difference" : string.Empty)}.") with { PValue = p, Evidence = Shown(one, other) };
        }

        var (least, most) = Ratio(one, other);
        var (low, high) = match.Has("n") ? Limits(match.Value<ClaimedCount>("n")) : (factor - 0.5, factor + 0.5);
        bool? holds = least >= low && most <= high ? true : most < low || least > high ? false : null;
        var interval = string.Format(CultureInfo.InvariantCulture, "; a ratio of {0}, 95 % between {1} and {2}", Shown(ratio), Shown(least), Shown(most));
        return ClaimFinding.Of(holds, $"{why}{interval}.") with { PValue = p, Evidence = Shown(one, other) };
    }

    private static (double, double) Limits(ClaimedCount claimed) => claimed.Most is { } most
        ? ((double)claimed.Least - (claimed.Least == most ? 0.5 : 0), (double)most + (claimed.Least == most ? 0.5 : 0))
        : ((double)claimed.Least, double.PositiveInfinity);

    // The exact interval of the share, as a ratio of rates.
    private static (double Least, double Most) Ratio(Series one, Series other)
    {
        var share = ProportionInterval.ClopperPearson(one.Count, one.Count + other.Count);
        var exposure = other.Days / one.Days;
        return (share.Lower / (1 - share.Lower) * exposure, share.Upper >= 1 ? double.PositiveInfinity : share.Upper / (1 - share.Upper) * exposure);
    }

    // Every outcome that is no likelier than the one seen.
    private static double TwoSided(int successes, int trials, double share)
    {
        var seen = Binomial.PMFLn(share, trials, successes) + 1e-9;
        return Math.Min(1, Enumerable.Range(0, trials + 1).Select(count => Binomial.PMFLn(share, trials, count)).Where(chance => chance <= seen).Sum(Math.Exp));
    }

    private static ClaimFinding Every(ClaimContext context, ClaimMatch match, Referent referent, ClaimPeriod period)
    {
        var dates = Events(context, referent, period).Select(one => one.Released).Where(date => !date.IsOpen).ToArray();
        var name = DisplayText.Quote(referent.Text);
        if (dates.Length < 2)
        {
            return ClaimFinding.Missing($"{name} has {FigureText.Count(dates.Length, "dated release")}{period.Text}, too few for a gap.");
        }

        // The mean of the gaps needs the first and the last date only.
        var (from, to) = (dates[0], dates[dates.Length - 1]);
        var gaps = dates.Length - 1;
        var whole = GapBounds.Between(from, to);
        var mean = GapBounds.FromTicks(whole.Nominal!.Value.Ticks / gaps, Math.Max(0, whole.Minimum!.Value.Ticks / gaps), whole.Maximum!.Value.Ticks / gaps);
        var length = match.Value<ClaimedLength>("gap");
        var reach = match.Tag == "aboutevery" ? length.StatedTicks / 10 : 0;
        var least = Math.Min(length.LeastTicks ?? 0, length.StatedTicks - reach);
        var most = Math.Max(length.MostTicks ?? long.MaxValue, length.StatedTicks + reach);
        var (shortest, longest) = (mean.Minimum!.Value.Ticks, mean.Maximum!.Value.Ticks);
        bool? truth = shortest >= least && longest <= most ? true : longest < least || shortest > most ? false : null;
        return ClaimFinding.Of(truth, $"{name} has {FigureText.Count(gaps, "gap")}{period.Text}, {SpanText.Of(mean)} on average.") with
        {
            Distance = Distances.From(mean, length.StatedTicks, length.StatedTicks),
            Evidence = [.. Events(context, referent, period).Select(one => one.Release).Take(50)],
        };
    }

    private static IEnumerable<ReleaseEvent> Events(ClaimContext context, Referent referent, ClaimPeriod period) =>
        context.TrainOf(referent).Events.Where(one => period.Holds(one.Release) == true);

    // In a stated period both are watched for all of it; else each from its first release on, which then is where the watch begins and no outcome of it.
    private static Series Counted(ClaimContext context, Referent referent, ClaimPeriod period) => context.Kept($"series\n{referent.Kind}\n{referent.Text}{period.Text}", () =>
    {
        ReleaseEvent[] events = [.. Events(context, referent, period)];
        var isStated = period.Earliest != long.MinValue;
        var start = isStated ? period.Earliest : events.Length == 0 || events[0].Released.IsOpen ? period.Latest : events[0].Released.MidpointTicks;
        return new Series(DisplayText.Quote(referent.Text), isStated ? events.Length : Math.Max(0, events.Length - 1), (period.Latest - start) / (double)TimeSpan.TicksPerDay, [.. events.Select(one => one.Release).Take(25)], !isStated);
    });

    private static string Counted(Series series) => FigureText.Count(series.Count, series.IsAfterFirst ? "release date after its first" : "release date", series.IsAfterFirst ? "release dates after its first" : null);

    private static Release[] Shown(Series one, Series other) => [.. one.Evidence, .. other.Evidence];

    private static string Shown(double ratio) => double.IsInfinity(ratio) ? "no bound" : FigureText.Number(ratio);

    private sealed record Series(string Name, int Count, double Days, IReadOnlyList<Release> Evidence, bool IsAfterFirst)
    {
        public double PerYear => Count / Days * 365.2425;
    }
}
