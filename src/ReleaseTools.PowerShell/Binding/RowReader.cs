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

        var fields = new List<KeyValuePair<string, object?>>();
        foreach (var member in members)
        {
            Add(fields, member.Key, member.Value, RowValue.DeepestNesting);
        }

        var result = _mapper.Map(fields);
        if (result.Problem is { } problem)
        {
            error = InputErrors.RowInvalid(problem.Message, RowValue.Unwrap(row));
        }

        return result.Release;
    }

    // What a release is made of keeps its structure; any other nested object becomes one field per member, as the JSON reader has it.
    private static void Add(List<KeyValuePair<string, object?>> fields, string name, object? value, int depth)
    {
        if (Is(name, nameof(Release.Provenance)))
        {
            fields.Add(new(name, RowValue.Items(value) is { } items ? items.ConvertAll(ReleaseParts.ProvenanceOf) : RowValue.Plain(value)));
        }
        else if (Is(name, nameof(Release.Sequence)))
        {
            fields.Add(new(name, ReleaseParts.SequenceOf(value)));
        }
        else if (RowValue.Members(value) is not { } members || depth == 0)
        {
            fields.Add(new(name, RowValue.Plain(value)));
        }
        else if (Is(name, nameof(Release.Attributes)))
        {
            fields.Add(new(name, members.ConvertAll(member => new KeyValuePair<string, object?>(member.Key, RowValue.Plain(member.Value)))));
        }
        else
        {
            members.ForEach(member => Add(fields, $"{name}.{member.Key}", member.Value, depth - 1));
        }
    }

    private static bool Is(string name, string property) => string.Equals(name, property, StringComparison.OrdinalIgnoreCase);
}
