using System.Globalization;

namespace ReleaseTools.Orders;

/// <summary>Why a line of a list of rules is no rule. Immutable.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">Where it goes wrong, in characters from 1.</param>
/// <param name="Message">What was expected there; without a full stop.</param>
public sealed record OrderRuleFileError(int Line, int Column, string Message)
{
    /// <summary>For example <c>line 3, column 9: expected a label after the arrow</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}: {2}", Line, Column, Message);
}
