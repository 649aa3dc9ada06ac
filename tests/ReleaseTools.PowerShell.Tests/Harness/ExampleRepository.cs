using System.Diagnostics;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>A git repository with the lightweight tag v1.0 and the annotated v1.1-rc.1, of 2026-02-05T11:00:00Z and a day later.</summary>
internal static class ExampleRepository
{
    public static string Make(string folder)
    {
        Directory.CreateDirectory(folder);
        Git(folder, "2026-02-05T11:00:00Z", "init", "-q");
        Git(folder, "2026-02-05T11:00:00Z", "commit", "-q", "--allow-empty", "-m", "one");
        Git(folder, "2026-02-05T11:00:00Z", "tag", "v1.0");
        Git(folder, "2026-02-06T11:00:00Z", "tag", "-a", "-m", "two", "v1.1-rc.1");
        return folder;
    }

    /// <summary>Adds an annotated tag of 2026-02-07T11:00:00Z.</summary>
    public static void Tag(string folder, string tag) => Git(folder, "2026-02-07T11:00:00Z", "tag", "-a", "-m", tag, tag);

    /// <summary>Deletes a folder with what git has made read-only in it.</summary>
    public static void Delete(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Git(string folder, string date, params string[] arguments)
    {
        var info = new ProcessStartInfo("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false", "-c", "tag.gpgSign=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        info.Environment["GIT_AUTHOR_DATE"] = info.Environment["GIT_COMMITTER_DATE"] = date;
        using var process = Process.Start(info)!;
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, complaint);
    }
}
