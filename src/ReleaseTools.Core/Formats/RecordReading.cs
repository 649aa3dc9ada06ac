namespace ReleaseTools.Formats;

/// <summary>Reads records under their plans, one at a time: what proves the date, what it is a release of, and further facts.</summary>
internal sealed class RecordReading
{
    private readonly RecordCells _cells;
    private readonly IdentityReading _identity;
    private readonly EvidenceReading _evidence;
    private readonly bool _isExact;
    private bool _statesSchema;

    /// <summary>A reading with the options' rules; an exact one takes what is stated, and infers nothing.</summary>
    public RecordReading(ReadOptions options, bool isExact)
    {
        _cells = new RecordCells(options);
        _identity = new IdentityReading(options.Naming);
        _evidence = new EvidenceReading(options);
        _isExact = isExact;
    }

    public ReadResult Read(RecordPlan plan, object?[] values, in RecordOrigin origin)
    {
        _cells.Reset(plan, values, origin);
        if (plan.Fault is not null)
        {
            _cells.Fail($"The record {plan.Fault}");
            return ReadResult.Of(_cells.Problem!);
        }

        _statesSchema = HouseSchema.IsNamed(_cells.Value(RecordField.Schema));
        var release = new ReleaseBuilder();
        if (_isExact || ReadSchema())
        {
            EvidenceReading.ReadStated(_cells, release);
            IdentityReading.ReadStated(_cells, release);
        }
        else
        {
            var saidTrack = _evidence.Read(_cells, release);
            _identity.Read(_cells, release, saidTrack);
        }

        ReadSequence(release);
        ReadAttributes(release);
        if (release.Name is null && release.Product is null)
        {
            _cells.Fail($"The record names no release. Expected {FieldNames.IdentityHeaders}; it has: {plan.ListHeaders()}.");
        }

        return _cells.Problem is { } problem ? ReadResult.Of(problem) : ReadResult.Of(release.Build());
    }

    // A record that states the house's own schema is exact by itself, wherever it stands; in a cell of text, its parts are JSON.
    private bool ReadSchema()
    {
        if (!_statesSchema)
        {
            return false;
        }

        if (!HouseSchema.IsCurrent(_cells.Value(RecordField.Schema)))
        {
            _cells.Fail(RecordField.Schema, $"is a schema that is not known. Expected '{HouseSchema.Current}'.");
        }

        _cells.ReadJson(RecordField.Provenance);
        _cells.ReadJson(RecordField.Attributes);
        return true;
    }

    private void ReadSequence(ReleaseBuilder release)
    {
        switch (_cells.Value(RecordField.Sequence))
        {
            case null:
                break;
            case ReleaseSequence known:
                release.Sequence = known;
                break;
            case RecordNode node when node.Find("chain") is string chain && node.Find("position") is long position and > 0 and <= int.MaxValue:
                release.Sequence = new ReleaseSequence(chain, (int)position);
                break;
            case string text when ReleaseSequence.TryParse(text, out var sequence):
                release.Sequence = sequence;
                break;
            case RecordNode:
                _cells.Fail(RecordField.Sequence, "is no place in an order. Expected an object with a chain and a position from 1.");
                break;
            case var other:
                // A sequence number of somebody else's is a fact like any other.
                AttributeCell.Set(release, "sequence", other);
                break;
        }
    }

    private void ReadAttributes(ReleaseBuilder release)
    {
        foreach (var column in _cells.Plan.AttributeColumns)
        {
            if (_cells[column] is { } value && !(_statesSchema && column == _cells.Plan.ColumnOf(RecordField.Schema)))
            {
                AttributeCell.Set(release, _cells.Plan.AttributeOf(column), value);
            }
        }

        switch (_cells.Value(RecordField.Attributes))
        {
            case RecordNode node:
                foreach (var member in node.Members)
                {
                    AttributeCell.SetExact(release, member.Key, member.Value);
                }

                break;
            case { } other:
                AttributeCell.Set(release, "attributes", other);
                break;
        }
    }
}
