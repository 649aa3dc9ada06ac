using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReleaseTools.Formats;

/// <summary>Writes releases as events of iCalendar (RFC 5545), for calendar programs.</summary>
/// <remarks>
/// <para>A release is an event on its day, at its instant, or from the start to the end of the interval in which it lies; where one end is
/// open, at the other. One without a date cannot be an event and becomes a to-do (VTODO), so that nothing is lost. Every one also carries the
/// whole release as JSON in <c>X-RELEASETOOLS-RELEASE</c>, which the reader reads back exactly.</para>
/// <para>The UID follows from name, vendor, product, version and variant, so that a second import of a changed file changes the event instead
/// of adding one; what came from a calendar keeps the UID that it had there. Lines end with CRLF, as the standard demands.</para>
/// </remarks>
public sealed class ICalendarReleaseWriter : IReleaseWriter
{
    internal const string ExactProperty = "X-RELEASETOOLS-RELEASE";

    /// <summary>The attribute that keeps the UID of an event that was read.</summary>
    internal const string UidAttribute = "uid";

    private const int HashLength = 16;

    /// <inheritdoc/>
    public string Format => "ICalendar";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".ics", ".ical"];

    /// <inheritdoc/>
    public IReleaseSink Begin(TextWriter text, WriteOptions options) => new Sink(text, options);

    /// <summary>What an event says of its release in properties that a person may change: name, status and dates.</summary>
    internal static IEnumerable<string> Shown(Release release)
    {
        foreach (var line in ICalendarTime.Write(release.Released))
        {
            yield return line;
        }

        yield return "SUMMARY:" + ICalendarText.Escape(release.Name);
        yield return release.Status switch
        {
            ReleaseStatus.Withdrawn => "STATUS:CANCELLED",
            _ when !release.Released.IsKnown => "STATUS:NEEDS-ACTION",
            ReleaseStatus.Released => "STATUS:CONFIRMED",
            _ => "STATUS:TENTATIVE",
        };
    }

    private sealed class Sink : IReleaseSink
    {
        private readonly TextWriter _text;
        private readonly string _stamp;
        private readonly Dictionary<string, int> _uids = new(StringComparer.Ordinal);

        public Sink(TextWriter text, WriteOptions options)
        {
            _text = text;
            _stamp = "DTSTAMP:" + ICalendarTime.Stamp(options.WrittenAt);
            Lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ReleaseTools//Releases 1//EN", "CALSCALE:GREGORIAN");
        }

        public void Write(Release release)
        {
            var component = release.Released.IsKnown ? "VEVENT" : "VTODO";
            Lines("BEGIN:" + component, "UID:" + ICalendarText.Escape(Uid(release)), _stamp);
            foreach (var line in Shown(release))
            {
                ICalendarText.WriteLine(_text, line);
            }

            ICalendarText.WriteLine(_text, "DESCRIPTION:" + ICalendarText.Escape(Description(release)));
            if (release.Track is not null)
            {
                ICalendarText.WriteLine(_text, "CATEGORIES:" + ICalendarText.Escape(release.Track));
            }

            if (release.Provenance.Select(item => item.Link).FirstOrDefault(IsLink) is { } link)
            {
                ICalendarText.WriteLine(_text, "URL:" + new Uri(link).AbsoluteUri);
            }

            // A release takes nobody's time.
            if (release.Released.IsKnown)
            {
                ICalendarText.WriteLine(_text, "TRANSP:TRANSPARENT");
            }

            using var json = new StringWriter(CultureInfo.InvariantCulture);
            JsonReleaseText.Write(json, release, hasSchema: true);
            Lines(ExactProperty + ":" + ICalendarText.Escape(json.ToString()), "END:" + component);
        }

        public void End() => Lines("END:VCALENDAR");

        private static bool IsLink(string? link) =>
            Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

        private static string Description(Release release)
        {
            var sources = string.Join("; ", release.Provenance.Select(item => item.Source));
            return $"{release.Status} {release.Released}" + (sources.Length == 0 ? string.Empty : $"\n{sources}");
        }

        private void Lines(params string[] lines)
        {
            foreach (var line in lines)
            {
                ICalendarText.WriteLine(_text, line);
            }
        }

        private string Uid(Release release)
        {
            var uid = release.Attributes.TryGetValue(UidAttribute, out var known) && known is string { Length: > 0 } text
                ? text
                : Identity(release) + "@releasetools";
            _uids.TryGetValue(uid, out var count);
            _uids[uid] = count + 1;
            return count == 0 ? uid : string.Format(CultureInfo.InvariantCulture, "{0}-{1}", uid, count + 1);
        }

        private static string Identity(Release release)
        {
            var parts = new[] { release.Name, release.Vendor, release.Product, release.Version?.Text, release.Variant };
            using var sha = SHA256.Create();
#pragma warning disable CA1850 // netstandard2.0 has no HashData.
            var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\u001f", parts)));
#pragma warning restore CA1850
            return string.Concat(hash.Take(HashLength).Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
        }
    }
}
