using System.Management.Automation;
using ReleaseTools.Orders;
using ReleaseTools.Patterns;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Gets the order in which the lines of a product brought out their tracks, the norm in it, and where it breaks.</summary>
/// <remarks>
/// One record per line with two tracks or more. Its norm is what more of the earlier lines did, counting those only of which the dates can tell; a line follows it, breaks it, or
/// cannot be told. A break comes with how likely it was by the earlier lines, and with how many those were: after two lines that can be told, one reversal had a
/// chance of 25 %. In an order, ? stands between tracks that the dates cannot put in order.
/// </remarks>
/// <example>
/// <para>General, optimized and specialized models, line by line.</para>
/// <code>Get-Release -Vendor OpenAI -Product GPT | Get-ReleasePattern</code>
/// </example>
/// <example>
/// <para>A norm that somebody states: "since when have they ever released the code model before the regular one?"</para>
/// <code>Get-Release -Vendor OpenAI | Get-ReleasePattern -Pattern 'general -> specialized:code' | Where-Object Outcome -eq Breaks</code>
/// </example>
/// <example>
/// <para>Which vendor is first, specialty by specialty.</para>
/// <code>Get-Release -Track specialized | Get-ReleasePattern -GroupBy None -Per Specialty -By Vendor</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "ReleasePattern")]
[OutputType(typeof(ReleasePattern))]
public sealed class GetReleasePatternCommand : GroupedCmdlet
{
    private const string DefaultBy = nameof(Release.Track);
    private const string DefaultPer = nameof(Release.Line);

    private KeyWatch _perKeys = null!;
    private KeyWatch _byKeys = null!;
    private OrderRule? _stated;

    /// <summary>
    /// The norm to test the lines against, such as 'general -> specialized' or 'general -> optimized -> specialized:code'. Without it the norm is what the
    /// earlier lines did.
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(LabelCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Pattern { get; set; }

    /// <summary>Whose lines are compared: Vendor, Product, the name of an attribute and so on, or None for all. The default is Vendor and Product.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? GroupBy { get; set; }

    /// <summary>What makes a line: Line unless given, or another property, such as Specialty, or the name of an attribute.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string Per { get; set; } = DefaultPer;

    /// <summary>What is put in order inside a line: Track unless given, or another property, such as Vendor or Variant, or the name of an attribute.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string By { get; set; } = DefaultBy;

    /// <summary>Takes the lines with one track only in too.</summary>
    [Parameter]
    public SwitchParameter IncludeIncomplete { get; set; }

    /// <inheritdoc/>
    private protected override string[]? Keys => GroupBy;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        base.Prepare();
        _perKeys = new KeyWatch([Per]);
        _byKeys = new KeyWatch([By]);
        if (Pattern is not null && !OrderRule.TryParse(Pattern, out _stated, out var error))
        {
            ThrowTerminatingError(AnalysisErrors.RuleInvalid(Pattern, error));
        }

        if (_stated is not null && !PatternEngine.IsPattern(_stated))
        {
            ThrowTerminatingError(AnalysisErrors.NoPattern(Pattern!));
        }
    }

    /// <inheritdoc/>
    private protected override void Take(Release release)
    {
        _perKeys.See(release);
        _byKeys.See(release);
        base.Take(release);
    }

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var timeline = GroupedReleases();
        AnalysisGrouping.Check(this, _perKeys, "-Per");
        AnalysisGrouping.Check(this, _byKeys, "-By");
        var options = new PatternOptions { Per = Per, By = By, Stated = _stated, AsOf = Moment, IncludeIncomplete = IncludeIncomplete };
        var any = false;
        foreach (var pattern in BackgroundWork.Each(this, "Finding patterns", (_, cancellation) => PatternEngine.In(timeline, options, cancellation), Cancellation))
        {
            any = true;
            WriteObject(pattern);
        }

        // Silence would look as if no line broke the pattern.
        if (_stated is not null && !any)
        {
            WriteWarning(RuleWarning.Unmatched(_stated));
        }
    }
}
