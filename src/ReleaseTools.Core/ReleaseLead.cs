using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>How one group stands to one other: who of the two tends to come first. Immutable.</summary>
public sealed class ReleaseLead
{
    internal ReleaseLead(string? other, LeadIndex index, bool isReversed, double? correctedPValue)
    {
        Other = other;
        Index = isReversed ? 0 - index.Index : index.Index;
        Leads = isReversed ? index.Follows : index.Leads;
        Follows = isReversed ? index.Leads : index.Follows;
        Ties = index.Ties;
        Undecided = index.Undecided;
        PValue = index.PValue;
        CorrectedPValue = correctedPValue;
    }

    /// <summary>The other group.</summary>
    public string? Other { get; }

    /// <summary>From −1, the other always leads, to 1, this group always leads; null where nothing is matched.</summary>
    public double? Index { get; }

    /// <summary>How many releases of the two were matched as each other's nearest.</summary>
    public int Matched => Leads + Follows + Ties + Undecided;

    /// <summary>In how many matched pairs this group certainly came first.</summary>
    public int Leads { get; }

    /// <summary>In how many the other certainly came first.</summary>
    public int Follows { get; }

    /// <summary>In how many both came at one exact instant.</summary>
    public int Ties { get; }

    /// <summary>In how many the dates are too coarse to tell.</summary>
    public int Undecided { get; }

    /// <summary>How often coin tosses would give an index this far from 0 for this pair of groups alone, 0 to 1, exact; null where nothing is matched.</summary>
    public double? PValue { get; }

    /// <summary>The same after Holm's correction for all pairs of groups that were compared.</summary>
    public double? CorrectedPValue { get; }

    /// <summary>For example <c>OpenAI 0.33 (12)</c>: the index, and over how many pairs.</summary>
    public override string ToString() => Index is { } index
        ? FormattableString.Invariant($"{Other ?? "all"} {FigureText.Number(index)} ({Matched})")
        : FormattableString.Invariant($"{Other ?? "all"} (0)");
}
