namespace ReleaseTools;

/// <summary>What one order rule comes to on one group. Immutable.</summary>
public sealed class ReleaseOrderResult
{
    /// <summary>Creates a result.</summary>
    public ReleaseOrderResult(
        string? group,
        string rule,
        OrderOutcome outcome,
        string message,
        Release? first = null,
        Release? second = null,
        ReleaseGap? gap = null,
        IReadOnlyList<ReleaseGap>? violations = null)
    {
        Group = group;
        Rule = rule;
        Outcome = outcome;
        Message = message;
        First = first;
        Second = second;
        Gap = gap;
        Violations = new Listing<ReleaseGap>(violations ?? []);
    }

    /// <summary>The group, or null when there are no groups.</summary>
    public string? Group { get; }

    /// <summary>The rule in its canonical notation.</summary>
    public string Rule { get; }

    /// <summary>What it comes to.</summary>
    public OrderOutcome Outcome { get; }

    /// <summary>The first release of the label that should come first; null where there is none.</summary>
    public Release? First { get; }

    /// <summary>The first release of the label that should come second; null where there is none.</summary>
    public Release? Second { get; }

    /// <summary>From <see cref="First"/> to <see cref="Second"/>, negative when reversed; null where one is missing.</summary>
    public ReleaseGap? Gap { get; }

    /// <summary>The pairs that certainly break the rule: one where a rule of two labels is broken, any number for rules over many releases; else empty.</summary>
    public IReadOnlyList<ReleaseGap> Violations { get; }

    /// <summary>The outcome in a sentence, with what it rests on.</summary>
    public string Message { get; }

    /// <summary>For example <c>OpenAI/GPT 5.3: general -> specialized: Reversed</c>.</summary>
    public override string ToString() => Group is null ? $"{Rule}: {Outcome}" : $"{Group}: {Rule}: {Outcome}";
}
