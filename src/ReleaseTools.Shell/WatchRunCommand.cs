using System.Management.Automation;

namespace ReleaseTools.Shell;

/// <summary>Stands between a script and the formatter, where what the engine shows no host can be seen.</summary>
/// <remarks>
/// All passes unchanged, but an error about a missing command says also what this shell lacks: the engine swallows what its own hook
/// for missing commands throws, so the error is met on its way out. And <c>$?</c> is noted when the script has ended, since it is true
/// again once the pipeline has.
/// </remarks>
[Cmdlet("Watch", "Run")]
internal sealed class WatchRunCommand : PSCmdlet
{
    private const string CoreOnly =
        "This shell has the cmdlets of ReleaseTools and of the engine's core only; the other cmdlets of PowerShell come with pwsh.";

    [Parameter(Mandatory = true)]
    public RunOutcome Outcome { get; set; } = null!;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    public static void Explain(ErrorRecord error)
    {
        if (error is { FullyQualifiedErrorId: "CommandNotFoundException", ErrorDetails: null })
        {
            error.ErrorDetails = new ErrorDetails($"{error.Exception.Message}{Environment.NewLine}{CoreOnly}");
        }
    }

    protected override void ProcessRecord()
    {
        if (InputObject?.BaseObject is ErrorRecord error)
        {
            Explain(error);
        }

        WriteObject(InputObject);
    }

    protected override void EndProcessing() => Outcome.LastStatementSucceeded = (bool)GetVariableValue("?");
}
