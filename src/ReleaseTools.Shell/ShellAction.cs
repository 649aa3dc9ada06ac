namespace ReleaseTools.Shell;

/// <summary>What the command line asks for.</summary>
internal enum ShellAction
{
    /// <summary>Run the text.</summary>
    RunText,

    /// <summary>Run what comes in by standard input.</summary>
    RunInput,

    /// <summary>Say how the shell is used.</summary>
    ShowHelp,

    /// <summary>Say which versions these are.</summary>
    ShowVersion,

    /// <summary>Run nothing, and say why.</summary>
    Refuse,
}
