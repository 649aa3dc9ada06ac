using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources.Registries;

/// <summary>The questions about one name at one registry, and the reading of the answers.</summary>
internal sealed class SourceSession
{
    private const int MostDepth = 64;

    private readonly SourceQuery _query;
    private readonly CancellationToken _cancellation;
    private readonly SourceRequest _pattern;

    public SourceSession(string source, Registry registry, string subject, string tokenHint, SourceQuery query, CancellationToken cancellation)
    {
        Registry = registry.Address;
        Options = new ReadOptions { RetrievedAt = query.AskedAt, Naming = query.Naming, IncludePlatformBuilds = query.IncludePlatformBuilds };
        _query = query;
        _cancellation = cancellation;
        _pattern = new SourceRequest
        {
            Address = registry.Address,
            Source = source,
            Subject = subject,
            Credential = registry.Credential,
            TokenHint = tokenHint,
            Cache = query.NoCache ? null : query.Cache,
            MaxBytes = query.MaxBytes,
            Patience = query.Patience,
        };
    }

    /// <summary>The registry's address.</summary>
    public Uri Registry { get; }

    /// <summary>How answers are read, besides where they came from.</summary>
    public ReadOptions Options { get; init; }

    /// <summary>Asks. The answer belongs to the caller.</summary>
    /// <param name="address">What for.</param>
    /// <param name="accept">The media types to ask for.</param>
    /// <param name="isJson">Whether nothing but JSON will do.</param>
    public SourceAnswer Get(Uri address, string accept = "application/json", bool isJson = true)
    {
        _cancellation.ThrowIfCancellationRequested();
        return _query.Client.Get(_pattern.At(address, accept, isJson), _cancellation);
    }

    /// <summary>The releases in an answer, which is disposed of at their end.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="format">Its format; null to find it by content.</param>
    /// <param name="subject">What it is of, where it does not say so itself.</param>
    /// <param name="isFollowed">Whether the pages that it names are read too.</param>
    public IEnumerable<ReadResult> Read(SourceAnswer answer, string? format, string? subject, bool isFollowed = false)
    {
        using (answer)
        {
            var options = Options with { SourceName = WebAddress.Show(answer.Address), Subject = subject ?? Options.Subject, ArePagesFollowed = isFollowed };
            foreach (var result in ReleaseReaders.Read(answer.Rewind(), format, options))
            {
                _cancellation.ThrowIfCancellationRequested();
                yield return result;
            }

            yield return ReadResult.Of(string.Format(
                CultureInfo.InvariantCulture, "{0}: {1} bytes{2}", options.SourceName, answer.Length, answer.IsUnchanged ? ", unchanged since they were kept" : string.Empty));
        }
    }

    /// <summary>The releases of a list in pages, each page as it comes.</summary>
    /// <param name="first">The first page.</param>
    /// <param name="format">Its format.</param>
    /// <param name="subject">What it is of, where it does not say so itself.</param>
    /// <param name="accept">The media types to ask for.</param>
    /// <param name="next">The page after an answer, or null; null asks the Link header.</param>
    public IEnumerable<ReadResult> ReadPages(Uri first, string? format, string? subject, string accept = "application/json", Func<SourceAnswer, Uri?>? next = null) =>
        ReadPages(Get(first, accept), format, subject, accept, next);

    /// <summary>The same, with the first page already there.</summary>
    public IEnumerable<ReadResult> ReadPages(SourceAnswer first, string? format, string? subject, string accept = "application/json", Func<SourceAnswer, Uri?>? next = null)
    {
        next ??= answer => answer.Next;
        var answer = first;
        var seen = new HashSet<string>(StringComparer.Ordinal) { answer.Address.AbsoluteUri };
        for (var page = 1; ; page++)
        {
            var follows = next(answer);
            var from = answer.Address;
            foreach (var result in Read(answer, format, subject, isFollowed: follows is not null && page < _query.MaxPages))
            {
                yield return result;
            }

            if (follows is null)
            {
                yield break;
            }

            if (page == _query.MaxPages || !seen.Add(follows.AbsoluteUri))
            {
                yield return ReadResult.Warn(page == _query.MaxPages
                    ? $"{_pattern.Source} has more of {_pattern.Subject} than the {_query.MaxPages.ToString(CultureInfo.InvariantCulture)} pages that are read; the rest is left out."
                    : $"{_pattern.Source} gives the same page of {_pattern.Subject} again; what may follow is left out.");
                yield break;
            }

            answer = Get(Follow(from, follows), accept);
        }
    }

    /// <summary>An address that an answer gives, if it may be asked: never from https to http.</summary>
    public Uri Follow(Uri from, Uri to) => WebAddress.IsAllowed(to) && !(from.Scheme == Uri.UriSchemeHttps && to.Scheme != Uri.UriSchemeHttps)
        ? WebAddress.WithoutUser(to)
        : throw SourceFailures.Redirected(_pattern, from, $"names '{WebAddress.Show(to)}' as the place of more. Only https is followed.");

    /// <summary>The JSON of an answer, for what a source needs besides releases.</summary>
    public JToken Parse(SourceAnswer answer)
    {
        using var text = new StreamReader(answer.Rewind(), System.Text.Encoding.UTF8, true, 4096, leaveOpen: true);
        using var json = new JsonTextReader(text) { MaxDepth = MostDepth, DateParseHandling = DateParseHandling.None, CloseInput = false };
        try
        {
            return JToken.ReadFrom(json);
        }
        catch (JsonReaderException cause)
        {
            throw Unexpected($"is no JSON that can be read: {DisplayText.Quote(cause.Message)}", cause);
        }
    }

    /// <summary>The error for an answer that is not as such a source answers.</summary>
    /// <param name="what">How it goes on after "The answer of … for …".</param>
    /// <param name="cause">What was found wrong, or null.</param>
    public SourceException Unexpected(string what, Exception? cause = null) =>
        new(SourceFault.Unexpected, $"The answer of {_pattern.Source} ({WebAddress.Show(Registry)}) for {_pattern.Subject} {what}", cause);

    /// <summary>The error for a name that is not known, with names close to it.</summary>
    public SourceException NotFound(IReadOnlyList<string> close) => new(
        SourceFault.NotFound,
        $"{_pattern.Source} knows no {_pattern.Subject} at {WebAddress.Show(Registry)}."
        + (close.Count == 0 ? string.Empty : $" Close to it are {string.Join(", ", close.Select(name => $"'{DisplayText.Quote(name)}'"))}."));
}
