namespace ReleaseTools.Rendering;

/// <summary>What an outcome means to whoever asked. Where colours are shown each tone has its own, always beside the word of the outcome and never instead of it.</summary>
public enum Tone
{
    /// <summary>Nothing to point out, or nothing to judge yet.</summary>
    Plain,

    /// <summary>As it should be: it conforms, passes, is supported.</summary>
    Good,

    /// <summary>To be looked at: it is early, late, tied, overdue, unusual, a medium risk.</summary>
    Caution,

    /// <summary>Not as it should be: it is reversed, fails, is refuted.</summary>
    Bad,

    /// <summary>The data do not say.</summary>
    Unknown,
}
