using System.Management.Automation;
using System.Text;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Binding;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Converts text in any supported format, or objects, to releases.</summary>
/// <remarks>
/// Each string is one or more lines of one text, which is read when the input ends: JSON, CSV, or the arrow notation, whose order is known and
/// whose dates are not. Objects are converted as they come.
/// </remarks>
/// <example>
/// <para>A map of names and dates.</para>
/// <code>'{ "anthropic_opus_4_6": "2026-02-06 14:27:00 UTC", "openai_gpt_5_3_codex": "2026-02-06 14:54:00 UTC" }' | ConvertTo-Release | Get-ReleaseGap -GroupBy None</code>
/// </example>
/// <example>
/// <para>An order without dates.</para>
/// <code>'GPT-5.3 Codex (specialized) -> GPT-5.3 Chat (general, TBD)' | ConvertTo-Release</code>
/// </example>
/// <example>
/// <para>CSV text.</para>
/// <code>'name,released', 'Claude Opus 4.6,2026-02-05' | ConvertTo-Release</code>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "Release")]
[OutputType(typeof(Release))]
public sealed class ConvertToReleaseCommand : RecordCmdlet
{
    private readonly StringBuilder _text = new();
    private bool _hasText;

    /// <summary>Text, or objects with the properties of releases.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Alias("Text")]
    public PSObject?[]? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [null])
        {
            if (item?.BaseObject is string line)
            {
                _hasText = true;
                _text.Append(line).Append('\n');
            }
            else if (ReadRow(item) is { } release)
            {
                WriteObject(release);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        CompleteRows();
        if (!_hasText)
        {
            return;
        }

        using var reader = new StringReader(_text.ToString());
        foreach (var release in Sift(ReleaseReaders.Read(reader, Format, Options), "the text"))
        {
            WriteObject(release);
        }
    }
}
