using System.Management.Automation;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that asks a question of releases: from the pipeline, from files, or from the bundled catalogue.</summary>
public abstract class ReleaseInputCmdlet : InputObjectCmdlet
{
    private protected ReleaseInputCmdlet()
    {
    }

    /// <summary>Files to read the releases from, in any format that Import-Release reads. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>Files to read the releases from. Wildcard characters stand for themselves.</summary>
    [Parameter]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <summary>Takes the catalogue of AI model releases that comes with ReleaseTools, without its aliases and dated snapshots.</summary>
    [Parameter]
    public SwitchParameter Catalog { get; set; }

    /// <summary>Whether the releases come from files or the catalogue, so that the pipeline is free for what is asked of them.</summary>
    private protected bool ReadsFiles { get; private set; }

    /// <summary>Takes what is piped in as something to judge by the releases, a claim or a prediction; false where it is a release, or a row of one.</summary>
    private protected virtual bool TakeSubject(object input) => false;

    /// <summary>Checks the parameters, before any release is taken. Errors here are terminating.</summary>
    private protected abstract void Prepare();

    /// <summary>Answers, once all releases are taken. Engines may be given <see cref="CancellableCmdlet.Cancellation"/>.</summary>
    private protected abstract void Answer();

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        var places = new bool[] { MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)), Path is not null, LiteralPath is not null, Catalog }
            .Count(isGiven => isGiven);
        if (places > 1)
        {
            ThrowTerminatingError(InputErrors.SeveralInputs(MyInvocation.MyCommand.Name));
        }

        if (places == 0 && !MyInvocation.ExpectingInput)
        {
            ThrowTerminatingError(InputErrors.NoInput(MyInvocation.MyCommand.Name));
        }

        ReadsFiles = Path is not null || LiteralPath is not null || Catalog;
        Prepare();
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        var input = RowValue.Unwrap(InputObject);
        if (input is not null && TakeSubject(input))
        {
            return;
        }

        if (!ReadsFiles)
        {
            TakeInput();
        }
        else if (input is not null)
        {
            // The pipeline is processed once even where nothing comes in.
            ThrowTerminatingError(InputErrors.SeveralInputs(MyInvocation.MyCommand.Name));
        }
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        CompleteRows();
        TakeFiles(Path, literal: false);
        TakeFiles(LiteralPath, literal: true);
        if (Catalog)
        {
            foreach (var release in BundledCatalogue.Load(this).WithoutAliases)
            {
                Take(release);
            }
        }

        Cancellable<object?>(() =>
        {
            Answer();
            return null;
        });
    }
}
