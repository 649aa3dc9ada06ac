using ReleaseTools.Coincidences;
using ReleaseTools.Statistics;

namespace ReleaseTools.Claims;

/// <summary>Whether releases of two vendors are closer than chance explains.</summary>
internal sealed class ChanceForm : ClaimForm
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(1);

    public override string Name => "chance";

    public override string Meaning =>
        "Whether two vendors' releases are close more often than chance explains, by the coincidence tests. A gap is tested at the widest that its dates allow: where chance explains that one and the dates are coarse, the claim is left open. Without a length \"close\" is a day.";

    public override IReadOnlyList<string> Examples =>
    [
        "the gap between {x} and {y} is too small to be chance",
        "the gap between {x} and {y} is no coincidence",
        "{v} and {w} release close together more often than chance",
        "{v} and {w} release within 2 days of each other more often than chance",
    ];

    protected override IEnumerable<(string Pattern, string Tag)> Written =>
    [
        ("[{gap}] (gap|time|timing|interval|difference|distance) between {x} and {y} was too {word} [(to was|for|of)] chance", "gap"),
        ("[{gap}] (gap|time|timing|interval|difference|distance) between {x} and {y} was [too] {word} for chance", "gap"),
        ("[{gap}] (gap|time|timing|interval|difference|distance) between {x} and {y} was nochance", "gap"),
        ("[{gap}] (gap|time|timing|interval|difference|distance) between {x} and {y} was chance", "chance"),
        ("timing of {x} and {y} was nochance", "gap"),
        ("{v} and {w} (releases|released|release) close [(together|to eachother)] moreoften than chance [(alone|would|explains|suggests|allows)] [(explain|suggest|allow|predict)]", "pair"),
        ("{v} and {w} (releases|released|release) {gap} [(of|from|apart)] [eachother] moreoften than chance [(alone|would|explains|suggests)] [(explain|suggest|allow|predict)]", "pair"),
        ("{v} (releases|released|release) close to {w} moreoften than chance", "pair"),
        ("{v} (releases|released|release) {gap} (of|from) {w} moreoften than chance", "pair"),
        ("{v} and {w} (releases|released|release) close [together] by chance", "pairchance"),
    ];

    public override ClaimFinding? Judge(ClaimContext context, ClaimMatch match)
    {
        try
        {
            return Tested(context, match);
        }
        catch (SeriesChoiceException noSeries)
        {
            // Two names of one vendor, or a vendor and its product, are no two series.
            return ClaimFinding.Missing(noSeries.Message);
        }
    }

    private static ClaimFinding? Tested(ClaimContext context, ClaimMatch match)
    {
        if (match.Tag.StartsWith("pair", StringComparison.Ordinal))
        {
            return context.Find(match, "v") is { Kind: ReferentKind.Vendor or ReferentKind.Product } first && context.Find(match, "w") is { Kind: ReferentKind.Vendor or ReferentKind.Product } second && match.Tag == "pair"
                ? Pair(context, first, second, match)
                : null;
        }

        if (match.Has("word") && match.Value<string>("word") is not ("small" or "short" or "close" or "tight" or "precise" or "near" or "perfect" or "exact" or "narrow" or "little" or "brief"))
        {
            return null;
        }

        if (context.Find(match, "x") is not { } one || context.Find(match, "y") is not { } other)
        {
            return null;
        }

        var found = ClaimContext.EachPair((one, context.Launches(one)), (other, context.Launches(other)), (from, to) => Presumed(match, from, to) ?? Gap(context, from, to));
        return match.Tag != "chance" || found.IsUnresolvable ? found : ClaimFinding.Of(Three.Not(found.Truth), found.Why) with { Evidence = found.Evidence, Gaps = found.Gaps, PValue = found.PValue };
    }

    // "The 27-minute gap is no coincidence" says how long it is, too; of a gap that is not so long it says nothing.
    private static ClaimFinding? Presumed(ClaimMatch match, Launch one, Launch other) =>
        match.Has("gap") && match.Value<ClaimedLength>("gap") is var length && length.IsApart(one.Date, other.Date) == false
            ? ClaimFinding.Missing($"{Facts.Gap(one, other)} There is no gap of {length.Text} between them to judge.") with { Evidence = [one.Release, other.Release] }
            : null;

    private static ClaimFinding Gap(ClaimContext context, Launch one, Launch other)
    {
        var gap = ClaimedLength.Absolute(GapBounds.Between(one.Date, other.Date));
        var fact = Facts.Gap(one, other);
        if (one.IsOut == false || other.IsOut == false || gap.Maximum is not { } most || one.Release.Vendor is not { } vendor || other.Release.Vendor is not { } rival || string.Equals(vendor, rival, StringComparison.OrdinalIgnoreCase))
        {
            return ClaimFinding.Of(null, $"{fact} The coincidence tests need two vendors, and two dates.") with { Evidence = [one.Release, other.Release] };
        }

        var window = Rounded(most);
        var test = Test(context, vendor, rival, window);
        var p = Smallest(test);

        // That chance explains the widest gap that the dates allow says nothing of a shorter one.
        var truth = test.IsUnusual == true ? true : test.IsUnusual == false && gap.IsExact ? false : default(bool?);
        var coarse = truth is null && !gap.IsExact ? " The gap itself may be shorter than the dates can show, and a shorter one cannot be tested on them." : string.Empty;
        return ClaimFinding.Of(truth, $"{fact} {test.Message}{coarse}") with { Evidence = [one.Release, other.Release], Gaps = [new ReleaseGap(null, one.Release, other.Release)], PValue = p };
    }

    private static ClaimFinding Pair(ClaimContext context, Referent one, Referent other, ClaimMatch match)
    {
        var window = Usual;
        if (match.Has("gap"))
        {
            if (match.Value<ClaimedLength>("gap") is not { LeastTicks: null or 0, MostTicks: { } most })
            {
                return ClaimFinding.Of(null, "The tests ask how often releases come within some time of each other, so a claim says \"within\".");
            }

            window = Rounded(TimeSpan.FromTicks(most));
        }

        var test = Test(context, one.Text, other.Text, window);
        return ClaimFinding.Of(test.IsUnusual == true ? true : null, test.Message) with { PValue = Smallest(test) };
    }

    private static ReleaseCoincidence Test(ClaimContext context, string one, string other, TimeSpan window) =>
        context.Kept($"chance\n{one}\n{other}\n{window.Ticks}", () =>
        {
            var series = SeriesChoice.Between(context.Everything.Releases, one, other, null, context.AsOf, context.Cancellation);
            return CoincidenceEngine.Measure(series, new CoincidenceOptions { Windows = [window] }, null, context.Cancellation)[0];
        });

    private static double? Smallest(ReleaseCoincidence test) => test.Nulls.FirstOrDefault(one => one.Model == NullModel.Exact)?.PValue ?? test.Nulls.Select(one => one.PValue).FirstOrDefault(p => p is not null);

    // To whole days, hours, minutes or seconds, which are the slots of the tests.
    private static TimeSpan Rounded(TimeSpan length)
    {
        var unit = length > TimeSpan.FromHours(23) ? TimeSpan.TicksPerDay : length > TimeSpan.FromHours(1) ? TimeSpan.TicksPerHour : length > TimeSpan.FromMinutes(1) ? TimeSpan.TicksPerMinute : TimeSpan.TicksPerSecond;
        return TimeSpan.FromTicks(Math.Max(1, (length.Ticks + unit - 1) / unit) * unit);
    }
}
