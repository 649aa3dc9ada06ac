namespace ReleaseTools.Orders;

/// <summary>A label of a rule that no release has. Immutable.</summary>
/// <param name="Label">The label.</param>
/// <param name="Key">The property or attribute in which it was looked for.</param>
/// <param name="Values">The first values that the releases have there instead, in the order of the input.</param>
/// <param name="ValueCount">How many values there are in all.</param>
/// <param name="Suggestions">The values that come close to the label, closest first; few, perhaps none.</param>
/// <param name="FoundIn">A property in which releases do have the label, or null.</param>
public sealed record MissingLabel(
    OrderLabel Label, string Key, IReadOnlyList<string> Values, int ValueCount, IReadOnlyList<string> Suggestions, string? FoundIn);
