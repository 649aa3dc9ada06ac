namespace ReleaseTools.Orders;

/// <summary>Takes words, quoted text and arrows off the front of a rule.</summary>
internal sealed class OrderRuleLexer
{
    public const string WithinWord = "within";
    public const string AfterWord = "after";

    private static readonly (string Text, OrderRuleKind Kind)[] Arrows =
    [
        ("!->", OrderRuleKind.Never),
        ("!→", OrderRuleKind.Never),
        ("<->", OrderRuleKind.Together),
        ("↔", OrderRuleKind.Together),
        ("->", OrderRuleKind.Chain),
        ("→", OrderRuleKind.Chain),
    ];

    private readonly string _text;

    public OrderRuleLexer(string text) => _text = text;

    /// <summary>Where the next character stands, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The column for errors, from 1.</summary>
    public int Column => Position + 1;

    public bool AtEnd => Position == _text.Length;

    public bool AtQuote => !AtEnd && _text[Position] is '"' or '\'';

    public bool AtColon => !AtEnd && _text[Position] == ':';

    /// <summary>Whether a label can be written without quotes.</summary>
    public static bool IsBareLabel(string text) => text.Length > 0 && text.All(IsWordCharacter) && !IsLimit(text);

    /// <summary>Whether a word starts a limit, and so is no label.</summary>
    public static bool IsLimit(string word) =>
        word.Equals(WithinWord, StringComparison.OrdinalIgnoreCase) || word.Equals(AfterWord, StringComparison.OrdinalIgnoreCase);

    public void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(_text[Position]))
        {
            Position++;
        }
    }

    public void SkipColon() => Position++;

    public void ReturnTo(int position) => Position = position;

    /// <summary>The word here; empty where there is none. A hyphen that begins an arrow ends it.</summary>
    public string Word()
    {
        var start = Position;
        while (!AtEnd && IsWordCharacter(_text[Position]) && !(_text[Position] == '-' && Position + 1 < _text.Length && _text[Position + 1] == '>'))
        {
            Position++;
        }

        return _text.Substring(start, Position - start);
    }

    /// <summary>The text between quotes, a doubled quote standing for one; null where the quote is never closed.</summary>
    public string? Quoted()
    {
        var quote = _text[Position];
        var content = new System.Text.StringBuilder();
        for (var index = Position + 1; index < _text.Length; index++)
        {
            if (_text[index] != quote)
            {
                content.Append(_text[index]);
            }
            else if (index + 1 < _text.Length && _text[index + 1] == quote)
            {
                content.Append(quote);
                index++;
            }
            else
            {
                Position = index + 1;
                return content.ToString();
            }
        }

        return null;
    }

    /// <summary>The arrow here, taken; null where there is none.</summary>
    public OrderRuleKind? Arrow()
    {
        foreach (var (text, kind) in Arrows)
        {
            if (string.CompareOrdinal(_text, Position, text, 0, text.Length) == 0)
            {
                Position += text.Length;
                return kind;
            }
        }

        return null;
    }

    /// <summary>All up to the next word that starts a limit, or the end; a duration may hold spaces.</summary>
    public string UpToLimit()
    {
        var start = Position;
        var end = start;
        while (!AtEnd)
        {
            SkipSpace();
            var word = Position;
            if (IsLimit(Word()))
            {
                Position = word;
                break;
            }

            if (Position == word && !AtEnd)
            {
                Position++;
            }

            end = Position;
        }

        return _text.Substring(start, end - start).Trim();
    }

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character) || character is '.' or '_' or '-' or '/' or '@' or '+' or '*' or '?';
}
