using System.Text.RegularExpressions;

namespace ReleaseTools.Formats.Feeds;

/// <summary>Finds the headings and link definitions of Markdown, line by line; what stands in fenced code and in comments is none.</summary>
/// <remarks>Source: CommonMark 0.31, sections 4.2 (ATX headings), 4.3 (setext), 4.5 (fenced code), 4.6 (HTML), 4.7 (link reference definitions).</remarks>
internal sealed class MarkdownHeadings
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly char[] Blanks = [' ', '\t'];
    private static readonly Regex Setext = new(@"^ {0,3}(=+|-+)[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
    private static readonly Regex Fence = new(@"^ {0,3}(?<fence>`{3,}|~{3,})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
    private static readonly Regex Definition = new(@"^ {0,3}\[(?<label>[^\[\]]{1,200})\]:[ \t]*<?(?<link>[^<>\s]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    private string? _fence;
    private bool _isComment;
    private string _before = string.Empty;

    /// <summary>Takes the next line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="level">Level of the heading, from 1; 0 where there is none.</param>
    /// <returns>The text of the heading that is whole with this line: the line's own, or (setext) that of the line before; null for none.</returns>
    public string? Next(string line, out int level)
    {
        level = 0;
        var before = _before;
        _before = string.Empty;
        if (IsHidden(line))
        {
            return null;
        }

        if (Atx(line, out level) is { } heading)
        {
            return heading;
        }

        if (before.Length > 0 && Setext.IsMatch(line))
        {
            level = line.IndexOf('=') >= 0 ? 1 : 2;
            return before;
        }

        _before = line.StartsWith("    ", StringComparison.Ordinal) ? string.Empty : line.Trim();
        return null;
    }

    /// <summary>The label and address that a line defines (<c>[1.2.0]: https://…</c>), or null. For lines that <see cref="Next"/> found no heading in.</summary>
    public (string Label, string Link)? DefinitionIn(string line) => _fence is null && !_isComment && Definition.Match(line) is { Success: true } match
        ? (match.Groups["label"].Value, match.Groups["link"].Value)
        : null;

    // One to six marks, a blank, the text, and perhaps marks again behind a blank. A pattern for that takes time with the square of the blanks.
    private static string? Atx(string line, out int level)
    {
        level = 0;
        var start = line.TakeWhile(character => character == ' ').Count();
        var marks = line.Skip(start).TakeWhile(character => character == '#').Count();
        if (start > 3 || marks is 0 or > 6 || start + marks == line.Length || Array.IndexOf(Blanks, line[start + marks]) < 0)
        {
            return null;
        }

        var text = line.Substring(start + marks).Trim(Blanks);
        var unmarked = text.TrimEnd('#');
        text = unmarked.Length == 0 || Array.IndexOf(Blanks, unmarked[unmarked.Length - 1]) >= 0 ? unmarked.TrimEnd(Blanks) : text;
        level = text.Length == 0 ? 0 : marks;
        return text.Length == 0 ? null : text;
    }

    private bool IsHidden(string line)
    {
        if (_isComment)
        {
            _isComment = line.IndexOf("-->", StringComparison.Ordinal) < 0;
            return true;
        }

        var fence = Fence.Match(line) is { Success: true } match ? match.Groups["fence"].Value : null;
        if (_fence is not null)
        {
            var isEnd = fence is not null && fence[0] == _fence[0] && fence.Length >= _fence.Length && line.Trim().Trim(fence[0]).Length == 0;
            _fence = isEnd ? null : _fence;
            return true;
        }

        _fence = fence;
        if (fence is null && line.TrimStart().StartsWith("<!--", StringComparison.Ordinal))
        {
            _isComment = line.IndexOf("-->", StringComparison.Ordinal) < 0;
            return true;
        }

        return fence is not null;
    }
}
