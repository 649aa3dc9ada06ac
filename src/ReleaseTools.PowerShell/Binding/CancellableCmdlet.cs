using System.Diagnostics;
using System.Management.Automation;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that owns a token source: Ctrl+C cancels it, and the engine is told as PowerShell expects.</summary>
/// <remarks>It is also the gate to the terminal: no error, warning or verbose message leaves a cmdlet with characters that would steer one.</remarks>
public abstract class CancellableCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private Stopwatch? _worked;

    private protected CancellableCmdlet()
    {
    }

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    private protected CancellationToken Cancellation => _source.Token;

    /// <summary>How long the cmdlet has worked; counted from the first step that asks.</summary>
    internal Stopwatch Worked => _worked ??= Stopwatch.StartNew();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal new void WriteError(ErrorRecord error) => base.WriteError(Displayable(error));

    internal new void ThrowTerminatingError(ErrorRecord error) => base.ThrowTerminatingError(Displayable(error));

    internal new void WriteWarning(string text) => base.WriteWarning(Shown.Message(text));

    internal new void WriteVerbose(string text) => base.WriteVerbose(Shown.Message(text));

    /// <summary>Cancels what is under way.</summary>
    protected override void StopProcessing() => _source.Cancel();

    /// <summary>Frees the token source.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }
    }

    /// <summary>What work that takes <see cref="Cancellation"/> gives; once the pipeline is stopped, the end that PowerShell expects.</summary>
    private protected T Cancellable<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Ends the cmdlet once the pipeline has been stopped. For loops that write nothing.</summary>
    internal void StopIfCancelled()
    {
        if (Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    // The name of the target is a part of what some views show; the target itself stays as it is, for scripts.
    private static ErrorRecord Displayable(ErrorRecord error)
    {
        error.CategoryInfo.TargetName = ViewText.Excerpt(error.CategoryInfo.TargetName);
        var message = Shown.Message(error.Exception.Message);
        if (message != error.Exception.Message)
        {
            error.ErrorDetails = new ErrorDetails(message);
        }

        return error;
    }
}
