namespace ReleaseTools.Rendering;

/// <summary>Rows of characters in which labels find room without overlap, each hung on the column that it names. Not thread-safe.</summary>
internal sealed class LabelGrid
{
    private readonly List<bool[]> _rows = [];
    private readonly int _columns;
    private readonly int _most;

    /// <param name="columns">How many characters a row has.</param>
    /// <param name="most">How many rows there may be.</param>
    public LabelGrid(int columns, int most)
    {
        _columns = columns;
        _most = most;
    }

    /// <summary>How many rows are used.</summary>
    public int Rows => _rows.Count;

    /// <summary>
    /// Finds room for a label that hangs on a column, with the column free in all rows above: in the first row in which it stands free to the right of the column, or
    /// else in the first to the left, where it bars the way to what hangs before it. Null where there is none.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="width">How many characters the label takes beside the column itself.</param>
    public Room? Place(int column, int width)
    {
        return Place(column, column, width + 1, isLeft: false) ?? Place(column, column - width, width + 1, isLeft: true);
    }

    /// <summary>Finds room for something that spans some columns and hangs on none.</summary>
    /// <returns>The row; null where there is none.</returns>
    public int? Span(int start, int width)
    {
        for (var row = 0; row < _most; row++)
        {
            if (IsFree(row, start, width))
            {
                Fill(row, start, width);
                return row;
            }
        }

        return null;
    }

    private Room? Place(int column, int start, int width, bool isLeft)
    {
        for (var row = 0; row < _most && (row == 0 || IsFree(row - 1, column, 1)); row++)
        {
            if (IsFree(row, start, width) && IsBlank(row, isLeft ? start - 1 : start + width))
            {
                return Take(row, column, start, width, isLeft);
            }
        }

        return null;
    }

    private Room Take(int row, int column, int start, int width, bool isLeft)
    {
        for (var above = 0; above < row; above++)
        {
            Fill(above, column, 1);
        }

        // Where the text ends a character stays free, so that two labels never read as one; where it hangs, the sign for it divides.
        var first = isLeft ? Math.Max(0, start - 1) : start;
        Fill(row, first, start + width + (isLeft ? 0 : 1) - first);
        return new Room(row, isLeft ? start : column, isLeft);
    }

    private bool IsBlank(int row, int column) => column < 0 || column >= _columns || IsFree(row, column, 1);

    private bool IsFree(int row, int start, int width)
    {
        if (start < 0 || start + width > _columns)
        {
            return false;
        }

        for (var column = start; row < _rows.Count && column < start + width; column++)
        {
            if (_rows[row][column])
            {
                return false;
            }
        }

        return true;
    }

    private void Fill(int row, int start, int width)
    {
        while (_rows.Count <= row)
        {
            _rows.Add(new bool[_columns]);
        }

        for (var column = start; column < Math.Min(start + width, _columns); column++)
        {
            _rows[row][column] = true;
        }
    }

    /// <summary>Where a label stands.</summary>
    /// <param name="Row">The row, from 0.</param>
    /// <param name="Start">Its first column, with the one that it hangs on.</param>
    /// <param name="IsLeft">Whether it ends at the column that it hangs on.</param>
    public readonly record struct Room(int Row, int Start, bool IsLeft);
}
