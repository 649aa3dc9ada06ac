using System.Globalization;
using System.Management.Automation.Host;

namespace ReleaseTools.Shell;

/// <summary>What the engine knows of the program that hosts it.</summary>
internal sealed class ShellHost(ShellUserInterface userInterface) : PSHost
{
    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "ReleaseTools.Shell";

    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version!;

    public override PSHostUserInterface UI => userInterface;

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <summary>The code of the <c>exit</c> that ended the run, or null.</summary>
    public int? RequestedExitCode { get; private set; }

    public override void SetShouldExit(int exitCode) => RequestedExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new HostException("This shell has no prompt; pwsh has.");

    public override void ExitNestedPrompt()
    {
    }

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
