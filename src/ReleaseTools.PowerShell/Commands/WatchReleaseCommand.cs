using System.Globalization;
using System.Management.Automation;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Sources;
using ReleaseTools.Sources.Watching;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Watches packages, repositories or feeds, and writes each new release once, as sources publish it.</summary>
/// <remarks>
/// The first look at a name only remembers what is there; -IncludeExisting writes that too. Then it looks every -Interval, up to a tenth later by chance and never
/// more often than the source allows: a server once a minute, GitHub without a token once a minute and name. A source that says when to come again is not asked before.
/// With -StatePath what was seen outlives the watch: the file is replaced whole, so that a kill leaves it readable. A release that was written in the second
/// before a kill may come once more; none is lost. A draft or plan comes once, and once more when it is out. An error about a name does not end
/// the watch. What -Source, -Registry and -Token say is as for Find-Release.
/// </remarks>
/// <example>
/// <para>From a scheduler: what is new since the last run goes to a log. The first run writes what is there.</para>
/// <code>Watch-Release PowerShell/PowerShell -Source GitHub -Once -StatePath ./seen.json -IncludeExisting | Export-Release ./new.ndjson -Append -PassThru</code>
/// </example>
/// <example>
/// <para>Packages beside the repository, in one memory. Without -Once it would look every -Interval until -Until or Ctrl+C.</para>
/// <code>Watch-Release left-pad, is-number -Source Npm -Once -StatePath ./seen.json -IncludeExisting | ForEach-Object { "$_ is out" }</code>
/// </example>
[Cmdlet(VerbsCommon.Watch, "Release", DefaultParameterSetName = NameSet)]
[OutputType(typeof(Release))]
public sealed class WatchReleaseCommand : SourceCmdlet
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(1);

    private readonly List<string> _names = [];
    private WatchState? _state;
    private string _statePath = string.Empty;
    private DateTime _saved;

    /// <summary>The time from one look to the next, such as 15m or 6h. The default is 15m.</summary>
    [Parameter]
    [DurationTransformation]
    public Duration? Interval { get; set; }

    /// <summary>When to stop, such as 2026-12-24T18:00Z or 2026-12, which includes all of December. Without it the watch goes on until Ctrl+C.</summary>
    [Parameter]
    [ReleaseDateTransformation]
    public ReleaseDate? Until { get; set; }

    /// <summary>Looks once and ends, for schedulers. It needs -StatePath, without which nothing would be new.</summary>
    [Parameter]
    public SwitchParameter Once { get; set; }

    /// <summary>
    /// The file that remembers what was seen; its directory must exist. It may hold several sources and names. One watch has it at a time: the file
    /// of the same name with .lock beside it says so.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StatePath { get; set; }

    /// <summary>Writes what is there at the first look too.</summary>
    [Parameter]
    public SwitchParameter IncludeExisting { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Once && (Interval is not null || Until is not null))
        {
            ThrowTerminatingError(WriteErrors.ParameterConflict(Interval is not null ? nameof(Interval) : nameof(Until), "-Once looks one time."));
        }

        if (Once && StatePath is null)
        {
            ThrowTerminatingError(AnalysisErrors.ParameterNeedsAnother(nameof(Once), $"-{nameof(StatePath)}", "without a memory of the last look nothing is new."));
        }

        if (Until is { } until && !(until.Latest >= DateTimeOffset.UtcNow))
        {
            ThrowTerminatingError(WatchErrors.UntilInvalid(until));
        }

        _state = OpenState();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in AskedNames())
        {
            if (!_names.Contains(name, StringComparer.Ordinal))
            {
                _names.Add(name);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var pace = Pace();
        while (true)
        {
            var began = DateTimeOffset.UtcNow;
            var notBefore = Look();
            if (Once)
            {
                return;
            }

            var next = pace.Next(began, notBefore);
            if (Until is { } until && until.Latest < next)
            {
                Wait(until.Latest!.Value);
                return;
            }

            Wait(next);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _state?.Dispose();
        }

        base.Dispose(disposing);
    }

    private WatchState OpenState()
    {
        if (StatePath is null)
        {
            return WatchState.InMemory();
        }

        _statePath = ResolveTarget(StatePath, literal: true);
        if (System.IO.Path.GetDirectoryName(_statePath) is { Length: > 0 } directory && !Directory.Exists(directory))
        {
            ThrowTerminatingError(WriteErrors.DirectoryMissing(_statePath));
        }

        try
        {
            return WatchState.Open(_statePath);
        }
        catch (WatchStateException exception)
        {
            ThrowTerminatingError(WatchErrors.StateInvalid(exception, _statePath));
            throw;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(WatchErrors.StateUnusable(exception, _statePath));
            throw;
        }
    }

    private WatchPace Pace()
    {
        var interval = Interval?.Length ?? TimeSpan.FromMinutes(15);
        var shortest = WatchPace.ShortestFor(Asked.Name, Registry, Token is not null || HasTokenOfEnvironment(), _names.Count);
        if (!Once && interval < shortest)
        {
            WriteWarning($"{Asked.Name} is asked every {(Duration)shortest} for {(_names.Count == 1 ? "this name" : $"these {_names.Count} names")}, which is as often as it should be; -Interval {Interval} is shorter.");
            interval = shortest;
        }

        var random = new Random();
#pragma warning disable CA5394 // It only spreads the load.
        return new WatchPace(interval, random.NextDouble);
#pragma warning restore CA5394
    }

    private static bool HasTokenOfEnvironment() =>
        new[] { "GH_TOKEN", "GITHUB_TOKEN" }.Any(name => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(name)));

    /// <summary>Looks at every name once.</summary>
    /// <returns>When a source said to come again, or null.</returns>
    private DateTimeOffset? Look()
    {
        DateTimeOffset? notBefore = null;
        var progress = new ProgressPace(this, $"Asking {Asked.Name}");
        var written = 0L;
        using var search = new SourceSearch(Asked, CreateQuery(), ThrottleLimit, Cancellation);
        _names.ForEach(search.Add);
        while (search.Done < search.Added)
        {
            progress.Show(() => Found(search, written));
            if (!TryNext(search, Pulse, out var finding))
            {
                continue;
            }

            var subject = new WatchSubject(Asked.Name, Registry?.AbsoluteUri, finding.Name);
            if (finding.Result is { } result)
            {
                written += Take(subject, result) ? 1 : 0;
            }

            if (finding.Failure is { } failure)
            {
                notBefore = failure.RetryAt > (notBefore ?? DateTimeOffset.MinValue) ? failure.RetryAt : notBefore;
                WriteUnread(SourceErrors.For(failure, finding.Name));
            }
            else if (finding.IsLast)
            {
                End(subject);
            }
        }

        Save();
        progress.Complete();
        return notBefore;
    }

    private bool Take(WatchSubject subject, in Formats.ReadResult result)
    {
        if (result.Release is not { } release)
        {
            WriteBeside(result);
            return false;
        }

        if (IsLeftOut(release) || !_state!.See(subject, release) || !(IncludeExisting || _state.Knows(subject)))
        {
            return false;
        }

        WriteObject(release);
        if (DateTime.UtcNow - _saved > SaveEvery)
        {
            Save();
        }

        return true;
    }

    private void End(WatchSubject subject)
    {
        var isFirst = !_state!.Knows(subject);
        _state.Complete(subject);
        WriteVerbose(string.Format(
            CultureInfo.InvariantCulture,
            isFirst ? "{0}: {1} releases are known from now on; what comes later is new." : "{0}: {1} releases are known.",
            ViewText.Excerpt(subject.Name),
            _state.CountOf(subject)));
    }

    private void Save()
    {
        try
        {
            _state!.Save();
            _saved = DateTime.UtcNow;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Going on would write the same releases again after the next start, and nobody would know why.
            ThrowTerminatingError(WatchErrors.StateUnusable(exception, _statePath));
        }
    }

    private void Wait(DateTimeOffset until)
    {
        var activity = $"Watching {(_names.Count == 1 ? ViewText.Excerpt(_names[0]) : $"{_names.Count} names")} at {Asked.Name}";
        var wasShown = false;
        for (var left = until - DateTimeOffset.UtcNow; left > TimeSpan.Zero; left = until - DateTimeOffset.UtcNow)
        {
            if (left > TimeSpan.FromSeconds(2) || wasShown)
            {
                wasShown = true;
                WriteProgress(new ProgressRecord(0, activity, $"next look in {(Duration)TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds))}"));
            }

            Cancellation.WaitHandle.WaitOne(left < TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1));
            StopIfCancelled();
        }

        if (wasShown)
        {
            WriteProgress(new ProgressRecord(0, activity, "looking") { RecordType = ProgressRecordType.Completed });
        }
    }
}
