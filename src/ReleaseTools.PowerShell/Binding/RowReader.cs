using System.Collections;
using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Turns an object of the pipeline into a release: a release as it is, anything with properties by their names.</summary>
internal sealed class RowReader
{
    private readonly RecordMapper _mapper;

    public RowReader(ReadOptions options) => _mapper = new RecordMapper(options);

    /// <summary>The release, or null with the error where the row states none.</summary>
    public Release? Read(object? row, out ErrorRecord? error)
    {
        error = null;
        if (RowValue.Unwrap(row) is Release release)
        {
            return release;
        }

        if (RowValue.Members(row) is not { } members)
        {
            error = InputErrors.NotARow(RowValue.Unwrap(row));
            return null;
        }

        // By the names alone: the values of a file or a process lead to half the machine.
        if (IsTyped(row) && !_mapper.StatesRelease(members))
        {
            error = InputErrors.NotARow(RowValue.Unwrap(row));
            return null;
        }

        var result = _mapper.Map(members.ConvertAll(member => new KeyValuePair<string, object?>(member.Key, Field(member.Key, member.Value))));
        if (result.Problem is { } problem)
        {
            error = InputErrors.RowInvalid(problem.Message, RowValue.Unwrap(row));
        }

        return result.Release;
    }

    // Parts of a release may come back from a job or a remote session as objects with the properties they had.
    private static object? Field(string name, object? value) =>
        Is(name, nameof(Release.Provenance)) && RowValue.Items(value) is { } sources ? sources.ConvertAll(ReleaseParts.ProvenanceOf)
        : Is(name, nameof(Release.Sequence)) ? ReleaseParts.SequenceOf(value)
        : RowValue.Plain(value);

    // Whoever writes a row or a hashtable means it; an object of some other type, such as a process, has a name for reasons of its own.
    private static bool IsTyped(object? row) => RowValue.Unwrap(row) is not (PSObject or IDictionary);

    private static bool Is(string name, string property) => string.Equals(name, property, StringComparison.OrdinalIgnoreCase);
}
