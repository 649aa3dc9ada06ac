using ReleaseTools.Formats;
using ReleaseTools.Formats.Feeds;

namespace ReleaseTools.Sources.Git;

/// <summary>The tags of a git repository on this machine, with their dates.</summary>
/// <remarks>
/// The name is a path: see <see cref="GitRepository"/> for what it may be. What the dates are and prove is said at <see cref="GitRefsReader"/>; how git is kept from running
/// anything, at <see cref="GitProgram"/>. Vendor and product are owner and repository of the remote <c>origin</c>, else the product is the name of the folder; the tags of a
/// repository of several packages are releases of the package. Registry, token and cache have no meaning here.
/// </remarks>
internal sealed class GitSource : IReleaseSource
{
    private const int LongestAddress = 4 * 1024;

    private static readonly string[] ListTags = ["for-each-ref", $"--format={GitRef.OwnFormat}", "refs/tags"];
    private static readonly string[] ShowOrigin = ["config", "--local", "--no-includes", "--get", "remote.origin.url"];

    private readonly Func<GitProgram> _git;

    /// <summary>The git of PATH.</summary>
    public GitSource()
        : this(() => GitProgram.Find(Environment.GetEnvironmentVariable("PATH")))
    {
    }

    /// <summary>A git of one's own choice, for tests.</summary>
    internal GitSource(Func<GitProgram> git) => _git = git;

    public string Name => "Git";

    public IEnumerable<ReadResult> Find(string name, SourceQuery query, CancellationToken cancellation)
    {
        var repository = GitRepository.Find(name, query.Directory);
        var git = _git();
        var options = new ReadOptions
        {
            SourceName = repository.Folder,
            Subject = Origin(git, repository, query.Patience, cancellation) ?? repository.Name,
            Naming = query.Naming,
            RetrievedAt = query.AskedAt,
            IncludePlatformBuilds = query.IncludePlatformBuilds,
        };

        using var run = git.Start(repository, ListTags, query.Patience, cancellation);
        if (run.Peek() >= 0)
        {
            foreach (var result in ReleaseReaders.Read(run, GitRefsReader.Name, options))
            {
                yield return result;
            }
        }

        if (run.Finish() is { ExitCode: not 0 } failed)
        {
            throw Explain(repository.Folder, failed.Complaint);
        }
    }

    /// <summary>What git's complaint means to the person who asked.</summary>
    internal static SourceException Explain(string folder, string complaint)
    {
        var shown = DisplayText.Clean(folder);
        return Says(complaint, "dubious ownership") || Says(complaint, "unsafe repository") ? new SourceException(
                SourceFault.Unauthorized,
                $"git does not read '{shown}', because it belongs to another user. If you trust it, run: git config --global --add safe.directory \"{shown}\"")
            : Says(complaint, "not a git repository") ? GitRepository.None(folder)
            : Says(complaint, "unknown field name") || Says(complaint, "unknown date format") || Says(complaint, "unrecognized") ? new SourceException(
                SourceFault.ProgramMissing, $"The program 'git' is too old to list tags with their dates; it takes 2.9 or later. It says: {DisplayText.Quote(complaint)}")
            : Says(complaint, "missing object") || Says(complaint, "promisor") ? new SourceException(
                SourceFault.Unexpected, $"The repository '{shown}' lacks objects that its tags name, and nothing is fetched for it here. Run git fetch --tags in it first. git says: {DisplayText.Quote(complaint)}")
            : new SourceException(SourceFault.Unexpected, $"git does not list the tags of '{shown}'. It says: {DisplayText.Quote(complaint)}");
    }

    private static bool Says(string complaint, string words) => complaint.IndexOf(words, StringComparison.Ordinal) >= 0;

    private static string? Origin(GitProgram git, GitRepository repository, TimeSpan patience, CancellationToken cancellation)
    {
        using var run = git.Start(repository, ShowOrigin, patience, cancellation);
        var buffer = new char[LongestAddress];
        var length = run.ReadBlock(buffer, 0, buffer.Length);
        return length == 0 || length == buffer.Length ? null : GitRemote.Subject(new string(buffer, 0, length));
    }
}
