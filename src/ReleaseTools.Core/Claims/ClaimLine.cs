namespace ReleaseTools.Claims;

/// <summary>A claim and where it stands.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Path">The file; null where it comes from elsewhere.</param>
/// <param name="Number">The line of the file, from 1; null where it comes from elsewhere.</param>
public readonly record struct ClaimLine(string Text, string? Path, int? Number);
