using ReleaseTools.Orders;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>What <c>-Rule</c> says.</summary>
internal static class RuleText
{
    /// <summary>The rule of a text; one that is none is a terminating error of the cmdlet.</summary>
    public static OrderRule Parse(CancellableCmdlet cmdlet, string text)
    {
        if (!OrderRule.TryParse(text, out var rule, out var error))
        {
            cmdlet.ThrowTerminatingError(AnalysisErrors.RuleInvalid(text, error));
        }

        return rule!;
    }
}
