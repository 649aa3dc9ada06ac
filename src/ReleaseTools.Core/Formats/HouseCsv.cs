namespace ReleaseTools.Formats;

/// <summary>The columns in which the house writes releases as CSV.</summary>
/// <remarks>
/// The schema is last, and no cell holds a line end: a record is one line that ends with the schema, so that one cut off by a killed program
/// is told from a whole one.
/// </remarks>
internal static class HouseCsv
{
    /// <summary>The columns, in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = Array.AsReadOnly<string>(
    [
        "name", "vendor", "product", "version", "variant", "track", "specialty", "released", "status", "aliasOf", "sequence", "source", "link", "provenance",
        "attributes", "schema",
    ]);

    /// <summary>The header, without its line's end.</summary>
    public static string Header { get; } = string.Join(",", Columns);

    /// <summary>Whether a line of a file with the house's header is a record that was cut off, rather than one that a person wrote.</summary>
    public static bool IsCutOff(string line)
    {
        if (line.EndsWith(HouseSchema.Current, StringComparison.Ordinal))
        {
            return false;
        }

        var (cells, isOpen, last) = (1, false, 0);
        for (var index = 0; index < line.Length; index++)
        {
            isOpen ^= line[index] == '"';
            if (line[index] == ',' && !isOpen)
            {
                cells++;
                last = index + 1;
            }
        }

        return isOpen || cells < Columns.Count || IsBegun(line.Substring(last));
    }

    /// <summary>Why a row under the house's own header is not whole, or null.</summary>
    public static string? Fault(CsvRows row, RecordPlan plan) =>
        plan.Headers.SequenceEqual(Columns) && (row.Count < Columns.Count || IsBegun(row[Columns.Count - 1]))
            ? $"The row is cut off: it ends after {row.Count} of {Columns.Count} cells. Export-Release -Append takes such a rest of a killed run away."
            : null;

    private static bool IsBegun(string schema) =>
        schema.Length > 0 && schema.Length < HouseSchema.Current.Length && HouseSchema.Current.StartsWith(schema, StringComparison.Ordinal);
}
