namespace ReleaseTools;

/// <summary>One period of a trend. Immutable.</summary>
/// <remarks>Value, Low, High, Minimum and Maximum are <see cref="TimeSpan"/> for gaps and times, else <see cref="double"/> in <see cref="Unit"/>; null where unknown.</remarks>
public sealed class TrendPeriod
{
    internal TrendPeriod(string label, DateTimeOffset start, DateTimeOffset end, string unit)
    {
        Label = label;
        Start = start;
        End = end;
        Unit = unit;
    }

    /// <summary>Its name: <c>2026</c>, <c>2026-Q1</c> or <c>2026-02</c>.</summary>
    public string Label { get; }

    /// <summary>Its first instant, UTC; it begins at midnight in the time zone that was asked for.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Its last instant, UTC, inclusive.</summary>
    public DateTimeOffset End { get; }

    /// <summary>How many things the value rests on: releases, gaps, bursts or specialties.</summary>
    public int Count { get; internal init; }

    /// <summary>Of a share, how many of <see cref="Count"/> are of that kind; else null.</summary>
    public int? Matching { get; internal init; }

    /// <summary>How many more may belong to it, which dates too coarse, or an unknown track, leave open.</summary>
    public int Undecided { get; internal init; }

    /// <summary>The figure: a share from 0 to 1, a median gap, time or price, or a number of bursts. Null where nothing is known, which is never 0.</summary>
    public object? Value { get; internal init; }

    /// <summary>The lower bound of what the figure may be but for chance, with 95 % confidence; null where too little is known.</summary>
    public object? Low { get; internal init; }

    /// <summary>The upper bound of the same.</summary>
    public object? High { get; internal init; }

    /// <summary>The least that the figure itself can be, whatever the true dates, and unknown tracks, are; null where nothing bounds it.</summary>
    public object? Minimum { get; internal init; }

    /// <summary>The most that it can be.</summary>
    public object? Maximum { get; internal init; }

    /// <summary>What the figures are in: <c>share</c>, <c>time</c>, <c>bursts</c>, <c>USD per million tokens</c>, or the name of an attribute.</summary>
    public string Unit { get; }

    /// <summary>Whether it was not over, or the data do not cover all of it. It is shown and not tested.</summary>
    public bool IsPartial { get; internal init; }

    /// <summary>For example <c>2025-Q1: 18 % of 22</c>.</summary>
    public override string ToString() => $"{Label}: {TrendFigure.Value(this)}{(IsPartial ? " so far" : string.Empty)}";
}
