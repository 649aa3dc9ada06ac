namespace ReleaseTools.Timelines;

/// <summary>The letters and digits of a name that is looked for, in lower case: a test that spares most names from being taken apart.</summary>
/// <remarks>
/// Words that stand in a row in a name have their letters and digits in a row in it, whatever separates them. So a name in which they
/// are not holds none of the words of <see cref="NameWords"/>; one in which they are may yet part them elsewhere. Not thread-safe.
/// </remarks>
internal sealed class NameLetters
{
    private readonly char[] _sought;
    private char[] _letters = new char[64];

    public NameLetters(string sought) => _sought = sought.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray();

    /// <summary>Whether a vendor's name and a name that follows it have the letters and digits in a row.</summary>
    public bool AreIn(string? vendor, string name)
    {
        var longest = (vendor?.Length ?? 0) + name.Length;
        if (longest > _letters.Length)
        {
            _letters = new char[longest];
        }

        var length = Append(name, vendor is null ? 0 : Append(vendor, 0));
        for (var start = 0; start + _sought.Length <= length; start++)
        {
            var same = 0;
            while (same < _sought.Length && _letters[start + same] == _sought[same])
            {
                same++;
            }

            if (same == _sought.Length)
            {
                return true;
            }
        }

        return false;
    }

    private int Append(string text, int length)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                _letters[length++] = char.ToLowerInvariant(letter);
            }
        }

        return length;
    }
}
