using System.Globalization;
using ReleaseTools.Timelines;

namespace ReleaseTools.Predictions;

/// <summary>Resolves predictions against what is known to have come out. Not thread-safe.</summary>
/// <remarks>
/// <para>A prediction is true where a release that it is about certainly came out between its limits, and after it was made; false where the deadline has passed and none may have. That
/// a release is missing proves something only where the data reach the deadline: up to the newest release, or to when a source was read.</para>
/// <para>Releases of one vendor, product, version and name count once, however many sources list them: where their dates share a time it came out then, and where they contradict each other
/// nobody knows. An alias counts only where what it stands for is not there. What was withdrawn later came out.</para>
/// </remarks>
public sealed class PredictionResolver
{
    private const int Named = 3;

    private readonly Release[] _known;
    private readonly Release[] _out;
    private readonly IReadOnlyList<Release> _withoutAliases;
    private readonly DateTimeOffset _asOf;
    private readonly long _reach;
    private readonly Dictionary<string, RivalDates> _rivals = new(StringComparer.OrdinalIgnoreCase);

    // Lists ask of the same vendors and subjects again and again.
    private readonly ILookup<string, Release> _byVendor;
    private readonly Dictionary<PredictionSubject, string?> _missing = [];
    private readonly Dictionary<PredictionSubject, string?> _novelties = [];
    private readonly Lazy<Dictionary<string, Release[]>> _listedTwice;

    /// <summary>A resolver for some releases and a moment.</summary>
    /// <param name="releases">All that is known, also what the predictions are not about: it tells up to when anything is known.</param>
    /// <param name="asOf">What is certainly dated after it is not out.</param>
    /// <param name="completeThrough">Up to when the releases are complete, where somebody knows; null where only they themselves can tell.</param>
    public PredictionResolver(IEnumerable<Release> releases, DateTimeOffset asOf, DateTimeOffset? completeThrough = null)
    {
        _asOf = asOf.ToUniversalTime();
        _known = [.. releases];
        _out = [.. _known.Where(release => Availability.IsOut(release, asOf.UtcTicks))];
        _withoutAliases = Aliases.Hide(_out);
        _byVendor = _withoutAliases.Where(release => release.Vendor is not null).ToLookup(release => release.Vendor!, StringComparer.OrdinalIgnoreCase);
        _listedTwice = new Lazy<Dictionary<string, Release[]>>(() => _withoutAliases.GroupBy(IdentityOf, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Skip(1).Any())
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.OrdinalIgnoreCase));

        // What came out after the moment asked about shows too that the data go on.
        _reach = _known.Where(Availability.CameOut).Select(ReachOf).Append(completeThrough?.UtcTicks ?? long.MinValue).Max();
    }

    /// <summary>What became of a prediction.</summary>
    /// <exception cref="ArgumentException">It has a <see cref="ReleasePrediction.Fault"/>.</exception>
    public ReleasePredictionResult Resolve(ReleasePrediction prediction) => Resolve(new PredictionEntry(prediction));

    /// <summary>What became of a prediction of a list or ledger.</summary>
    /// <exception cref="ArgumentException">It has a <see cref="ReleasePrediction.Fault"/>.</exception>
    public ReleasePredictionResult Resolve(PredictionEntry entry)
    {
        var prediction = entry.Prediction;
        if (prediction.Fault is { } fault)
        {
            throw new ArgumentException(fault.Message, nameof(entry));
        }

        if (WhyUnresolvable(prediction) is { } why)
        {
            return Result(PredictionVerdict.Unresolvable, [], why);
        }

        if (prediction.MadeOn.EarliestTicks > _asOf.UtcTicks)
        {
            return Result(PredictionVerdict.Pending, [], $"It was not made before {prediction.MadeOn}.");
        }

        var candidates = Candidates(prediction);
        var certain = candidates.Where(one => one.Standing == CandidateStanding.Certain).OrderBy(one => one.Earliest).ToArray();
        if (certain.Length >= prediction.AtLeast)
        {
            var decidedAt = new DateTimeOffset(certain[prediction.AtLeast - 1].Earliest, TimeSpan.Zero);
            return Result(PredictionVerdict.True, certain, Sentence(certain, prediction.AtLeast), decidedAt);
        }

        var sofar = prediction.AtLeast == 1 ? "Nothing of the kind came out" : $"{Number(certain.Length)} of {Number(prediction.AtLeast)} came out";
        if (_asOf.UtcTicks <= prediction.WindowEnd)
        {
            return Result(PredictionVerdict.Pending, candidates, $"{sofar} for certain so far; the deadline is {prediction.NotAfter}.{Novelty(prediction)}");
        }

        var open = candidates.Where(one => one.Standing != CandidateStanding.Certain).ToArray();
        if (certain.Length + open.Length >= prediction.AtLeast)
        {
            var awaited = open.Count(one => one.Standing == CandidateStanding.Awaited);
            return certain.Length + open.Length - awaited < prediction.AtLeast
                ? Result(PredictionVerdict.Pending, open, $"{open[0].Sentence}; a release of {DisplayText.Quote(prediction.RivalVendor!)} may still come within {prediction.RivalWithin} of it.")
                : Result(PredictionVerdict.Undecidable, open, $"{open[0].Sentence}, which may or may not be as predicted{(prediction.RivalVendor is null ? string.Empty : ", by its date or its rival's")}.");
        }

        return _reach < prediction.WindowEnd
            ? Result(PredictionVerdict.Undecidable, certain, $"{ReachText()}, and the deadline is {prediction.NotAfter}: that {(prediction.AtLeast == 1 ? "none is" : "no more are")} there proves nothing.{Novelty(prediction)}")
            : Result(PredictionVerdict.False, certain, $"{Lonely(prediction) ?? sofar} by {prediction.NotAfter}.{Novelty(prediction)}", new DateTimeOffset(prediction.WindowEnd, TimeSpan.Zero));

        ReleasePredictionResult Result(PredictionVerdict verdict, IEnumerable<Candidate> evidence, string message, DateTimeOffset? decidedAt = null) =>
            new(entry, verdict, _asOf, [.. evidence.SelectMany(one => one.Evidence)], message, decidedAt);
    }

    private string? WhyUnresolvable(ReleasePrediction prediction) =>
        !prediction.IsResolvable ? $"Release data say what came out and when; of '{DisplayText.Quote(prediction.Statement!)}' they hold nothing."
        : Known(_missing, prediction.Subject, subject => subject.Missing(_known)) is { } missing ? $"The data {missing}."
        : prediction.Order is not null && !_known.Any(release => release.Track is not null) ? "The data state no track of any release."
        : prediction.RivalVendor is { } rival && !_known.Any(release => IsOf(release, rival)) ? $"The data have no release of the vendor '{DisplayText.Quote(rival)}'."
        : null;

    private Candidate[] Candidates(ReleasePrediction prediction)
    {
        var window = PredictionWindow.Of(prediction, _asOf);
        var fits = prediction.Subject.Matcher();
        IReadOnlyList<Release> meant = [.. OfVendor(prediction.Subject).Where(fits)];

        // A name may be one that only an alias has.
        meant = meant.Count == 0 && prediction.Subject.Name is not null ? [.. _out.Where(fits)] : meant;
        return prediction.OrderRule is { } order
            ? [.. OrderedLines.In(meant, order, window)]
            : [.. meant
                .Select(release => Judge(release, release.Released, prediction, window))
                .Where(one => one.Standing != CandidateStanding.No)
                .GroupBy(one => IdentityOf(one.Evidence[0]), StringComparer.OrdinalIgnoreCase)
                .Select(same => Together(same.Key, same.OrderByDescending(one => one.Standing).First(), prediction, window))
                .Where(one => one.Standing != CandidateStanding.No)];
    }

    // Several records of one release are judged by the time that all their dates allow.
    private Candidate Together(string identity, Candidate best, ReleasePrediction prediction, PredictionWindow window)
    {
        if (!_listedTwice.Value.TryGetValue(identity, out var records))
        {
            return best;
        }

        ReleaseDate? common = records[0].Released;
        foreach (var record in records)
        {
            common = common?.Intersect(record.Released);
        }

        return common is { } date ? Judge(best.Evidence[0], date, prediction, window)
            : Array.TrueForAll(records, record => Judge(record, record.Released, prediction, window).Standing == best.Standing) ? best
            : best with { Standing = CandidateStanding.Possible, Rival = null };
    }

    private static string IdentityOf(Release release) => $"{release.Vendor}\n{release.Product}\n{release.Version}\n{release.Name}";

    private Candidate Judge(Release release, ReleaseDate date, ReleasePrediction prediction, PredictionWindow window)
    {
        var standing = window.Holds(date);
        if (standing == CandidateStanding.No || prediction.RivalVendor is not { } vendor)
        {
            return new Candidate(standing, [release]);
        }

        var (near, rival) = IsOf(release, vendor) ? (CandidateStanding.No, null) : NearRival(date, vendor, prediction.RivalWithin!.Value.Length);
        return new Candidate(near == CandidateStanding.Certain ? standing : near, [release], rival);
    }

    private (CandidateStanding Standing, Release? Rival) NearRival(ReleaseDate date, string vendor, TimeSpan within)
    {
        if (!_rivals.TryGetValue(vendor, out var dates))
        {
            _rivals.Add(vendor, dates = new RivalDates(_byVendor[vendor]));
        }

        var last = RivalDates.Shifted(date.LatestTicks, within.Ticks);
        return dates.CertainlyNear(date, within, _asOf) is { } rival ? (CandidateStanding.Certain, (Release?)rival)
            : dates.MayBeNear(date, within) ? (CandidateStanding.Possible, null)
            : _asOf.UtcTicks < last ? (CandidateStanding.Awaited, null)
            : _reach < last ? (CandidateStanding.Possible, null)
            : (CandidateStanding.No, null);
    }

    private IEnumerable<Release> OfVendor(PredictionSubject subject) =>
        subject.Vendor is { } vendor && !new NamePattern(vendor).HasWildcard ? _byVendor[vendor] : _withoutAliases;

    private static string? Known(Dictionary<PredictionSubject, string?> answers, PredictionSubject subject, Func<PredictionSubject, string?> answer)
    {
        if (!answers.TryGetValue(subject, out var known))
        {
            answers.Add(subject, known = answer(subject));
        }

        return known;
    }

    // What came out, though by itself.
    private string? Lonely(ReleasePrediction prediction)
    {
        if (prediction.RivalVendor is not { } rival)
        {
            return null;
        }

        var window = PredictionWindow.Of(prediction, _asOf);
        var fits = prediction.Subject.Matcher();
        return OfVendor(prediction.Subject).FirstOrDefault(release => fits(release) && window.Holds(release.Released) != CandidateStanding.No) is { } alone
            ? $"{DisplayText.Quote(alone.Name)} came out on {alone.Released}, and nothing of the kind within {prediction.RivalWithin} of a release of {DisplayText.Quote(rival)}"
            : null;
    }

    private static bool IsOf(Release release, string vendor) => string.Equals(release.Vendor, vendor, StringComparison.OrdinalIgnoreCase);

    // A release shows that the data go up to it; a source that was read later, up to then.
    private static long ReachOf(Release release) => Math.Max(
        release.Released.HasEarliest ? release.Released.EarliestTicks : long.MinValue,
        release.Provenance.Count == 0 ? long.MinValue : release.Provenance.Max(source => source.RetrievedAt?.UtcTicks ?? long.MinValue));

    private string ReachText() => _reach == long.MinValue
        ? "The data have no date"
        : $"The data go to {new DateTime(_reach, DateTimeKind.Utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private string Novelty(ReleasePrediction prediction) =>
        Known(_novelties, prediction.Subject, subject => subject.Novelty(_known)) is { } novelty ? $" No release of the data has {novelty}." : string.Empty;

    private static string Sentence(Candidate[] certain, int atLeast) => atLeast == 1
        ? certain[0].Sentence + "."
        : $"{Number(certain.Length)} came out: {string.Join("; ", certain.Take(Named).Select(one => one.Sentence))}{(certain.Length > Named ? $"; and {Number(certain.Length - Named)} more" : string.Empty)}.";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
