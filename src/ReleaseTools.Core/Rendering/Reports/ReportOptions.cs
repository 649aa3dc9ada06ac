using ReleaseTools.Orders;
using ReleaseTools.Timelines;

namespace ReleaseTools.Rendering.Reports;

/// <summary>What a report is to hold. Immutable.</summary>
public sealed record ReportOptions
{
    /// <summary>The usual distance up to which rivals are looked at: a day.</summary>
    public static readonly Duration UsualWithin = new(TimeSpan.FromDays(1));

    /// <summary>What it is called where nothing else is said.</summary>
    public const string UsualTitle = "Releases";

    /// <summary>What it is called. Where nothing of it can be read, as of blanks, it is <see cref="UsualTitle"/>.</summary>
    public string Title { get; init; } = UsualTitle;

    /// <summary>Only what may lie at or after the first instant of this date; null sets no limit.</summary>
    public ReleaseDate? Since { get; init; }

    /// <summary>Only what may lie at or before the last instant of this date; null sets no limit.</summary>
    public ReleaseDate? Until { get; init; }

    /// <summary>By what releases are grouped; null for what is usual: lanes and rivals by vendor, rhythms by vendor and product.</summary>
    public ReleaseGrouping? Grouping { get; init; }

    /// <summary>What is dated after it is not out.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The parts that are wanted; null for all to which the input has something to say.</summary>
    public IReadOnlyList<ReportSectionKind>? Sections { get; init; }

    /// <summary>Up to how far apart rivals are bracketed, and count as coinciding.</summary>
    public Duration Within { get; init; } = UsualWithin;

    /// <summary>Sentences to judge by the releases.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>The orders that are to be kept; none asks which order of tracks each line has and whether it breaks that of the lines before.</summary>
    public IReadOnlyList<OrderRule> Rules { get; init; } = [];

    /// <summary>The seed where chance is drawn.</summary>
    public int Seed { get; init; }
}
