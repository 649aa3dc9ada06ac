namespace ReleaseTools.Formats;

/// <summary>What one raw row of delimited text tells beyond its cells.</summary>
/// <param name="LineEnds">How many line ends it holds, its own included; CRLF counts once.</param>
/// <param name="HasStrayQuote">Whether text follows a closing quote, so that the cells are not what was meant.</param>
/// <param name="IsUnterminated">Whether a quoted cell never ends.</param>
internal readonly record struct CsvRowScan(int LineEnds, bool HasStrayQuote, bool IsUnterminated)
{
    /// <summary>Scans the first characters of a buffer.</summary>
    public static CsvRowScan Of(char[] row, int length, char delimiter)
    {
        var last = length - 1;
        if (last >= 0 && Array.IndexOf(row, '"', 0, length) < 0)
        {
            // Without quotes a row is one line.
            return new CsvRowScan(row[last] is '\r' or '\n' ? 1 : 0, false, false);
        }

        var lineEnds = 0;
        var isStray = false;
        var state = Cell.Start;
        for (var index = 0; index <= last; index++)
        {
            var character = row[index];
            var isLineEnd = character == '\n' || (character == '\r' && (index == last || row[index + 1] != '\n'));
            lineEnds += isLineEnd ? 1 : 0;
            switch (state)
            {
                case Cell.Quoted:
                    state = character == '"' ? Cell.Closed : state;
                    break;
                case Cell.Closed when character == '"':
                    state = Cell.Quoted;
                    break;
                case Cell.Start when character == '"':
                    state = Cell.Quoted;
                    break;
                default:
                    var isEnd = character == delimiter || character is '\r' or '\n';
                    isStray |= state == Cell.Closed && !isEnd;
                    state = isEnd ? Cell.Start : Cell.Plain;
                    break;
            }
        }

        return new CsvRowScan(lineEnds, isStray, state == Cell.Quoted);
    }

    private enum Cell
    {
        Start,
        Plain,
        Quoted,
        Closed,
    }
}
