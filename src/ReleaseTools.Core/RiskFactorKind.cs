namespace ReleaseTools;

/// <summary>What an early adopter's risk is looked for in.</summary>
public enum RiskFactorKind : long
{
    /// <summary>Its age, against the usual time until something replaces or fixes such a release.</summary>
    Freshness = 0,

    /// <summary>Breaking and withdrawn versions in the product's history, version zero, and previews.</summary>
    ApiInstability = 1,

    /// <summary>No price, a price that changed, or one far from its siblings'.</summary>
    PricingUncertainty = 2,

    /// <summary>What the general release of its line has, and it has not.</summary>
    FeatureGap = 3,

    /// <summary>Documentation or a changelog that came after it.</summary>
    DocumentationLag = 4,

    /// <summary>That no other vendor has a release with the same capabilities at a like price.</summary>
    SingleSource = 5,
}
