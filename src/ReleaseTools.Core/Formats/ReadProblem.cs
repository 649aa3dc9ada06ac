namespace ReleaseTools.Formats;

/// <summary>Why one record, or one whole input, could not be read. Immutable.</summary>
/// <param name="Message">What was wrong and what was expected, as one sentence that also names source, line, column or property and value.</param>
/// <param name="Source">The source's name, or null.</param>
/// <param name="Line">Line in the text, from 1; null where there are no lines.</param>
/// <param name="Column">Column in the line, from 1, or null.</param>
/// <param name="Property">Property or column header, or null.</param>
/// <param name="Value">The offending value, shortened for display, or null.</param>
/// <param name="IsFatal">Whether nothing further could be read from the input.</param>
public sealed record ReadProblem(
    string Message,
    string? Source,
    long? Line,
    long? Column,
    string? Property,
    string? Value,
    bool IsFatal);
