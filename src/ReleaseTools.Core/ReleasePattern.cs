namespace ReleaseTools;

/// <summary>The order in which one line brought out its tracks, beside what the lines before it did. Immutable.</summary>
public sealed class ReleasePattern
{
    internal ReleasePattern(
        string? group, string line, ReleaseDate start, string order, string? norm, PatternOutcome outcome, double? surprise, IReadOnlyList<ReleasePatternPair> pairs, string message)
    {
        Group = group;
        Line = line;
        Start = start;
        Order = order;
        Norm = norm;
        Outcome = outcome;
        Surprise = surprise;
        Pairs = new Listing<ReleasePatternPair>(pairs);
        Message = message;
    }

    /// <summary>The group whose lines are compared, such as a vendor's product; null where there are no groups.</summary>
    public string? Group { get; }

    /// <summary>The line.</summary>
    public string Line { get; }

    /// <summary>When its first track came out, with its precision; Unknown while none is out.</summary>
    public ReleaseDate Start { get; }

    /// <summary>
    /// Its tracks in the order in which they came, <c>general -> optimized -> specialized:code</c>: <c>?</c> between two of which the dates cannot tell the order,
    /// <c>=</c> between two of one instant, and <c>(awaited)</c> behind what is not out.
    /// </summary>
    public string Order { get; }

    /// <summary>What earlier lines did with these tracks, <c>general -> specialized:code (2 of 3)</c>, or the norm that was stated; null where there is none.</summary>
    public string? Norm { get; }

    /// <summary>Whether the line keeps to the norm.</summary>
    public PatternOutcome Outcome { get; }

    /// <summary>How likely a break like this one was by the lines before it, from 0 to 1, the least of its pairs; null where nothing is broken.</summary>
    public double? Surprise { get; }

    /// <summary>Each two tracks of the line.</summary>
    public IReadOnlyList<ReleasePatternPair> Pairs { get; }

    /// <summary>The finding in a sentence.</summary>
    public string Message { get; }

    /// <summary>For example <c>GPT 5.3: specialized:code -> general: Breaks</c>.</summary>
    public override string ToString() => $"{Line}: {Order}: {Outcome}";
}
