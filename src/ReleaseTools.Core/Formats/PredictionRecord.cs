namespace ReleaseTools.Formats;

/// <summary>Makes a prediction of named values, such as those of a row of the pipeline.</summary>
public static class PredictionRecord
{
    /// <summary>The prediction that some values state, under any of the usual names.</summary>
    /// <param name="values">Names and values: text, numbers, dates, lengths of time, or null; what comes out may be in a dictionary of its own, <c>Subject</c>.</param>
    /// <param name="prediction">The prediction; null where there is none.</param>
    /// <returns>The field that is wrong, and why; null where nothing is.</returns>
    public static (string Field, string Message)? Read(IEnumerable<KeyValuePair<string, object?>> values, out ReleasePrediction? prediction)
    {
        var node = new RecordNode(string.Empty, 0, 0);
        foreach (var value in values)
        {
            node.Set(value.Key, RecordNode.Plain(value.Value), 0, 0);
        }

        return PredictionText.Read(node, out prediction, out _) is { } fault
            ? (fault.Field, fault.Value is null ? fault.Message : $"'{DisplayText.Quote(CellText.Raw(fault.Value))}' {fault.Message}")
            : null;
    }

    /// <summary>Whether values look like those of a prediction and not of a release: they have a deadline, a statement or a probability.</summary>
    public static bool IsLike(IEnumerable<string> names)
    {
        var fields = new HashSet<string>(names.Select(FieldNames.Normalize), StringComparer.Ordinal);
        return fields.Overlaps(["notafter", "deadline", "by", "until", "due", "statement", "probability", "chance", "madeon"]);
    }

    /// <summary>What is to be said of names that are no field of a prediction: a mistyped one must not pass for none.</summary>
    public static IEnumerable<string> Warnings(IEnumerable<string> names) => names.Where(name => !PredictionFields.IsKnown(name)).Select(PredictionFields.Unknown);
}
