using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ReleaseTools.Formats;

namespace ReleaseTools.Sources;

/// <summary>Asks a source for several names at once, and gives what it finds in the order of the names.</summary>
/// <remarks>
/// The first name's releases come as they are found; those of the next few are kept meanwhile, each up to a bound at which its worker waits.
/// One thread adds names and takes findings.
/// </remarks>
public sealed class SourceSearch : IDisposable
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    private readonly IReleaseSource _source;
    private readonly SourceQuery _query;
    private readonly int _throttle;
    private readonly CancellationTokenSource _ending;
    private readonly BlockingCollection<Search> _waiting = [];
    private readonly Queue<Search> _order = new();
    private readonly List<Task> _workers = [];

    /// <summary>Creates a search.</summary>
    /// <param name="source">Whom to ask.</param>
    /// <param name="query">How.</param>
    /// <param name="throttle">How many names at once; at least one.</param>
    /// <param name="cancellation">Ends it.</param>
    public SourceSearch(IReleaseSource source, SourceQuery query, int throttle, CancellationToken cancellation)
    {
        _source = source;
        _query = query;
        _throttle = Math.Max(1, throttle);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>How many names have been added.</summary>
    public int Added { get; private set; }

    /// <summary>How many names have been found to their end.</summary>
    public int Done { get; private set; }

    /// <summary>Adds a name, which is asked for as soon as it is its turn.</summary>
    public void Add(string name)
    {
        var search = new Search(name);
        Added++;
        _order.Enqueue(search);
        _waiting.Add(search, CancellationToken.None);
        if (_workers.Count < _throttle)
        {
            // Workers wait for the network, so they take no threads of the pool, which others need.
            _workers.Add(Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }
    }

    /// <summary>The next finding.</summary>
    /// <param name="patience">How long to wait for it; zero takes only what is there.</param>
    /// <param name="finding">The finding.</param>
    /// <returns>False if none came in time, or if there are no names left: then <see cref="Done"/> is <see cref="Added"/>.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public bool TryNext(TimeSpan patience, out SourceFinding finding)
    {
        finding = default;
        if (_order.Count == 0 || !_order.Peek().Findings.TryTake(out finding, (int)patience.TotalMilliseconds, _ending.Token))
        {
            return false;
        }

        if (finding.IsLast)
        {
            Done++;
            using var search = _order.Dequeue();
            search.Fault?.Throw();
        }

        return true;
    }

    /// <summary>Ends what is under way.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        if (Task.WaitAll([.. _workers], Farewell))
        {
            _ending.Dispose();
            _waiting.Dispose();
            foreach (var search in _order)
            {
                search.Dispose();
            }
        }
    }

    private void Work()
    {
        try
        {
            foreach (var search in _waiting.GetConsumingEnumerable(_ending.Token))
            {
                Find(search);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody is there to take anything any more.
        }
    }

    private void Find(Search search)
    {
        SourceException? failure = null;
        try
        {
            foreach (var result in _source.Find(search.Name, _query, _ending.Token))
            {
                search.Findings.Add(new SourceFinding(search.Name, result, null, IsLast: false), _ending.Token);
            }
        }
        catch (SourceException exception)
        {
            failure = exception;
        }
#pragma warning disable CA1031 // Whatever it is, it is thrown again on the thread that takes the findings.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            search.Fault = ExceptionDispatchInfo.Capture(exception);
        }

        search.Findings.Add(new SourceFinding(search.Name, null, failure, IsLast: true), _ending.Token);
    }

    private sealed class Search(string name) : IDisposable
    {
        public string Name { get; } = name;

        public BlockingCollection<SourceFinding> Findings { get; } = new(MostKept);

        public ExceptionDispatchInfo? Fault { get; set; }

        public void Dispose() => Findings.Dispose();
    }
}
