namespace ReleaseTools.Rendering;

/// <summary>How a picture is drawn in a terminal. Immutable.</summary>
public sealed record TerminalOptions
{
    /// <summary>How many columns it may take, at least <see cref="TerminalTimeline.LeastWidth"/>.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The characters.</summary>
    public GlyphSet Glyphs { get; init; } = GlyphSet.Unicode;

    /// <summary>Whether marks have colours, as escape sequences.</summary>
    public bool Colored { get; init; }
}
