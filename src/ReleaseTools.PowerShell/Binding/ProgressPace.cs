using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Shows progress only once its cmdlet has worked for over a second, and then a few times a second. All progress of the module goes through here.</summary>
internal sealed class ProgressPace
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly CancellableCmdlet _cmdlet;
    private readonly string _activity;
    private readonly Stopwatch _worked;
    private TimeSpan _next = Patience;
    private long _records;
    private bool _shown;

    /// <summary>Begins one of the cmdlet's steps. The second of patience is that of all its steps together, so that many short ones are not one long silence.</summary>
    /// <param name="cmdlet">The cmdlet, on its pipeline's thread.</param>
    /// <param name="activity">What is being done.</param>
    public ProgressPace(CancellableCmdlet cmdlet, string activity)
    {
        _cmdlet = cmdlet;
        _activity = Formatting.ViewText.Line(activity);
        _worked = cmdlet.Worked;
    }

    /// <summary>Counts a record. A look at the clock takes some twenty nanoseconds.</summary>
    /// <param name="percent">How far the work is, 0 to 100, or -1 where nobody knows; asked for only when shown.</param>
    public void Advance(Func<int>? percent = null)
    {
        _records++;
        if (IsDue())
        {
            Write(string.Format(CultureInfo.InvariantCulture, "{0} records", _records), percent?.Invoke() ?? -1);
        }
    }

    /// <summary>Shows how far the work is, where it is time to.</summary>
    /// <param name="state">A few words, and 0 to 100, or -1 where nobody knows; asked for only when shown.</param>
    public void Show(Func<(string Status, int Percent)> state)
    {
        if (IsDue())
        {
            var (status, percent) = state();
            Write(status, percent);
        }
    }

    /// <summary>Takes the progress away, if any was shown.</summary>
    public void Complete()
    {
        if (_shown)
        {
            _shown = false;
            _cmdlet.WriteProgress(new ProgressRecord(0, _activity, "done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private bool IsDue() => _worked.Elapsed >= _next;

    private void Write(string status, int percent)
    {
        _next = _worked.Elapsed + Interval;
        _shown = true;
        _cmdlet.WriteProgress(new ProgressRecord(0, _activity, status) { PercentComplete = percent });
    }
}
