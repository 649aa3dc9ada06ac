using ReleaseTools.Timelines;

namespace ReleaseTools.Risks;

/// <summary>The rows of some releases by group.</summary>
internal sealed class RowGroups
{
    private readonly int[] _group;
    private readonly int[][] _rows;

    public RowGroups(IReadOnlyList<Release> releases, ReleaseGrouping grouping, CancellationPace pace)
    {
        var index = new GroupIndex(grouping);
        _group = new int[releases.Count];
        var sizes = new List<int>();
        for (var row = 0; row < releases.Count; row++)
        {
            pace.Step();
            var group = index.IdOf(releases[row]);
            _group[row] = group;
            if (group == sizes.Count)
            {
                sizes.Add(0);
            }

            sizes[group]++;
        }

        _rows = [.. sizes.Select(size => new int[size])];
        var filled = new int[sizes.Count];
        for (var row = 0; row < _group.Length; row++)
        {
            _rows[_group[row]][filled[_group[row]]++] = row;
        }
    }

    public int Count => _rows.Length;

    public int Of(int row) => _group[row];

    public int[] Rows(int group) => _rows[group];

    /// <summary>Puts the rows of each group in the order of their dates, then versions, then the input; gives the place of each row in its group.</summary>
    public int[] SortByDate(IReadOnlyList<Release> releases, CancellationPace pace)
    {
        var places = new int[_group.Length];
        foreach (var rows in _rows)
        {
            pace.Sort(rows, 0, rows.Length, (left, right) => InTime(releases[left], releases[right]));
            for (var place = 0; place < rows.Length; place++)
            {
                places[rows[place]] = place;
            }
        }

        return places;
    }

    private static int InTime(Release left, Release right)
    {
        var order = left.Released.CompareTo(right.Released);
        return order != 0 ? order : Comparer<ReleaseVersion?>.Default.Compare(left.Version, right.Version);
    }
}
