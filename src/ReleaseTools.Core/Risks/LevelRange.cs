namespace ReleaseTools.Risks;

/// <summary>The levels that a factor may have, by what is known: from the best to the worst of Low, Medium and High.</summary>
internal readonly record struct LevelRange(RiskLevel Best, RiskLevel Worst)
{
    /// <summary>Nothing is known.</summary>
    public static LevelRange Any { get; } = new(RiskLevel.Low, RiskLevel.High);

    /// <summary>The one level, or Unknown where there are several.</summary>
    public RiskLevel Level => Best == Worst ? Best : RiskLevel.Unknown;

    public static LevelRange Of(RiskLevel level) => new(level, level);

    /// <summary>The range of the worse of two.</summary>
    public LevelRange Worse(LevelRange other) => new(Max(Best, other.Best), Max(Worst, other.Worst));

    /// <summary>No better than a level.</summary>
    public LevelRange AtLeast(RiskLevel level) => Worse(Of(level));

    /// <summary>What is certain of a factor whose level is not, for a sentence: empty, <c>at least Medium; </c> or <c>at most Medium; </c>.</summary>
    public string Bounds() => Best == Worst ? string.Empty
        : Best > RiskLevel.Low ? $"at least {Best}; "
        : Worst < RiskLevel.High ? $"at most {Worst}; "
        : string.Empty;

    private static RiskLevel Max(RiskLevel left, RiskLevel right) => left > right ? left : right;
}
