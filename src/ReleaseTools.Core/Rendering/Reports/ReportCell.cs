namespace ReleaseTools.Rendering.Reports;

/// <summary>A cell of a report's table. Immutable. The text is as the data have it: whoever writes it encodes it.</summary>
/// <param name="Text">What it says, in full: neither colour nor bar says anything that the text does not.</param>
public sealed record ReportCell(string Text)
{
    /// <summary>By what rows are put in order: ticks of a date, seconds of a gap, a share; null sorts by the text, and last where that is empty.</summary>
    public double? Order { get; init; }

    /// <summary>How the answer is meant.</summary>
    public Tone Tone { get; init; }

    /// <summary>How long the bar beside the text is, 0 to 1; null draws none.</summary>
    public double? Share { get; init; }

    /// <summary>Where the text leads, an absolute http or https address; null for nowhere.</summary>
    public Uri? Link { get; init; }

    /// <summary>The release that the cell names, to which a page leads; null for none.</summary>
    public Release? Release { get; init; }
}
