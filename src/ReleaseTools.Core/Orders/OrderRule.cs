using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using ReleaseTools.Timelines;

namespace ReleaseTools.Orders;

/// <summary>What must come before what. Immutable; the grammar is in the topic about_ReleaseTools_Rules.</summary>
public sealed class OrderRule : IEquatable<OrderRule>
{
    private readonly string _text;

    internal OrderRule(OrderRuleKind kind, IReadOnlyList<OrderLabel> labels, Duration? within = null, Duration? after = null)
    {
        Kind = kind;
        Labels = labels;
        Within = within;
        After = after;
        _text = Write();
    }

    /// <summary>What it asks for.</summary>
    public OrderRuleKind Kind { get; }

    /// <summary>The labels in their order: two or more for a chain, two for the other kinds, none for a version rule.</summary>
    public IReadOnlyList<OrderLabel> Labels { get; }

    /// <summary>The most time from one label to the next, inclusive; null where there is no limit.</summary>
    public Duration? Within { get; }

    /// <summary>The least time from one label to the next, inclusive; null where there is no limit.</summary>
    public Duration? After { get; }

    /// <summary>Whether it is about versions, and not about labels.</summary>
    public bool IsVersionRule => Kind == OrderRuleKind.VersionAscending;

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">The text is no rule; the message names the column and what was expected there.</exception>
    public static OrderRule Parse(string text) => TryParse(text, out var rule, out var error)
        ? rule
        : throw new FormatException(string.Format(CultureInfo.InvariantCulture, "The rule is wrong at column {0}: {1}.", error.Column, error.Message));

    /// <summary>Reads a rule; where the text is none, says in which column and why.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OrderRule? rule, [NotNullWhen(false)] out OrderRuleError? error) =>
        new OrderRuleParser(text ?? string.Empty).TryParse(out rule, out error);

    /// <summary>The rules that say no more than an order of labels: one chain. The labels are taken as they are, without a qualifier.</summary>
    /// <exception cref="ArgumentException">There are fewer than two labels, one is empty, or one stands twice.</exception>
    public static IReadOnlyList<OrderRule> FromLabels(IReadOnlyList<string> labels)
    {
        if (labels.Count < 2)
        {
            throw new ArgumentException("An order needs at least two labels.", nameof(labels));
        }

        if (labels.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A label of an order is empty.", nameof(labels));
        }

        var trimmed = labels.Select(label => label.Trim()).ToArray();
        var twice = trimmed.GroupBy(label => label, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? [new OrderRule(OrderRuleKind.Chain, [.. trimmed.Select(label => new OrderLabel(null, label))])]
            : throw new ArgumentException($"The label '{DisplayText.Quote(twice.Key)}' stands twice in the order.", nameof(labels));
    }

    /// <summary>The grouping in which the rule makes sense where none is asked for.</summary>
    /// <remarks>
    /// Labels that are found inside a line (tracks, variants) are compared by line; lines and versions by vendor and product; products by
    /// vendor; vendors and names among all releases.
    /// </remarks>
    /// <param name="by">What labels without a qualifier are looked for in.</param>
    public ReleaseGrouping DefaultGrouping(string by)
    {
        var fields = new HashSet<string>(Labels.Select(label => label.Field ?? by.Trim()), StringComparer.OrdinalIgnoreCase);
        return IsVersionRule ? ReleaseGrouping.VendorAndProduct
            : fields.Contains(nameof(Release.Vendor)) || fields.Contains(nameof(Release.Name)) ? ReleaseGrouping.None
            : fields.Contains(nameof(Release.Product)) ? ReleaseGrouping.By([nameof(Release.Vendor)])
            : fields.Contains(nameof(Release.Line)) || fields.Contains(nameof(Release.Version)) ? ReleaseGrouping.VendorAndProduct
            : ReleaseGrouping.Line;
    }

    /// <inheritdoc/>
    public bool Equals(OrderRule? other) => other is not null && string.Equals(_text, other._text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OrderRule);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_text);

    /// <summary>The canonical notation; <see cref="Parse"/> of it gives an equal rule.</summary>
    public override string ToString() => _text;

    private string Write()
    {
        if (IsVersionRule)
        {
            return "version ascending";
        }

        var connector = Kind switch
        {
            OrderRuleKind.Together => " <-> ",
            OrderRuleKind.Never => " !-> ",
            _ => " -> ",
        };
        var text = new StringBuilder(string.Join(connector, Labels));
        if (After is { } after)
        {
            text.Append(" after ").Append(after);
        }

        if (Within is { } within)
        {
            text.Append(" within ").Append(within);
        }

        return text.ToString();
    }
}
