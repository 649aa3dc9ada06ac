using ReleaseTools.Timelines;

namespace ReleaseTools.Gaps;

/// <summary>The rivals of a query by nominal date, and the search for those of one subject.</summary>
/// <remarks>
/// The nominal moment lies inside the interval, which keeps the search one-sided: a rival left of the subject starts before the subject
/// ends whatever its width, so only its latest moment decides whether it may lie within a distance, and on the right only its earliest.
/// </remarks>
internal sealed class RivalIndex
{
    private readonly int[] _rows;
    private readonly long[] _places;
    private readonly ReachTree _late;
    private readonly ReachTree _early;

    /// <summary>An index of rows of a timeline.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="rows">The rows of the rivals, in ascending order; all dated.</param>
    /// <param name="ownerOf">The owner of a row, from 0: whose own rows are no rivals to it.</param>
    /// <param name="pace">Lets the sort be stopped.</param>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public RivalIndex(Timeline timeline, int[] rows, Func<int, int> ownerOf, CancellationPace pace)
    {
        var places = Array.ConvertAll(rows, row => NominalPlace.Of(timeline.EarliestTicks(row), timeline.LatestTicks(row)));
        var order = Enumerable.Range(0, rows.Length).ToArray();
        pace.Sort(order, 0, order.Length, (left, right) => places[left].CompareTo(places[right]));
        _rows = Array.ConvertAll(order, item => rows[item]);
        _places = Array.ConvertAll(order, item => places[item]);
        var owners = Array.ConvertAll(_rows, row => ownerOf(row));
        _late = new ReachTree(Array.ConvertAll(_rows, timeline.LatestTicks), owners);

        // The complement turns "as early as" into "as far as", an open start included, and cannot overflow.
        _early = new ReachTree(Array.ConvertAll(_rows, row => ~timeline.EarliestTicks(row)), owners);
    }

    /// <summary>Finds the rivals of a subject.</summary>
    /// <param name="earliest">First instant of the subject, in UTC ticks.</param>
    /// <param name="latest">Last instant of the subject, in UTC ticks.</param>
    /// <param name="exceptOwner">The subject's owner, or -1.</param>
    /// <param name="query">Which rivals are wanted.</param>
    /// <param name="found">Receives their rows: in nominal order, equal ones in the timeline's.</param>
    public void Find(long earliest, long latest, int exceptOwner, RivalQuery query, List<int> found)
    {
        found.Clear();
        var moment = NominalPlace.Moment(earliest, latest);
        var at = FirstFrom(NominalPlace.FirstAt(moment));
        var after = FirstFrom(NominalPlace.FirstAt(moment) + 4);
        var left = new Stretch(0, after);
        var right = new Stretch(after, _rows.Length);
        switch (query.Direction)
        {
            case GapDirection.Before:
                // At the subject's own moment, what does not reach before it came before only if the subject reaches beyond it.
                left = new Stretch(0, latest > moment ? after : FirstFrom(NominalPlace.FirstAt(moment) + 2));
                right = new Stretch(0, 0);
                break;
            case GapDirection.After:
                left = earliest < moment
                    ? new Stretch(at, after)
                    : new Stretch(FirstFrom(NominalPlace.FirstAt(moment) + 1), FirstFrom(NominalPlace.FirstAt(moment) + 3));
                break;
        }

        var within = query.Within?.Length.Ticks ?? long.MaxValue;
        var leftLimit = earliest < 0 || earliest - within < 0 ? 0 : earliest - within;
        var rightLimit = latest > long.MaxValue - within ? long.MinValue : ~(latest + within);
        if (query.All)
        {
            AddAll(_late, left, leftLimit, exceptOwner, query.Most, found);
            AddAll(_early, right, rightLimit, exceptOwner, query.Most, found);
        }
        else
        {
            AddNearest(moment, left, leftLimit, right, rightLimit, exceptOwner, query.Most, found);
        }
    }

    private void AddNearest(long moment, Stretch left, long leftLimit, Stretch right, long rightLimit, int exceptOwner, int most, List<int> found)
    {
        var before = _late.Previous(left.Start, left.End, leftLimit, exceptOwner);
        var after = _early.Next(right.Start, right.End, rightLimit, exceptOwner);
        var beforeBy = before < 0 ? long.MaxValue : moment - NominalPlace.MomentOf(_places[before]);
        var afterBy = after < 0 ? long.MaxValue : NominalPlace.MomentOf(_places[after]) - moment;
        if (before >= 0 && beforeBy <= afterBy)
        {
            var first = FirstFrom(NominalPlace.FirstAt(moment - beforeBy));
            AddAll(_late, new Stretch(Math.Max(first, left.Start), left.End), leftLimit, exceptOwner, most, found);
        }

        if (after >= 0 && afterBy <= beforeBy)
        {
            AddAll(_early, new Stretch(after, FirstFrom(NominalPlace.FirstAt(moment + afterBy) + 4)), rightLimit, exceptOwner, most, found);
        }
    }

    private void AddAll(ReachTree tree, Stretch stretch, long limit, int exceptOwner, int most, List<int> found)
    {
        for (var next = stretch.Start; found.Count < most; next++)
        {
            next = tree.Next(next, stretch.End, limit, exceptOwner);
            if (next < 0)
            {
                return;
            }

            found.Add(_rows[next]);
        }
    }

    // The first rival whose place is at least the one given.
    private int FirstFrom(long place)
    {
        int low = 0, high = _places.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_places[middle] < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private readonly record struct Stretch(int Start, int End);
}
