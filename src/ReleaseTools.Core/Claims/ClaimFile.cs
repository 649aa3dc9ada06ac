namespace ReleaseTools.Claims;

/// <summary>The claims of a file, one a line. Immutable.</summary>
/// <remarks>Blank lines, comments and headings (both begin with <c>#</c>), rules, fenced blocks that are closed, tables and lines that end in a colon hold no claims. Bullets and numbers before a sentence are no part of it.</remarks>
public sealed class ClaimFile
{
    private ClaimFile(string path, List<ClaimLine> claims, int tableRows)
    {
        Path = path;
        Claims = claims.AsReadOnly();
        TableRows = tableRows;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Its claims, each with its line.</summary>
    public IReadOnlyList<ClaimLine> Claims { get; }

    /// <summary>How many of its lines are rows of tables, which were left out.</summary>
    public int TableRows { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="path">Its name, for the results.</param>
    public static ClaimFile Read(TextReader reader, string path)
    {
        var claims = new List<ClaimLine>();
        var fenced = new List<ClaimLine>();
        int number = 0, tableRows = 0;
        var isFenced = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var text = line.Trim();
            if (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal))
            {
                isFenced = !isFenced;
                fenced.Clear();
            }
            else if (!isFenced && text.StartsWith("|", StringComparison.Ordinal))
            {
                tableRows++;
            }
            else if (text.Any(char.IsLetterOrDigit) && text[0] != '#' && !text.EndsWith(":", StringComparison.Ordinal) && !text.StartsWith("<!--", StringComparison.Ordinal))
            {
                (isFenced ? fenced : claims).Add(new ClaimLine(ClaimTokenizer.WithoutBullet(text), path, number));
            }
        }

        // A block that nothing closes is a mistake, and a gate must not pass on the half of a file.
        claims.AddRange(fenced);
        return new ClaimFile(path, claims, tableRows);
    }
}
