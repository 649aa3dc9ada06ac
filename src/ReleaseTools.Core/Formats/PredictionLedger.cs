using ReleaseTools.Files;

namespace ReleaseTools.Formats;

/// <summary>A file of predictions, one a line, to whose end more are added, also while others add to it. Nothing in it is ever changed: a prediction is superseded by a later one.</summary>
/// <remarks>
/// Each line holds the hash of the one before and its own, so that a line that was edited, taken out, put in or moved breaks the chain. What is cut off at the end leaves no trace, and
/// whoever can write the file can write a new chain: keep a copy, or the last hash, where its author cannot reach it.
/// </remarks>
public sealed class PredictionLedger
{
    private readonly AppendFile _file;

    /// <summary>A ledger. Nothing is opened yet.</summary>
    /// <param name="path">The file; its directory must exist, itself need not.</param>
    /// <param name="patience">How long to wait for others that have the file open.</param>
    public PredictionLedger(string path, TimeSpan patience) => _file = new AppendFile(path, new AppendRules(string.Empty, WhyClosed, IsCutOff), patience);

    /// <summary>Adds a prediction.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="recordedAt">Now.</param>
    /// <param name="removed">What a killed program had not written to its end, and was taken away; or null.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The prediction with its hash.</returns>
    /// <exception cref="ArgumentException">The prediction has a <see cref="ReleasePrediction.Fault"/>.</exception>
    /// <exception cref="AppendException">The file is no ledger, or its last line is not what was written; it is as it was.</exception>
    /// <exception cref="IOException">Others have the file open for longer than one waits, or it cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
    public PredictionEntry Append(ReleasePrediction prediction, DateTimeOffset recordedAt, out string? removed, CancellationToken cancellation = default)
    {
        if (prediction.Fault is { } fault)
        {
            throw new ArgumentException(fault.Message, nameof(prediction));
        }

        var written = string.Empty;
        removed = _file.Append(
            last =>
            {
                if (last is not null && !LedgerLine.IsWhole(last))
                {
                    throw new AppendException("its chain is broken at its last line");
                }

                written = LedgerLine.Write(prediction, recordedAt, last is null ? null : LedgerLine.StatedHash(last));
                return written + "\n";
            },
            cancellation);
        return new PredictionEntry(prediction) { RecordedAt = recordedAt.ToUniversalTime(), Hash = LedgerLine.StatedHash(written), IsChained = true };
    }

    private static string? WhyClosed(string firstLine) =>
        firstLine.TrimStart('\uFEFF').StartsWith(LedgerLine.Start, StringComparison.Ordinal) ? null : $"it does not begin with a line of a ledger of predictions, {LedgerLine.Start},…";

    private static bool IsCutOff(string lastLine) => lastLine.Length <= LedgerLine.Start.Length
        ? LedgerLine.Start.StartsWith(lastLine, StringComparison.Ordinal)
        : lastLine.StartsWith(LedgerLine.Start, StringComparison.Ordinal) && !JsonNodes.TryParse(lastLine, out _);
}
