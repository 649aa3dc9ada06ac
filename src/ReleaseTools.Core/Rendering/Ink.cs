namespace ReleaseTools.Rendering;

/// <summary>What a character of a drawing stands for; where colours are shown, each has its own.</summary>
internal enum Ink
{
    Plain,
    Faint,
    Name,
    General,
    Specialized,
    Optimized,
    Preview,
    Lts,
    Other,
    Withdrawn,
    Pending,
    Undated,
    Gap,
}
