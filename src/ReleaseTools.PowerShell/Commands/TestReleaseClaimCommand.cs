using System.Management.Automation;
using ReleaseTools.Claims;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Tests sentences about releases, such as 'gpt-5 was released before gpt-5-codex', against the data.</summary>
/// <remarks>
/// Each sentence gives one record: Supported or Refuted where that holds for every moment that the dates allow; Undecidable where dates overlap, a fact is not stated or chance
/// explains what is seen; Unresolvable where the data do not speak of it; Unparsed where a part of the sentence was not understood, with those words and the nearest sentence that
/// would be. '27 minutes' holds to the minute, 'about' to ten per cent, 'exactly' to the second. With -Quiet the answer is one Boolean: True only where all claims are Supported,
/// and all that is not known is False. about_ReleaseTools_Claims has the forms of sentences.
/// </remarks>
/// <example>
/// <para>A claim, and why it is not so.</para>
/// <code>(Test-ReleaseClaim 'GPT-5.3-Codex was released on February 6, 2026' -Catalog).Explanation</code>
/// </example>
/// <example>
/// <para>Sentences from the pipeline, one of which the dates cannot decide.</para>
/// <code>'GPT-5.3-Codex came out before GPT-5.3 chat', 'Claude Opus 4.6 was released 27 minutes before GPT-5.3-Codex' | Test-ReleaseClaim -Catalog</code>
/// </example>
/// <example>
/// <para>A gate: what was claimed was so at the end of 2025.</para>
/// <code>if (Test-ReleaseClaim 'OpenAI has released gpt-5.2' -Catalog -AsOf 2025-12-31 -Quiet) { 'so it is' } else { 'not so, or not known to be' }</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ReleaseClaim")]
[OutputType(typeof(ReleaseClaimResult), typeof(bool))]
public sealed class TestReleaseClaimCommand : GateCmdlet
{
    private readonly List<Release> _releases = [];
    private readonly List<ClaimLine> _claims = [];

    /// <summary>One sentence or more. With -Path or -Catalog they may come by the pipeline instead.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(ClaimCompleter))]
    [ValidateNotNull]
    public string[]? Claim { get; set; }

    /// <summary>Files of claims, one a line; Markdown lists too, of which headings, tables and what is fenced are left out. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? ClaimPath { get; set; }

    /// <summary>Files of claims, one a line. Wildcard characters stand for themselves.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralClaimPath { get; set; }

    /// <summary>The moment of the question: what was released after the end of this date is still to come. The default is now.</summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        CheckGate();
        var isPiped = ReadsFiles && MyInvocation.ExpectingInput;
        if (Claim is null && ClaimPath is null && LiteralClaimPath is null && !isPiped)
        {
            ThrowTerminatingError(AnalysisErrors.NoClaim(MyInvocation.MyCommand.Name));
        }

        AsOf ??= DateTimeOffset.UtcNow;
        _claims.AddRange((Claim ?? []).Select(claim => new ClaimLine(claim, null, null)));
        TakeClaimFiles(ClaimPath, literal: false);
        TakeClaimFiles(LiteralClaimPath, literal: true);
    }

    /// <inheritdoc/>
    private protected override bool TakeSubject(object input)
    {
        if (!ReadsFiles || input is not string sentence)
        {
            return false;
        }

        _claims.Add(new ClaimLine(sentence, null, null));
        return true;
    }

    /// <inheritdoc/>
    private protected override void Take(Release release) => _releases.Add(release);

    /// <inheritdoc/>
    private protected override void Answer()
    {
        var passes = _claims.Count > 0;
        foreach (var result in BackgroundWork.Each(this, "Judging claims", Judge, Cancellation))
        {
            passes &= result.Verdict == ClaimVerdict.Supported || (result.Verdict != ClaimVerdict.Refuted && UnknownPasses);
            if (!Quiet)
            {
                WriteObject(result);
            }
        }

        if (Quiet)
        {
            WriteGate(passes, "be so");
        }
    }

    private IEnumerable<ReleaseClaimResult> Judge(IProgress<double> progress, CancellationToken cancellation)
    {
        var judge = new ClaimJudge(_releases, new ClaimOptions(AsOf!.Value), cancellation);
        for (var claim = 0; claim < _claims.Count; claim++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Report((double)claim / _claims.Count);
            yield return judge.Judge(_claims[claim]);
        }
    }

    private void TakeClaimFiles(string[]? paths, bool literal)
    {
        foreach (var path in paths ?? [])
        {
            foreach (var file in ReadRequired(path, literal, (reader, name) => ClaimFile.Read(reader, name)))
            {
                _claims.AddRange(file.Claims);
                if (file.Claims.Count == 0)
                {
                    WriteWarning($"'{Shown.Path(file.Path)}' holds no sentence, so nothing of it is judged.");
                }

                if (file.TableRows > 0)
                {
                    WriteWarning($"{file.TableRows} lines of tables in '{Shown.Path(file.Path)}' are no sentences and were left out.");
                }
            }
        }
    }
}
