namespace ReleaseTools.Shell;

/// <summary>What the two output streams can show. Immutable.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="ColorsOutput">Whether standard output takes escape codes.</param>
/// <param name="ColorsError">Whether standard error takes escape codes.</param>
/// <param name="ShowsProgress">Whether standard error is a terminal, where a line can be written over.</param>
/// <param name="Width">Columns of a line of output.</param>
internal sealed record ShellTerminal(TextWriter Output, TextWriter Error, bool ColorsOutput, bool ColorsError, bool ShowsProgress, int Width)
{
    /// <summary>The width where there is no terminal to ask: the usual width of CI logs.</summary>
    public const int DefaultWidth = 120;

    /// <summary>The streams of this process. Colour is left out where <c>NO_COLOR</c> is set, the terminal is dumb, or output is redirected.</summary>
    public static ShellTerminal FromEnvironment()
    {
        var colors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ShellTerminal(
            Console.Out,
            Console.Error,
            colors && !Console.IsOutputRedirected,
            colors && !Console.IsErrorRedirected,
            !Console.IsErrorRedirected,
            Console.IsOutputRedirected || Console.BufferWidth <= 0 ? DefaultWidth : Console.BufferWidth);
    }
}
