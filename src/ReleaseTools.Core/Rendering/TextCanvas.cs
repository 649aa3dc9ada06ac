using System.Text;

namespace ReleaseTools.Rendering;

/// <summary>Lines of characters to draw on. Not thread-safe.</summary>
internal sealed class TextCanvas
{
    // Of a character that takes two columns, the second.
    private const string Covered = "";
    private const string Blank = " ";

    private readonly List<(string Text, Ink Ink)[]> _lines = [];
    private readonly int _columns;

    public TextCanvas(int columns) => _columns = columns;

    /// <summary>How many lines there are.</summary>
    public int Count => _lines.Count;

    /// <summary>Writes a text from a column on; what would go beyond the last column is cut off.</summary>
    public void Put(int line, int column, string text, Ink ink)
    {
        while (_lines.Count <= line)
        {
            var cells = new (string, Ink)[_columns];
            for (var index = 0; index < _columns; index++)
            {
                cells[index] = (Blank, Ink.Plain);
            }

            _lines.Add(cells);
        }

        var row = _lines[line];
        for (var index = 0; index < text.Length;)
        {
            var length = char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
            var character = text.Substring(index, length);
            var width = TextWidth.Of(character);
            index += length;
            if (column + width > _columns)
            {
                return;
            }

            if (width == 0)
            {
                // It combines with what stands before it.
                var before = Math.Max(0, column - 1);
                while (before > 0 && row[before].Text.Length == 0)
                {
                    before--;
                }

                row[before].Text += character;
                continue;
            }

            row[column] = (character, ink);
            for (var covered = 1; covered < width; covered++)
            {
                row[column + covered] = (Covered, ink);
            }

            column += width;
        }
    }

    /// <summary>The lines, without blanks at their ends.</summary>
    /// <param name="paint">Dresses a run of one ink; null leaves all plain.</param>
    public IReadOnlyList<string> Lines(Func<Ink, string, string>? paint = null) => [.. _lines.Select(cells => Line(cells, paint))];

    private static string Line((string Text, Ink Ink)[] cells, Func<Ink, string, string>? paint)
    {
        var end = cells.Length;
        while (end > 0 && cells[end - 1].Text == Blank)
        {
            end--;
        }

        var line = new StringBuilder();
        for (var start = 0; start < end;)
        {
            var next = start;
            var run = new StringBuilder();
            while (next < end && (cells[next].Ink == cells[start].Ink || cells[next].Text is Blank or Covered))
            {
                run.Append(cells[next++].Text);
            }

            line.Append(paint is null ? run.ToString() : paint(cells[start].Ink, run.ToString()));
            start = next;
        }

        return line.ToString();
    }
}
