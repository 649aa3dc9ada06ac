using System.Globalization;
using System.Net.Http.Headers;

namespace ReleaseTools.Sources.Web;

/// <summary>What the headers of an answer say of how often one may ask, in the notations in use.</summary>
/// <remarks>
/// Retry-After (RFC 9110, 10.2.3: seconds or a date), X-RateLimit-* as GitHub and others send it (reset in Unix seconds, or in seconds from
/// now where the number is too small for that), and RateLimit-* and RateLimit of the drafts of the IETF (reset in seconds from now).
/// </remarks>
internal sealed class RateLimit
{
    // Before 2001: too small for a time, so a number of seconds.
    private const long SmallestUnixTime = 1_000_000_000;
    private const long LargestUnixTime = 253_402_300_799;

    private RateLimit(long? limit, long? remaining, DateTimeOffset? resetsAt, DateTimeOffset? retryAt)
    {
        Limit = limit;
        Remaining = remaining;
        ResetsAt = resetsAt;
        RetryAt = retryAt;
    }

    /// <summary>How many requests there are in a period, or null.</summary>
    public long? Limit { get; }

    /// <summary>How many of them are left, or null.</summary>
    public long? Remaining { get; }

    /// <summary>When the period ends, or null.</summary>
    public DateTimeOffset? ResetsAt { get; }

    /// <summary>When to ask again, by Retry-After, or null.</summary>
    public DateTimeOffset? RetryAt { get; }

    /// <summary>Whether the headers say that the requests of the period are used up.</summary>
    public bool IsExhausted => Remaining == 0;

    /// <summary>When asking again makes sense, or null where nothing says it.</summary>
    public DateTimeOffset? Next => RetryAt ?? (IsExhausted ? ResetsAt : null);

    /// <summary>Reads the headers.</summary>
    public static RateLimit Of(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var draft = Text(headers, "RateLimit");
        var reset = Number(headers, "X-RateLimit-Reset", "X-Rate-Limit-Reset", "RateLimit-Reset") ?? Member(draft, "reset") ?? Member(draft, "t");
        return new RateLimit(
            Number(headers, "X-RateLimit-Limit", "X-Rate-Limit-Limit", "RateLimit-Limit") ?? Member(draft, "limit"),
            Number(headers, "X-RateLimit-Remaining", "X-Rate-Limit-Remaining", "RateLimit-Remaining") ?? Member(draft, "remaining") ?? Member(draft, "r"),
            reset is { } seconds ? Instant(seconds, now) : null,
            headers.RetryAfter?.Date ?? (headers.RetryAfter?.Delta is { } delta ? Later(now, delta.TotalSeconds) : null));
    }

    private static DateTimeOffset? Instant(long seconds, DateTimeOffset now) => seconds switch
    {
        < 0 or > LargestUnixTime => null,
        < SmallestUnixTime => Later(now, seconds),
        _ => DateTimeOffset.FromUnixTimeSeconds(seconds),
    };

    private static DateTimeOffset Later(DateTimeOffset now, double seconds) =>
        seconds < (DateTimeOffset.MaxValue - now).TotalSeconds ? now.AddSeconds(seconds) : DateTimeOffset.MaxValue;

    private static long? Number(HttpResponseHeaders headers, params string[] names)
    {
        foreach (var name in names)
        {
            // RateLimit-Limit may go on with its policy: 100, 100;w=60.
            var text = Text(headers, name)?.Split(',', ';')[0].Trim();
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }

        return null;
    }

    private static long? Member(string? text, string name)
    {
        foreach (var part in text?.Split(',', ';') ?? [])
        {
            var pair = part.Split(['='], 2);
            if (pair.Length == 2 && pair[0].Trim() == name && long.TryParse(pair[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }

        return null;
    }

    private static string? Text(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
