using ReleaseTools.Timelines;

namespace ReleaseTools.Orders;

/// <summary>Which labels some releases have, and where. Looks at all of them once for each key that is asked about. Not thread-safe.</summary>
public sealed class LabelIndex
{
    private const int ValuesShown = 10;

    // Where labels are usually meant, the most usual first.
    private static readonly ReleaseKey[] Usual =
    [
        .. new[] { nameof(Release.Track), nameof(Release.Variant), nameof(Release.Product), nameof(Release.Vendor), nameof(Release.Name) }.Select(ReleaseKey.Named),
    ];

    private readonly IReadOnlyList<Release> _releases;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, List<Release>> _examples = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An index of some releases.</summary>
    /// <param name="releases">The releases; they are kept, not copied.</param>
    /// <param name="cancellation">Looked at while the releases are gone through.</param>
    public LabelIndex(IReadOnlyList<Release> releases, CancellationToken cancellation = default)
    {
        _releases = releases;
        _cancellation = cancellation;
    }

    /// <summary>What a rule's labels without a qualifier are looked for in, where nobody says.</summary>
    /// <remarks>
    /// Track, as soon as a release has one of them there; else the first of Variant, Product, Vendor and Name in which releases have all of
    /// them; else Track. Labels that say nothing, such as <c>*</c> and <c>(none)</c>, do not count.
    /// </remarks>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public string KeyFor(OrderRule rule)
    {
        var telling = rule.Labels.Where(label => label.Field is null && IsTelling(label)).ToList();
        return telling.Count == 0 || telling.Exists(label => Has(label, Usual[0]))
            ? Usual[0].Name
            : Usual.Skip(1).Where(key => telling.TrueForAll(label => Has(label, key))).DefaultIfEmpty(Usual[0]).First().Name;
    }

    /// <summary>The labels of a rule that none of the releases has.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="by">What labels without a qualifier are looked for in.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<MissingLabel> Missing(OrderRule rule, string by)
    {
        var missing = new List<MissingLabel>();
        foreach (var label in rule.Labels)
        {
            var key = ReleaseKey.Named(label.Field ?? by.Trim());
            if (!Has(label, key))
            {
                missing.Add(Describe(label, key));
            }
        }

        return missing.AsReadOnly();
    }

    private static bool IsTelling(OrderLabel label) =>
        label.Text.Trim('*', '?').Length > 0 && !string.Equals(label.Text, ReleaseKey.Absent, StringComparison.OrdinalIgnoreCase);

    private MissingLabel Describe(OrderLabel label, ReleaseKey key)
    {
        var values = Examples(key)
            .SelectMany(release => key.ListOf(release) ?? [key.TextOf(release)!])
            .Where(value => value is not null)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var foundIn = IsTelling(label) ? Usual.Where(other => Has(label, other)).Select(other => other.Name).FirstOrDefault() : null;
        return new MissingLabel(label, key.Name, values.Take(ValuesShown).ToList().AsReadOnly(), values.Count, CloseNames.To(label.Text, values), foundIn);
    }

    private bool Has(OrderLabel label, ReleaseKey key)
    {
        // An unqualified label takes the key given here, a qualified one is asked about its own key or about another.
        var matcher = new LabelMatcher(new OrderLabel(null, label.Text), key);
        return Examples(key).Exists(matcher.Matches);
    }

    // One release for each value that there is, and for none.
    private List<Release> Examples(ReleaseKey key)
    {
        if (_examples.TryGetValue(key.Name, out var examples))
        {
            return examples;
        }

        var (seen, sawNone) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), false);
        examples = [];
        foreach (var release in _releases)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (key.TextOf(release) is { } text ? seen.Add(text) : !sawNone)
            {
                sawNone |= key.TextOf(release) is null;
                examples.Add(release);
            }
        }

        _examples.Add(key.Name, examples);
        return examples;
    }
}
