namespace ReleaseTools;

/// <summary>What one rule of a policy says of a release. Immutable.</summary>
public sealed class PolicyResult
{
    internal PolicyResult(string rule, PolicyOutcome outcome, string message)
    {
        Rule = rule;
        Outcome = outcome;
        Message = message;
    }

    /// <summary>The rule with its value, such as <c>minimumAge 7d</c>; <c>released</c>, which every policy has, asks that the release is out.</summary>
    public string Rule { get; }

    /// <summary>Whether the release keeps to it.</summary>
    public PolicyOutcome Outcome { get; }

    /// <summary>Why, in a sentence.</summary>
    public string Message { get; }

    /// <summary>For example <c>minimumAge 7d: Fail</c>.</summary>
    public override string ToString() => $"{Rule}: {Outcome}";
}
