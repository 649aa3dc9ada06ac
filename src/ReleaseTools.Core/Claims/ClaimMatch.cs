namespace ReleaseTools.Claims;

/// <summary>A sentence that matches a pattern, and what stands in the pattern's places.</summary>
internal sealed class ClaimMatch
{
    private readonly Dictionary<string, object> _slots;

    public ClaimMatch(ClaimPattern pattern, ClaimSentence sentence, Dictionary<string, object> slots)
    {
        Pattern = pattern;
        Sentence = sentence;
        _slots = slots;
    }

    public ClaimPattern Pattern { get; }

    public ClaimSentence Sentence { get; }

    public string Tag => Pattern.Tag;

    /// <summary>The places that hold names, and the names.</summary>
    public IEnumerable<(string Slot, ClaimWords Words)> Names =>
        _slots.Where(slot => slot.Value is ClaimWords).Select(slot => (slot.Key, (ClaimWords)slot.Value));

    /// <summary>Whether the sentence fills a place.</summary>
    public bool Has(string slot) => _slots.ContainsKey(slot);

    /// <summary>The words of a place; null where it is not filled.</summary>
    public ClaimWords? Words(string slot) => _slots.TryGetValue(slot, out var value) ? value as ClaimWords : null;

    /// <summary>The date of a place; null where it is not filled.</summary>
    public ReleaseDate? Date(string slot) => _slots.TryGetValue(slot, out var value) ? (ReleaseDate)value : default(ReleaseDate?);

    /// <summary>The value of a place that the pattern always fills.</summary>
    public T Value<T>(string slot) => (T)_slots[slot];
}
