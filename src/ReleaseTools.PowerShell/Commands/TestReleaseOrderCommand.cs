using System.Management.Automation;
using ReleaseTools.Orders;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Tests in which order releases came out, group by group, against an order of labels or against rules.</summary>
/// <remarks>
/// Each result has an outcome: Conforms, Reversed, Tied (both at the same exact instant), Pending (the later label is still to come), Early and
/// Late (outside the duration of the rule), or Unknown, where the dates are too coarse to say. With -Quiet the answer is one Boolean: False for
/// Reversed, Early, Late and Unknown, where any of the rules tested nothing, and where a file or a row of the input could not be read; True for
/// Conforms, Pending and Tied. A rule that tested nothing, or whose labels no release has, is a warning. What Import-Release could not read never
/// comes down the pipeline: a gate that pipes it in gives it -ErrorAction Stop. about_ReleaseTools_Rules has the language of rules.
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
/// <para>A train of products that comes out in several versions, each version a group of its own.</para>
/// <code>Import-Release ./data/train.csv -ErrorAction Stop | Test-ReleaseOrder -Rule 'library -> cli within 24h' -GroupBy Vendor, Version</code>
/// </example>
/// <example>
/// <para>Whether versions ever went back.</para>
/// <code>Import-Release ./tests/data/git-tags.csv | Test-ReleaseOrder -Rule 'version ascending'</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ReleaseOrder", DefaultParameterSetName = OrderSet)]
[OutputType(typeof(ReleaseOrderResult), typeof(bool))]
public sealed class TestReleaseOrderCommand : GateCmdlet
{
    private const string OrderSet = "Order";
    private const string RuleSet = "Rule";
    private const string RulePathSet = "RulePath";
    private const string RuleLiteralPathSet = "RuleLiteralPath";

    // What labels and groups mean can depend on what there is, so all is gathered first.
    private readonly List<Release> _releases = [];
    private IReadOnlyList<OrderRule> _rules = [];
    private ReleaseGrouping? _given;

    /// <summary>Two or more labels, in the order in which their first releases should come out.</summary>
    [Parameter(ParameterSetName = OrderSet)]
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

    /// <summary>
    /// What the labels name: Track, Variant, Product, Vendor, Name, another property or an attribute. The default is Track; where no release has any
    /// of a rule's labels as track, it is the first of Variant, Product, Vendor and Name in which releases have all of them.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string? By { get; set; }

    /// <summary>
    /// By what the releases are grouped. The default is Line; rules over products are tested for each Vendor, rules over vendors or names among all
    /// releases, and 'version ascending' for each Vendor and Product. A train of products that came out in several versions needs Vendor, Version.
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

    /// <summary>Lets Tied fail for -Quiet.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        CheckGate(nameof(Strict));

        // Mandatory would prompt for labels, and a gate in CI waits for no one.
        if (ParameterSetName == OrderSet && Order is null)
        {
            ThrowTerminatingError(AnalysisErrors.NoOrder(MyInvocation.MyCommand.Name));
        }

        AsOf ??= DateTimeOffset.UtcNow;
        _given = AnalysisGrouping.Of(this, GroupBy);
        _rules = Rules();
    }

    /// <inheritdoc/>
    private protected override void Take(Release release) => _releases.Add(release);

    /// <inheritdoc/>
    private protected override void Answer()
    {
        CheckKeys();
        var passes = true;
        if (_releases.Count == 0)
        {
            passes = false;
            WriteWarning("There are no releases, so no rule tested anything.");
        }
        else
        {
            var tester = new OrderTester(_releases, _given, By, Cancellation);
            foreach (var rule in _rules)
            {
                passes &= Test(rule, tester);
            }
        }

        if (Quiet)
        {
            WriteGate(passes, "be in order");
        }
    }

    // Whether the rule passes. One that tested nothing has not shown that anything is in order.
    private bool Test(OrderRule rule, OrderTester tester)
    {
        var (by, grouping) = tester.PlaceOf(rule);
        if (By is null && rule.Labels.Any(label => label.Field is null))
        {
            var groups = grouping.Keys;
            WriteVerbose($"Labels of '{rule}' are looked for in {by}, {(groups.Count == 0 ? "among all releases" : $"by {string.Join(", ", groups)}")}.");
        }

        bool any = false, passes = true;
        foreach (var result in BackgroundWork.Each(
            this, "Testing the order", (_, cancellation) => tester.Test(rule, AsOf!.Value, IncludeIncomplete, cancellation), Cancellation))
        {
            any = true;
            passes &= OrderVerdict.Passes(result.Outcome, Strict, UnknownPasses);
            if (!Quiet)
            {
                WriteObject(result);
            }
        }

        var missing = tester.Missing(rule);
        if (!any)
        {
            WriteWarning(RuleWarning.Untested(rule, grouping, missing));
        }
        else if (missing.Count > 0)
        {
            WriteWarning(RuleWarning.Incomplete(rule, missing));
        }

        return any && passes;
    }

    // A misspelt key would make groups, or labels, of what no release has, and a gate could pass on them.
    private void CheckKeys()
    {
        AnalysisGrouping.Check(this, _releases, _given?.Keys ?? [], "-GroupBy");
        AnalysisGrouping.Check(this, _releases, By is null ? [] : [By], "-By");
        AnalysisGrouping.CheckRules(this, _releases, _rules);
    }

    private IReadOnlyList<OrderRule> Rules() => ParameterSetName switch
    {
        OrderSet => OfLabels(Order!),
        RuleSet => [.. Rule!.Select(rule => RuleText.Parse(this, rule))],
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
