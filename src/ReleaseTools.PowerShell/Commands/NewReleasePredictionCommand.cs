using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Makes a prediction of a release that can be resolved and scored, and records it in a ledger.</summary>
/// <remarks>
/// A prediction says what comes out, by when, and how likely that is. What came out before it was made does not count. A ledger is a file of JSON lines to which predictions are only
/// added: nothing in it is changed, and a later prediction of the same author and -Name supersedes the earlier one as long as that is not settled. Each line holds the hash of the one
/// before, so that Test-ReleasePrediction can say where the chain is broken. about_ReleaseTools_Claims explains how predictions are resolved and scored.
/// </remarks>
/// <example>
/// <para>A chat model of a line within three months, recorded.</para>
/// <code>New-ReleasePrediction -Vendor OpenAI -Line 'GPT 5.3' -Track general -NotAfter 90d -Probability 80% -MadeOn 2026-02-06 -Author ada -Name chat-by-may -LedgerPath ./ledger.ndjson</code>
/// </example>
/// <example>
/// <para>Two such releases, near one of a rival's.</para>
/// <code>New-ReleasePrediction -Vendor OpenAI -Track specialized -AtLeast 2 -RivalVendor Anthropic -RivalWithin 3d -NotAfter 2026-12-31 -Probability 0.3 -MadeOn 2026-03-01</code>
/// </example>
/// <example>
/// <para>What no release data can tell is kept in words.</para>
/// <code>New-ReleasePrediction -Statement 'An editor buys a model vendor' -NotAfter 2027 -Probability 0.1</code>
/// </example>
[Cmdlet(VerbsCommon.New, "ReleasePrediction", SupportsShouldProcess = true)]
[OutputType(typeof(ReleasePrediction))]
public sealed class NewReleasePredictionCommand : FileCmdlet
{
    // Another writer holds the file for milliseconds at a time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string? _ledger;
    private List<PredictionEntry>? _recorded;

    /// <summary>The name of the release that is predicted. Wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    public string? Release { get; set; }

    /// <summary>Who releases it. Wildcards are allowed, as in the other parts of what is predicted.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Vendor { get; set; }

    /// <summary>What it is a release of.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Product { get; set; }

    /// <summary>Its line: product and version, such as 'GPT 5.3'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Line { get; set; }

    /// <summary>The variant within its line.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Variant { get; set; }

    /// <summary>What it is for: general, specialized, optimized and so on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Track { get; set; }

    /// <summary>What it is specialized in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CatalogueCompleter))]
    public string? Specialty { get; set; }

    /// <summary>The prediction in words. By itself, without any of the others, it cannot be resolved.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Statement { get; set; }

    /// <summary>The order in which a line brings out its tracks, such as 'specialized -> general': lines count then, and the first release of each track has to come in time.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string? Order { get; set; }

    /// <summary>How many such releases, or lines, have to come out. The default is 1.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AtLeast { get; set; }

    /// <summary>The vendor near one of whose releases it has to come out. It needs -RivalWithin.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RivalCompleter))]
    public string? RivalVendor { get; set; }

    /// <summary>How near, before or after, such as 3d.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DeadlineTransformation(TakesDate = false)]
    public object? RivalWithin { get; set; }

    /// <summary>From when on it counts, from the first moment of this date, or a time after -MadeOn, such as 30d. The default is -MadeOn.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DeadlineTransformation]
    public object? NotBefore { get; set; }

    /// <summary>The deadline, to the end of this date: a date such as 2026-05, or a time after -MadeOn, such as 90d.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Deadline", "By")]
    [DeadlineTransformation]
    public object? NotAfter { get; set; }

    /// <summary>How likely it is: 0.6 or 60%. Without it the prediction is resolved and not scored.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ProbabilityTransformation]
    public string? Probability { get; set; }

    /// <summary>When it was made. The default is today, the day of UTC.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DeadlineTransformation]
    public object? MadeOn { get; set; }

    /// <summary>Who made it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Author { get; set; }

    /// <summary>Why.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Rationale { get; set; }

    /// <summary>Where it was published.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Source { get; set; }

    /// <summary>What it calls itself. A later prediction of the same author and name supersedes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>The name of an earlier prediction of the same author that this one replaces, or the first eight or more digits of its hash. With -LedgerPath it has to be there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Supersedes { get; set; }

    /// <summary>The ledger to add the prediction to. Its directory must exist, the file need not.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LedgerPath { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (LedgerPath is null)
        {
            return;
        }

        _ledger = ResolveTarget(LedgerPath, literal: false);
        if (Directory.Exists(_ledger))
        {
            ThrowTerminatingError(WriteErrors.IsDirectory(_ledger));
        }

        if (Path.GetDirectoryName(_ledger) is { Length: > 0 } directory && !Directory.Exists(directory))
        {
            ThrowTerminatingError(WriteErrors.DirectoryMissing(_ledger));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // The clock is read here and nowhere else: engines and files are given the moment.
        var now = DateTimeOffset.UtcNow;
        if (PredictionRecord.Read(Fields(now), out var prediction) is { } fault)
        {
            WriteError(PredictionErrors.Invalid(fault.Field, fault.Message, Name ?? Statement ?? Release ?? MyInvocation.MyCommand.Name));
        }
        else if (_ledger is null || Record(prediction!, now))
        {
            WriteObject(prediction);
        }
    }

    private Dictionary<string, object?> Fields(DateTimeOffset now) => new(StringComparer.Ordinal)
    {
        [nameof(Name)] = Name,
        [nameof(Statement)] = Statement,
        [nameof(Release)] = Release,
        [nameof(Vendor)] = Vendor,
        [nameof(Product)] = Product,
        [nameof(Line)] = Line,
        [nameof(Variant)] = Variant,
        [nameof(Track)] = Track,
        [nameof(Specialty)] = Specialty,
        [nameof(Order)] = Order,
        [nameof(AtLeast)] = AtLeast,
        [nameof(RivalVendor)] = RivalVendor,
        [nameof(RivalWithin)] = RivalWithin?.ToString(),
        [nameof(NotBefore)] = NotBefore?.ToString(),
        [nameof(NotAfter)] = NotAfter?.ToString(),
        [nameof(Probability)] = Probability,
        [nameof(MadeOn)] = (MadeOn ?? ReleaseDate.FromDay(now.Year, now.Month, now.Day)).ToString(),
        [nameof(Author)] = Author,
        [nameof(Rationale)] = Rationale,
        [nameof(Source)] = Source,
        [nameof(Supersedes)] = Supersedes,
    };

    // Whether to go on: -WhatIf and -Confirm keep it from the ledger, an error from the pipeline too.
    private bool Record(ReleasePrediction prediction, DateTimeOffset now)
    {
        if (prediction.Supersedes is { } earlier && !Recorded().Exists(entry => IsMeant(entry, earlier, prediction.Author)))
        {
            WriteError(PredictionErrors.NothingToSupersede(earlier, _ledger!, prediction));
            return false;
        }

        if (!ShouldProcess(_ledger, $"Record the prediction '{ViewText.Excerpt(prediction)}'"))
        {
            return true;
        }

        try
        {
            var entry = Cancellable(() => Append(prediction, now));
            _recorded?.Add(entry);
            return true;
        }
        catch (Exception exception) when (WriteErrors.ForException(exception, _ledger!) is { } error)
        {
            WriteError(error);
            return false;
        }
    }

    private PredictionEntry Append(ReleasePrediction prediction, DateTimeOffset now)
    {
        var entry = new PredictionLedger(_ledger!, Patience).Append(prediction, now, out var removed, Cancellation);
        if (removed is not null)
        {
            WriteWarning($"'{Shown.Path(_ledger!)}' ended in a record that a program did not write to its end; it was taken away: {ViewText.Excerpt(removed)}");
        }

        return entry;
    }

    private List<PredictionEntry> Recorded() => _recorded ??= !File.Exists(_ledger) ? []
        : [.. ReadItems(_ledger!, stream => PredictionReader.Read(stream, new ReadOptions { SourceName = _ledger })).Select(reading => reading.Entry).OfType<PredictionEntry>()];

    private static bool IsMeant(PredictionEntry entry, string text, string? author) =>
        string.Equals(entry.Prediction.Author, author, StringComparison.OrdinalIgnoreCase)
        && (string.Equals(entry.Prediction.Name, text, StringComparison.OrdinalIgnoreCase)
            || (text.Length >= 8 && entry.Hash is { } hash && hash.StartsWith(text, StringComparison.OrdinalIgnoreCase)));
}
