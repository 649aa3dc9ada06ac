using System.Globalization;
using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Binding;
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
public sealed class FindReleaseCommand : SourceCmdlet
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(200);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private long _releases;
    private long _releasesOfName;
    private long _leftOutOfName;
    private ProgressPace? _progress;
    private SourceSearch? _search;

    /// <summary>Checks the parameters, before anything is asked.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _progress = new ProgressPace(this, $"Asking {Asked.Name}");
        _search = new SourceSearch(Asked, CreateQuery(), ThrottleLimit, Cancellation);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in AskedNames())
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
        while (TryNext(_search!, TimeSpan.Zero, out var finding))
        {
            Write(finding);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        while (_search!.Done < _search.Added)
        {
            if (TryNext(_search, Pulse, out var finding))
            {
                Write(finding);
            }

            _progress!.Show(() => Found(_search, _releases));
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
        else if (IsLeftOut(release))
        {
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
