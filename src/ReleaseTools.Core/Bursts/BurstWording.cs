using ReleaseTools.Statistics;

namespace ReleaseTools.Bursts;

/// <summary>What the facts of a burst mean, in plain words.</summary>
internal static class BurstWording
{
    private const double Unusual = 0.05;

    public static string Of(BurstFacts facts, BurstOptions options)
    {
        var vendors = FigureText.Count(facts.VendorNames.Count, "vendor");
        if (!facts.IsCertain)
        {
            return $"Perhaps {vendors} within {options.Within}: the dates are too coarse to prove it, or to say how unusual it would be. {First(facts)}";
        }

        var chance = facts.PValue is not { } value ? string.Empty
            : value < Unusual ? $" Chance and the calendar would seldom bring so many together anywhere in this time ({FigureText.P(value)})."
            : $" Chance and the calendar would bring as many together somewhere in this time anyway ({FigureText.P(value)}).";
        return $"{vendors} within {options.Within}.{chance} {First(facts)}";
    }

    private static string First(BurstFacts facts) => facts.Leader is { } leader ? $"{leader} was first." : "The dates do not tell who was first.";
}
