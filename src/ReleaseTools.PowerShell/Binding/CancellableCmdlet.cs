using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that owns a token source: Ctrl+C cancels it, and the engine is told as PowerShell expects.</summary>
public abstract class CancellableCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _source = new();

    private protected CancellableCmdlet()
    {
    }

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    private protected CancellationToken Cancellation => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

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
    private protected void StopIfCancelled()
    {
        if (Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
