namespace ReleaseTools.Rendering.Reports;

/// <summary>What is to be shown of some releases, with every question answered, before anything is written. Immutable.</summary>
public sealed class ReleaseReport
{
    internal ReleaseReport(ReportOptions options, IReadOnlyList<Release> releases, int outside, TimelinePicture? picture, IReadOnlyList<ReleaseGap> rivals, IReadOnlyList<ReportSection> sections)
    {
        Title = DisplayText.Clean(options.Title) is { Length: > 0 } title ? title : ReportOptions.UsualTitle;
        AsOf = options.AsOf;
        Releases = releases;
        Outside = outside;
        Picture = picture;
        Rivals = rivals;
        Sections = sections;
    }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>The moment that it speaks of, UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The releases that it is about, in time order, those without a date last. The rows of the section Release stand in the same order.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>How many releases certainly lie outside of what was asked for.</summary>
    public int Outside { get; }

    /// <summary>The picture, laid out for a page; null where none is wanted.</summary>
    public TimelinePicture? Picture { get; }

    /// <summary>The gaps between nearest rivals, however long, each pair once; none where only the picture is wanted.</summary>
    public IReadOnlyList<ReleaseGap> Rivals { get; }

    /// <summary>The parts with figures, in the order of <see cref="ReportSectionKind"/>.</summary>
    public IReadOnlyList<ReportSection> Sections { get; }

    /// <summary>What went wrong in parts that could not be made, and that say so; faults of ours, for whoever has the report made to tell. Usually none.</summary>
    public IReadOnlyList<Exception> Faults { get; internal init; } = [];
}
