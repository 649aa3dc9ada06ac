namespace ReleaseTools.Shell;

/// <summary>The exit codes of the shell itself; <c>exit N</c> in a script gives N.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A terminating error, text that does not parse, or a command whose last statement failed.</summary>
    public const int Failure = 1;

    /// <summary>The shell was called wrongly: nothing ran.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C: 128 and the number of SIGINT, as every Unix shell reports it.</summary>
    public const int Interrupted = 130;
}
