namespace ReleaseTools.Claims;

/// <summary>One word of a claim.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Word">In lower case, or the one word that stands for all of its meaning.</param>
internal readonly record struct ClaimToken(string Text, string Word)
{
    /// <summary>The mark between clauses.</summary>
    public const string Comma = ",";

    /// <summary>The mark of a possessor.</summary>
    public const string Possessive = "'s";

    public bool IsComma => Word == Comma;

    /// <summary>Whether it is written as names are: with a capital or a digit.</summary>
    public bool LooksLikeName => Text.Any(letter => char.IsUpper(letter) || char.IsDigit(letter));

    public override string ToString() => Word;
}
