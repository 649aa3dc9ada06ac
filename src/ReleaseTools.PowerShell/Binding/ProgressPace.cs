using System.Diagnostics;
using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Shows progress only for work that lasts over a second, and then a few times a second.</summary>
internal sealed class ProgressPace
{
    private const int RecordsBetweenLooks = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Cmdlet _cmdlet;
    private readonly string _activity;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = Patience;
    private long _records;
    private bool _shown;

    public ProgressPace(Cmdlet cmdlet, string activity)
    {
        _cmdlet = cmdlet;
        _activity = Formatting.ViewText.Line(activity);
    }

    /// <summary>Counts a record. Looks at the clock once in a thousand.</summary>
    /// <param name="percent">How far the work is, 0 to 100, or -1 where nobody knows; asked for only when shown.</param>
    public void Advance(Func<int>? percent = null)
    {
        if (++_records % RecordsBetweenLooks == 0 && _watch.Elapsed >= _next)
        {
            _next = _watch.Elapsed + Interval;
            _shown = true;
            _cmdlet.WriteProgress(new ProgressRecord(0, _activity, $"{_records} records") { PercentComplete = percent?.Invoke() ?? -1 });
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
