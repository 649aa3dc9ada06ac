using ReleaseTools.Statistics;

namespace ReleaseTools.Trends;

/// <summary>A trend as a person says it.</summary>
internal sealed class TrendWording
{
    private readonly TrendOptions _options;
    private readonly IReadOnlyList<TrendPeriod> _periods;
    private readonly TrendResult _result;
    private readonly TrendLosses _losses;

    public TrendWording(TrendOptions options, IReadOnlyList<TrendPeriod> periods, TrendResult result, TrendLosses losses)
    {
        _options = options;
        _periods = periods;
        _result = result;
        _losses = losses;
    }

    public string Message() => $"{Finding()}{(_result.Direction == TrendDirection.Unknown ? string.Empty : FromTo())}.{Caution()}{Partial()}{LeftOut()}";

    private string Finding() => _result.Direction switch
    {
        TrendDirection.Unknown => $"Whether {Subject} changes cannot be told: {_result.Reason}",
        TrendDirection.None => $"No trend in {Subject} ({FigureText.P(_result.PValue!.Value)})",
        var direction => $"{char.ToUpperInvariant(Subject[0])}{Subject.Substring(1)} {(direction == TrendDirection.Increasing ? "increases" : "decreases")}{Slope()} ({FigureText.P(_result.PValue!.Value)})",
    };

    private string Subject => _options.Metric switch
    {
        TrendMetric.SpecializedShare => $"the share of {Kind()} releases",
        TrendMetric.RivalGap => "the gap to the nearest release of a rival" + (_options.Within is { } within ? $" within {within}" : string.Empty),
        TrendMetric.Cadence => "the gap between releases",
        TrendMetric.BurstRate => $"the number of bursts of {_options.MinimumVendorCount} vendors or more within {_options.Within}",
        TrendMetric.Price => $"the {Price()}",
        _ => "the time to a rival's answer",
    };

    private string Kind() => DisplayText.Quote(_options.Kind is { } kind ? kind.Name : _options.Specialty is { } specialty ? $"{_options.Track} {specialty}" : _options.Track);

    private string Price() => string.Equals(_options.Attribute, AttributeNames.InputPrice, StringComparison.OrdinalIgnoreCase) ? "input price"
        : string.Equals(_options.Attribute, AttributeNames.OutputPrice, StringComparison.OrdinalIgnoreCase) ? "output price"
        : DisplayText.Quote(_options.Attribute);

    // Of many ties the median slope may be zero, or of the other sign, though the test sees a trend.
    private string Slope()
    {
        if (_result.Slope is not { } slope || Math.Sign(slope) != Math.Sign(_result.Statistic!.Value))
        {
            return string.Empty;
        }

        var size = Math.Abs(slope);
        return " by " + _options.Metric switch
        {
            TrendMetric.SpecializedShare => FigureText.Number(size * 100) + " points",
            TrendMetric.BurstRate or TrendMetric.Price => TrendFigure.Of(size, string.Empty),
            _ => SpanText.Of(TimeSpan.FromTicks((long)Math.Min(size, TimeSpan.MaxValue.Ticks / 2))),
        } + " a year";
    }

    private string FromTo()
    {
        TrendPeriod[] whole = [.. _periods.Where(period => !period.IsPartial && period.Value is not null)];
        return whole.Length < 2 ? string.Empty : $": {Shown(whole[0])}, {Shown(whole[whole.Length - 1])}";
    }

    private static string Shown(TrendPeriod period) => $"{TrendFigure.Value(period)} in {period.Label}";

    private string Caution() => _options.Metric switch
    {
        TrendMetric.BurstRate when _periods.Count > 0 => " More vendors and more releases make more bursts by themselves.",
        TrendMetric.RivalGap when _result.Direction == TrendDirection.Decreasing => " More vendors and more releases are closer by themselves.",
        TrendMetric.ResponseTime when _losses.Open > 0 => $" Without an answer yet: {_losses.Open}; leaving them out makes late ones look quick.",
        _ => string.Empty,
    };

    private string Partial()
    {
        var labels = string.Join(" and ", _periods.Where(period => period.IsPartial).Select(period => period.Label));
        return labels.Length == 0 ? string.Empty : $" Not whole, so not tested: {labels}.";
    }

    private string LeftOut()
    {
        var unit = _options.Period.ToString().ToLowerInvariant();
        var parts = new[]
        {
            (_losses.Unplaced, $"too coarsely dated for a {unit}"),
            (_losses.Unmeasured, Unmeasured()),
            (_losses.Possible, "possible bursts"),
        }.Where(part => part.Item1 > 0).Select(part => FormattableString.Invariant($"{part.Item1} {part.Item2}"));
        var text = string.Join(", ", parts);
        return text.Length == 0 ? text : $" Left out: {text}.";
    }

    private string Unmeasured() => _options.Metric switch
    {
        TrendMetric.SpecializedShare => "previews or of unknown track",
        TrendMetric.RivalGap => "without a rival in reach",
        TrendMetric.Cadence => "gaps with a date open at an end",
        TrendMetric.BurstRate => "without a vendor",
        TrendMetric.Price => $"without {DisplayText.Quote(_options.Attribute)}",
        _ => "of which the dates, or the vendor, do not tell who led",
    };
}
