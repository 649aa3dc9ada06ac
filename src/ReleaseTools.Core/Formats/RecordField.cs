namespace ReleaseTools.Formats;

/// <summary>What a column of a record is taken for.</summary>
internal enum RecordField
{
    /// <summary>A further fact, kept under its own or its usual name.</summary>
    Attribute,

    /// <summary>Follows from the others, so that it is not read (a release's line).</summary>
    Derived,
    Name,
    Vendor,
    Product,

    /// <summary>A product, often with a variant in it (<c>claude-opus</c>): gives way to the name's product where it only repeats it.</summary>
    Family,

    /// <summary>A product where a version stands beside it and no product does; a name otherwise.</summary>
    Model,
    Version,
    Variant,
    Track,
    Specialty,
    Released,
    Status,
    Draft,
    Prerelease,
    Withdrawn,
    AliasOf,
    Sequence,
    Provenance,
    Source,
    Link,
    RetrievedAt,
    Proves,
    Stated,
    Kind,
    Precision,

    /// <summary>The schema that the record itself states: under the house's own it is read exactly.</summary>
    Schema,

    /// <summary>An object of further facts. The last member: plans count on it.</summary>
    Attributes,
}
