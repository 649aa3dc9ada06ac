using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ReleaseTools.Orders;

/// <summary>Reads one rule. The grammar is in the topic about_ReleaseTools_Rules.</summary>
internal sealed class OrderRuleParser
{
    /// <summary>More than any rule needs; it bounds what a hostile file can make of one.</summary>
    public const int LongestRule = 4096;

    private readonly OrderRuleLexer _lexer;
    private readonly int _length;
    private OrderRuleError? _error;

    public OrderRuleParser(string text)
    {
        _lexer = new OrderRuleLexer(text);
        _length = text.Length;
    }

    public bool TryParse([NotNullWhen(true)] out OrderRule? rule, [NotNullWhen(false)] out OrderRuleError? error)
    {
        rule = _length > LongestRule
            ? Fail(LongestRule + 1, string.Format(CultureInfo.InvariantCulture, "a rule has at most {0} characters", LongestRule))
            : Rule();
        error = _error;
        return rule is not null;
    }

    private OrderRule? Rule()
    {
        if (VersionRule(out var rule))
        {
            return rule;
        }

        var labels = new List<OrderLabel>();
        if (!AddLabel(labels, "a label, as in 'general -> specialized'"))
        {
            return null;
        }

        var kind = Arrow(labels);
        if (kind is null)
        {
            return null;
        }

        for (var next = kind; next is not null; next = NextArrow(kind.Value))
        {
            if (!AddLabel(labels, "a label after the arrow"))
            {
                return null;
            }
        }

        return _error is null ? WithLimits(kind.Value, labels) : null;
    }

    // True where the text is a version rule, be it a wrong one.
    private bool VersionRule(out OrderRule? rule)
    {
        rule = null;
        _lexer.SkipSpace();
        var isVersionRule = Is("version") && Is("ascending");
        if (!isVersionRule)
        {
            _lexer.ReturnTo(0);
            return false;
        }

        rule = _lexer.AtEnd ? new OrderRule(OrderRuleKind.VersionAscending, []) : Fail(_lexer.Column, "expected nothing more after 'version ascending'");
        return true;
    }

    private bool Is(string word)
    {
        var same = _lexer.Word().Equals(word, StringComparison.OrdinalIgnoreCase);
        _lexer.SkipSpace();
        return same;
    }

    private bool AddLabel(List<OrderLabel> labels, string expected)
    {
        _lexer.SkipSpace();
        var column = _lexer.Column;
        if (Label(expected) is not { } label)
        {
            return false;
        }

        if (labels.Any(label.IsSameAs))
        {
            Fail(column, $"the label {label} stands twice");
            return false;
        }

        labels.Add(label);
        return true;
    }

    private OrderLabel? Label(string expected)
    {
        if (_lexer.AtQuote)
        {
            return Value(expected) is { } quoted ? new OrderLabel(null, quoted) : null;
        }

        var column = _lexer.Column;
        var word = _lexer.Word();
        if (word.Length > 0 && _lexer.AtColon)
        {
            _lexer.SkipColon();
            _lexer.SkipSpace();
            return Value($"a label after '{word}:'") is { } value ? new OrderLabel(word, value) : null;
        }

        _lexer.ReturnTo(column - 1);
        return Value(expected) is { } text ? new OrderLabel(null, text) : null;
    }

    // A word or quoted text.
    private string? Value(string expected)
    {
        var column = _lexer.Column;
        if (_lexer.AtQuote)
        {
            var quoted = _lexer.Quoted();
            return quoted is null ? FailText(column, "the quote that opens here is never closed")
                : quoted.Trim().Length == 0 ? FailText(column, "a label is not empty")
                : quoted;
        }

        var word = _lexer.Word();
        return word.Length == 0 ? FailText(column, $"expected {expected}")
            : OrderRuleLexer.IsLimit(word) ? FailText(column, $"expected {expected}; a label that is the word '{word}' needs quotes")
            : word;
    }

    private OrderRuleKind? Arrow(List<OrderLabel> labels)
    {
        _lexer.SkipSpace();
        var column = _lexer.Column;
        var kind = _lexer.Arrow();
        if (kind is null)
        {
            Fail(column, $"expected '->', '<->' or '!->' after {labels[0]}; a label of several words needs quotes");
        }

        return kind;
    }

    private OrderRuleKind? NextArrow(OrderRuleKind first)
    {
        _lexer.SkipSpace();
        var column = _lexer.Column;
        var next = _lexer.Arrow();
        if (next is null || (next == OrderRuleKind.Chain && first == OrderRuleKind.Chain))
        {
            return next;
        }

        Fail(column, "only '->' makes a chain of more than two labels");
        return null;
    }

    private OrderRule? WithLimits(OrderRuleKind kind, List<OrderLabel> labels)
    {
        Duration? within = null, after = null;
        while (!_lexer.AtEnd)
        {
            var column = _lexer.Column;
            var word = _lexer.Word();
            if (!OrderRuleLexer.IsLimit(word))
            {
                return Fail(column, "expected 'within', 'after' or the end of the rule; a label of several words needs quotes");
            }

            var isWithin = word.Equals(OrderRuleLexer.WithinWord, StringComparison.OrdinalIgnoreCase);
            if (kind == OrderRuleKind.Never || (kind == OrderRuleKind.Together && !isWithin))
            {
                return Fail(column, kind == OrderRuleKind.Never ? "'!->' takes no limit" : "'<->' takes 'within' only");
            }

            if ((isWithin ? within : after) is not null)
            {
                return Fail(column, $"'{word}' stands twice");
            }

            _lexer.SkipSpace();
            column = _lexer.Column;
            if (!Duration.TryParse(_lexer.UpToLimit(), out var limit, out var reason))
            {
                return Fail(column, $"expected a duration after '{word}': {reason.TrimEnd('.')}");
            }

            if (isWithin)
            {
                within = limit;
            }
            else
            {
                after = limit;
            }

            if (within < after)
            {
                return Fail(column, $"'within {within}' leaves no room after 'after {after}'");
            }

            _lexer.SkipSpace();
        }

        return kind == OrderRuleKind.Together && within is null
            ? Fail(_lexer.Column, "expected 'within' and a duration: '<->' asks how close the two are")
            : new OrderRule(kind, labels.AsReadOnly(), within, after);
    }

    private OrderRule? Fail(int column, string message)
    {
        _error ??= new OrderRuleError(column, DisplayText.Clean(message));
        return null;
    }

    private string? FailText(int column, string message)
    {
        Fail(column, message);
        return null;
    }
}
