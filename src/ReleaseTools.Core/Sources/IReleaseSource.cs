using ReleaseTools.Formats;

namespace ReleaseTools.Sources;

/// <summary>Where releases can be asked for by a name: a package registry, a code host, a feed, a git repository. Stateless and thread-safe.</summary>
public interface IReleaseSource
{
    /// <summary>Name of the source, as <c>-Source</c> takes it (<c>NuGet</c>, <c>Git</c>).</summary>
    string Name { get; }

    /// <summary>The releases of one name, with the problems and notes of its reader, in the order in which the source gives them.</summary>
    /// <remarks>
    /// Lazy and synchronous: nothing is asked before the first step, and a step may wait for the network or another program, so it belongs on
    /// a worker's thread. All releases come, prereleases too: whoever asks leaves out what was not wanted, and counts it.
    /// </remarks>
    /// <param name="name">What is asked for: a package, an owner/repository, the address of a feed, the path of a git repository.</param>
    /// <param name="query">How it is asked for.</param>
    /// <param name="cancellation">Ends any wait within a second.</param>
    /// <exception cref="SourceException">While stepping: the source gives no answer. What was read before stands.</exception>
    /// <exception cref="OperationCanceledException">While stepping: it was cancelled.</exception>
    IEnumerable<ReadResult> Find(string name, SourceQuery query, CancellationToken cancellation);
}
