using System.Globalization;
using ReleaseTools.Naming;

namespace ReleaseTools.Formats.Feeds;

/// <summary>The reading of one text of a feed: turns entries into releases by the rules that all feeds share.</summary>
/// <remarks>
/// A release's date is what the source proves of it. The year 1 is a clock's way to say nothing, so it is unknown. 1970-01-01 is where a
/// clock begins that was never set: the date stays, with the attribute <c>doubt</c> and one warning. Stable is track general, a prerelease track preview.
/// </remarks>
internal sealed class FeedReading
{
    private static readonly long Epoch = new DateTime(1970, 1, 1).Ticks;

    private readonly GuardedTextReader _text;
    private readonly string _source;
    private long _suspect;

    public FeedReading(string source, ReadOptions options, GuardedTextReader text)
    {
        _source = source;
        _text = text;
        Options = options;
    }

    public ReadOptions Options { get; }

    /// <summary>Whether the text was found to be what it was taken for, be it without releases.</summary>
    public bool IsRecognized { get; set; }

    /// <summary>What the text is of, where it does not say so itself: what the caller says, else what <see cref="SourcePath"/> makes of the file's path; or null.</summary>
    public string? Subject => Options.Subject ?? SourcePath.SubjectOf(Options.SourceName);

    /// <summary>
    /// The pages that the texts so far only point at: the address of each, and how many releases it is said to hold, or 0. What is left of them at the end
    /// is told in a warning.
    /// </summary>
    public IDictionary<string, long> PagesElsewhere { get; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Says that a record has been read to its end, so that the limit on its length starts anew.</summary>
    public void EndRecord() => _text.EndRecord();

    /// <summary>A problem with a record.</summary>
    public ReadResult Problem(in RecordOrigin origin, string? property, object? value, string message) =>
        ReadResult.Of(ReadProblems.Record(Options, origin, property ?? (origin.Path is "" ? null : origin.Path), value, message));

    /// <summary>The release of an entry, or the problem with it.</summary>
    public ReadResult Make(FeedEntry entry)
    {
        if (DateCell.Read(entry.Date, entry.DateField, Options.Zone, out var stated, out _) is { } error)
        {
            return Problem(entry.Origin, entry.Origin.PathOf(entry.DateField), entry.Date, error);
        }

        // A product of nothing but blanks, or of what no terminal should be given, is none.
        entry.Product = CellText.Of(entry.Product);
        var provenance = new Provenance(_source, entry.Link ?? Address, Options.RetrievedAt, entry.Proves, Believable(stated));
        var release = new ReleaseBuilder
        {
            Vendor = entry.Vendor is null ? null : Options.Naming.CanonicalVendor(entry.Vendor),
            Product = entry.Product,
            Variant = entry.Variant,
            Released = provenance.Bounds,
            Status = entry.Status,
        };
        release.AddProvenance(provenance);
        if (entry.Model is null)
        {
            Identify(entry, release);
        }
        else
        {
            IdentifyModel(entry, entry.Model, release);
        }

        if (CellText.Of(release.Name) is null && CellText.Of(release.Product) is null)
        {
            return Problem(entry.Origin, null, entry.Version, "does not say what it is a release of.");
        }

        foreach (var (name, value) in entry.Facts)
        {
            AttributeCell.SetExact(release, name, value);
        }

        if (stated.IsKnown && !stated.IsOpen && stated.EarliestTicks >= Epoch && stated.EarliestTicks < Epoch + TimeSpan.TicksPerDay)
        {
            _suspect++;
            release.SetAttribute(AttributeNames.Doubt, "1970-01-01 is where a clock begins that was never set");
        }

        return ReadResult.Of(release.Build());
    }

    /// <summary>What a reader finds, with platform builds counted once and what is to be said of the whole at its end.</summary>
    public IEnumerable<ReadResult> Finish(IEnumerable<ReadResult> results)
    {
        foreach (var result in Options.IncludePlatformBuilds ? results : PlatformBuilds.CountOnce(results))
        {
            yield return result;
        }

        var source = Options.SourceName is { } name ? DisplayText.Quote(name) + ": " : string.Empty;
        if (PagesElsewhere.Count > 0 && !Options.ArePagesFollowed)
        {
            var releases = PagesElsewhere.Values.Sum();
            yield return ReadResult.Warn(string.Format(
                CultureInfo.InvariantCulture,
                "{0}This is a part. Pages listed by address only: {1}{2}. Fetch them and read them too; the first is {3}.",
                source, PagesElsewhere.Count, releases > 0 ? string.Format(CultureInfo.InvariantCulture, ", with {0} releases", releases) : string.Empty,
                DisplayText.Quote(PagesElsewhere.Keys.First())));
        }

        if (_suspect > 0)
        {
            yield return ReadResult.Warn(string.Format(
                CultureInfo.InvariantCulture,
                "{0}{1} of the dates are 1970-01-01, where a clock begins that was never set. They stay, with the attribute '{2}'.",
                source, _suspect, AttributeNames.Doubt));
        }
    }

    // What came over the network can be looked up where it came from; a file's path is nobody else's.
    private string? Address =>
        Options.SourceName is { } name && Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? name : null;

    private static ReleaseDate Believable(ReleaseDate stated) =>
        stated.IsKnown && stated.LatestTicks < TimeSpan.TicksPerDay * 366 ? ReleaseDate.Unknown : stated;

    private static void Identify(FeedEntry entry, ReleaseBuilder release)
    {
        var text = CellText.Of(entry.Version);
        if (text is not null && PlatformBuild.TrySplit(text, out var version, out var platform))
        {
            release.Variant ??= platform;
            release.SetAttribute(PlatformBuild.Attribute, platform);
            text = version;
        }

        release.Version = ReleaseVersion.TryParse(text, out var parsed) ? parsed : null;

        // Without a product the version is all the name that there is; what is no version stays readable in the name.
        release.Name = CellText.Of(entry.Name) ?? (text is null || (release.Version is not null && entry.Product is not null) ? null : $"{entry.Product} {text}".Trim());
        release.Track = entry.Track
            ?? (entry.IsPrerelease ?? release.Version is { IsPrerelease: true } ? ReleaseTrack.Preview : ReleaseTrack.General);
    }

    private static void IdentifyModel(FeedEntry entry, ReleaseName model, ReleaseBuilder release)
    {
        release.Name = CellText.Of(entry.Name) ?? model.Raw;
        release.Vendor ??= model.Vendor;
        release.Product = model.Product;
        release.Version = entry.Version is null ? model.Version : ReleaseVersion.TryParse(entry.Version, out var version) ? version : null;
        release.Variant = model.Variant;
        release.Track = entry.IsPrerelease == true ? ReleaseTrack.Preview : entry.Track ?? model.Track;
        release.Specialty = entry.IsPrerelease == true ? null : model.Specialty;
        release.SetAttribute(AttributeNames.Snapshot, model.Snapshot.IsKnown ? model.Snapshot : default(ReleaseDate?));
    }
}
