namespace ReleaseTools;

/// <summary>Looks at a token once in a few thousand steps, so that work of many cheap steps can be stopped without paying for it. Not thread-safe.</summary>
internal sealed class CancellationPace
{
    // The dearest step, a comparison of two long versions, takes about a microsecond.
    private const int Stride = 4096;

    private readonly CancellationToken _cancellation;
    private int _steps;

    public CancellationPace(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>Counts one step.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Step()
    {
        if (++_steps >= Stride)
        {
            _steps = 0;
            _cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Sorts a stretch of different numbers; each comparison is a step, and what compares as equal stands by number.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Sort(int[] numbers, int start, int length, Comparison<int> comparison)
    {
        var order = Comparer<int>.Create((left, right) =>
        {
            Step();
            var compared = comparison(left, right);
            return compared != 0 ? compared : left.CompareTo(right);
        });
        try
        {
            Array.Sort(numbers, start, length, order);
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is OperationCanceledException)
        {
            // A sort wraps whatever its comparison throws.
            _cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }
}
