using System.Diagnostics.CodeAnalysis;

namespace ReleaseTools;

/// <summary>A length of time, never negative: <c>27m</c>, <c>24h</c>, <c>7d</c>, <c>2w</c>, <c>1d12h</c>, ISO 8601 <c>P1DT2H</c>, or a <see cref="TimeSpan"/>.</summary>
public readonly struct Duration : IEquatable<Duration>, IComparable<Duration>, IComparable
{
    private readonly long _ticks;

    /// <summary>A duration of a time span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration(TimeSpan length)
    {
        if (length < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A duration is not negative.");
        }

        _ticks = length.Ticks;
    }

    /// <summary>The length.</summary>
    public TimeSpan Length => TimeSpan.FromTicks(_ticks);

    /// <summary>Reads a duration, always in the invariant culture.</summary>
    /// <exception cref="FormatException">The text is no duration, or a bare number: its unit must be given.</exception>
    public static Duration Parse(string text) =>
        DurationNotation.TryParse(text, out var duration, out var error) ? duration : throw new FormatException(error);

    /// <summary>As <see cref="Parse"/>, without an exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Duration duration) => DurationNotation.TryParse(text, out duration, out _);

    /// <summary>As <see cref="Parse"/>, with the reason in <paramref name="error"/> instead of an exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Duration duration, [NotNullWhen(false)] out string? error) =>
        DurationNotation.TryParse(text, out duration, out error);

    /// <inheritdoc/>
    public int CompareTo(Duration other) => _ticks.CompareTo(other._ticks);

    /// <summary>Compares with another duration, a time span or text.</summary>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is no duration.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Duration other => CompareTo(other),
        TimeSpan span => _ticks.CompareTo(span.Ticks),
        string text when TryParse(text, out var duration) => CompareTo(duration),
        _ => throw new ArgumentException($"Cannot compare a duration with '{DisplayText.Quote(obj.ToString() ?? string.Empty)}'.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Duration other) => _ticks == other._ticks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Duration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _ticks.GetHashCode();

    /// <summary>In the largest whole units up to days, <c>1d12h</c>; <see cref="Parse"/> of it gives an equal duration.</summary>
    public override string ToString() => DurationNotation.Format(Length);

#pragma warning disable CS1591 // The operators mean what CompareTo and Equals say.
    public static bool operator ==(Duration left, Duration right) => left.Equals(right);

    public static bool operator !=(Duration left, Duration right) => !left.Equals(right);

    public static bool operator <(Duration left, Duration right) => left.CompareTo(right) < 0;

    public static bool operator >(Duration left, Duration right) => left.CompareTo(right) > 0;

    public static bool operator <=(Duration left, Duration right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Duration left, Duration right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591

    /// <summary>Reads text as <see cref="Parse"/> does.</summary>
    public static implicit operator Duration(string text) => Parse(text);

    /// <summary>The same length.</summary>
    public static implicit operator Duration(TimeSpan length) => new(length);

    /// <summary>The same length.</summary>
    public static implicit operator TimeSpan(Duration duration) => duration.Length;
}
