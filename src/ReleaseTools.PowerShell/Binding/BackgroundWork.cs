using System.Diagnostics;
using System.Management.Automation;
using System.Runtime.ExceptionServices;
using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Runs long calculations beside the pipeline's thread, which shows their progress and answers Ctrl+C at once.</summary>
/// <remarks>An engine that is slow to look at its token ends by itself a little later; nothing waits for it.</remarks>
internal static class BackgroundWork
{
    private const int Interval = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What some work gives. Its exceptions come as they are.</summary>
    /// <param name="cmdlet">The cmdlet, on its pipeline's thread.</param>
    /// <param name="activity">What is being done, for the progress; shown only after a second.</param>
    /// <param name="work">The work. It may report how far it is, 0 to 1, from any thread and as often as it likes.</param>
    /// <param name="cancellation">The token of the cmdlet.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static T Run<T>(CancellableCmdlet cmdlet, string activity, Func<IProgress<double>, CancellationToken, T> work, CancellationToken cancellation)
    {
        var share = new Share();
        var watch = Stopwatch.StartNew();
        var task = Task.Run(() => work(share, cancellation), cancellation);
        var isShown = false;
        while (!Wait(task, cancellation))
        {
            if (watch.Elapsed >= Patience)
            {
                isShown = true;
                cmdlet.WriteProgress(new ProgressRecord(0, ViewText.Line(activity), $"{share.Percent} %") { PercentComplete = share.Percent });
            }
        }

        if (isShown)
        {
            cmdlet.WriteProgress(new ProgressRecord(0, ViewText.Line(activity), "done") { RecordType = ProgressRecordType.Completed });
        }

        return task.GetAwaiter().GetResult();
    }

    private static bool Wait(Task task, CancellationToken cancellation)
    {
        try
        {
            return task.Wait(Interval, cancellation);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Capture(exception.InnerException!).Throw();
            throw;
        }
    }

    private sealed class Share : IProgress<double>
    {
        private volatile int _percent;

        public int Percent => _percent;

        public void Report(double value) => _percent = (int)(Math.Max(0, Math.Min(1, value)) * 100);
    }
}
