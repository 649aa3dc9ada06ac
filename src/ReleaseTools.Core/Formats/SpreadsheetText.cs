namespace ReleaseTools.Formats;

/// <summary>Cells of CSV that a spreadsheet would take for formulas, and the apostrophe that keeps it from doing so.</summary>
/// <remarks>
/// A cell that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a CR may run as a formula. What already begins with apostrophes and
/// then one of these gets one more in any case, so that taking one away always gives the text back, whether or not formulas were defused.
/// Source of the list: OWASP, CSV Injection.
/// </remarks>
internal static class SpreadsheetText
{
    /// <summary>The text as a cell holds it.</summary>
    public static string Of(string text, bool escapeFormula)
    {
        var start = Apostrophes(text);
        return start < text.Length && BeginsFormula(text[start]) && (start > 0 || escapeFormula) ? "'" + text : text;
    }

    /// <summary>The text that a cell holds.</summary>
    public static string Restore(string cell)
    {
        var start = Apostrophes(cell);
        return start > 0 && start < cell.Length && BeginsFormula(cell[start]) ? cell.Substring(1) : cell;
    }

    private static int Apostrophes(string text)
    {
        var count = 0;
        while (count < text.Length && text[count] == '\'')
        {
            count++;
        }

        return count;
    }

    private static bool BeginsFormula(char character) => character is '=' or '+' or '-' or '@' or '\t' or '\r';
}
