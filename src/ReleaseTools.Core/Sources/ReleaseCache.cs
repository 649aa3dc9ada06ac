using System.Security;
using ReleaseTools.Files;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Sources;

/// <summary>What servers have answered, kept in a folder, so that a server can say that nothing has changed instead of sending it again.</summary>
/// <remarks>
/// Nothing is shown without asking: every answer is confirmed by its server first, so what a server refuses to someone is not shown to them from here.
/// One file an answer, named by the SHA-256 of what was asked; neither addresses nor tokens are in it. A file is written beside its place and
/// renamed, so several processes may share the folder. What is damaged counts as absent. The folder and its files are for their owner alone; a folder that is there already
/// and that everybody may write to is not used.
/// All failures of the file system are swallowed: without the cache everything works, only slower.
/// </remarks>
public sealed class ReleaseCache
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "RELEASETOOLS_CACHE";

    private const string Ending = ".answer";
    private const string UnfinishedEnding = ".answer-new";
    private const int NameLength = 64;
    private const int BufferSize = 1 << 16;
    private static readonly TimeSpan LongestWriting = TimeSpan.FromHours(1);

    private readonly long _maxBytes;

    /// <summary>A cache in a folder, which need not exist.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="maxBytes">Most bytes of all answers; those used longest ago go first. One answer may have a quarter of it.</param>
    public ReleaseCache(string folder, long maxBytes = 256L * 1024 * 1024)
    {
        Folder = Path.GetFullPath(folder);
        _maxBytes = maxBytes;
    }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

    /// <summary>The cache of this user: in the folder that <see cref="Variable"/> names, else in the local application data.</summary>
    /// <returns>Null where the user has neither.</returns>
    public static ReleaseCache? OfUser()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            return new ReleaseCache(folder);
        }

        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? null : new ReleaseCache(Path.Combine(data, "ReleaseTools", "cache"));
    }

    /// <summary>How many answers there are, and their bytes.</summary>
    public (int Count, long Bytes) Measure()
    {
        var files = Files();
        return (files.Count, files.Sum(file => file.Length));
    }

    /// <summary>Removes all answers, and nothing else that may lie in the folder.</summary>
    /// <returns>How many bytes were removed.</returns>
    /// <exception cref="IOException">A file could not be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be removed.</exception>
    public long Clear()
    {
        long removed = 0;
        foreach (var file in Files())
        {
            var length = file.Length;
            file.Delete();
            removed += length;
        }

        return removed;
    }

    /// <summary>What was kept for a question, checked to be whole. Or null.</summary>
    /// <param name="question">What was asked.</param>
    internal KeptAnswer? Find(string question) => Guarded(() =>
    {
        // A pipe has no length, and would make us wait for whoever might write to it.
        var path = PathOf(question);
        if (new FileInfo(path) is not { Exists: true, Length: > 0 } || CanBeForged(Folder))
        {
            return null;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        return file.Length <= _maxBytes ? KeptAnswer.Read(file) : null;
    });

    /// <summary>Notes that an answer was of use, so that it outlives others.</summary>
    internal void Touch(string question) => Guarded<object?>(() =>
    {
        File.SetLastWriteTimeUtc(PathOf(question), DateTime.UtcNow);
        return null;
    });

    /// <summary>Keeps an answer in place of what was kept for the question, unless it is too large.</summary>
    internal void Keep(string question, AnswerMarks marks, Spool body)
    {
        if (body.Length <= _maxBytes / 4)
        {
            Guarded<object?>(() =>
            {
                CreateFolder();
                if (!CanBeForged(Folder))
                {
                    Write(PathOf(question), marks, body);
                    Evict();
                }

                return null;
            });
        }
    }

    private static T? Guarded<T>(Func<T?> work)
        where T : class?
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsOurs(string name)
    {
        var dot = name.IndexOf('.');
        return dot >= NameLength && name.Take(NameLength).All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
            && (name.EndsWith(Ending, StringComparison.Ordinal) || name.EndsWith(UnfinishedEnding, StringComparison.Ordinal));
    }

    private string PathOf(string question) => Path.Combine(Folder, KeptAnswer.Fingerprint(question) + Ending);

    // A server confirms that an answer is the one with its mark, not that it is the one that it sent; so where anybody may write, nothing is believed.
    private static bool CanBeForged(string folder) =>
#if NETSTANDARD2_0
        folder.Length == 0; // What runs on that framework runs on Windows, where the user's own data is the user's.
#else
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & UnixFileMode.OtherWrite) != 0;
#endif

    private void CreateFolder()
    {
#if !NETSTANDARD2_0
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }
#endif
        Directory.CreateDirectory(Folder);
    }

    private static void Write(string path, AnswerMarks marks, Spool body)
    {
        var unfinished = $"{path.Substring(0, path.Length - Ending.Length)}.{Guid.NewGuid():n}{UnfinishedEnding}";
        try
        {
            using (var file = FileTarget.CreatePrivate(unfinished, BufferSize))
            {
                KeptAnswer.Write(file, marks, body);
            }

            // By its own name: a link that stands in the place is replaced, and not what it leads to.
            FileTarget.Replace(unfinished, path, AtomicFileMode.ReplaceReadOnly);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private void Evict()
    {
        var files = Files();
        var total = files.Sum(file => file.Length);
        var tooOld = DateTime.UtcNow - LongestWriting;
        foreach (var file in files.OrderBy(file => file.LastWriteTimeUtc))
        {
            // A process that was killed while it wrote leaves an unfinished file; one that still writes is let alone.
            var isUnfinished = file.Name.EndsWith(UnfinishedEnding, StringComparison.Ordinal);
            if (isUnfinished ? file.LastWriteTimeUtc < tooOld : total > _maxBytes)
            {
                total -= file.Length;
                Guarded<object?>(() =>
                {
                    file.Delete();
                    return null;
                });
            }
        }
    }

    private List<FileInfo> Files() => Guarded(() =>
        Directory.Exists(Folder) ? new DirectoryInfo(Folder).EnumerateFiles().Where(file => IsOurs(file.Name)).ToList() : []) ?? [];
}
