namespace ReleaseTools.Orders;

/// <summary>What a gate makes of an outcome.</summary>
public static class OrderVerdict
{
    /// <summary>Whether an outcome passes: Conforms and Pending do, Reversed, Early and Late do not.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="strict">Whether Tied fails.</param>
    /// <param name="unknownPasses">Whether Unknown passes; a gate that is not told so fails closed.</param>
    public static bool Passes(OrderOutcome outcome, bool strict, bool unknownPasses) => outcome switch
    {
        OrderOutcome.Conforms or OrderOutcome.Pending => true,
        OrderOutcome.Tied => !strict,
        OrderOutcome.Unknown => unknownPasses,
        _ => false,
    };
}
