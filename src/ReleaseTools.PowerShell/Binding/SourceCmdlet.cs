using System.Management.Automation;
using System.Security;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Sources;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that asks a source for names.</summary>
public abstract class SourceCmdlet : RuledCmdlet
{
    private protected const string NameSet = "Name";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string Repositories = "Git";

    private protected SourceCmdlet()
    {
    }

    /// <summary>
    /// What to find: a package (NuGet, Npm, PyPI), a crate, owner/repository on GitHub, the address of a feed (Atom), a product (EndOfLife), an author or
    /// author/model (HuggingFace), a repository (DockerHub), the path of a repository (Git).
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>Git repositories on this machine (-Source Git): working copies, folders in them, bare repositories, linked worktrees. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>Git repositories on this machine (-Source Git). Wildcard characters stand for themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <summary>Where to look: NuGet, Npm, PyPI, Crates, GitHub, Atom, EndOfLife, HuggingFace, DockerHub or Git.</summary>
    [Parameter(Mandatory = true)]
    [ArgumentCompleter(typeof(SourceCompleter))]
    [ValidateNotNullOrEmpty]
    public string Source { get; set; } = string.Empty;

    /// <summary>The address of the registry, instead of the one that your own client is set to. It must be https, or on this machine.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Registry { get; set; }

    /// <summary>The token for the registry, instead of the one in your settings. It is sent to no other server, and shown nowhere.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? Token { get; set; }

    /// <summary>Takes prereleases too. Without it they are left out, and their number goes to the verbose stream.</summary>
    [Parameter]
    public SwitchParameter IncludePrerelease { get; set; }

    /// <summary>Takes the builds of one version for single platforms (1.2.0-linux-x64) one by one, instead of once.</summary>
    [Parameter]
    public SwitchParameter IncludePlatformBuilds { get; set; }

    /// <summary>Neither uses nor keeps earlier answers.</summary>
    [Parameter]
    public SwitchParameter NoCache { get; set; }

    /// <summary>How many names are asked for at once. The default is 4.</summary>
    [Parameter]
    [ValidateRange(1, 32)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>How many seconds a server that says nothing is waited for. The default is 30.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = (int)SourceQuery.DefaultPatience.TotalSeconds;

    /// <summary>Who is asked.</summary>
    private protected IReleaseSource Asked { get; private set; } = null!;

    /// <summary>Checks the parameters, before anything is asked.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (ReleaseSources.Find(Source) is not { } source)
        {
            ThrowTerminatingError(SourceErrors.SourceUnknown(Source));
            return;
        }

        Asked = source;
        if (ParameterSetName != NameSet && !IsOfRepositories)
        {
            ThrowTerminatingError(SourceErrors.SourceTakesNames(source.Name));
        }
    }

    /// <summary>The names that are bound now: as given, or the folders that paths name.</summary>
    /// <remarks>A repository is named by its full path, whatever it was called: the session may move on, and a watch remembers what it has seen of it.</remarks>
    private protected IEnumerable<string> AskedNames() =>
        Name is not null && !IsOfRepositories ? Name
        : ResolveFolders(Name ?? Path ?? LiteralPath!, literal: Path is null).Select(Trimmed);

    private bool IsOfRepositories => Asked.Name.Equals(Repositories, StringComparison.Ordinal);

    private static string Trimmed(string folder) =>
        folder.TrimEnd(System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar) is { Length: > 0 } trimmed && trimmed[trimmed.Length - 1] != ':' ? trimmed : folder;

    /// <summary>How the source is asked, now.</summary>
    private protected SourceQuery CreateQuery() => new()
    {
        Registry = Registry,
        Token = ReadToken(Token),
        IncludePlatformBuilds = IncludePlatformBuilds,
        NoCache = NoCache,
        Patience = TimeSpan.FromSeconds(TimeoutSec),
        Naming = Naming,
        Directory = CurrentDirectory(),
        AskedAt = DateTimeOffset.UtcNow,
    };

    /// <summary>Whether a release is one that was not asked for: a prerelease, without -IncludePrerelease.</summary>
    /// <remarks>What a source calls a prerelease its reader puts on that track.</remarks>
    private protected bool IsLeftOut(Release release) =>
        !IncludePrerelease && string.Equals(release.Track, ReleaseTrack.Preview, StringComparison.OrdinalIgnoreCase);

    /// <summary>The next finding of a search, if one comes in time; an end where the pipeline is stopped.</summary>
    private protected bool TryNext(SourceSearch search, TimeSpan patience, out SourceFinding finding)
    {
        StopIfCancelled();
        var (isFound, found) = Cancellable(() => (search.TryNext(patience, out var next), next));
        finding = found;
        return isFound;
    }

    /// <summary>How far a search is, for its progress.</summary>
    private protected static (string Status, int Percent) Found(SourceSearch search, long releases) =>
        (FormattableString.Invariant($"{search.Done} of {search.Added} names, {releases} releases"), search.Added == 0 ? -1 : search.Done * 100 / search.Added);
}
