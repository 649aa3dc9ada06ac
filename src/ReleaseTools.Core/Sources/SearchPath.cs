using System.Runtime.InteropServices;

namespace ReleaseTools.Sources;

/// <summary>Finds programs where PATH says, and nowhere else.</summary>
/// <remarks>
/// Only in its absolute folders: in the current one, or in one that is named from there, anybody may have put something of that name. On Windows a folder without a
/// drive counts as none of these.
/// </remarks>
internal static class SearchPath
{
    private static readonly bool IsWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>The full path of a program; null where no folder has one.</summary>
    /// <param name="path">Folders, parted as PATH is. Or null.</param>
    /// <param name="program">The name, without ending.</param>
    /// <param name="endings">The endings that it may have on Windows, in order.</param>
    public static string? Find(string? path, string program, params string[] endings) => (path ?? string.Empty)
        .Split(Path.PathSeparator)
        .Select(folder => folder.Trim('"', ' '))
        .Where(IsAbsolute)
        .SelectMany(_ => IsWindows ? endings : [string.Empty], (folder, ending) => Path.Combine(folder, program + ending))
        .FirstOrDefault(IsProgram);

    private static bool IsAbsolute(string folder) => IsWindows
        ? folder.Length > 2 && folder[1] == ':' && folder[2] is '\\' or '/'
        : folder.Length > 0 && folder[0] == '/';

    // As a shell does, past files that nobody may run.
    private static bool IsProgram(string file)
    {
#if NET
        const UnixFileMode Run = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Run) != 0);
#else
        return File.Exists(file);
#endif
    }
}
