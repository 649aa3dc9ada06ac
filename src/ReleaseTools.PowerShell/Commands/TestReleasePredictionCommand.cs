using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.Predictions;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Tests what became of predictions, and how good they were.</summary>
/// <remarks>
/// Each prediction is True, False, Pending before its deadline, Undecidable where the dates cannot tell or the data end before the deadline, or Unresolvable where no release data could
/// tell. What is decided and has a probability gets a Brier and a logarithmic score; of predictions that supersede each other the last before the outcome counts. -Summary gives the mean
/// scores per author, Murphy's decomposition, the calibration, and the skill against the cadence forecast from what had come out before the day of each prediction. Predictions come from
/// files (JSON, JSON lines, CSV, ledgers), from -Prediction, or down the pipeline where the releases come from -Path or -Catalog. about_ReleaseTools_Claims has the fields of a list.
/// </remarks>
/// <example>
/// <para>The predictions of an article against the catalogue.</para>
/// <code>Test-ReleasePrediction -Catalog -PredictionPath ./examples/data/article-predictions.json -AsOf 2026-07-01</code>
/// </example>
/// <example>
/// <para>A prediction of one's own, as of two days.</para>
/// <code>$chat = New-ReleasePrediction -Vendor OpenAI -Line 'GPT 5.3' -Track general -NotAfter 90d -Probability 0.8 -MadeOn 2026-02-06; $chat | Test-ReleasePrediction -Catalog -AsOf 2026-03-01; $chat | Test-ReleasePrediction -Catalog -AsOf 2026-07-01</code>
/// </example>
/// <example>
/// <para>How good a list was.</para>
/// <code>'OpenAI', 'Anthropic', 'Google' | ForEach-Object { New-ReleasePrediction -Vendor $_ -MadeOn 2026-01-01 -NotAfter 45d -Probability 0.7 } | Test-ReleasePrediction -Catalog -AsOf 2026-07-01 -Summary</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ReleasePrediction")]
[OutputType(typeof(ReleasePredictionResult), typeof(ReleasePredictionSummary))]
public sealed class TestReleasePredictionCommand : ReleaseInputCmdlet
{
    private readonly List<Release> _releases = [];
    private readonly List<PredictionEntry> _entries = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Predictions of New-ReleasePrediction, or rows with their fields.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[]? Prediction { get; set; }

    /// <summary>Files of predictions: JSON, JSON lines, CSV or ledgers. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? PredictionPath { get; set; }

    /// <summary>Files of predictions. Wildcard characters stand for themselves.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPredictionPath { get; set; }

    /// <summary>The moment of the question, to the end of this date: what was released later is not out, and deadlines behind it are still to come. The default is now.</summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>
    /// Up to when the releases are complete, to the end of this date. The default is their newest date, or when the latest of their sources was read: that a release is missing proves nothing of later deadlines.
    /// </summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? CompleteThrough { get; set; }

    /// <summary>Writes how good the predictions were instead of what became of each: one record per author where there are several, then one for all.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        AsOf ??= DateTimeOffset.UtcNow;
        if (Prediction is null && PredictionPath is null && LiteralPredictionPath is null && !(ReadsFiles && MyInvocation.ExpectingInput))
        {
            ThrowTerminatingError(PredictionErrors.NoPredictions(MyInvocation.MyCommand.Name));
        }

        foreach (var prediction in Prediction ?? [])
        {
            TakePrediction(prediction);
        }

        TakePredictions(PredictionPath, literal: false);
        TakePredictions(LiteralPredictionPath, literal: true);
    }

    /// <inheritdoc/>
    private protected override bool TakeSubject(object input)
    {
        if (ReadsFiles && input is not Release)
        {
            TakePrediction(InputObject!);
            return true;
        }

        if (input is ReleasePrediction prediction)
        {
            WriteUnread(PredictionErrors.NoReleases(prediction));
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    private protected override void Take(Release release) => _releases.Add(release);

    /// <inheritdoc/>
    private protected override void Answer()
    {
        if (_releases.Count == 0 && _entries.Count > 0)
        {
            WriteWarning("There are no releases, so nothing can be resolved.");
        }

        var (results, contradictions) = BackgroundWork.Run(
            this,
            "Resolving predictions",
            (progress, cancellation) => PredictionJudge.Judge(_entries, _releases, AsOf!.Value, CompleteThrough, progress, cancellation),
            Cancellation);
        foreach (var contradiction in contradictions)
        {
            if (contradiction.IsSame)
            {
                WriteUnread(PredictionErrors.Contradiction(contradiction));
            }
            else
            {
                WriteWarning(contradiction.Message);
            }
        }

        if (Summary)
        {
            WriteObject(PredictionScoring.ByAuthor(results), enumerateCollection: true);
        }
        else
        {
            WriteObject(results, enumerateCollection: true);
        }
    }

    private void TakePrediction(object input)
    {
        switch (RowValue.Unwrap(input))
        {
            case ReleasePrediction prediction when prediction.Fault is { } fault:
                WriteUnread(PredictionErrors.Invalid(fault.Field, fault.Message, prediction));
                break;
            case ReleasePrediction prediction:
                _entries.Add(new PredictionEntry(prediction));
                break;
            case ReleasePredictionResult result:
                _entries.Add(result.Entry);
                break;
            case FileInfo file:
                TakePredictions([file.FullName], literal: true);
                break;
            default:
                TakeRow(input);
                break;
        }
    }

    private void TakeRow(object input)
    {
        if (RowValue.Members(input) is not { } members || !PredictionRecord.IsLike(members.Select(member => member.Key)))
        {
            WriteUnread(PredictionErrors.NotAPrediction(RowValue.Unwrap(input)));
            return;
        }

        foreach (var warning in PredictionRecord.Warnings(members.Select(member => member.Key)).Where(_told.Add))
        {
            WriteWarning(warning);
        }

        if (PredictionRecord.Read(members.Select(member => new KeyValuePair<string, object?>(member.Key, RowValue.Plain(member.Value))), out var prediction) is { } fault)
        {
            WriteUnread(PredictionErrors.Invalid(fault.Field, fault.Message, RowValue.Unwrap(input)));
        }
        else
        {
            _entries.Add(new PredictionEntry(prediction!));
        }
    }

    private void TakePredictions(string[]? paths, bool literal)
    {
        foreach (var file in ResolveFiles(paths ?? [], literal))
        {
            foreach (var reading in ReadItems(file, stream => PredictionReader.Read(stream, new ReadOptions { SourceName = file })))
            {
                TakeReading(reading);
            }
        }
    }

    private void TakeReading(PredictionReading reading)
    {
        if (reading.Entry is { } entry)
        {
            _entries.Add(entry);
        }
        else if (reading.Problem is { } problem)
        {
            WriteUnread(reading.IsChainBroken ? PredictionErrors.ChainBroken(problem) : problem.IsFatal ? FileErrors.Unreadable(problem) : FileErrors.RecordInvalid(problem));
        }
        else if (reading.Warning is { } warning)
        {
            WriteWarning(warning);
        }
    }
}
