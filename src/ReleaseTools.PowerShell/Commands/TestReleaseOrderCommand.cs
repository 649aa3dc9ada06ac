using System.Management.Automation;
using ReleaseTools.Orders;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Tests in which order releases came out, group by group, against an order of labels or against rules.</summary>
/// <remarks>
/// Each result has an outcome: Conforms, Reversed, Tied (both at the same exact instant), Pending (the later label is still to come), Early and
/// Late (outside the duration of the rule), or Unknown, where the dates are too coarse to say. With -Quiet the answer is one Boolean: False for
/// Reversed, Early, Late and Unknown, and where nothing was tested; True for Conforms, Pending and Tied. about_ReleaseTools_Rules has the
/// language of rules.
/// </remarks>
/// <example>
/// <para>A gate: -Quiet gives one Boolean.</para>
/// <code>if (Get-Release -Vendor OpenAI -Product GPT | Test-ReleaseOrder -Order general, specialized -Quiet) { 'in order' } else { 'not in order, or not known to be' }</code>
/// </example>
/// <example>
/// <para>General before specialized, for each line.</para>
/// <code>Get-Release -Vendor OpenAI -Product GPT | Test-ReleaseOrder -Order general, specialized</code>
/// </example>
/// <example>
/// <para>Whether versions ever went back.</para>
/// <code>Import-Release ./tests/data/git-tags.csv | Test-ReleaseOrder -Rule 'version ascending'</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ReleaseOrder", DefaultParameterSetName = OrderSet)]
[OutputType(typeof(ReleaseOrderResult), typeof(bool))]
public sealed class TestReleaseOrderCommand : ReleaseInputCmdlet
{
    private const string OrderSet = "Order";
    private const string RuleSet = "Rule";
    private const string RulePathSet = "RulePath";
    private const string RuleLiteralPathSet = "RuleLiteralPath";

    // Rules of one grouping share a timeline.
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TimelineBuilder> _builders = [];
    private readonly List<(OrderRule Rule, int Place)> _rules = [];

    /// <summary>Two or more labels, in the order in which their first releases should come out.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OrderSet)]
    [ArgumentCompleter(typeof(LabelCompleter))]
    [ValidateCount(2, 64)]
    [ValidateNotNullOrEmpty]
    public string[]? Order { get; set; }

    /// <summary>Rules, such as 'library -> cli within 24h', 'docs &lt;-&gt; cli within 30m', 'beta !-> stable' or 'version ascending'.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RuleSet)]
    [ValidateNotNullOrEmpty]
    public string[]? Rule { get; set; }

    /// <summary>Files of rules, one a line. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RulePathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? RulePath { get; set; }

    /// <summary>Files of rules, one a line. Wildcard characters stand for themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RuleLiteralPathSet)]
    [ValidateNotNullOrEmpty]
    public string[]? RuleLiteralPath { get; set; }

    /// <summary>What the labels name: Track, Variant, Product, Vendor, Name, another property or an attribute. The default is Track.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string By { get; set; } = "Track";

    /// <summary>
    /// By what the releases are grouped. The default is Line; rules over products are tested for each Vendor, rules over vendors or names among all
    /// releases, and 'version ascending' for each Vendor and Product.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>The moment of the question: what was released after the end of this date is still to come. The default is now.</summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>Shows groups that hold only one of the labels, too.</summary>
    [Parameter]
    public SwitchParameter IncludeIncomplete { get; set; }

    /// <summary>Writes one Boolean instead of the results.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>What Unknown counts as for -Quiet: Fail, which is the default, or Pass.</summary>
    [Parameter]
    [ValidateSet("Fail", "Pass")]
    public string UnknownAs { get; set; } = "Fail";

    /// <summary>Lets Tied fail for -Quiet.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        foreach (var parameter in new[] { nameof(UnknownAs), nameof(Strict) })
        {
            if (!Quiet && MyInvocation.BoundParameters.ContainsKey(parameter))
            {
                ThrowTerminatingError(AnalysisErrors.ParameterNeedsAnother(parameter, "-Quiet", "without it the outcomes themselves are written."));
            }
        }

        AsOf ??= DateTimeOffset.UtcNow;
        var given = AnalysisGrouping.Of(this, GroupBy);
        foreach (var rule in Rules())
        {
            _rules.Add((rule, PlaceOf(given ?? rule.DefaultGrouping(By))));
        }
    }

    /// <inheritdoc/>
    private protected override void Take(Release release)
    {
        foreach (var builder in _builders)
        {
            builder.Add(release);
        }
    }

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var options = new OrderOptions(By, AsOf!.Value, IncludeIncomplete);
        var progress = new ProgressPace(this, "Testing the order");
        bool any = false, passes = true;
        var timelines = _builders.ConvertAll(builder => builder.Build(Cancellation));
        foreach (var (rule, place) in _rules)
        {
            foreach (var result in OrderEngine.Evaluate(timelines[place], rule, options, Cancellation))
            {
                StopIfCancelled();
                progress.Advance();
                any = true;
                passes &= OrderVerdict.Passes(result.Outcome, Strict, UnknownAs == "Pass");
                if (!Quiet)
                {
                    WriteObject(result);
                }
            }
        }

        progress.Complete();
        if (Quiet)
        {
            // A gate that tested nothing has not shown that anything is in order.
            WriteObject(any && passes);
        }
        else if (!any)
        {
            WriteVerbose("No group holds what the rules speak of, so there is nothing to test. -IncludeIncomplete shows groups that hold one label only.");
        }
    }

    private int PlaceOf(ReleaseGrouping grouping)
    {
        var key = string.Join("\n", grouping.Keys);
        if (!_places.TryGetValue(key, out var place))
        {
            _places.Add(key, place = _builders.Count);
            _builders.Add(new TimelineBuilder(grouping));
        }

        return place;
    }

    private IReadOnlyList<OrderRule> Rules() => ParameterSetName switch
    {
        OrderSet => OfLabels(Order!),
        RuleSet => [.. Rule!.Select(Parse)],
        RulePathSet => OfFiles(RulePath!, literal: false),
        _ => OfFiles(RuleLiteralPath!, literal: true),
    };

    private IReadOnlyList<OrderRule> OfLabels(string[] labels)
    {
        try
        {
            return OrderRule.FromLabels(labels);
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(AnalysisErrors.OrderInvalid(labels, exception));
            throw;
        }
    }

    private OrderRule Parse(string text)
    {
        if (!OrderRule.TryParse(text, out var rule, out var error))
        {
            ThrowTerminatingError(AnalysisErrors.RuleInvalid(text, error));
        }

        return rule!;
    }

    private List<OrderRule> OfFiles(string[] paths, bool literal)
    {
        var rules = new List<OrderRule>();
        foreach (var file in paths.SelectMany(path => ReadRequired(path, literal, (text, file) => (Path: file, Content: OrderRuleFile.Read(text)))))
        {
            if (file.Content.Errors.Count > 0)
            {
                ThrowTerminatingError(AnalysisErrors.RuleFileInvalid(file.Path, file.Content.Errors));
            }

            if (file.Content.Rules.Count == 0)
            {
                ThrowTerminatingError(AnalysisErrors.NoRules(file.Path));
            }

            rules.AddRange(file.Content.Rules);
        }

        return rules;
    }
}
