namespace ReleaseTools;

/// <summary>A place in a stated order of releases whose dates are not known (the arrow notation). Immutable.</summary>
/// <param name="Chain">What identifies the statement; places compare only within one chain.</param>
/// <param name="Position">The place, from 1.</param>
public sealed record ReleaseSequence(string Chain, int Position)
{
    /// <inheritdoc/>
    public override string ToString() => $"#{Position} of {Chain}";
}
