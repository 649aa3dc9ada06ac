using ReleaseTools.Naming;

namespace ReleaseTools.Formats;

/// <summary>What a reader needs to know besides the text. Immutable.</summary>
public sealed record ReadOptions
{
    /// <summary>Name of the source for provenance and messages: a file's path, or null for text from the pipeline.</summary>
    public string? SourceName { get; init; }

    /// <summary>The rules that take names apart.</summary>
    public NamingRules Naming { get; init; } = NamingRules.Default;

    /// <summary>Which property or column of the input to take for a property of a release (<c>Released</c> -> <c>when</c>); it wins over the usual names.</summary>
    /// <remarks>An attribute is named by its usual name or, any other, as <c>Attributes.cost</c>. See <see cref="Check"/>.</remarks>
    public IReadOnlyDictionary<string, string> PropertyMap { get; init; } = new Dictionary<string, string>();

    /// <summary>The zone of times that name none; null is UTC.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>What the input is of, where its content does not say: a package's name, or <c>owner/repository</c>. Null takes the file's name.</summary>
    public string? Subject { get; init; }

    /// <summary>When the input was fetched, for the provenance; null where it was not.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>Whether builds of one version for several platforms (<c>1.2.0-linux-x64</c>) come one by one, as variants, instead of once.</summary>
    public bool IncludePlatformBuilds { get; init; }

    /// <summary>Whether whoever reads also fetches the pages that the input names, so that nothing need be said of them.</summary>
    internal bool ArePagesFollowed { get; init; }

    /// <summary>What is wrong with a target of <see cref="PropertyMap"/>, with those that there are; null for a property or attribute of a release.</summary>
    public static string? Check(string target) => FieldNames.OfTarget(target) is not null || FieldNames.AttributeOfTarget(target) is not null
        ? null
        : $"'{DisplayText.Quote(target)}' is no property of a release. These can be mapped: {FieldNames.Targets}.";
}
