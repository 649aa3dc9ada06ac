namespace ReleaseTools.Formats;

/// <summary>Follows the chain of a ledger line by line. It says where the chain is broken, and no more: not who broke it, nor whether the end was cut off.</summary>
internal sealed class LedgerChain
{
    private string? _last;
    private bool _isBroken;

    /// <summary>Whether any line so far had a hash, so that every one has to.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether the chain has held so far.</summary>
    public bool Holds => !_isBroken;

    /// <summary>Takes the next line.</summary>
    /// <param name="line">Its text without its end.</param>
    /// <param name="previous">The hash that it states of the line before, or null.</param>
    /// <returns>Whether the chain is broken at this line for the first time.</returns>
    public bool BreaksAt(string line, string? previous)
    {
        var stated = LedgerLine.StatedHash(line);
        if (!HasBegun && stated is null)
        {
            return false;
        }

        var isFirst = !HasBegun;
        HasBegun = true;
        var fits = LedgerLine.IsWhole(line) && (isFirst ? previous is null : previous is not null && previous == _last);
        _last = stated;
        var breaks = !fits && !_isBroken;
        _isBroken |= !fits;
        return breaks;
    }
}
