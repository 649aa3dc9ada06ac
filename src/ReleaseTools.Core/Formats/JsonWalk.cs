using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Walks through one JSON text and finds the releases in it, holding no more than one record at a time.</summary>
internal sealed class JsonWalk
{
    // So many members without one of a release make an object a map, which is then read entry by entry.
    private const int MembersThatTell = 64;

    private readonly JsonNodes _nodes;
    private readonly JsonRecords _records;
    private readonly GuardedTextReader? _text;

    /// <summary>A walk.</summary>
    /// <param name="nodes">The text's nodes.</param>
    /// <param name="records">What makes releases of them.</param>
    /// <param name="text">The text, which is told where a record ends; null where it is bounded already.</param>
    public JsonWalk(JsonNodes nodes, JsonRecords records, GuardedTextReader? text)
    {
        _nodes = nodes;
        _records = records;
        _text = text;
    }

    /// <summary>The releases of the value at the current token.</summary>
    public IEnumerable<ReadResult> Read() => _nodes.Token switch
    {
        JsonToken.StartArray => ReadArray(),
        JsonToken.StartObject => ReadObject(),
        _ => throw new UnreadableTextException("The JSON is no list of releases. Expected an array or an object.", _nodes.Line, _nodes.Column),
    };

    private IEnumerable<ReadResult> ReadArray()
    {
        while (_nodes.Next() != JsonToken.EndArray)
        {
            foreach (var result in ReadElement())
            {
                yield return result;
            }
        }
    }

    private IEnumerable<ReadResult> ReadElement()
    {
        var origin = new RecordOrigin(_nodes.Line, _nodes.Column, _nodes.Path);
        return AtEndOfRecord(_records.ReadElement(_nodes.ReadValue(), origin));
    }

    private IEnumerable<ReadResult> ReadObject()
    {
        var members = new Gathered(_nodes.Begin());
        while (_nodes.Next() != JsonToken.EndObject)
        {
            var name = (string)_nodes.Value!;
            _nodes.Next();
            foreach (var result in ReadMember(name, members))
            {
                yield return result;
            }
        }

        foreach (var result in AtEndOfRecord(members.IsWrapper ? _records.LeaveOut(members.Node) : _records.ReadObject(members.Node, null)))
        {
            yield return result;
        }
    }

    private IEnumerable<ReadResult> ReadMember(string name, Gathered members)
    {
        if (members.IsMap)
        {
            var origin = new RecordOrigin(_nodes.Line, _nodes.Column, _nodes.Path);
            return AtEndOfRecord(_records.ReadEntry(name, _nodes.ReadValue(), origin));
        }

        if (_records.MayHoldReleases(name, members.Node))
        {
            switch (_nodes.Token)
            {
                case JsonToken.StartArray:
                    return ReadList(name, members);
                case JsonToken.StartObject when JsonShape.IsList(name):
                    members.IsWrapper = true;
                    return ReadObject();
            }
        }

        _nodes.AddValue(members.Node, name);
        if (name == "schema")
        {
            _records.CheckSchema(members.Node[name] as string, _nodes.Line, _nodes.Column);
        }

        return members.Node.Members.Count == MembersThatTell && !members.IsWrapper && !_records.HasField(members.Node)
            ? AtEndOfRecord(_records.ReadObject(members.TakeAsMap(), null))
            : [];
    }

    // A list of releases is read as it comes, so that it may be of any length; its first element tells whether it is one.
    private IEnumerable<ReadResult> ReadList(string name, Gathered members)
    {
        var (line, column) = (_nodes.Line, _nodes.Column);
        var origin = new RecordOrigin(_nodes.Line, _nodes.Column, $"{_nodes.Path}[0]");
        var list = new List<object?>();
        if (_nodes.Next() != JsonToken.EndArray)
        {
            var first = _nodes.ReadValue();
            if (_records.BeginsReleases(name, first))
            {
                members.IsWrapper = true;
                _records.FoundList = true;
                yield return ReadResult.Of($"The releases are those of '{DisplayText.Quote(name)}'.");
                foreach (var result in AtEndOfRecord(_records.ReadElement(first, origin)).Concat(ReadArray()))
                {
                    yield return result;
                }

                yield break;
            }

            list.Add(first);
            while (_nodes.Next() != JsonToken.EndArray)
            {
                list.Add(_nodes.ReadValue());
            }
        }
        else if (JsonShape.IsList(name))
        {
            members.IsWrapper = true;
            _records.FoundList = true;
            yield return ReadResult.Of($"'{DisplayText.Quote(name)}' holds no releases.");
        }

        members.Node.Set(name, list, line, column);
    }

    private IEnumerable<ReadResult> AtEndOfRecord(IEnumerable<ReadResult> results)
    {
        _text?.EndRecord();
        return _nodes.Notes.Count == 0 ? results : _nodes.TakeNotes().Select(ReadResult.Of).Concat(results);
    }

    /// <summary>The members of an object of which it is not yet known what it is.</summary>
    private sealed class Gathered
    {
        public Gathered(RecordNode node) => Node = node;

        public RecordNode Node { get; private set; }

        public bool IsMap { get; private set; }

        public bool IsWrapper { get; set; }

        public RecordNode TakeAsMap()
        {
            var taken = Node;
            Node = new RecordNode(taken.Path, taken.Line, taken.Column);
            IsMap = true;
            return taken;
        }
    }
}
