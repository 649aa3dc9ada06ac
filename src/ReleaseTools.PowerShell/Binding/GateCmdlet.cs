using System.Management.Automation;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet whose results can be one Boolean, for gates: True only where everything certainly passes, and there is something.</summary>
public abstract class GateCmdlet : ReleaseInputCmdlet
{
    private const string Pass = "Pass";

    private protected GateCmdlet()
    {
    }

    /// <summary>Writes one Boolean instead of the results: True where each of them passes, and there is one. What could not be read, or is not known, does not pass.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>What is not known counts as for -Quiet: Fail, which is the default, or Pass.</summary>
    [Parameter]
    [ValidateSet("Fail", Pass)]
    public string UnknownAs { get; set; } = "Fail";

    /// <summary>Whether what is not known passes.</summary>
    private protected bool UnknownPasses => UnknownAs == Pass;

    /// <summary>A terminating error where a parameter was given that says nothing without -Quiet.</summary>
    /// <param name="others">Those that the cmdlet has beside -UnknownAs.</param>
    private protected void CheckGate(params string[] others)
    {
        foreach (var parameter in others.Prepend(nameof(UnknownAs)))
        {
            if (!Quiet && MyInvocation.BoundParameters.ContainsKey(parameter))
            {
                ThrowTerminatingError(AnalysisErrors.ParameterNeedsAnother(parameter, "-Quiet", "without it the results themselves are written."));
            }
        }
    }

    /// <summary>Writes the Boolean, with a warning where something could not be read.</summary>
    /// <param name="passes">Whether all that was read passes, and there is something.</param>
    /// <param name="shown">What cannot be shown of what is not known, such as <c>be in order</c>.</param>
    private protected void WriteGate(bool passes, string shown)
    {
        if (Unread > 0)
        {
            WriteWarning($"{Unread} files or records could not be read, so the answer is False: what is not known cannot be shown to {shown}.");
        }

        WriteObject(passes && Unread == 0);
    }
}
