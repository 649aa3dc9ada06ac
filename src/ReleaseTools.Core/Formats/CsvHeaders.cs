using System.Globalization;

namespace ReleaseTools.Formats;

/// <summary>The header of a delimited text, every cell with a name of its own.</summary>
internal static class CsvHeaders
{
    /// <summary>Takes the current row for the header. An empty cell becomes <c>column3</c>, a repeated one <c>name_2</c>; the first of a name counts.</summary>
    /// <param name="row">The header's row.</param>
    /// <param name="note">What was renamed, or null.</param>
    public static IReadOnlyList<string> From(CsvRows row, out string? note)
    {
        var headers = new string[row.Count];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var renamed = new List<string>();
        for (var column = 0; column < headers.Length; column++)
        {
            var stated = DisplayText.Clean(row[column]);
            var header = stated.Length == 0 ? string.Format(CultureInfo.InvariantCulture, "column{0}", column + 1) : stated;
            var unique = header;
            for (var number = 2; !seen.Add(unique); number++)
            {
                unique = string.Format(CultureInfo.InvariantCulture, "{0}_{1}", header, number);
            }

            headers[column] = unique;
            if (unique != stated)
            {
                renamed.Add($"{(stated.Length == 0 ? "an empty header" : $"a second '{DisplayText.Quote(stated)}'")} is called '{DisplayText.Quote(unique)}'");
            }
        }

        note = renamed.Count == 0 ? null : $"In the header {string.Join(", ", renamed.Take(8))}.";
        return headers;
    }
}
