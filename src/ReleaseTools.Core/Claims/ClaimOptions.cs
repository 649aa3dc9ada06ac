namespace ReleaseTools.Claims;

/// <summary>How claims are judged. Immutable.</summary>
/// <param name="AsOf">What is certainly dated after it is not out.</param>
public sealed record ClaimOptions(DateTimeOffset AsOf);
