using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Lends the JSON reader its buffer: one per text, and for JSON lines that is one per line. Thread-safe: each thread keeps one buffer.</summary>
internal sealed class CharacterPool : IArrayPool<char>
{
    public static readonly CharacterPool Shared = new();

    // A buffer that grew for one long text is not kept.
    private const int LongestKept = 64 * 1024;

    [ThreadStatic]
    private static char[]? _kept;

    private CharacterPool()
    {
    }

    public char[] Rent(int minimumLength)
    {
        var kept = _kept;
        if (kept is null || kept.Length < minimumLength)
        {
            return new char[minimumLength];
        }

        _kept = null;
        return kept;
    }

    public void Return(char[]? array)
    {
        if (array is { Length: <= LongestKept })
        {
            _kept = array;
        }
    }
}
