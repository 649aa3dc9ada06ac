using System.Diagnostics;
using System.Text;
using ReleaseTools.Formats;
using ReleaseTools.Sources;
using ReleaseTools.Sources.Git;

namespace ReleaseTools.Tests.Sources.Git;

/// <summary>A folder for repositories, which goes away with the test.</summary>
internal sealed class GitScratch : IDisposable
{
    public GitScratch()
    {
        Folder = Directory.CreateTempSubdirectory("releasetools-git-").FullName;
        Home = Make("home");
    }

    public string Folder { get; }

    private string Home { get; }

    public string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Make(params string[] parts) => Directory.CreateDirectory(At(parts)).FullName;

    /// <summary>Runs git, with no configuration but the repository's own.</summary>
    public string Git(string folder, string? input, params string[] arguments)
    {
        var info = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in info.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            info.Environment.Remove(name);
        }

        foreach (var (name, value) in new[]
        {
            ("HOME", Home), ("XDG_CONFIG_HOME", Home), ("GIT_CONFIG_NOSYSTEM", "1"), ("LC_ALL", "C"), ("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@example.org"),
            ("GIT_COMMITTER_NAME", "c"), ("GIT_COMMITTER_EMAIL", "c@example.org"), ("GIT_AUTHOR_DATE", "1770289200 +0100"), ("GIT_COMMITTER_DATE", "1770289200 +0100"),
        })
        {
            info.Environment[name] = value;
        }

        using var process = Process.Start(info)!;
        var complaint = process.StandardError.ReadToEndAsync();
        var writing = Task.Run(() =>
        {
            using var pipe = process.StandardInput;
            pipe.BaseStream.Write(Encoding.UTF8.GetBytes(input ?? string.Empty));
        });
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        writing.Wait();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {complaint.Result}");
    }

    /// <summary>A working copy with a commit of 2026-02-05T11:00:00Z and the lightweight tag v1.0 on it.</summary>
    public string Repository(params string[] parts)
    {
        var folder = Make(parts);
        Git(folder, null, "init", "-q");
        Git(folder, null, "commit", "-q", "--allow-empty", "-m", "one");
        Git(folder, null, "tag", "v1.0");
        return folder;
    }

    /// <summary>A bare repository of what fast-import reads.</summary>
    public string Import(string name, string stream)
    {
        var folder = Make(name);
        Git(folder, null, "init", "-q", "--bare");
        Git(folder, stream, "fast-import", "--quiet", "--force", "--date-format=raw-permissive");
        return folder;
    }

    public static List<ReadResult> Find(string path, SourceQuery? query = null, CancellationToken cancellation = default) =>
        [.. new GitSource().Find(path, query ?? new SourceQuery(), cancellation)];

    public void Dispose()
    {
        // git writes its objects read-only, which Windows does not delete.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
