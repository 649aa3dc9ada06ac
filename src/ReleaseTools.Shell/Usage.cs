using System.Management.Automation;
using System.Reflection;

namespace ReleaseTools.Shell;

/// <summary>What the shell says of itself.</summary>
internal static class Usage
{
    public const string Text = """
        ReleaseTools.Shell runs PowerShell scripts with ReleaseTools loaded, on a machine that has only the .NET SDK.

          -Command <text…>               run the text; with -Command - what comes in by standard input
          -File <script.ps1> [argument…] run a script; the arguments reach its param block
          -Help, -Version

        Without any of these, a script that is piped in is run. From a clone:

          dotnet run --project src/ReleaseTools.Shell -- -Command "Get-Release -Vendor OpenAI"
          dotnet run --project src/ReleaseTools.Shell -- -File examples/case-study.ps1

        It has no prompt of its own and asks no questions, and of PowerShell's cmdlets it has those of the engine's core (Where-Object,
        ForEach-Object, Get-Help, Import-Module …). A full PowerShell has the rest, and a prompt: dotnet tool install --global PowerShell,
        then pwsh, then Import-Module with the folder output/ReleaseTools.

        Exit code: that of exit N; else 1 after an error that ended the run, text that does not parse, or a -Command whose last statement
        failed; 2 where nothing could be run; 130 after Ctrl+C.
        """;

    /// <summary>The versions of ReleaseTools and of the engine.</summary>
    public static string Version => $"ReleaseTools {Release}, PowerShell engine {VersionOf(typeof(PSObject).Assembly)}";

    /// <summary>The version of ReleaseTools that this shell was built with.</summary>
    public static string Release => VersionOf(typeof(Usage).Assembly);

    // Informational versions carry the commit after '+' or a space.
    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', ' ')[0];
}
