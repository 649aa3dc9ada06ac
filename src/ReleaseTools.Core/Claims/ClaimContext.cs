using System.Globalization;
using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>What the forms judge by: the names, the moment, and what was computed for earlier claims. Not thread-safe.</summary>
internal sealed class ClaimContext
{
    private const int MostCombined = 400;
    private const int Listed = 6;

    private readonly Dictionary<Referent, EventTrain> _trains = [];
    private readonly Dictionary<string, object> _kept = new(StringComparer.Ordinal);

    public ClaimContext(ReferentIndex index, DateTimeOffset asOf, CancellationToken cancellation)
    {
        Index = index;
        AsOf = asOf.ToUniversalTime();
        Cancellation = cancellation;
        Everything = new Referent(ReferentKind.Kind, "all vendors", index.Releases) { IsEverything = true };
    }

    public ReferentIndex Index { get; }

    public DateTimeOffset AsOf { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The moment as messages show it: a whole day where it is the end of one, else to the second.</summary>
    public string Moment => AsOf.UtcTicks % TimeSpan.TicksPerDay >= TimeSpan.TicksPerDay - TimeSpan.TicksPerSecond
        ? AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : AsOf.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>All releases.</summary>
    public Referent Everything { get; }

    public long Ticks => AsOf.UtcTicks;

    public Referent Find(ClaimWords words) => Index.Find(words);

    public Referent? Find(ClaimMatch match, string slot) => match.Words(slot) is { } words ? Index.Find(words) : null;

    /// <summary>What a place names of which something says that it came out.</summary>
    public Referent? FindLaunched(ClaimMatch match, string slot) => Find(match, slot) is { } found ? Index.Launched(found) : null;

    public IReadOnlyList<Launch> Launches(Referent referent) => Launch.Of(referent, Ticks);

    /// <summary>The events of a group or kind.</summary>
    public EventTrain TrainOf(Referent referent)
    {
        if (!_trains.TryGetValue(referent, out var train))
        {
            _trains.Add(referent, train = EventTrain.Of(referent.Releases, AsOf));
        }

        return train;
    }

    /// <summary>A figure that many claims may ask for, computed once.</summary>
    public T Kept<T>(string key, Func<T> compute)
        where T : notnull
    {
        if (!_kept.TryGetValue(key, out var value))
        {
            _kept.Add(key, value = compute());
        }

        return (T)value;
    }

    /// <summary>Judges each of what a name may mean: one finding where all agree, else that the name leaves it open.</summary>
    public static ClaimFinding Each(Referent referent, IReadOnlyList<Launch> launches, Func<Launch, ClaimFinding> judge) =>
        launches.Count == 0 ? NoneOf(referent)
        : launches.Count > MostCombined ? Open(referent, launches)
        : Agreed(launches.Select(judge).ToArray(), [(referent, launches)]);

    /// <summary>Judges each pair of what two names may mean.</summary>
    public static ClaimFinding EachPair((Referent Referent, IReadOnlyList<Launch> Launches) one, (Referent Referent, IReadOnlyList<Launch> Launches) other, Func<Launch, Launch, ClaimFinding> judge)
    {
        if (one.Launches.Count == 0 || other.Launches.Count == 0)
        {
            return NoneOf(one.Launches.Count == 0 ? one.Referent : other.Referent);
        }

        return (long)one.Launches.Count * other.Launches.Count > MostCombined
            ? Open(one.Launches.Count >= other.Launches.Count ? one.Referent : other.Referent, one.Launches.Count >= other.Launches.Count ? one.Launches : other.Launches)
            : Agreed([.. one.Launches.SelectMany(first => other.Launches.Select(second => judge(first, second)))], [one, other]);
    }

    private static ClaimFinding NoneOf(Referent referent) => ClaimFinding.Missing($"The data have no {DisplayText.Quote(referent.Text)} release.");

    private static ClaimFinding Agreed(ClaimFinding[] findings, (Referent Referent, IReadOnlyList<Launch> Launches)[] names)
    {
        if (findings.Length == 1)
        {
            return findings[0];
        }

        var several = names.First(name => name.Launches.Count > 1);
        if (findings[0].Truth is null || findings.Any(finding => finding.Truth != findings[0].Truth))
        {
            return Open(several.Referent, several.Launches);
        }

        var note = string.Format(CultureInfo.InvariantCulture, " The name fits {0} releases, and the answer is the same for each.", several.Launches.Count);
        return findings[0] with { Why = findings[0].Why + note };
    }

    private static ClaimFinding Open(Referent referent, IReadOnlyList<Launch> launches)
    {
        var list = string.Join("; ", launches.Take(Listed).Select(launch => launch.Text));
        var more = launches.Count > Listed ? string.Format(CultureInfo.InvariantCulture, "; and {0} more", launches.Count - Listed) : string.Empty;
        return ClaimFinding.Of(null, string.Format(
            CultureInfo.InvariantCulture,
            "'{0}' fits {1} releases, for which the answer differs or is open: {2}{3}. Name one of them.",
            DisplayText.Quote(referent.Text),
            launches.Count,
            list,
            more)) with { Evidence = [.. launches.Select(launch => launch.Release)] };
    }
}
