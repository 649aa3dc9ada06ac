using ReleaseTools.Formats;
using ReleaseTools.Sources.Settings;

namespace ReleaseTools.Sources.Registries;

/// <summary>A source on the network: finds where it is, asks there, and hands what comes to the reader of its format.</summary>
internal abstract class WebSource : IReleaseSource
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Find(string name, SourceQuery query, CancellationToken cancellation)
    {
        name = name.Trim();
        if (WhatIsWrongWith(name) is { } wrong)
        {
            throw new SourceException(SourceFault.NameInvalid, $"'{DisplayText.Quote(name)}' is no name that {Name} could know: {wrong}");
        }

        var failures = new List<SourceException>();
        foreach (var registry in Registries(name, query, cancellation))
        {
            // The first place that knows the name answers, as clients of registries have it. One that fails is told, and hides nothing that another knows.
            var session = new SourceSession(Name, registry.With(query.Token), Subject(name), TokenHint, query, cancellation);
            using var results = TryBegin(name, session, failures);
            if (results is null)
            {
                continue;
            }

            foreach (var failure in failures.Where(failure => failure.Fault != SourceFault.NotFound))
            {
                yield return ReadResult.Warn(failure.Message);
            }

            do
            {
                yield return results.Current;
            }
            while (results.MoveNext());
            yield break;
        }

        throw failures.Find(failure => failure.Fault != SourceFault.NotFound) ?? failures[0];
    }

    /// <summary>Why a name is none of this source, and what one is; null for one that may be.</summary>
    protected abstract string? WhatIsWrongWith(string name);

    /// <summary>Where to ask, in order. At least one.</summary>
    /// <exception cref="SourceException">Nothing says where.</exception>
    protected abstract IReadOnlyList<Registry> Registries(string name, SourceQuery query, CancellationToken cancellation);

    /// <summary>The releases at one place; the first question comes before the first result.</summary>
    protected abstract IEnumerable<ReadResult> Read(string name, SourceSession session);

    /// <summary>What to do where the source wants to know who asks.</summary>
    private protected virtual string TokenHint => "Give -Token.";

    /// <summary>Some words about a name as messages say them.</summary>
    private protected virtual string Subject(string name) => $"package '{DisplayText.Quote(name)}'";

    // The results at the first of them, or null where there is no answer.
    private IEnumerator<ReadResult>? TryBegin(string name, SourceSession session, List<SourceException> failures)
    {
        IEnumerator<ReadResult>? results = null;
        try
        {
            results = Read(name, session).GetEnumerator();
            if (results.MoveNext())
            {
                return results;
            }

            failures.Add(session.Unexpected("says nothing."));
        }
        catch (SourceException failure)
        {
            failures.Add(failure);
        }
        catch
        {
            results?.Dispose();
            throw;
        }

        results?.Dispose();
        return null;
    }
}
