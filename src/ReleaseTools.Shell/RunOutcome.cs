namespace ReleaseTools.Shell;

/// <summary>What one run came to, noted while it ran.</summary>
internal sealed class RunOutcome
{
    /// <summary>The <c>$?</c> of the last statement; true where it was not reached.</summary>
    public bool LastStatementSucceeded { get; set; } = true;
}
