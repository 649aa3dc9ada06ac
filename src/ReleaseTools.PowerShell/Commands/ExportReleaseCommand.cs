using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;
using ReleaseTools.PowerShell.Formatting;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Exports releases to a file, from which Import-Release reads them back equal.</summary>
/// <remarks>
/// The file is written whole or not at all: beside its target, flushed to the disk, and renamed into place when the input ends. After an error, Ctrl+C
/// or a kill the old file is as it was. No releases are an empty list, which is written too, so that nobody takes the list of
/// yesterday for that of today. JSON, NDJSON, CSV and iCalendar come back with every field, precision, source and attribute; Markdown is for people.
/// Text is UTF-8 with LF (iCalendar: CRLF). A link is followed; the permissions of a file that is replaced are kept. about_ReleaseTools_Formats
/// has the columns and the schema.
/// </remarks>
/// <example>
/// <para>To JSON and back; the format follows from the name.</para>
/// <code>Get-Release -Vendor OpenAI | Export-Release ./openai.json; Import-Release ./openai.json</code>
/// </example>
/// <example>
/// <para>A log of releases that grows.</para>
/// <code>New-Release 'App 2.1.0' -Released 2026-02-06 | Export-Release ./log.ndjson -Append -PassThru</code>
/// </example>
/// <example>
/// <para>For a spreadsheet, with cells that it would take for formulas defused, and for a calendar.</para>
/// <code>Get-Release -Since 2026 | Export-Release ./releases.csv -EscapeFormula -WithBom -PassThru | Export-Release ./releases.ics -PassThru</code>
/// </example>
[Cmdlet(VerbsData.Export, "Release", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Release))]
public sealed class ExportReleaseCommand : FileTargetCmdlet
{
    // Another writer holds the file for milliseconds at a time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ReleaseFile? _file;
    private ProgressPace? _progress;

    /// <summary>Json, NdJson, Csv, ICalendar or Markdown. The default follows from the name: .json, .ndjson, .jsonl, .csv, .ics, .md.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WriteFormatCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Format { get; set; }

    /// <summary>
    /// Adds to the end of an NDJSON or CSV file, safely beside other writers that do the same. A CSV file must have the header of Export-Release. A record
    /// that a killed program left unfinished at the end is taken away with a warning. What was added before an error stays.
    /// </summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>
    /// Puts an apostrophe before cells of CSV that a spreadsheet would take for formulas: those that begin with = + - @, a tab or a CR. Import-Release
    /// takes it away again.
    /// </summary>
    [Parameter]
    [Alias("Safe")]
    public SwitchParameter EscapeFormula { get; set; }

    /// <summary>Begins a CSV file with the byte order mark of UTF-8, by which Excel knows the encoding.</summary>
    [Parameter]
    public SwitchParameter WithBom { get; set; }

    /// <summary>Writes each release to the pipeline as well.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (!MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
        {
            ThrowTerminatingError(WriteErrors.NothingToExport(MyInvocation.MyCommand.Name, "releases.json"));
        }

        FindTarget();
        var writer = ChooseWriter();
        CheckTarget();
        if (ShouldProcess(Target, $"{(Append ? "Append" : "Export")} releases as {writer.Format}"))
        {
            Writing(() => _file = Open(writer));
            _progress = new ProgressPace(this, $"Writing {Shown.Path(Target)}");
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => TakeInput();

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        StopIfCancelled();
        CompleteRows();
        if (_file is not null)
        {
            Writing(_file.Complete);
            _progress!.Complete();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file?.Dispose();
        }

        base.Dispose(disposing);
    }

    private protected override void Take(Release release)
    {
        if (_file is not null)
        {
            // On the hot path, so without the closure that Writing takes.
            try
            {
                _file.Write(release);
            }
            catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
            {
                throw new PipelineStoppedException();
            }
            catch (Exception exception) when (WriteErrors.ForException(exception, Target) is { } error)
            {
                ThrowTerminatingError(error);
            }

            _progress!.Advance();
        }

        if (PassThru)
        {
            WriteObject(release);
        }
    }

    private IReleaseWriter ChooseWriter()
    {
        var writer = Format is null ? ReleaseWriters.ForFile(Target) : ReleaseWriters.Find(Format);
        if (writer is null)
        {
            ThrowTerminatingError(Format is null
                ? WriteErrors.ExtensionUnknown(Target, ReleaseWriters.All.SelectMany(each => each.Extensions))
                : WriteErrors.FormatUnknown(Format, ReleaseWriters.Formats));
        }

        if (Append && writer is not IReleaseLineWriter)
        {
            var lines = string.Join(" and ", ReleaseWriters.All.Where(each => each is IReleaseLineWriter).Select(each => each.Format));
            ThrowTerminatingError(WriteErrors.ParameterConflict(nameof(Append), $"a file of {writer!.Format} has an end to which nothing can be added. It works with {lines}."));
        }

        if (Append && NoClobber)
        {
            ThrowTerminatingError(WriteErrors.ParameterConflict(nameof(NoClobber), "-Append adds to a file that exists. Give one of them."));
        }

        if ((EscapeFormula || WithBom) && writer is not CsvReleaseWriter)
        {
            ThrowTerminatingError(WriteErrors.ParameterConflict(
                EscapeFormula ? nameof(EscapeFormula) : nameof(WithBom), $"it is about CSV in spreadsheets, and the format is {writer!.Format}."));
        }

        return writer!;
    }

    private ReleaseFile Open(IReleaseWriter writer)
    {
        var options = new WriteOptions { EscapeFormula = EscapeFormula, WrittenAt = DateTimeOffset.UtcNow };
        if (Append)
        {
            return new AppendedReleaseFile(Target, (IReleaseLineWriter)writer, options, Patience, WarnOfRemoved, Cancellation);
        }

        return new WholeReleaseFile(Target, Mode, writer, options, WithBom);
    }

    private void WarnOfRemoved(string line) =>
        WriteWarning($"'{Shown.Path(Target)}' ended in a record that a program did not write to its end; it was taken away: {ViewText.Excerpt(line)}");
}
