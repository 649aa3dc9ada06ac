namespace ReleaseTools.Claims;

/// <summary>One way to write a claim: words, <c>[what may be left out]</c>, <c>(this|or that)</c> and places for names, lengths, dates and numbers, as <c>{x}</c>. Immutable.</summary>
/// <remarks>A pattern matches whole sentences only. Commas may stand between any two of its parts.</remarks>
internal sealed class ClaimPattern
{
    // Beyond this a sentence is no claim that a person would write; it bounds the time that hostile ones take.
    private const int MostSteps = 20_000;

    private readonly Part _root;
    private readonly string[] _needed;

    private ClaimPattern(string text, string tag, Part root)
    {
        Text = text;
        Tag = tag;
        _root = root;
        _needed = [.. root.Needed];
    }

    /// <summary>What it is written as.</summary>
    public string Text { get; }

    /// <summary>What it means within its form.</summary>
    public string Tag { get; }

    /// <summary>The words that a sentence needs to have.</summary>
    public IReadOnlyList<string> Needed => _needed;

    /// <summary>All words that a sentence of it may have, but names and figures.</summary>
    public IEnumerable<string> Words => _root.Words;

    public static ClaimPattern Of(string text, string tag) => new(text, tag, new ClaimPatternReader(text).Read());

    /// <summary>Offers each way in which a sentence matches, until one is taken.</summary>
    public bool Match(ClaimSentence sentence, Func<ClaimMatch, bool> take)
    {
        foreach (var word in _needed)
        {
            if (!sentence.Has(word))
            {
                return false;
            }
        }

        var matching = new Matching(sentence.Tokens, MostSteps);
        return _root.Match(matching, 0, end => matching.SkipCommas(end) == sentence.Tokens.Count && take(new ClaimMatch(this, sentence, matching.Slots())));
    }

    /// <summary>A match under way.</summary>
    internal sealed class Matching
    {
        private readonly List<(string Name, object Value)> _slots = [];
        private int _steps;

        public Matching(IReadOnlyList<ClaimToken> tokens, int steps)
        {
            Tokens = tokens;
            _steps = steps;
        }

        public IReadOnlyList<ClaimToken> Tokens { get; }

        public bool MayGoOn => --_steps > 0;

        public int SkipCommas(int index)
        {
            while (index < Tokens.Count && Tokens[index].IsComma)
            {
                index++;
            }

            return index;
        }

        public bool With(string name, object value, Func<bool> next)
        {
            _slots.Add((name, value));
            var taken = next();
            _slots.RemoveAt(_slots.Count - 1);
            return taken;
        }

        public Dictionary<string, object> Slots() => _slots.ToDictionary(slot => slot.Name, slot => slot.Value, StringComparer.Ordinal);
    }

    /// <summary>A part of a pattern.</summary>
    internal abstract class Part
    {
        public abstract IEnumerable<string> Needed { get; }

        public abstract IEnumerable<string> Words { get; }

        public abstract bool Match(Matching matching, int start, Func<int, bool> next);
    }

    internal sealed class Word : Part
    {
        private readonly string _word;

        public Word(string word) => _word = word;

        public override IEnumerable<string> Needed => [_word];

        public override IEnumerable<string> Words => [_word];

        public override bool Match(Matching matching, int start, Func<int, bool> next)
        {
            var at = matching.SkipCommas(start);
            return matching.MayGoOn && at < matching.Tokens.Count && matching.Tokens[at].Word == _word && next(at + 1);
        }
    }

    internal sealed class Row : Part
    {
        private readonly Part[] _parts;

        public Row(IEnumerable<Part> parts) => _parts = [.. parts];

        public override IEnumerable<string> Needed => _parts.SelectMany(part => part.Needed).Distinct();

        public override IEnumerable<string> Words => _parts.SelectMany(part => part.Words);

        public override bool Match(Matching matching, int start, Func<int, bool> next) => From(matching, 0, start, next);

        private bool From(Matching matching, int part, int start, Func<int, bool> next) =>
            part == _parts.Length ? next(start) : _parts[part].Match(matching, start, end => From(matching, part + 1, end, next));
    }

    internal sealed class Choice : Part
    {
        private readonly Part[] _choices;

        public Choice(IEnumerable<Part> choices) => _choices = [.. choices];

        public override IEnumerable<string> Needed => [];

        public override IEnumerable<string> Words => _choices.SelectMany(choice => choice.Words);

        public override bool Match(Matching matching, int start, Func<int, bool> next)
        {
            foreach (var choice in _choices)
            {
                if (matching.MayGoOn && choice.Match(matching, start, next))
                {
                    return true;
                }
            }

            return false;
        }
    }

    internal sealed class Slot : Part
    {
        private readonly string _name;
        private readonly Func<IReadOnlyList<ClaimToken>, int, IEnumerable<(object Value, int Length)>> _read;

        public Slot(string name, Func<IReadOnlyList<ClaimToken>, int, IEnumerable<(object Value, int Length)>> read)
        {
            _name = name;
            _read = read;
        }

        public override IEnumerable<string> Needed => [];

        public override IEnumerable<string> Words => [];

        public override bool Match(Matching matching, int start, Func<int, bool> next)
        {
            var at = matching.SkipCommas(start);
            foreach (var (value, length) in _read(matching.Tokens, at))
            {
                if (!matching.MayGoOn)
                {
                    return false;
                }

                if (matching.With(_name, value, () => next(at + length)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
