using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ReleaseTools.Sources.Web;

/// <summary>Makes the exceptions of a client. Their messages name the source, what was asked of it and where, and never hold a secret.</summary>
internal static class SourceFailures
{
    /// <summary>A server that does not say yes.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="limit">What its headers say of how often one may ask.</param>
    /// <param name="said">The first words of its body, or empty.</param>
    /// <param name="now">What time it is.</param>
    public static SourceException Refused(SourceRequest request, HttpStatusCode status, RateLimit limit, string said, DateTimeOffset now)
    {
        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        var words = said.Length == 0 ? string.Empty : $" It says: {said}";
        return status switch
        {
            _ when IsRateLimited(status, limit) => new SourceException(SourceFault.RateLimited, Clean(request, Limited(request, limit, now) + words)) { RetryAt = limit.Next },
            HttpStatusCode.NotFound or HttpStatusCode.Gone => Of(request, SourceFault.NotFound, $"{request.Source} knows no {request.Subject} at {Server(request)}."),
            HttpStatusCode.Unauthorized => Of(
                request, SourceFault.Unauthorized, $"{Where(request)} asks who you are, or does not accept the token (401). {request.TokenHint}{words}"),
            HttpStatusCode.Forbidden => Of(request, SourceFault.Unauthorized, $"{Where(request)} refuses {request.Subject} (403). {request.TokenHint}{words}"),
            HttpStatusCode.ProxyAuthenticationRequired => Of(
                request, SourceFault.Unauthorized, $"The proxy before {Where(request)} asks who you are (407). Set HTTPS_PROXY with user and password."),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Of(
                request,
                SourceFault.ServerFailed,
                $"{Where(request)} failed with status {code} when asked for {request.Subject}. "
                + (limit.RetryAt is { } retry ? $"It asks to wait until {Moment(retry, now)}.{words}" : $"Try again later.{words}"),
                limit.RetryAt),
            _ => Of(request, SourceFault.Unexpected, $"{Where(request)} answered with status {code} when asked for {request.Subject}.{words}"),
        };
    }

    /// <summary>Whether a refusal is about how often was asked.</summary>
    public static bool IsRateLimited(HttpStatusCode status, RateLimit limit) =>
        (int)status == 429 || (status == HttpStatusCode.Forbidden && (limit.IsExhausted || limit.RetryAt is not null));

    /// <summary>A body that is no answer to the question.</summary>
    public static SourceException WrongContent(SourceRequest request, string? type, string begin) => Of(
        request,
        SourceFault.Unexpected,
        $"{Where(request)} answered with {DisplayText.Quote(type ?? "something of no stated type")} where {(request.IsJson ? "JSON" : "releases")} was expected for {request.Subject}: "
        + $"\"{begin}\". A sign-in page or a proxy may stand in between; else check the address.");

    /// <summary>A body that is larger than allowed.</summary>
    public static SourceException TooLarge(SourceRequest request, long? stated) => Of(
        request,
        SourceFault.TooLarge,
        string.Format(
            CultureInfo.InvariantCulture,
            "The answer of {0} for {1} is larger than the {2} bytes that are read of one answer{3}.",
            Where(request),
            request.Subject,
            request.MaxBytes,
            stated is { } bytes ? $": it has {bytes.ToString(CultureInfo.InvariantCulture)}" : string.Empty));

    /// <summary>A server that says nothing.</summary>
    public static SourceException Silent(SourceRequest request, TimeSpan patience) => Of(
        request,
        SourceFault.TimedOut,
        string.Format(
            CultureInfo.InvariantCulture,
            "{0} was asked for {1} and said nothing for {2:0.#} seconds. Try again, or wait longer with -TimeoutSec.",
            Where(request),
            request.Subject,
            patience.TotalSeconds));

    /// <summary>A server whose answer has no end.</summary>
    public static SourceException Endless(SourceRequest request, TimeSpan limit) => Of(
        request,
        SourceFault.TimedOut,
        string.Format(CultureInfo.InvariantCulture, "{0} did not finish its answer for {1} within {2:0.#} minutes.", Where(request), request.Subject, limit.TotalMinutes));

    /// <summary>A redirect that is not followed.</summary>
    public static SourceException Redirected(SourceRequest request, Uri from, string why) =>
        Of(request, SourceFault.Redirect, $"{WebAddress.Show(from)}, asked for {request.Subject}, {why}");

    /// <summary>A compressed body that cannot be undone.</summary>
    public static SourceException Damaged(SourceRequest request, InvalidDataException cause)
    {
        // What .NET says of a bad block begins in upper case; what we say goes on with the sentence.
        var reason = char.IsLower(cause.Message[0]) ? cause.Message : "it is compressed, and damaged";
        return new SourceException(SourceFault.Unexpected, Clean(request, $"The answer of {Where(request)} for {request.Subject} cannot be read: {reason}."), cause);
    }

    /// <summary>A connection that does not come about, or breaks.</summary>
    public static SourceException Unreachable(SourceRequest request, Exception cause)
    {
        if (Find<AuthenticationException>(cause) is { } refused)
        {
            var reason = DisplayText.Quote(Innermost(refused));
            var what = reason.IndexOf("certificate", StringComparison.OrdinalIgnoreCase) >= 0
                ? $"{Where(request)} cannot prove who it is: its certificate is not trusted"
                : $"No secure connection to {Where(request)} comes about";
            return new SourceException(SourceFault.Tls, Clean(request, $"{what} ({reason}). Nothing was sent to it."), cause);
        }

        return new SourceException(
            SourceFault.Unreachable,
            Clean(request, $"{Where(request)} cannot be reached for {request.Subject}: {DisplayText.Quote(Innermost(cause))}."),
            cause);
    }

    /// <summary>Whether a connection may come about when tried again.</summary>
    public static bool IsTransient(Exception cause) =>
        Find<AuthenticationException>(cause) is null
        && Find<SocketException>(cause)?.SocketErrorCode is not (SocketError.HostNotFound or SocketError.NoData or SocketError.ConnectionRefused or SocketError.AccessDenied);

    /// <summary>A moment as messages name it: the time of a day that is near, else with its date.</summary>
    public static string Moment(DateTimeOffset moment, DateTimeOffset now) => moment.ToUniversalTime().ToString(
        (moment - now).Duration() < TimeSpan.FromHours(12) ? "HH:mm:ss'Z'" : "yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Limited(SourceRequest request, RateLimit limit, DateTimeOffset now)
    {
        var used = limit.Limit is { } most ? string.Format(CultureInfo.InvariantCulture, " ({0} of {1} requests are left)", limit.Remaining ?? 0, most) : string.Empty;
        var when = limit.RetryAt is { } retry ? $" It asks to wait until {Moment(retry, now)}."
            : limit.ResetsAt is { } reset ? $" The limit resets at {Moment(reset, now)}."
            : string.Empty;
        var advice = request.Credential is null ? $" {request.TokenHint}" : string.Empty;
        return $"{Where(request)} has answered as often as it is willing to for now{used}.{when}{advice}";
    }

    private static SourceException Of(SourceRequest request, SourceFault fault, string message, DateTimeOffset? retryAt = null) =>
        new(fault, Clean(request, message)) { RetryAt = retryAt };

    // A server may repeat what it was sent.
    private static string Clean(SourceRequest request, string message) => request.Credential?.Redact(message) ?? message;

    private static string Where(SourceRequest request) => $"{request.Source} ({Server(request)})";

    private static string Server(SourceRequest request) => WebAddress.Show(new Uri(request.Address.GetLeftPart(UriPartial.Authority)));

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception.Message.TrimEnd('.');
    }

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        while (exception is not null and not T)
        {
            exception = exception.InnerException;
        }

        return exception as T;
    }
}
