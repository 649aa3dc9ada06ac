namespace ReleaseTools.PowerShell.Tests;

/// <summary>What a process left: its code and both streams, lines ended by LF, without the last line's end.</summary>
public sealed record ProcessResult(int ExitCode, string Output, string Error);
