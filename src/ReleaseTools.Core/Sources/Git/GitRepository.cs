using System.Runtime.InteropServices;
using System.Text;

namespace ReleaseTools.Sources.Git;

/// <summary>Where a git repository is: a working copy, a bare repository, a linked worktree or a submodule.</summary>
/// <remarks>
/// <para>A path may be that of a working copy, of any folder in it, of a <c>.git</c> folder or file, or of a bare repository.</para>
/// <para>A <c>.git</c> file sends to another place. It is followed where that place knows of it: a linked worktree, whose administration names this very file, or
/// a submodule, which is kept below the <c>.git</c> of a folder above. Any other would pass another repository off as this one, or on Windows call another
/// machine, and is an error that names the place. A link in the file system is followed as everywhere.</para>
/// <para>Source: gitrepository-layout(5), git-worktree(1), gitsubmodules(7).</para>
/// </remarks>
internal sealed class GitRepository
{
    private const string DotGit = ".git";
    private const string Pointer = "gitdir:";
    private const int LongestPointer = 8 * 1024;

    private static readonly StringComparison PathCase = RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private GitRepository(string folder, string name)
    {
        Folder = folder;
        Name = name;
    }

    /// <summary>The folder in which git is run. Full path.</summary>
    public string Folder { get; }

    /// <summary>What the repository is called by its folder: without <c>.git</c>, and of a linked worktree that of its main one.</summary>
    public string Name { get; }

    /// <summary>Finds the repository that a path is in.</summary>
    /// <param name="path">A path, absolute or from the directory.</param>
    /// <param name="directory">Full path.</param>
    /// <exception cref="SourceException">There is none, or it is elsewhere.</exception>
    public static GitRepository Find(string path, string directory)
    {
        var full = FullPath(path, directory);
        if (!Directory.Exists(full) && !File.Exists(full))
        {
            throw new SourceException(SourceFault.NotFound, $"There is no folder '{DisplayText.Clean(full)}'.");
        }

        try
        {
            for (var folder = File.Exists(full) ? Path.GetDirectoryName(full) : full; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (At(folder) is { } found)
                {
                    return found;
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(SourceFault.NotFound, $"'{DisplayText.Clean(full)}' cannot be read: {DisplayText.Quote(error.Message)}", error);
        }

        throw None(full);
    }

    /// <summary>What is said of a folder that is in no repository.</summary>
    public static SourceException None(string path) => new(
        SourceFault.NotFound, $"'{DisplayText.Clean(path)}' is no git repository, and in none. Give the path of a working copy or of a bare repository.");

    private static string FullPath(string path, string directory)
    {
        if (path.IndexOf("://", StringComparison.Ordinal) > 0)
        {
            throw new SourceException(SourceFault.NameInvalid, $"'{DisplayText.Quote(WithoutUser(path))}' is an address. Clone it first, and give the path; or ask its host (-Source GitHub).");
        }

        try
        {
            var full = Path.GetFullPath(Path.Combine(directory, path));
            return full.Length > 1 && full[full.Length - 1] is '/' or '\\' && Path.GetDirectoryName(full) is { } trimmed ? trimmed : full;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or PathTooLongException)
        {
            throw new SourceException(SourceFault.NameInvalid, $"'{DisplayText.Quote(path)}' is no path.", error);
        }
    }

    // https://user:secret@host/…
    private static string WithoutUser(string address) => Uri.TryCreate(address, UriKind.Absolute, out var known) ? $"{known.Scheme}://{known.Host}" : "…";

    private static GitRepository? At(string folder)
    {
        if (IsRepository(folder))
        {
            // Inside .git git would see a bare repository; from above it is what it is.
            var above = Path.GetDirectoryName(folder);
            return Path.GetFileName(folder).Equals(DotGit, PathCase) && above is not null ? new GitRepository(above, NameOf(above)) : new GitRepository(folder, NameOf(folder));
        }

        var inside = Path.Combine(folder, DotGit);
        return Directory.Exists(inside) && IsRepository(inside) ? new GitRepository(folder, NameOf(folder))
            : File.Exists(inside) ? Elsewhere(folder, inside)
            : null;
    }

    private static GitRepository Elsewhere(string folder, string file)
    {
        var text = FirstLine(file);
        if (!text.StartsWith(Pointer, StringComparison.Ordinal) || text.Substring(Pointer.Length).Trim() is not { Length: > 0 } stated)
        {
            throw new SourceException(SourceFault.NotFound, $"'{DisplayText.Clean(file)}' is a file that does not say where the repository is.");
        }

        var isRemote = stated.StartsWith("//", StringComparison.Ordinal) || stated.StartsWith(@"\\", StringComparison.Ordinal);
        var place = isRemote ? null : Path.GetFullPath(Path.Combine(folder, stated));
        return place is not null && MainOf(place, file) is { } main ? new GitRepository(folder, NameOf(main))
            : place is not null && IsSubmodule(place, folder) ? new GitRepository(folder, NameOf(folder))
            : throw new SourceException(
                SourceFault.Redirect,
                $"'{DisplayText.Clean(file)}' sends to '{DisplayText.Clean(stated)}', which does not know of it, so it is not followed. "
                + "If that is the repository, give its path; if this worktree was moved, run git worktree repair.");
    }

    // .git/worktrees/x/gitdir holds the path of the worktree's .git file; the main repository is two folders up.
    private static string? MainOf(string place, string file)
    {
        var back = Path.Combine(place, "gitdir");
        if (!File.Exists(back) || !SamePath(Path.GetFullPath(Path.Combine(place, FirstLine(back).Trim())), file))
        {
            return null;
        }

        var common = Path.GetDirectoryName(Path.GetDirectoryName(place));
        return common is null || !Path.GetFileName(common).Equals(DotGit, PathCase) ? common : Path.GetDirectoryName(common);
    }

    private static bool IsSubmodule(string place, string folder)
    {
        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            if (place.StartsWith(Path.Combine(above, DotGit, "modules") + Path.DirectorySeparatorChar, PathCase))
            {
                return IsRepository(place);
            }
        }

        return false;
    }

    // /tmp of a Mac is /private/tmp to git.
    private static bool SamePath(string one, string other) => WithoutPrivate(one).Equals(WithoutPrivate(other), PathCase);

    private static string WithoutPrivate(string path) => path.StartsWith("/private/", StringComparison.Ordinal) ? path.Substring("/private".Length) : path;

    private static bool IsRepository(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs"));

    private static string NameOf(string folder)
    {
        var name = Path.GetFileName(folder);
        return name.Length > DotGit.Length && name.EndsWith(DotGit, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - DotGit.Length) : name;
    }

    private static string FirstLine(string file)
    {
        // A pipe would make us wait for whoever might write to it. It has no length, and neither has an empty file, which says nothing.
        if (new FileInfo(file).Length == 0)
        {
            return string.Empty;
        }

        using var text = new StreamReader(file, Encoding.UTF8);
        var buffer = new char[LongestPointer];
        var length = text.ReadBlock(buffer, 0, buffer.Length);
        var end = Array.FindIndex(buffer, 0, length, character => character is '\r' or '\n' or '\0');
        return new string(buffer, 0, end < 0 ? length : end);
    }
}
