using System.Management.Automation;
using System.Management.Automation.Host;
using ReleaseTools.Rendering;

namespace ReleaseTools.PowerShell.Formatting;

/// <summary>What the window that a cmdlet writes to can show. Immutable.</summary>
/// <param name="Columns">How many columns it has; null where there is no window.</param>
/// <param name="HasUnicode">Whether it takes more than ASCII.</param>
/// <param name="ShowsColors">Whether escape sequences for colours are shown by it and wanted.</param>
internal sealed record TerminalWindow(int? Columns, bool HasUnicode, bool ShowsColors)
{
    /// <summary>The characters that it takes.</summary>
    public GlyphSet Glyphs => HasUnicode ? GlyphSet.Unicode : GlyphSet.Ascii;

    /// <summary>The window of a cmdlet's host.</summary>
    public static TerminalWindow Of(PSCmdlet cmdlet)
    {
        // What is piped on, into a file or a filter, has no window.
        var isSeen = !Console.IsOutputRedirected && cmdlet.MyInvocation.PipelinePosition == cmdlet.MyInvocation.PipelineLength;
        return new TerminalWindow(Console.IsOutputRedirected ? null : ColumnsOf(cmdlet.Host), !isSeen || TakesUnicode(), isSeen && WantsColors(cmdlet.Host, cmdlet.SessionState));
    }

    /// <summary>The window that the session's views are shown in, as far as they can know: PowerShell itself takes escape sequences out of what goes elsewhere.</summary>
    /// <param name="engine">The session's <c>$ExecutionContext</c>; without it nothing but plain text is certain.</param>
    public static TerminalWindow Of(EngineIntrinsics? engine)
    {
        var isSeen = engine is not null && !Console.IsOutputRedirected;
        return new TerminalWindow(isSeen ? ColumnsOf(engine!.Host) : null, !isSeen || TakesUnicode(), isSeen && WantsColors(engine!.Host, engine.SessionState));
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
    private static bool WantsColors(PSHost host, SessionState session) =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && host.UI?.SupportsVirtualTerminal == true
        && session.PSVariable.GetValue("PSStyle") is { } style
        && PSObject.AsPSObject(style).Properties["OutputRendering"]?.Value?.ToString() != "PlainText";
}
