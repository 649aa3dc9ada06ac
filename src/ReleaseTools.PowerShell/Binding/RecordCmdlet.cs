using System.Collections;
using System.Management.Automation;
using ReleaseTools.Formats;
using ReleaseTools.PowerShell.Completion;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that makes releases of records, with the parameters that say how to read them.</summary>
public abstract class RecordCmdlet : RuledCmdlet
{
    private RowReader? _rows;

    private protected RecordCmdlet()
    {
    }

    /// <summary>The format of the text, where it is not to be found by content.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FormatCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Format { get; set; }

    /// <summary>
    /// Which property or column to take for a property of a release, as @{Released='when'}. It wins over the usual names.
    /// A further fact is named as @{'Attributes.cost'='price'}.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Property { get; set; }

    /// <summary>The time zone of times that name none, by its id or as an object of Get-TimeZone. The default is UTC.</summary>
    [Parameter]
    [TimeZoneTransformation]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>
    /// Lists builds of one version for several platforms (1.2.0-linux-x64) one by one, each with its platform as variant. Without it they count once.
    /// Concerns what package registries, version hosts and git keep; see about_ReleaseTools_Sources.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludePlatformBuilds { get; set; }

    private protected ReadOptions Options { get; private set; } = new();

    private protected RowReader Rows => _rows ??= new RowReader(Options);

    /// <summary>Checks the parameters once, so that no file is opened in vain.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Format is not null && !ReleaseReaders.Formats.Contains(Format, StringComparer.OrdinalIgnoreCase))
        {
            ThrowTerminatingError(FileErrors.FormatUnknown(Format, ReleaseReaders.Formats));
        }

        Options = new ReadOptions { Naming = Naming, PropertyMap = PropertyMap(), Zone = TimeZone, IncludePlatformBuilds = IncludePlatformBuilds };
    }

    private protected ReadOptions OptionsFor(string source) => Options with { SourceName = source };

    /// <summary>A row as a release, or null after an error on it.</summary>
    private protected Release? ReadRow(object? row)
    {
        CountRow();
        var release = Rows.Read(row, out var error);
        if (error is not null)
        {
            WriteUnread(error);
        }

        return release;
    }

    private Dictionary<string, string> PropertyMap()
    {
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in Property ?? new Hashtable())
        {
            if (entry.Key?.ToString() is not { Length: > 0 } property || entry.Value?.ToString() is not { Length: > 0 } column)
            {
                ThrowTerminatingError(FileErrors.PropertyMapInvalid("-Property maps a property of a release to one column by name, as @{Released='when'}.", Property));
                break;
            }

            if (ReadOptions.Check(property) is { } wrong)
            {
                ThrowTerminatingError(FileErrors.PropertyMapInvalid($"-Property: {wrong}", property));
            }

            map[property] = column;
        }

        return map;
    }
}
