namespace ReleaseTools.Claims;

/// <summary>Every word that a form is written with.</summary>
internal static class ClaimVocabulary
{
    public static HashSet<string> Words { get; } = new(
        ClaimForms.All.SelectMany(form => form.Patterns).SelectMany(pattern => pattern.Words), StringComparer.Ordinal);
}
