namespace ReleaseTools.Rendering;

/// <summary>The characters that a terminal picture is drawn with. Immutable.</summary>
public sealed class GlyphSet
{
    private readonly string _kinds;
    private readonly string _levels;

    private GlyphSet(string kinds, string lines, string levels, char noLevel, char ellipsis)
    {
        _kinds = kinds;
        _levels = levels;
        NoLevel = noLevel;
        Lane = lines[0];
        Bar = lines[1];
        Down = lines[2];
        Right = lines[3];
        Left = lines[4];
        GapStart = lines[5];
        GapLine = lines[6];
        GapEnd = lines[7];
        MaybeLine = lines[8];
        MaybeHere = lines[9];
        Tick = lines[10];
        Axis = lines[11];
        Ellipsis = ellipsis;
    }

    /// <summary>Lines and marks of Unicode, all one column wide.</summary>
    public static GlyphSet Unicode { get; } = new("●◆▲○■•×▷?", "─━│└┘├─┤┄┆┴─", "▁▂▃▄▅▆▇█", '·', '…');

    /// <summary>For terminals that have no more than ASCII.</summary>
    public static GlyphSet Ascii { get; } = new("o*^~#.x>?", "-=|``|-|.:+-", "_.:-=+*#", '?', '~');

    /// <summary>A lane where nothing is.</summary>
    internal char Lane { get; }

    /// <summary>As wide as a date is imprecise.</summary>
    internal char Bar { get; }

    /// <summary>From a mark down to its name.</summary>
    internal char Down { get; }

    /// <summary>Where a name to the right begins.</summary>
    internal char Right { get; }

    /// <summary>Where a name to the left ends.</summary>
    internal char Left { get; }

    private char GapStart { get; }

    private char GapLine { get; }

    private char GapEnd { get; }

    private char MaybeLine { get; }

    private char MaybeHere { get; }

    internal char Tick { get; }

    internal char Axis { get; }

    internal char Ellipsis { get; }

    /// <summary>Where a bar would stand if its height were known.</summary>
    internal char NoLevel { get; }

    /// <summary>The text of a gap in these characters.</summary>
    internal string Spell(string gap) => ReferenceEquals(this, Ascii) ? gap.Replace("±", "+-").Replace("≥", ">=").Replace("≤", "<=") : gap;

    /// <summary>A bar of some height, 0 to 1; only what is nothing has the lowest.</summary>
    internal char Level(double height) => _levels[height <= 0 ? 0 : Math.Max(1, Math.Min(_levels.Length - 1, (int)Math.Ceiling(height * (_levels.Length - 1))))];

    /// <summary>A gap over some columns, which certainly is as short as asked for or only may be.</summary>
    internal string GapBetween(int columns, bool isCertain) => columns == 1
        ? (isCertain ? Down : MaybeHere).ToString()
        : GapStart + new string(isCertain ? GapLine : MaybeLine, columns - 2) + GapEnd;

    /// <summary>The mark of a kind.</summary>
    internal char Mark(MarkKind kind) => _kinds[(int)kind];
}
