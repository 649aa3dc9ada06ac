namespace ReleaseTools.Orders;

/// <summary>How order rules are applied. Immutable.</summary>
/// <param name="By">What labels are looked for in: Track, Variant, Product, Vendor, Line, Specialty, Status, Name, Version or an attribute's name; without case.</param>
/// <param name="AsOf">What is certainly dated after it is still to come.</param>
/// <param name="IncludeIncomplete">Whether a group that holds only one label of a pair gives a result too.</param>
public sealed record OrderOptions(string By, DateTimeOffset AsOf, bool IncludeIncomplete);
