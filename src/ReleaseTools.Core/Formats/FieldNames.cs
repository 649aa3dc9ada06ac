using System.Text;

namespace ReleaseTools.Formats;

/// <summary>The usual headers of each field, and which of several counts.</summary>
/// <remarks>
/// Headers compare without case, spaces and punctuation: <c>release_date</c>, <c>Release Date</c> and <c>releaseDate</c> are one.
/// Of several headers for one field the first in the list below counts, whatever their order in the record and whether or not its
/// cell is empty; the others become attributes. Only the name takes the first that is not empty, for a release must have one.
/// </remarks>
internal static class FieldNames
{
    private const string AttributePrefix = "Attributes.";

    private static readonly (RecordField Field, string[] Headers)[] Priorities =
    [
        (RecordField.Name,
        [
            "name", "releasename", "displayname", "fullname", "title", "modelname", "label", "modelid", "tagname", "tag", "slug", "key", "id",
        ]),
        (RecordField.Vendor,
        [
            "vendor", "vendorname", "company", "provider", "lab", "organization", "organisation", "org", "publisher", "maker", "manufacturer",
            "developer", "author", "owner",
        ]),
        (RecordField.Product, ["product", "productname", "package", "packagename", "project", "repository", "repo"]),
        (RecordField.Family, ["family", "modelfamily", "productfamily"]),
        (RecordField.Model, ["model"]),
        (RecordField.Version, ["version", "versionnumber", "releaseversion", "semver", "ver"]),
        (RecordField.Variant, ["variant", "edition", "flavor", "flavour", "sku"]),
        (RecordField.Track, ["track", "channel", "ring"]),
        (RecordField.Specialty, ["specialty", "speciality", "specialization", "specialisation"]),

        // What says UTC is surer than what does not; a publication is surer than a creation; a bare "date" may be any date.
        (RecordField.Released,
        [
            "releasedutc", "releaseddateutc", "released", "releasedat", "releasedon", "releasedate", "releaseddate", "datereleased", "releasetime",
            "releasetimestamp", "publishedutc", "publishedat", "published", "publishedon", "publisheddate", "publicationdate", "publishdate",
            "datepublished", "pubdate", "launchdate", "launched", "launchedat", "gadate", "availablefrom", "uploadtimeiso8601", "uploadtime",
            "uploadedat", "when", "date", "day", "createdutc", "createdat", "created", "creationdate", "datecreated", "timestamp", "datetime",
            "time", "releasedraw",
        ]),
        (RecordField.Status, ["status", "state", "lifecycle"]),
        (RecordField.Draft, ["draft", "isdraft"]),
        (RecordField.Prerelease, ["prerelease", "isprerelease"]),
        (RecordField.Withdrawn, ["withdrawn", "yanked", "unpublished", "iswithdrawn", "isyanked"]),
        (RecordField.AliasOf, ["aliasof", "alias", "canonicalname"]),
        (RecordField.Sequence, ["sequence"]),
        (RecordField.Source, ["source", "datasource", "sourcename"]),
        (RecordField.Provenance, ["provenance"]),
        (RecordField.Link, ["link", "sourcelink", "htmlurl", "url", "href", "permalink", "uri"]),
        (RecordField.RetrievedAt, ["retrievedat", "retrieved"]),
        (RecordField.Proves, ["proves"]),
        (RecordField.Stated, ["stated"]),
        (RecordField.Kind, ["kind"]),
        (RecordField.Precision, ["precision", "dateprecision"]),
        (RecordField.Schema, ["schema"]),
        (RecordField.Attributes, ["attributes"]),
        (RecordField.Derived, ["line"]),
    ];

    // Headers of well-known facts, and the name under which each is kept.
    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        ["context"] = AttributeNames.Context,
        ["contextwindow"] = AttributeNames.Context,
        ["contextlength"] = AttributeNames.Context,
        ["output"] = AttributeNames.Output,
        ["maxoutput"] = AttributeNames.Output,
        ["maxoutputtokens"] = AttributeNames.Output,
        ["usdpermillioninput"] = AttributeNames.InputPrice,
        ["inputprice"] = AttributeNames.InputPrice,
        ["usdpermillionoutput"] = AttributeNames.OutputPrice,
        ["outputprice"] = AttributeNames.OutputPrice,
        ["modalitiesin"] = AttributeNames.InputModalities,
        ["inputmodalities"] = AttributeNames.InputModalities,
        ["modalitiesout"] = AttributeNames.OutputModalities,
        ["outputmodalities"] = AttributeNames.OutputModalities,
        ["capabilities"] = AttributeNames.Capabilities,
        ["knowledge"] = AttributeNames.KnowledgeCutoff,
        ["knowledgecutoff"] = AttributeNames.KnowledgeCutoff,
        ["openweights"] = AttributeNames.OpenWeights,
        ["announced"] = AttributeNames.Announced,
        ["announcedat"] = AttributeNames.Announced,
        ["announcedon"] = AttributeNames.Announced,
        ["announceddate"] = AttributeNames.Announced,
        ["announcementdate"] = AttributeNames.Announced,
        ["dateannounced"] = AttributeNames.Announced,
        ["documented"] = AttributeNames.Documented,
        ["documentedat"] = AttributeNames.Documented,
        ["documentedon"] = AttributeNames.Documented,
        ["documentationdate"] = AttributeNames.Documented,
        ["changelog"] = AttributeNames.Changelog,
        ["changelogdate"] = AttributeNames.Changelog,
        ["snapshot"] = AttributeNames.Snapshot,
        ["lastupdated"] = AttributeNames.LastUpdated,
    };

    private static readonly Dictionary<string, (RecordField Field, int Rank)> Known = Index();

    /// <summary>The field that a header usually names and its rank among that field's headers (0 counts most); Attribute where it names none.</summary>
    public static (RecordField Field, int Rank) Of(string header) =>
        Known.TryGetValue(Normalize(header), out var known) ? known : (RecordField.Attribute, 0);

    /// <summary>Every field with its headers, the one that counts most first. For the topic on formats.</summary>
    public static IEnumerable<(RecordField Field, IReadOnlyList<string> Headers)> All => Priorities.Select(each => (each.Field, (IReadOnlyList<string>)each.Headers));

    /// <summary>The headers of well-known facts, each with the name of its attribute. For the topic on formats.</summary>
    public static IReadOnlyDictionary<string, string> AllFacts => Facts;

    /// <summary>Whether a header names a well-known fact about a release.</summary>
    public static bool IsFact(string header) => Facts.ContainsKey(Normalize(header));

    /// <summary>The name under which a further fact is kept: its usual one, else the header itself.</summary>
    public static string AttributeOf(string header) =>
        Facts.TryGetValue(Normalize(header), out var name) ? name : DisplayText.Clean(header);

    /// <summary>The field that a target of <see cref="ReadOptions.PropertyMap"/> means; null for one that is no field.</summary>
    public static RecordField? OfTarget(string target) =>
        Of(target).Field is var field && field is not (RecordField.Attribute or RecordField.Derived or RecordField.Schema) ? field : null;

    /// <summary>The attribute that a target means: a usual one, or any by <c>Attributes.name</c>; null for one that means none.</summary>
    public static string? AttributeOfTarget(string target) =>
        target.StartsWith(AttributePrefix, StringComparison.OrdinalIgnoreCase) && target.Length > AttributePrefix.Length
            ? DisplayText.Clean(target.Substring(AttributePrefix.Length))
            : Facts.TryGetValue(Normalize(target), out var name) ? name : null;

    /// <summary>The targets of a property map, for messages.</summary>
    public static string Targets { get; } = string.Join(
        ", ",
        Priorities.Select(each => each.Field)
            .Where(field => field is not (RecordField.Family or RecordField.Model or RecordField.Derived or RecordField.Schema or RecordField.Attributes))
            .Select(field => field.ToString())
            .Concat(Facts.Values.Distinct())
            .Append(AttributePrefix + "<any name>"));

    /// <summary>The headers that name a release, for messages.</summary>
    public static string IdentityHeaders => "name, id, tag, product or model";

    /// <summary>A header without case, spaces and punctuation.</summary>
    public static string Normalize(string header)
    {
        var text = new StringBuilder(header.Length);
        foreach (var character in header)
        {
            if (char.IsLetterOrDigit(character))
            {
                text.Append(char.ToLowerInvariant(character));
            }
        }

        return text.ToString();
    }

    private static Dictionary<string, (RecordField Field, int Rank)> Index()
    {
        var index = new Dictionary<string, (RecordField, int)>(StringComparer.Ordinal);
        foreach (var (field, headers) in Priorities)
        {
            for (var rank = 0; rank < headers.Length; rank++)
            {
                index.Add(headers[rank], (field, rank));
            }
        }

        return index;
    }
}
