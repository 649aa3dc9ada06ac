namespace ReleaseTools.Forecasts;

/// <summary>How forecasts are made. Immutable.</summary>
/// <param name="AsOf">The moment of the forecast; what is certainly dated after it must not be among the events.</param>
/// <param name="Horizons">The times from then on within which a release is asked about.</param>
/// <param name="Pool">Whether the groups lend each other their rhythm.</param>
public sealed record ForecastOptions(DateTimeOffset AsOf, IReadOnlyList<Duration> Horizons, bool Pool = false)
{
    /// <summary>On how many of the latest gaps of each group forecasts are tested at most. It changes the backtest and how long it takes, and not the forecast.</summary>
    public int MostOrigins { get; init; } = Backtest.MostOrigins;
}
