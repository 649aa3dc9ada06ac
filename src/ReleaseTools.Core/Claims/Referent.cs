namespace ReleaseTools.Claims;

/// <summary>What some words of a claim name in the data. Immutable.</summary>
internal sealed class Referent
{
    public Referent(ReferentKind kind, string text, IReadOnlyList<Release> releases)
    {
        Kind = kind;
        Text = text;
        Releases = releases;
    }

    public ReferentKind Kind { get; }

    /// <summary>The name, as the data spell it.</summary>
    public string Text { get; }

    /// <summary>The release, those that the name may mean, or all of the group or kind.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>For a kind, whether a release is of it.</summary>
    public Func<Release, bool> Fits { get; init; } = _ => true;

    /// <summary>For a kind, whose it is; null where it is everybody's.</summary>
    public Referent? Scope { get; init; }

    /// <summary>For a kind, whether it leaves out nothing of its scope: models, releases.</summary>
    public bool IsEverything { get; init; }

    /// <summary>Which of them is meant, where the words say so.</summary>
    public ReferentPlace Place { get; init; }

    /// <summary>For words that name nothing, whether they could be a name.</summary>
    public bool LooksLikeName { get; init; }

    /// <summary>For words that name nothing, those that no known name holds.</summary>
    public IReadOnlyList<string> Strange { get; init; } = [];

    public bool IsGroup => Kind is ReferentKind.Vendor or ReferentKind.Product or ReferentKind.Line;

    public override string ToString() => $"{Kind} {Text}";
}
