using System.Management.Automation;
using System.Management.Automation.Host;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the window that a cmdlet writes to can show. Immutable.</summary>
/// <param name="Columns">How many columns it has; null where there is no window.</param>
/// <param name="HasUnicode">Whether it takes more than ASCII.</param>
/// <param name="ShowsColors">Whether escape sequences for colours are shown by it and wanted.</param>
internal sealed record TerminalWindow(int? Columns, bool HasUnicode, bool ShowsColors)
{
    /// <summary>The window of a cmdlet's host.</summary>
    public static TerminalWindow Of(PSCmdlet cmdlet)
    {
        // What is piped on, into a file or a filter, has no window.
        var isSeen = !Console.IsOutputRedirected && cmdlet.MyInvocation.PipelinePosition == cmdlet.MyInvocation.PipelineLength;
        return new TerminalWindow(Console.IsOutputRedirected ? null : ColumnsOf(cmdlet.Host), !isSeen || TakesUnicode(), isSeen && WantsColors(cmdlet));
    }

    /// <summary>How many columns a host's window has; null where it has none.</summary>
    public static int? ColumnsOf(PSHost? host)
    {
        try
        {
            return host?.UI?.RawUI?.BufferSize.Width is > 0 and var columns ? columns : null;
        }
        // A host without a window says so by one of these; PowerShell leaves it to the host which.
        catch (Exception error) when (error is HostException or NotImplementedException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static bool TakesUnicode()
    {
        try
        {
            return Console.OutputEncoding.GetByteCount("●") > 1;
        }
        catch (IOException)
        {
            return true;
        }
    }

    // https://no-color.org; $PSStyle is there from PowerShell 7.2 on.
    private static bool WantsColors(PSCmdlet cmdlet) =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && cmdlet.Host.UI?.SupportsVirtualTerminal == true
        && cmdlet.SessionState.PSVariable.GetValue("PSStyle") is { } style
        && PSObject.AsPSObject(style).Properties["OutputRendering"]?.Value?.ToString() != "PlainText";
}
