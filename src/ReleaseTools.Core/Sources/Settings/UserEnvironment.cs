using System.Diagnostics;

namespace ReleaseTools.Sources.Settings;

/// <summary>What a user's settings are read from: variables, folders, and the user's own programs. Tests stand in for it.</summary>
internal class UserEnvironment
{
    private static readonly TimeSpan ProgramPatience = TimeSpan.FromSeconds(10);

    /// <summary>That of the process.</summary>
    public static UserEnvironment Current { get; } = new();

    /// <summary>The user's folder, or null.</summary>
    public virtual string? Home => FolderOrNull(Environment.SpecialFolder.UserProfile);

    /// <summary>Where programs keep a user's settings (<c>~/.config</c>, <c>%AppData%</c>), or null.</summary>
    public virtual string? Configuration => FolderOrNull(Environment.SpecialFolder.ApplicationData);

    /// <summary>Where settings of the whole machine lie.</summary>
    public virtual IReadOnlyList<string> Machine => Path.DirectorySeparatorChar == '\\'
        ? [.. new[] { Environment.SpecialFolder.CommonApplicationData, Environment.SpecialFolder.ProgramFilesX86 }.Select(FolderOrNull).OfType<string>()]
        : ["/etc", "/usr/local/etc", "/usr/etc", "/Library/Application Support"];

    /// <summary>A variable, without white space around it; null where it is not set or empty.</summary>
    public string? Variable(string name) => Read(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>All variables' names.</summary>
    public virtual IEnumerable<string> VariableNames => Environment.GetEnvironmentVariables().Keys.Cast<string>();

    /// <summary>The first line that a program of the user's writes; null where it is not there, fails, or takes longer than 10 s.</summary>
    /// <param name="program">Its name, without ending.</param>
    /// <param name="arguments">Words without blanks.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public virtual string? FirstLineOf(string program, string arguments, string directory, CancellationToken cancellation)
    {
        if (SearchPath.Find(Variable("PATH"), program, ".exe", ".cmd") is not { } path)
        {
            return null;
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
                WorkingDirectory = directory,
            });
            return process is null ? null : FirstLineOf(process, cancellation);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    /// <summary>The text of a file; null where there is none, or it cannot be read.</summary>
    public static string? TextOf(string path)
    {
        const int MostCharacters = 1024 * 1024;
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length is > 0 and < MostCharacters ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A folder and all above it, from the inside out.</summary>
    public static IEnumerable<string> Upward(string directory)
    {
        for (var folder = directory; folder is { Length: > 0 }; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    /// <summary>The value of a variable as it is, or null.</summary>
    protected virtual string? Read(string name) => Environment.GetEnvironmentVariable(name);

    private static string? FolderOrNull(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } path ? path : null;

    private static string? FirstLineOf(Process process, CancellationToken cancellation)
    {
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var line = Task.Run(process.StandardOutput.ReadLine, CancellationToken.None);
        try
        {
            var isThere = line.Wait((int)ProgramPatience.TotalMilliseconds, cancellation);
            return isThere && line.Result is { } text && process.WaitForExit((int)ProgramPatience.TotalMilliseconds) && process.ExitCode == 0 ? text.Trim() : null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
