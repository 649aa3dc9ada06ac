using System.Management.Automation.Host;

namespace ReleaseTools.Shell;

/// <summary>Tells the engine how wide a line is. There is no screen to address, and no key is read.</summary>
internal sealed class ShellRawUserInterface(int width) : PSHostRawUserInterface
{
    private const int Height = 50;

    public override Size BufferSize { get; set; } = new(width, Height);

    public override Size WindowSize { get; set; } = new(width, Height);

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override Coordinates WindowPosition { get; set; }

    public override Coordinates CursorPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override string WindowTitle { get; set; } = "ReleaseTools";

    public override bool KeyAvailable => false;

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw NoScreen();

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NoScreen();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NoScreen();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NoScreen();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw NoScreen();

    private static HostException NoScreen() => new("This shell has no screen to address and reads no keys; pwsh does.");
}
