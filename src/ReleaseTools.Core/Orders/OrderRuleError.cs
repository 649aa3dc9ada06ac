using System.Globalization;

namespace ReleaseTools.Orders;

/// <summary>Why some text is no rule. Immutable.</summary>
/// <param name="Column">Where it goes wrong, in characters from 1.</param>
/// <param name="Message">What was expected there; without a full stop.</param>
public sealed record OrderRuleError(int Column, string Message)
{
    /// <summary>For example <c>column 9: expected a label after '->'</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "column {0}: {1}", Column, Message);
}
