using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Runs long calculations beside the pipeline's thread, which shows their progress and answers Ctrl+C at once.</summary>
/// <remarks>An engine that is slow to look at its token ends by itself a little later; nothing waits for it.</remarks>
internal static class BackgroundWork
{
    private const int Interval = 100;

    // Results that wait for the pipeline. Where it is slower than the calculation, the calculation waits.
    private const int Ahead = 1024;

    /// <summary>What some work gives. Its exceptions come as they are.</summary>
    /// <param name="cmdlet">The cmdlet, on its pipeline's thread.</param>
    /// <param name="activity">What is being done, for the progress; shown only after a second.</param>
    /// <param name="work">The work. It may report how far it is, 0 to 1, from any thread and as often as it likes.</param>
    /// <param name="cancellation">The token of the cmdlet.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static T Run<T>(CancellableCmdlet cmdlet, string activity, Func<IProgress<double>, CancellationToken, T> work, CancellationToken cancellation)
    {
        var share = new Share();
        var pace = new ProgressPace(cmdlet, activity);
        var task = Task.Run(() => work(share, cancellation), cancellation);
        try
        {
            while (!Wait(task, cancellation))
            {
                pace.Show(() => share.State("working"));
            }
        }
        finally
        {
            Complete(pace, cancellation);
        }

        return task.GetAwaiter().GetResult();
    }

    /// <summary>What some work gives one by one, each as soon as it is there. Its exceptions come as they are, behind what it gave before.</summary>
    /// <param name="cmdlet">The cmdlet, on its pipeline's thread, where the results are taken too.</param>
    /// <param name="activity">What is being done, for the progress; shown only after a second.</param>
    /// <param name="work">The work, which is enumerated on another thread. It may report how far it is; where it does not, its results are counted.</param>
    /// <param name="cancellation">The token of the cmdlet.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<T> Each<T>(
        CancellableCmdlet cmdlet, string activity, Func<IProgress<double>, CancellationToken, IEnumerable<T>> work, CancellationToken cancellation)
    {
        var share = new Share();
        var pace = new ProgressPace(cmdlet, activity);
#pragma warning disable CA2000 // The work, which may end later than what is here, disposes of the one; the other holds no more than memory.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var results = new BlockingCollection<T>(Ahead);
#pragma warning restore CA2000
        var task = Task.Run(() => Fill(results, work(share, stop.Token), stop.Token), CancellationToken.None);
        _ = task.ContinueWith(
            done =>
            {
                // An error that nobody waits for any more is none.
                _ = done.Exception;
                stop.Dispose();
            },
            TaskScheduler.Default);
        var given = 0L;
        try
        {
            while (!results.IsCompleted)
            {
                if (results.TryTake(out var result, Interval, cancellation))
                {
                    given++;
                    yield return result;
                }

                pace.Show(() => share.State(string.Format(CultureInfo.InvariantCulture, "{0} results", given)));
            }
        }
        finally
        {
            // Whoever wants no more results leaves here too.
            Cancel(stop, task);
            Complete(pace, cancellation);
        }

        task.GetAwaiter().GetResult();
    }

    private static void Fill<T>(BlockingCollection<T> results, IEnumerable<T> source, CancellationToken cancellation)
    {
        try
        {
            foreach (var result in source)
            {
                results.Add(result, cancellation);
            }
        }
        finally
        {
            results.CompleteAdding();
        }
    }

    private static void Cancel(CancellationTokenSource stop, Task task)
    {
        if (task.IsCompleted)
        {
            return;
        }

        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended in this moment.
        }
    }

    // A stopped pipeline takes no more records; its host clears the progress itself.
    private static void Complete(ProgressPace pace, CancellationToken cancellation)
    {
        if (!cancellation.IsCancellationRequested)
        {
            pace.Complete();
        }
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
        private const int Unknown = -1;

        private volatile int _percent = Unknown;

        public void Report(double value) => _percent = (int)(Math.Max(0, Math.Min(1, value)) * 100);

        /// <summary>How far the work is; in other words where it does not say.</summary>
        public (string Status, int Percent) State(string otherwise) =>
            _percent is var percent && percent != Unknown ? (string.Format(CultureInfo.InvariantCulture, "{0} %", percent), percent) : (otherwise, Unknown);
    }
}
