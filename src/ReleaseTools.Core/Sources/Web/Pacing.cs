namespace ReleaseTools.Sources.Web;

/// <summary>Clock, chance and patience of a client, so that tests can stand in for them.</summary>
internal sealed class Pacing
{
#pragma warning disable CA5394 // Jitter keeps clients from asking in step; it protects no secret.
    private static readonly Random Random = new();
#pragma warning restore CA5394

    /// <summary>Those of the machine.</summary>
    public static Pacing Real { get; } = new();

    /// <summary>What time it is.</summary>
    public Func<DateTimeOffset> Now { get; init; } = () => DateTimeOffset.UtcNow;

    /// <summary>A number from 0 to below 1.</summary>
    public Func<double> Chance { get; init; } = NextChance;

    /// <summary>Waits.</summary>
    public Func<TimeSpan, CancellationToken, Task> Wait { get; init; } = Task.Delay;

    private static double NextChance()
    {
        lock (Random)
        {
#pragma warning disable CA5394 // As above.
            return Random.NextDouble();
#pragma warning restore CA5394
        }
    }
}
