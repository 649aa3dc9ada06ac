using System.Management.Automation;
using ReleaseTools.Files;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that takes releases and writes one file.</summary>
public abstract class FileTargetCmdlet : InputObjectCmdlet
{
    private protected const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private protected FileTargetCmdlet()
    {
    }

    /// <summary>The file to write. Its directory must exist. Wildcards are allowed where they match one file.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Path { get; set; }

    /// <summary>The file to write. Wildcard characters stand for themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string? LiteralPath { get; set; }

    /// <summary>Overwrites a read-only file too; it stays read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Keeps a file that exists, with an error.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>The file that is written.</summary>
    private protected string Target { get; private set; } = string.Empty;

    /// <summary>What may be replaced.</summary>
    private protected AtomicFileMode Mode => NoClobber ? AtomicFileMode.CreateNew : Force ? AtomicFileMode.ReplaceReadOnly : AtomicFileMode.Replace;

    /// <summary>Resolves the path. What names no one file, or a directory, ends the cmdlet.</summary>
    private protected void FindTarget()
    {
        Target = ResolveTarget(LiteralPath ?? Path!, literal: LiteralPath is not null);
        if (Directory.Exists(Target))
        {
            ThrowTerminatingError(WriteErrors.IsDirectory(Target));
        }
    }

    /// <summary>Ends the cmdlet where it can be seen beforehand that the file cannot be written.</summary>
    private protected void CheckTarget()
    {
        if (System.IO.Path.GetDirectoryName(Target) is { Length: > 0 } directory && !Directory.Exists(directory))
        {
            ThrowTerminatingError(WriteErrors.DirectoryMissing(Target));
        }

        if (NoClobber && File.Exists(Target))
        {
            ThrowTerminatingError(WriteErrors.ForException(new FileExistsException(Target), Target)!);
        }
    }

    /// <summary>Does some of the writing. What the system says against it ends the cmdlet.</summary>
    private protected void Writing(Action work)
    {
        try
        {
            Cancellable<object?>(() =>
            {
                work();
                return null;
            });
        }
        catch (Exception exception) when (WriteErrors.ForException(exception, Target) is { } error)
        {
            ThrowTerminatingError(error);
        }
    }
}
