using System.Management.Automation;

namespace ReleaseTools.Shell;

/// <summary>One line at the foot of the terminal, written over as work goes on; nothing where standard error is no terminal.</summary>
internal sealed class ProgressLine(ShellTerminal terminal)
{
    private int _shown;

    public void Show(ProgressRecord record)
    {
        Clear();
        if (!terminal.ShowsProgress || record.RecordType == ProgressRecordType.Completed)
        {
            return;
        }

        var percent = record.PercentComplete is >= 0 and <= 100 ? $"{record.PercentComplete,3}% " : string.Empty;
        var text = string.Concat($"{percent}{record.Activity}: {record.StatusDescription} {record.CurrentOperation}".Where(letter => !char.IsControl(letter)));
        // A full line would wrap, and only its last row could be taken back.
        text = text[..Math.Min(text.Length, Math.Max(terminal.Width - 1, 0))];
        terminal.Error.Write(text);
        _shown = text.Length;
    }

    public void Clear()
    {
        if (_shown > 0)
        {
            terminal.Error.Write($"\r{new string(' ', _shown)}\r");
            _shown = 0;
        }
    }
}
