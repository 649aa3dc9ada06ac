namespace ReleaseTools.Leaders;

/// <summary>The figures of one group, before they are put into words.</summary>
internal sealed record LeaderFigures(string? Group, int Events)
{
    public int? Place { get; init; }

    public int? BestPlace { get; init; }

    public int? WorstPlace { get; init; }

    public double? FirstShare { get; init; }

    public double? LeadIndex { get; init; }

    public IReadOnlyList<ReleaseLead> Others { get; init; } = [];
}
