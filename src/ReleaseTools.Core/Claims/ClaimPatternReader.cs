namespace ReleaseTools.Claims;

/// <summary>Reads the notation of patterns.</summary>
internal sealed class ClaimPatternReader
{
    private const int LongestName = 12;

    // What many patterns share. X is a release and that it came out, Y a release that it is measured by.
    private static readonly (string Name, string Text)[] Shared =
    [
        ("<X>", "({x} released [by {v}]|{v} released {x}|{x} was|(release|launch) of {x} (released|was)|{x} 's (release|launch) (released|was))"),
        ("<Y>", "({y} [(released|was) [by {w}]]|{w} released {y}|(release|launch) of {y}|{y} 's (release|launch))"),
        ("<fronted>", "({x} released [by {v}]|{v} released {x})"),
        ("<period>", "(since {since}|(in|on|during|of) {during}|between {since} and {until}|from {since} to {until}|before {before}|by {until}|after {after})"),
        ("<noun>", "(model|models|release|releases|version|versions|launch|launches)"),
    ];

    private readonly string _text;
    private int _at;

    public ClaimPatternReader(string text)
    {
        // One may hold another.
        for (var round = 0; round < 2; round++)
        {
            foreach (var (name, meaning) in Shared)
            {
                text = text.Replace(name, meaning);
            }
        }

        _text = text;
    }

    public ClaimPattern.Part Read()
    {
        var part = Alternatives('\0');
        return _at == _text.Length ? part : throw new FormatException($"The pattern '{_text}' closes more than it opens.");
    }

    private ClaimPattern.Part Alternatives(char end)
    {
        var choices = new List<ClaimPattern.Part>();
        var row = new List<ClaimPattern.Part>();
        for (; _at < _text.Length && _text[_at] != end; _at++)
        {
            switch (_text[_at])
            {
                case ' ':
                    break;
                case '|':
                    choices.Add(new ClaimPattern.Row(row));
                    row = [];
                    break;
                case '(':
                    _at++;
                    row.Add(Alternatives(')'));
                    break;
                case '[':
                    _at++;
                    row.Add(new ClaimPattern.Choice([Alternatives(']'), new ClaimPattern.Row([])]));
                    break;
                case '{':
                    row.Add(Slot());
                    break;
                default:
                    row.Add(Word());
                    break;
            }
        }

        choices.Add(new ClaimPattern.Row(row));
        return choices.Count == 1 ? choices[0] : new ClaimPattern.Choice(choices);
    }

    private ClaimPattern.Word Word()
    {
        var start = _at;
        while (_at + 1 < _text.Length && _text[_at + 1] is not (' ' or '|' or '(' or ')' or '[' or ']' or '{'))
        {
            _at++;
        }

        return new ClaimPattern.Word(_text.Substring(start, _at + 1 - start));
    }

    private ClaimPattern.Slot Slot()
    {
        var end = _text.IndexOf('}', _at);
        var name = _text.Substring(_at + 1, end - _at - 1);
        _at = end;
        return new ClaimPattern.Slot(name, name switch
        {
            "gap" => Lengths,
            "date" or "ondate" or "since" or "until" or "during" or "before" or "after" => Dates,
            "n" => Counts,
            "price" or "number" => Numbers,
            "word" => Words,
            _ => Names,
        });
    }

    private static IEnumerable<(object, int)> Lengths(IReadOnlyList<ClaimToken> tokens, int start)
    {
        if (LengthReader.Read(tokens, start) is { } read)
        {
            yield return (read.Value, read.Length);
        }
    }

    private static IEnumerable<(object, int)> Dates(IReadOnlyList<ClaimToken> tokens, int start) =>
        DateReader.Read(tokens, start).Select(read => ((object)read.Value, read.Length));

    private static IEnumerable<(object, int)> Counts(IReadOnlyList<ClaimToken> tokens, int start)
    {
        if (ClaimedCount.Read(tokens, start) is { } read)
        {
            yield return (read.Value, read.Length);
        }
    }

    private static IEnumerable<(object, int)> Numbers(IReadOnlyList<ClaimToken> tokens, int start)
    {
        if (NumberReader.Read(tokens, start) is { } read)
        {
            yield return (read.Value, read.Length);
        }
    }

    private static IEnumerable<(object, int)> Words(IReadOnlyList<ClaimToken> tokens, int start)
    {
        if (start < tokens.Count)
        {
            yield return (tokens[start].Word, 1);
        }
    }

    // The longest first. Of and by join a kind to what it is of, and neither starts nor ends a name.
    private static IEnumerable<(object, int)> Names(IReadOnlyList<ClaimToken> tokens, int start)
    {
        var end = start;
        while (end < tokens.Count && end - start < LongestName && !ClaimLexicon.Reserved.Contains(tokens[end].Word))
        {
            end++;
        }

        for (; end > start; end--)
        {
            if (!IsJoint(tokens[start].Word) && !IsJoint(tokens[end - 1].Word))
            {
                yield return (new ClaimWords(tokens, start, end - start), end - start);
            }
        }
    }

    private static bool IsJoint(string word) => word is "of" or "by" or "from" or ClaimToken.Possessive;
}
