namespace ReleaseTools.Bursts;

/// <summary>Takes the best window out of a timeline, then the best of what is left, and so on: maximal bursts that share no release. Not thread-safe.</summary>
/// <remarks>
/// The best window has the most vendors; of those the one whose releases lie closest together, and then the earliest. It takes all that it can hold, so no
/// other window reaches across it, and only windows near it change. The time is n log n for n events whose windows hold a few each.
/// </remarks>
internal sealed class BurstSweep
{
    private readonly IReadOnlyList<WindowStarts> _starts;
    private readonly int _minimum;
    private readonly long _within;
    private readonly long _widest;
    private readonly int[] _byFirst;
    private readonly int[] _placeByLast;
    private readonly int[] _before;
    private readonly int[] _after;
    private readonly bool[] _isTaken;
    private readonly int[] _counts;
    private readonly Candidate?[] _candidateOf;
    private readonly SortedSet<Candidate> _candidates = [];

    /// <param name="starts">For each event the starts of windows that hold it; none is empty.</param>
    /// <param name="vendors">How many vendors there are.</param>
    /// <param name="minimum">How many of them a burst has at least.</param>
    /// <param name="within">The length of the window, in ticks.</param>
    public BurstSweep(IReadOnlyList<WindowStarts> starts, int vendors, int minimum, long within)
    {
        _starts = starts;
        _minimum = minimum;
        _within = within;
        _widest = starts.Count == 0 ? 0 : starts.Max(one => one.Last - one.First);
        _byFirst = [.. Enumerable.Range(0, starts.Count).OrderBy(index => starts[index].First)];
        int[] byLast = [.. Enumerable.Range(0, starts.Count).OrderBy(index => starts[index].Last)];
        _placeByLast = new int[starts.Count];
        _before = new int[starts.Count];
        _after = new int[starts.Count];
        for (var place = 0; place < byLast.Length; place++)
        {
            _placeByLast[byLast[place]] = place;
            _before[byLast[place]] = place == 0 ? -1 : byLast[place - 1];
            _after[byLast[place]] = place + 1 == byLast.Length ? -1 : byLast[place + 1];
        }

        _isTaken = new bool[starts.Count];
        _counts = new int[vendors];
        _candidateOf = new Candidate?[starts.Count];
    }

    /// <summary>The members of each burst, by their numbers; the best burst first.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<IReadOnlyList<int>> Bursts(CancellationToken cancellation)
    {
        if (_starts.Count == 0)
        {
            yield break;
        }

        Refresh(_starts[_byFirst[0]].First, _starts.Max(one => one.Last));
        while (_candidates.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var members = Holding(_candidates.Min.Start, _candidates.Min.Start);
            foreach (var member in members)
            {
                Take(member);
            }

            yield return members;

            // The first window behind the members was perhaps hidden by one that lost them.
            var last = members.OrderBy(member => _placeByLast[member]).Last();
            Refresh(members.Min(member => _starts[member].First), _starts[_after[last] >= 0 ? _after[last] : last].Last);
        }
    }

    // What is not taken yet and has a start in a stretch, by the first of its starts.
    private List<int> Holding(long from, long to)
    {
        var reach = Math.Max(from, long.MinValue + _widest) - _widest;
        int low = 0, high = _byFirst.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _starts[_byFirst[middle]].First < reach ? (middle + 1, high) : (low, middle);
        }

        var found = new List<int>();
        for (; low < _byFirst.Length && _starts[_byFirst[low]].First <= to; low++)
        {
            var index = _byFirst[low];
            if (!_isTaken[index] && _starts[index].Last >= from)
            {
                found.Add(index);
            }
        }

        return found;
    }

    private void Take(int member)
    {
        _isTaken[member] = true;
        Drop(member);
        var (before, after) = (_before[member], _after[member]);
        if (before >= 0)
        {
            _after[before] = after;
        }

        if (after >= 0)
        {
            _before[after] = before;
        }
    }

    // Windows whose start could not be later without losing an event: one for each event, at the last of its starts.
    private void Refresh(long from, long to)
    {
        var byFirst = Holding(from, to);
        var (entered, distinct, newest) = (0, 0, long.MinValue);
        foreach (var index in byFirst.OrderBy(index => _placeByLast[index]))
        {
            var start = _starts[index].Last;
            if (start > to)
            {
                break;
            }

            for (; entered < byFirst.Count && _starts[byFirst[entered]].First <= start; entered++)
            {
                newest = _starts[byFirst[entered]].First;
                distinct += ++_counts[_starts[byFirst[entered]].Vendor] == 1 ? 1 : 0;
            }

            Drop(index);

            // Where nothing has come in since an event went out, the window before holds all of this one and more.
            if (distinct >= _minimum && (_before[index] < 0 || newest > _starts[_before[index]].Last))
            {
                _candidateOf[index] = new Candidate(distinct, Math.Max(0, newest + _within - start), start, index);
                _candidates.Add(_candidateOf[index]!.Value);
            }

            distinct -= --_counts[_starts[index].Vendor] == 0 ? 1 : 0;
        }

        Array.Clear(_counts, 0, _counts.Length);
    }

    private void Drop(int index)
    {
        if (_candidateOf[index] is { } candidate)
        {
            _candidates.Remove(candidate);
            _candidateOf[index] = null;
        }
    }

    private readonly record struct Candidate(int Vendors, long Span, long Start, int Index) : IComparable<Candidate>
    {
        public int CompareTo(Candidate other) =>
            Vendors != other.Vendors ? other.Vendors.CompareTo(Vendors)
            : Span != other.Span ? Span.CompareTo(other.Span)
            : Start != other.Start ? Start.CompareTo(other.Start)
            : Index.CompareTo(other.Index);
    }
}
