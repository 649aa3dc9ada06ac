namespace ReleaseTools.Shell;

/// <summary>The module path that a PowerShell which starts the shell hands down.</summary>
/// <remarks>It holds the folder of that PowerShell's own modules, which belong to its engine: this one would find Sort-Object there and fail to load it.</remarks>
internal static class InheritedModulePath
{
    private const string Variable = "PSModulePath";
    private const string EngineModule = "Microsoft.PowerShell.Utility";

    /// <summary>Takes the folders of another engine out of this process's module path; a user's own stay.</summary>
    public static void DropOtherEngines()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            Environment.SetEnvironmentVariable(Variable, Without(path));
        }
    }

    /// <summary>The path without the folders that hold an engine's own modules.</summary>
    public static string Without(string path) => string.Join(
        Path.PathSeparator,
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(folder => !Directory.Exists(Path.Combine(folder, EngineModule))));
}
