using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Security;
using Microsoft.PowerShell.Commands;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Sources;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that reads files named by paths of the session. No raw path reaches System.IO.</summary>
public abstract class FileCmdlet : CancellableCmdlet
{
    private const int BufferSize = 1 << 16;

    private ProgressPace? _rows;

    private protected FileCmdlet()
    {
    }

    /// <summary>How many files, records and rows could not be read so far; each was a non-terminating error.</summary>
    private protected long Unread { get; private set; }

    /// <summary>Writes the error on something that could not be read, and counts it: a gate must not pass on what is left.</summary>
    private protected void WriteUnread(ErrorRecord error)
    {
        Unread++;
        WriteError(error);
    }

    /// <summary>Counts a row that came by the pipeline and is read, for the progress.</summary>
    private protected void CountRow() => (_rows ??= new ProgressPace(this, "Reading rows")).Advance();

    /// <summary>Takes away the progress of the rows, once the pipeline has given all.</summary>
    private protected void CompleteRows() => _rows?.Complete();

    /// <summary>The files that paths name, in the order of the paths. What names none is one non-terminating error each.</summary>
    /// <param name="paths">Paths relative to the session's location, on any of its drives.</param>
    /// <param name="literal">Whether wildcard characters stand for themselves.</param>
    private protected IEnumerable<string> ResolveFiles(IEnumerable<string> paths, bool literal)
    {
        foreach (var path in paths)
        {
            foreach (var file in Resolve(path, literal))
            {
                if (Directory.Exists(file))
                {
                    // A wildcard may match directories beside files; only one that was asked for is an error.
                    if (literal || !WildcardPattern.ContainsWildcardCharacters(path))
                    {
                        WriteUnread(FileErrors.IsDirectory(path));
                    }

                    continue;
                }

                yield return file;
            }
        }
    }

    /// <summary>The one file that a path means, be it there or not. What names none ends the cmdlet.</summary>
    private protected string ResolveTarget(string path, bool literal)
    {
        var isPattern = !literal && WildcardPattern.ContainsWildcardCharacters(path);
        var files = Resolve(literal || isPattern ? path : WildcardPattern.Unescape(path), !isPattern, ThrowTerminatingError);
        if (files.Count > 1)
        {
            ThrowTerminatingError(WriteErrors.SeveralFiles(path));
        }

        return files[0];
    }

    /// <summary>The folders that paths name, likewise. Of what a wildcard matches, only folders count.</summary>
    private protected IEnumerable<string> ResolveFolders(IEnumerable<string> paths, bool literal) => paths.SelectMany(path =>
        Resolve(path, literal).Where(found => literal || !WildcardPattern.ContainsWildcardCharacters(path) || Directory.Exists(found)));

    /// <summary>What is read from text files that the cmdlet cannot go on without. Whatever is wrong with them ends the cmdlet.</summary>
    private protected IReadOnlyList<T> ReadRequired<T>(string path, bool literal, Func<TextReader, string, T> read) =>
        [.. Resolve(path, literal, ThrowTerminatingError).Select(file => ReadRequired(path, file, read))];

    /// <summary>The token of a parameter; one that is none ends the cmdlet.</summary>
    private protected AccessToken? ReadToken(SecureString? secret)
    {
        try
        {
            return TokenText.Of(secret);
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(SourceErrors.TokenInvalid(exception));
            throw;
        }
    }

    /// <summary>The session's location in the file system, whatever drive it is on now.</summary>
    private protected string CurrentDirectory() => SessionState.Path.CurrentFileSystemLocation.ProviderPath;

    private T ReadRequired<T>(string path, string file, Func<TextReader, string, T> read)
    {
        if (Directory.Exists(file))
        {
            ThrowTerminatingError(FileErrors.IsDirectory(path));
        }

        var wasOpen = false;
        try
        {
            using var stream = Cancellable(() => Open(file));
            wasOpen = true;
            using var reader = new StreamReader(stream);
            return Cancellable(() => read(reader, file));
        }
        catch (Exception exception) when (FileErrors.ForException(exception, file, wasOpen) is { } error)
        {
            ThrowTerminatingError(error);
            throw;
        }
    }

    /// <summary>Reads a file, lazily. Bad records and unreadable files are non-terminating errors; notes and the counts go to verbose.</summary>
    private protected IEnumerable<Release> ReadFile(string file, string? format, ReadOptions options)
    {
        using var stream = TryOpen(file);
        if (stream is null)
        {
            yield break;
        }

        // A pipe or a device has no length.
        var length = stream.CanSeek ? stream.Length : 0;
        int Percent() => length == 0 ? -1 : (int)Math.Min(100, stream.Position * 100 / length);
        var results = ReleaseReaders.Read(stream, format, options);
        foreach (var release in Sift(results, file, Percent))
        {
            yield return release;
        }
    }

    /// <summary>The releases among what a reader finds; the rest goes to the error and verbose streams.</summary>
    /// <param name="results">What the reader finds.</param>
    /// <param name="source">The file, or what to call the text, in messages.</param>
    /// <param name="percent">How far the reader is, for the progress.</param>
    private protected IEnumerable<Release> Sift(IEnumerable<ReadResult> results, string source, Func<int>? percent = null)
    {
        long releases = 0, bad = 0, notes = 0;
        var progress = new ProgressPace(this, $"Reading {Shown.Path(source)}");
        using var cursor = results.GetEnumerator();
        Func<bool> moveNext = cursor.MoveNext;
        while (TryMoveNext(moveNext, source))
        {
            StopIfCancelled();
            progress.Advance(percent);
            if (cursor.Current.Release is { } release)
            {
                releases++;
                yield return release;
            }
            else
            {
                bad += cursor.Current.Problem is { IsFatal: false } ? 1 : 0;
                notes += cursor.Current.Note is null ? 0 : 1;
                WriteBeside(cursor.Current);
            }
        }

        progress.Complete();
        WriteVerbose($"{releases} releases, {bad} bad records, {notes} notes from {Shown.Path(source)}");
    }

    /// <summary>What is read from a file that holds something else than releases, lazily. A file that cannot be read is a non-terminating error.</summary>
    private protected IEnumerable<T> ReadItems<T>(string file, Func<Stream, IEnumerable<T>> read)
    {
        using var stream = TryOpen(file);
        if (stream is null)
        {
            yield break;
        }

        using var cursor = read(stream).GetEnumerator();
        Func<bool> moveNext = cursor.MoveNext;
        while (TryMoveNext(moveNext, file))
        {
            StopIfCancelled();
            yield return cursor.Current;
        }
    }

    /// <summary>Writes what a reader says beside releases to the stream that it is for.</summary>
    private protected void WriteBeside(in ReadResult result)
    {
        if (result.Problem is { } problem)
        {
            WriteUnread(problem.IsFatal ? FileErrors.Unreadable(problem) : FileErrors.RecordInvalid(problem));
        }
        else if (result.Warning is { } warning)
        {
            WriteWarning(warning);
        }
        else if (result.Note is { } note)
        {
            WriteVerbose(note);
        }
    }

    private bool TryMoveNext(Func<bool> moveNext, string source)
    {
        try
        {
            return Cancellable(moveNext);
        }
        catch (SourceException exception)
        {
            WriteUnread(SourceErrors.For(exception, source));
            return false;
        }
        catch (Exception exception) when (FileErrors.ForException(exception, source, wasOpen: true) is { } error)
        {
            WriteUnread(error);
            return false;
        }
    }

    private Stream? TryOpen(string file)
    {
        try
        {
            return Cancellable(() => Open(file));
        }
        catch (Exception exception) when (FileErrors.ForException(exception, file, wasOpen: false) is { } error)
        {
            WriteUnread(error);
            return null;
        }
    }

    // A file with a length makes nobody wait. What has none, or is a link to anything, may be a pipe, for whose writer the opening waits.
    private Stream Open(string file)
    {
        var info = new FileInfo(file);
        return info.Exists && info.Length > 0 && (info.Attributes & FileAttributes.ReparsePoint) == 0
            ? OpenFile(file)
            : StoppableStream.Open(() => OpenFile(file), BufferSize, Cancellation);
    }

    // Another process may go on writing to a log that is read here.
    private static FileStream OpenFile(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);

    private Collection<string> Resolve(string path, bool literal, Action<ErrorRecord>? report = null)
    {
        report ??= WriteUnread;
        ErrorRecord error;
        try
        {
            ProviderInfo provider;
            var files = literal
                ? [SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);

            if (provider.ImplementingType != typeof(FileSystemProvider))
            {
                error = FileErrors.NotAFileSystemPath(path, provider.Name);
            }
            else if (files.Count > 0)
            {
                return files;
            }
            else
            {
                error = FileErrors.NoMatch(path);
            }
        }
        catch (ItemNotFoundException exception)
        {
            error = FileErrors.NotFound(path, exception);
        }
        catch (Exception exception) when (exception is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            error = FileErrors.NoDrive(path, exception);
        }
        catch (Exception exception) when (exception is PSArgumentException or ArgumentException or NotSupportedException or WildcardPatternException or ProviderInvocationException)
        {
            error = FileErrors.PathInvalid(path, exception);
        }

        report(error);
        return [];
    }
}
