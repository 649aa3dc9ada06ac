using System.Globalization;
using System.Security.Cryptography;

namespace ReleaseTools.Files;

/// <summary>
/// A file that is written whole or not at all: beside its target, flushed to the disk, and renamed into place by <see cref="Commit"/>. Until
/// then the target stays as it was, whatever happens; disposed of without it, nothing is left.
/// </summary>
/// <remarks>
/// <para>A link is followed, and what it leads to is replaced. The permissions of a file that is replaced are kept; its owner becomes the one
/// who writes. Only regular files are replaced, never a device or a pipe.</para>
/// <para>A program that is killed leaves <c>.releasetools-….tmp</c> behind. The next write in the same directory removes those that nobody
/// holds open and that are older than <see cref="StaleAfter"/>.</para>
/// </remarks>
public sealed class AtomicFile : IDisposable
{
    /// <summary>How old a temporary file must be to be taken for a killed program's.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromMinutes(10);

    private const string Prefix = ".releasetools-";
    private const string Suffix = ".tmp";
    private const int BufferSize = 1 << 16;

    private readonly string _target;
    private readonly string _temporary;
    private readonly AtomicFileMode _mode;
    private readonly FileStream _stream;
    private bool _isDone;

    private AtomicFile(string target, string temporary, AtomicFileMode mode, FileStream stream)
    {
        _target = target;
        _temporary = temporary;
        _mode = mode;
        _stream = stream;
    }

    /// <summary>Where the content is written to.</summary>
    public Stream Stream => _stream;

    /// <summary>Begins to write a file.</summary>
    /// <param name="path">The target; its directory must exist.</param>
    /// <param name="mode">What may be replaced.</param>
    /// <exception cref="IOException">The target is there and must not be replaced, is no regular file, or cannot be written beside.</exception>
    /// <exception cref="UnauthorizedAccessException">The target is read-only, or the directory may not be written to.</exception>
    public static AtomicFile Create(string path, AtomicFileMode mode = AtomicFileMode.Replace)
    {
        var target = FileTarget.Resolve(path);
        FileTarget.Check(target, mode);
        var directory = Path.GetDirectoryName(target)!;
        RemoveStale(directory);
        var temporary = Path.Combine(directory, Prefix + Unpredictable() + Suffix);
        var stream = FileTarget.CreateLike(target, temporary, BufferSize);
        return new AtomicFile(target, temporary, mode, stream);
    }

    /// <summary>Puts the file in the place of its target. Nothing can be written afterwards.</summary>
    /// <exception cref="IOException">It cannot be written or moved, or the target has appeared since and must not be replaced. The target is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The target may not be replaced, and is as it was.</exception>
    public void Commit()
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        FileTarget.Check(_target, _mode);
        FileTarget.Replace(_temporary, _target, _mode);
        _isDone = true;
    }

    /// <summary>Gives the file up, unless it was committed.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_isDone)
        {
            _isDone = true;
            TryDelete(_temporary);
        }
    }

    private static void RemoveStale(string directory)
    {
        string[] found;
        try
        {
            found = Directory.GetFiles(directory, Prefix + "*" + Suffix);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A directory may be written to and not listed.
            return;
        }

        foreach (var file in found)
        {
            if (IsStale(file))
            {
                TryDelete(file);
            }
        }
    }

    // Whoever writes holds the file open for itself alone.
    private static bool IsStale(string file)
    {
        try
        {
            if (File.GetLastWriteTimeUtc(file) > DateTime.UtcNow - StaleAfter || (File.GetAttributes(file) & FileAttributes.ReparsePoint) != 0)
            {
                return false;
            }

            using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is removed as stale by a later write.
        }
    }

    private static string Unpredictable()
    {
        var bytes = new byte[16];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return string.Concat(bytes.Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
