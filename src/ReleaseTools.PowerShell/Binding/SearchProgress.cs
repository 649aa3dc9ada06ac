using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Shows how many names have been found, for searches over a second.</summary>
internal sealed class SearchProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Cmdlet _cmdlet;
    private readonly string _activity;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.FromSeconds(1);
    private bool _shown;

    public SearchProgress(Cmdlet cmdlet, string activity)
    {
        _cmdlet = cmdlet;
        _activity = activity;
    }

    /// <summary>Shows the state, at most twice a second.</summary>
    public void Advance(int done, int names, long releases)
    {
        if (_watch.Elapsed >= _next)
        {
            _next = _watch.Elapsed + Interval;
            _shown = true;
            var status = string.Format(CultureInfo.InvariantCulture, "{0} of {1} names, {2} releases", done, names, releases);
            _cmdlet.WriteProgress(new ProgressRecord(0, _activity, status) { PercentComplete = names == 0 ? -1 : done * 100 / names });
        }
    }

    /// <summary>Takes the progress away, if any was shown.</summary>
    public void Complete()
    {
        if (_shown)
        {
            _cmdlet.WriteProgress(new ProgressRecord(0, _activity, "done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
