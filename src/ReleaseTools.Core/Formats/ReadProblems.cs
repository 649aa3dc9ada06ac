using System.Globalization;

namespace ReleaseTools.Formats;

/// <summary>Makes problems whose messages all say, in one order, what was wrong, where, and what was expected.</summary>
internal static class ReadProblems
{
    /// <summary>A record that could not be read; the rest goes on.</summary>
    public static ReadProblem Record(ReadOptions options, in RecordOrigin origin, string? property, object? value, string message)
    {
        var shown = value is null ? null : DisplayText.Quote(CellText.Raw(value));
        var name = property is null ? null : DisplayText.Quote(property);
        return Create(options, origin.Line, origin.Column, name, shown, message, isFatal: false);
    }

    /// <summary>An input of which nothing further can be read.</summary>
    public static ReadProblem Fatal(ReadOptions options, string message, long? line = null, long? column = null, string? property = null) =>
        Create(options, line, column, property is null ? null : DisplayText.Quote(property), null, message, isFatal: true);

    /// <summary>A warning that nothing in an input says when anything was released.</summary>
    public static ReadResult NoEvent(ReadOptions options, RecordPlan plan) => ReadResult.Warn(
        $"{(options.SourceName is { } source ? DisplayText.Quote(source) + ": " : string.Empty)}Nothing here is known as a date or a status, so that "
        + $"every release is taken as announced and undated. It has: {plan.ListHeaders()}. "
        + "If one of them is the date, name it: -Property @{Released='…'}.");

    private static ReadProblem Create(
        ReadOptions options, long? line, long? column, string? property, string? value, string message, bool isFatal)
    {
        var place = new List<string>(4);
        if (options.SourceName is { } source)
        {
            place.Add(DisplayText.Quote(source));
        }

        if (line is not null)
        {
            place.Add(string.Format(CultureInfo.InvariantCulture, "line {0}", line));
        }

        if (column is not null)
        {
            place.Add(string.Format(CultureInfo.InvariantCulture, "column {0}", column));
        }

        if (property is not null)
        {
            place.Add($"property '{property}'");
        }

        var text = value is null ? message : $"'{value}' {message}";
        var full = place.Count == 0 ? text : $"{string.Join(", ", place)}: {text}";
        return new ReadProblem(full, options.SourceName, line, column, property, value, isFatal);
    }
}
