namespace ReleaseTools.Files;

/// <summary>What a file that is to be written leads to, may be, and looks like; where the systems and frameworks differ.</summary>
internal static class FileTarget
{
    // Where the system shows devices and itself as files. Shared memory is ordinary.
    private static readonly string[] NoPlaces = ["/dev/", "/proc/", "/sys/"];
    private const string SharedMemory = "/dev/shm/";

    /// <summary>The full path of the file itself, be the path a link to it.</summary>
    /// <exception cref="IOException">Links lead in a circle, or cannot be followed here.</exception>
    public static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
#if NET
        var file = new FileInfo(full);
        return file.LinkTarget is null ? full : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
#else
        return File.Exists(full) && (File.GetAttributes(full) & FileAttributes.ReparsePoint) != 0
            ? throw new IOException("It is a link, which this version of .NET cannot follow. Name the file that it leads to.")
            : full;
#endif
    }

    /// <summary>Refuses what must not be replaced.</summary>
    public static void Check(string target, AtomicFileMode mode)
    {
        if (Directory.Exists(target))
        {
            throw new IOException("It is a directory.");
        }

        var file = new FileInfo(target);
        if (Path.DirectorySeparatorChar == '/' && Array.Exists(NoPlaces, place => target.StartsWith(place, StringComparison.Ordinal))
            && !target.StartsWith(SharedMemory, StringComparison.Ordinal))
        {
            throw new IOException("It is no regular file, and only those are written.");
        }

        if (!file.Exists)
        {
            return;
        }

        if (mode == AtomicFileMode.CreateNew)
        {
            throw new FileExistsException(target);
        }

        if (mode == AtomicFileMode.Replace && file.IsReadOnly)
        {
            throw new UnauthorizedAccessException("It is read-only.");
        }

        if (file.Length == 0 && !file.IsReadOnly && !IsRegular(target))
        {
            throw new IOException("It is no regular file, and only those are written.");
        }
    }

    /// <summary>Creates a file for this program alone, with the permissions of a target that is there.</summary>
    public static FileStream CreateLike(string target, string path, int bufferSize)
    {
#if NET
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            // First for the owner alone, so that nobody reads in the meantime what the target keeps from them.
            var mode = File.GetUnixFileMode(target);
            var stream = CreatePrivate(path, bufferSize);
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
            return stream;
        }
#endif
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize);
    }

    /// <summary>Creates a file for this program alone, which on Unix nobody but its owner may read; netstandard2.0 knows no such permissions.</summary>
    public static FileStream CreatePrivate(string path, int bufferSize)
    {
#if NET
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = bufferSize };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
#else
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize);
#endif
    }

    /// <summary>Puts a file in the place of a target, at once.</summary>
    public static void Replace(string path, string target, AtomicFileMode mode)
    {
#if NET
        if (!OperatingSystem.IsWindows() && mode != AtomicFileMode.CreateNew)
        {
            File.Move(path, target, overwrite: true);
            return;
        }
#endif
        if (mode == AtomicFileMode.CreateNew || !File.Exists(target))
        {
            File.Move(path, target);
            return;
        }

        // Windows does not replace a read-only file, and keeps the other permissions by itself.
        var attributes = File.GetAttributes(target);
        var isReadOnly = Path.DirectorySeparatorChar == '\\' && (attributes & FileAttributes.ReadOnly) != 0;
        if (isReadOnly)
        {
            File.SetAttributes(target, attributes & ~FileAttributes.ReadOnly);
        }

        try
        {
            File.Replace(path, target, destinationBackupFileName: null);
        }
        finally
        {
            if (isReadOnly)
            {
                File.SetAttributes(target, attributes);
            }
        }
    }

    // What has a length is a file. Opened for both, a pipe makes nobody wait; and it cannot seek.
    private static bool IsRegular(string target)
    {
        using var stream = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        return stream.CanSeek;
    }
}
