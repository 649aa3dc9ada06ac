using System.Management.Automation;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.Risks;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Measures what speaks against taking up a release at a moment, factor by factor, and tests it against a policy.</summary>
/// <remarks>
/// Six factors have a level each, Low, Medium, High or Unknown, with the evidence and what would change it: Freshness (the age against the vendor's usual time to the
/// first fix), ApiInstability (breaking and withdrawn versions, version zero, previews), PricingUncertainty, FeatureGap (against the general release of the line), DocumentationLag
/// and SingleSource (no rival with the same capabilities at a like price). Unknown is never counted as Low. There is no total; results come most risky first: by the number of
/// factors that are High, then Medium, then Unknown, then the younger first. All of the input is the background in which siblings, rivals and the vendor's history are looked for;
/// -Name says which of it to judge. A policy is a file of JSON: minimumAge, allowPreview, allowWithdrawn, forbidVersionZero, requirePrice, requireRival, requireDocumentation, and
/// maximum with a level for each factor. It passes where each of its rules certainly passes and the release is certainly out and was not withdrawn. With -Quiet the answer is one Boolean: False where a
/// release fails or cannot be decided, where there is none, and where a file or a row of the input could not be read. What Import-Release could not read never
/// comes down the pipeline: a gate that pipes it in gives it -ErrorAction Stop.
/// </remarks>
/// <example>
/// <para>A gate: -Quiet gives one Boolean.</para>
/// <code>if (Measure-ReleaseRisk gpt-5.3-codex -Catalog -AsOf 2026-02-10 -MinimumAge 7d -Quiet) { 'take it up' } else { 'wait' }</code>
/// </example>
/// <example>
/// <para>Each factor of one release, with its evidence.</para>
/// <code>(Measure-ReleaseRisk gpt-5.3-codex -Catalog -AsOf 2026-02-10).Factors</code>
/// </example>
/// <example>
/// <para>The versions of a package, most risky first.</para>
/// <code>Import-Release ./tests/data/git-tags.csv | Where-Object Product -eq Pester | Measure-ReleaseRisk -AsOf 2020-01-01</code>
/// </example>
/// <example>
/// <para>What a policy says, rule by rule.</para>
/// <code>(Measure-ReleaseRisk gpt-5.3-codex -Catalog -AsOf 2026-02-10 -PolicyPath ./examples/data/adoption-policy.json).Policy</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "ReleaseRisk")]
[OutputType(typeof(ReleaseRisk), typeof(bool))]
public sealed class MeasureReleaseRiskCommand : GateCmdlet
{
    private const double MostRange = 1000;

    private readonly List<Release> _releases = [];
    private RiskPolicy? _policy;

    /// <summary>The names of the releases to judge. Without it all of the input is judged. The rest of the input is the background.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>The moment of the question: what was released after the end of this date is not out. The default is now.</summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>A file of JSON that says what is asked of a release. Wildcards are allowed, if they match one file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? PolicyPath { get; set; }

    /// <summary>A file of JSON that says what is asked of a release. Wildcard characters stand for themselves.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LiteralPolicyPath { get; set; }

    /// <summary>The least age, such as 7d; it stands for the policy's minimumAge.</summary>
    [Parameter]
    [DurationTransformation]
    public Duration? MinimumAge { get; set; }

    /// <summary>How many times dearer or cheaper a rival may be and still count, 1 to 1000. The default is 2.</summary>
    [Parameter]
    [ValidateRange(1d, MostRange)]
    public double PriceRange { get; set; } = RiskThresholds.Default.PriceRange;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        CheckGate();
        AsOf ??= DateTimeOffset.UtcNow;
        _policy = Policy();
        if (Quiet && _policy is null)
        {
            ThrowTerminatingError(AnalysisErrors.NoPolicy(MyInvocation.MyCommand.Name));
        }
    }

    /// <inheritdoc/>
    private protected override void Take(Release release) => _releases.Add(release);

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var asked = Name is null ? null : Name.Select(name => ReleaseByName.Of(this, _releases, name, Cancellation)).ToArray();
        var options = new RiskOptions { AsOf = AsOf!.Value, Policy = _policy, Thresholds = RiskThresholds.Default with { PriceRange = PriceRange } };
        var risks = BackgroundWork.Run(
            this, "Measuring risk", (progress, cancellation) => RiskEngine.Measure(_releases, asked, options, progress, cancellation), Cancellation);
        if (!Quiet)
        {
            WriteObject(risks, enumerateCollection: true);
            return;
        }

        if (risks.Count == 0)
        {
            WriteWarning("There are no releases, so nothing was tested.");
        }

        WriteGate(risks.Count > 0 && risks.All(Passes), "keep to the policy");
    }

    private bool Passes(ReleaseRisk risk) => risk.Outcome == PolicyOutcome.Pass || (risk.Outcome == PolicyOutcome.Unknown && UnknownPasses);

    private RiskPolicy? Policy()
    {
        if (PolicyPath is not null && LiteralPolicyPath is not null)
        {
            ThrowTerminatingError(AnalysisErrors.SeveralPolicies(MyInvocation.MyCommand.Name));
        }

        var policy = (PolicyPath ?? LiteralPolicyPath) is { } path ? ReadPolicy(path, literal: PolicyPath is null) : null;
        return MinimumAge is { } age ? (policy ?? new RiskPolicy()) with { MinimumAge = age } : policy;
    }

    private RiskPolicy ReadPolicy(string path, bool literal)
    {
        var read = ReadRequired(path, literal, LoadPolicy);
        if (read.Count > 1)
        {
            ThrowTerminatingError(AnalysisErrors.SeveralPolicies(MyInvocation.MyCommand.Name));
        }

        return read[0];
    }

    private RiskPolicy LoadPolicy(TextReader json, string path)
    {
        try
        {
            return RiskPolicy.Load(json);
        }
        catch (FormatException exception)
        {
            ThrowTerminatingError(AnalysisErrors.PolicyInvalid(path, exception));
            throw;
        }
    }
}
