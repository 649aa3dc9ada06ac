using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ReleaseTools;

/// <summary>A place in a stated order of releases whose dates are not known (the arrow notation). Immutable.</summary>
/// <param name="Chain">What identifies the statement; places compare only within one chain.</param>
/// <param name="Position">The place, from 1.</param>
public sealed record ReleaseSequence(string Chain, int Position)
{
    // The text of a place, as a cell of CSV keeps it.
    internal static bool TryParse(string text, [NotNullWhen(true)] out ReleaseSequence? sequence)
    {
        const string Of = " of ";
        var end = text.IndexOf(Of, StringComparison.Ordinal);
        sequence = end > 1 && text[0] == '#'
            && int.TryParse(text.Substring(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0
            ? new ReleaseSequence(text.Substring(end + Of.Length), position)
            : null;
        return sequence is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"#{Position} of {Chain}";
}
