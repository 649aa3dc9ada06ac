namespace ReleaseTools.Formats;

/// <summary>Gives the same string for the same short text, so that a column of few values costs little. Not thread-safe.</summary>
internal sealed class TextPool
{
    private const int Slots = 1024;
    private const int LongestText = 32;
    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The text of a part of a buffer.</summary>
    public string Get(char[] buffer, int offset, int length)
    {
        if (length == 0)
        {
            return string.Empty;
        }

        if (length > LongestText)
        {
            return new string(buffer, offset, length);
        }

        var hash = 0u;
        for (var index = offset; index < offset + length; index++)
        {
            hash = (hash * 31) + buffer[index];
        }

        ref var slot = ref _texts[(hash ^ (hash >> 10)) % Slots];
        if (slot is null || !IsSame(slot, buffer, offset, length))
        {
            slot = new string(buffer, offset, length);
        }

        return slot;
    }

    private static bool IsSame(string text, char[] buffer, int offset, int length)
    {
        if (text.Length != length)
        {
            return false;
        }

        for (var index = 0; index < length; index++)
        {
            if (text[index] != buffer[offset + index])
            {
                return false;
            }
        }

        return true;
    }
}
