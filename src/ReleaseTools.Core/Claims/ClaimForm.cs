namespace ReleaseTools.Claims;

/// <summary>A form of claims: the patterns that it is written in, and how it is judged.</summary>
internal abstract class ClaimForm
{
    private IReadOnlyList<ClaimPattern>? _patterns;

    /// <summary>What it is called.</summary>
    public abstract string Name { get; }

    /// <summary>What it means, and when it is true, in a sentence or two for the documentation.</summary>
    public abstract string Meaning { get; }

    /// <summary>Sentences that have it. In each, names stand as {x}, {y}, {v} and {w}, to be filled with those of another sentence.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    public IReadOnlyList<ClaimPattern> Patterns => _patterns ??= [.. Written.Select(one => ClaimPattern.Of(one.Pattern, one.Tag))];

    /// <summary>The patterns, and what each means within the form.</summary>
    protected abstract IEnumerable<(string Pattern, string Tag)> Written { get; }

    /// <summary>What the data say; null where the names make no claim of this form.</summary>
    /// <param name="context">What to judge by.</param>
    /// <param name="match">The sentence, all of whose names are known.</param>
    public abstract ClaimFinding? Judge(ClaimContext context, ClaimMatch match);
}
