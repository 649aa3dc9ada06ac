using System.Globalization;
using System.Management.Automation;
using System.Security;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Sources;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Finds the releases of packages, repositories, products or feeds where they are published.</summary>
/// <remarks>
/// Where a source is, and the secrets for it, come from the settings of your own client: NuGet.Config, .npmrc, pip.conf, cargo's config.toml,
/// HF_ENDPOINT; or from -Registry. about_ReleaseTools_Sources says which, what is kept in the cache, and which limits hold. Several names are asked
/// for at once; their releases come in the order of the names, each as soon as it is known. A name that cannot be found is one error, and the rest goes on.
/// Drafts, withdrawn and announced releases come through with their status.
/// </remarks>
/// <example>
/// <para>How far apart the releases of two packages are. The names go to the registry that npm is set to.</para>
/// <code>Find-Release left-pad, is-number -Source Npm | Get-ReleaseGap -GroupBy Product</code>
/// </example>
/// <example>
/// <para>A repository with its previews.</para>
/// <code>Find-Release PowerShell/PowerShell -Source GitHub -IncludePrerelease</code>
/// </example>
/// <example>
/// <para>Names from the pipeline, eight at a time, with nothing taken from or left in the cache.</para>
/// <code>'left-pad', 'is-number' | Find-Release -Source Npm -NoCache -ThrottleLimit 8</code>
/// </example>
/// <example>
/// <para>The tags of all repositories in a folder, each annotated one with its tagger's date, each lightweight one with its commit's. Nothing in a repository is run.</para>
/// <code>Find-Release -Source Git -Path ./repositories/*</code>
/// </example>
[Cmdlet(VerbsCommon.Find, "Release", DefaultParameterSetName = NameSet)]
[OutputType(typeof(Release))]
public sealed class FindReleaseCommand : RuledCmdlet
{
    private const string NameSet = "Name";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string Repositories = "Git";

    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(200);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private long _releases;
    private long _releasesOfName;
    private long _leftOutOfName;
    private SearchProgress? _progress;
    private SourceSearch? _search;

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

    /// <summary>Where to look.</summary>
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

    /// <summary>Checks the parameters, before anything is asked.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (ReleaseSources.Find(Source) is not { } source)
        {
            ThrowTerminatingError(SourceErrors.SourceUnknown(Source));
            return;
        }

        if (ParameterSetName != NameSet && !source.Name.Equals(Repositories, StringComparison.Ordinal))
        {
            ThrowTerminatingError(SourceErrors.SourceTakesNames(source.Name));
        }

        var query = new SourceQuery
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
        _progress = new SearchProgress(this, $"Asking {source.Name}");
        _search = new SourceSearch(source, query, ThrottleLimit, Cancellation);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name ?? ResolveFolders(Path ?? LiteralPath!, literal: Path is null))
        {
            if (_names.Add(name))
            {
                _search!.Add(name);
            }
            else
            {
                WriteVerbose($"'{ViewText.Excerpt(name)}' is asked for once.");
            }
        }

        // What is there already goes on; the next name need not wait for the rest.
        while (TryNext(TimeSpan.Zero, out var finding))
        {
            Write(finding);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        while (_search!.Done < _search.Added)
        {
            if (TryNext(Pulse, out var finding))
            {
                Write(finding);
            }

            _progress!.Advance(_search.Done, _search.Added, _releases);
        }

        _progress!.Complete();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _search?.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool TryNext(TimeSpan patience, out SourceFinding finding)
    {
        StopIfCancelled();
        var next = Cancellable(() => (_search!.TryNext(patience, out var found), found));
        finding = next.found;
        return next.Item1;
    }

    private void Write(SourceFinding finding)
    {
        if (finding.Result is { } result)
        {
            Write(result);
        }

        if (finding.Failure is { } failure)
        {
            WriteUnread(SourceErrors.For(failure, finding.Name));
        }

        if (finding.IsLast)
        {
            WriteVerbose(string.Format(
                CultureInfo.InvariantCulture, "{0}: {1} releases, {2} prereleases left out", ViewText.Excerpt(finding.Name), _releasesOfName, _leftOutOfName));
            _releasesOfName = _leftOutOfName = 0;
        }
    }

    private void Write(in ReadResult result)
    {
        if (result.Release is not { } release)
        {
            WriteBeside(result);
        }
        else if (!IncludePrerelease && string.Equals(release.Track, ReleaseTrack.Preview, StringComparison.OrdinalIgnoreCase))
        {
            // What a source calls a prerelease its reader puts on this track.
            _leftOutOfName++;
        }
        else
        {
            _releases++;
            _releasesOfName++;
            WriteObject(release);
        }
    }
}
