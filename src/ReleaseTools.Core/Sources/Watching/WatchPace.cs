namespace ReleaseTools.Sources.Watching;

/// <summary>When a watch looks next. Thread-safe where its random numbers are.</summary>
/// <remarks>
/// An interval is made up to a tenth longer by chance, so that many watches do not ask at once, and never shorter. Sources have limits: a server is asked
/// at most once a minute; GitHub without a token, which answers 60 requests an hour, at most once a minute and name. What is on this machine may be
/// asked every second. A source that says when to come again is not asked before. Source of GitHub's figure: docs.github.com, "Rate limits for the REST API".
/// </remarks>
public sealed class WatchPace
{
    private const double Jitter = 0.1;
    private static readonly TimeSpan Near = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Far = TimeSpan.FromMinutes(1);

    private readonly TimeSpan _interval;
    private readonly Func<double> _chance;

    /// <summary>A pace.</summary>
    /// <param name="interval">The shortest time from the beginning of a look to that of the next.</param>
    /// <param name="chance">Random numbers from 0 to 1.</param>
    public WatchPace(TimeSpan interval, Func<double> chance)
    {
        _interval = interval;
        _chance = chance;
    }

    /// <summary>The shortest interval that a source allows.</summary>
    /// <param name="source">Name of the source.</param>
    /// <param name="registry">The address that was given for it, or null.</param>
    /// <param name="hasToken">Whether it is asked with a token.</param>
    /// <param name="names">How many names it is asked for at each look.</param>
    public static TimeSpan ShortestFor(string source, Uri? registry, bool hasToken, int names) =>
        registry is { IsLoopback: true } || source.Equals("Git", StringComparison.OrdinalIgnoreCase) ? Near
        : source.Equals("GitHub", StringComparison.OrdinalIgnoreCase) && !hasToken ? TimeSpan.FromTicks(Far.Ticks * Math.Max(1, names))
        : Far;

    /// <summary>When to look next.</summary>
    /// <param name="began">When the last look began.</param>
    /// <param name="notBefore">When a source said to come again; or null.</param>
    public DateTimeOffset Next(DateTimeOffset began, DateTimeOffset? notBefore)
    {
        var wait = _interval.Ticks * (1 + (Jitter * _chance()));
        var next = wait < (DateTimeOffset.MaxValue - began).Ticks ? began.AddTicks((long)wait) : DateTimeOffset.MaxValue;
        return notBefore > next ? notBefore.Value : next;
    }
}
