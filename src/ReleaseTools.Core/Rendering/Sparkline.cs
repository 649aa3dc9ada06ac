namespace ReleaseTools.Rendering;

/// <summary>A series of numbers as a line of small bars, one character each: <c>▁▃█·▂</c>.</summary>
/// <remarks>After Tufte (2006), Beautiful Evidence: data-words, small enough to stand in a table or a sentence.</remarks>
public static class Sparkline
{
    /// <summary>The bars of a series, all on one scale from 0, or its least where that is below, to its greatest.</summary>
    /// <param name="values">The numbers, in their order. What is not known, or is no finite number, is no bar but a sign of its own: it is not 0.</param>
    /// <param name="glyphs">The characters.</param>
    /// <param name="columns">How many there may be, at least 1; of a longer series the last are shown, behind an ellipsis.</param>
    public static string Of(IEnumerable<double?> values, GlyphSet glyphs, int columns = int.MaxValue)
    {
        var known = values.Select(value => value is { } number && !double.IsNaN(number) && !double.IsInfinity(number) ? number : default(double?)).ToArray();
        if (known.Length > columns)
        {
            return glyphs.Ellipsis + Of(known.Skip(known.Length - columns + 1), glyphs);
        }

        var least = Math.Min(0, known.Min() ?? 0);
        var most = Math.Max(0, known.Max() ?? 0);
        return string.Concat(known.Select(value => value is { } number ? glyphs.Level(least == most ? 0 : Share(number, least, most)) : glyphs.NoLevel));
    }

    // Halved first, so that the range of any two numbers is one too.
    private static double Share(double number, double least, double most) => ((number / 2) - (least / 2)) / ((most / 2) - (least / 2));
}
