namespace ReleaseTools.Rendering;

/// <summary>How a picture is drawn as SVG. Immutable.</summary>
public sealed record SvgOptions
{
    /// <summary>How wide it is, in CSS pixels, at least 400. It scales with the page that holds it.</summary>
    public int Width { get; init; } = 1000;

    /// <summary>What it is called, for those who hear it and for the tab of a browser.</summary>
    public string Title { get; init; } = "Releases";
}
