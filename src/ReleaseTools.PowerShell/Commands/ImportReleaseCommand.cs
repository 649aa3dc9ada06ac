using System.Management.Automation;
using System.Security;
using ReleaseTools.PowerShell.Binding;
using ReleaseTools.Sources;

namespace ReleaseTools.PowerShell.Commands;

/// <summary>Imports releases from files and addresses in any supported format, or from objects by their property names.</summary>
/// <remarks>
/// The format is found by content. A record that states no release is one error, which names file, line, column or property, value and
/// expectation; all others come through, as they are read. What is left out on purpose, and the counts, go to the verbose stream.
/// What ConvertTo-Json and Export-Csv write of releases is read again; ConvertTo-Json needs -Depth 5 to keep
/// attributes and sources whole. about_ReleaseTools_Formats has the headers, shapes and notations.
/// Text in the pipeline is a path, as with Import-Csv; ConvertTo-Release takes text.
/// </remarks>
/// <example>
/// <para>Several files at once.</para>
/// <code>Import-Release -Path ./data/*.csv, ./data/models.json</code>
/// </example>
/// <example>
/// <para>A column with a name of its own, in local time.</para>
/// <code>Import-Release ./data/train.csv -Property @{ Released = 'when' } -TimeZone Europe/Berlin</code>
/// </example>
/// <example>
/// <para>Objects with the properties of releases.</para>
/// <code>[pscustomobject]@{ vendor = 'Contoso'; product = 'App'; version = '2.1.0'; date = '2026-02-06' } | Import-Release</code>
/// </example>
[Cmdlet(VerbsData.Import, "Release", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Release))]
public sealed class ImportReleaseCommand : RecordCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string ObjectSet = "Object";
    private const string UriSet = "Uri";

    /// <summary>Files to read. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>Files to read. Wildcard characters stand for themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <summary>Objects with the properties of releases under any of the usual names, such as those of Import-Csv and ConvertFrom-Json.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ObjectSet, ValueFromPipeline = true)]
    [AllowNull]
    public object?[]? InputObject { get; set; }

    /// <summary>Addresses to read: https, or http on this machine. The pages after one that a server names are read too.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UriSet)]
    [ValidateNotNullOrEmpty]
    public Uri[]? Uri { get; set; }

    /// <summary>The token for the addresses. It is sent to no other server, and shown nowhere.</summary>
    [Parameter(ParameterSetName = UriSet)]
    [ValidateNotNull]
    public SecureString? Token { get; set; }

    /// <summary>Neither uses nor keeps earlier answers of the addresses.</summary>
    [Parameter(ParameterSetName = UriSet)]
    public SwitchParameter NoCache { get; set; }

    /// <summary>How many seconds a server that says nothing is waited for. The default is 30.</summary>
    [Parameter(ParameterSetName = UriSet)]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = (int)SourceQuery.DefaultPatience.TotalSeconds;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case PathSet:
                ImportFiles(Path!, literal: false);
                break;
            case LiteralPathSet:
                ImportFiles(LiteralPath!, literal: true);
                break;
            case UriSet:
                ImportAddresses();
                break;
            default:
                foreach (var row in InputObject ?? [null])
                {
                    ImportObject(row);
                }

                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => CompleteRows();

    // Which parameter takes a string or a file from the pipeline is for the engine to choose; either way it is a path.
    private void ImportObject(object? row)
    {
        var value = RowValue.Unwrap(row);
        if (value is string path)
        {
            ImportFiles([path], literal: false);
        }
        else if (value is FileSystemInfo file)
        {
            ImportFiles([PSObject.AsPSObject(row).Properties["PSPath"]?.Value as string ?? file.FullName], literal: true);
        }
        else if (ReadRow(row) is { } release)
        {
            WriteObject(release);
        }
    }

    private void ImportFiles(string[] paths, bool literal)
    {
        foreach (var file in ResolveFiles(paths, literal))
        {
            foreach (var release in ReadFile(file, Format, OptionsFor(file)))
            {
                WriteObject(release);
            }
        }
    }

    private void ImportAddresses()
    {
        var query = new SourceQuery
        {
            Token = ReadToken(Token),
            NoCache = NoCache,
            Patience = TimeSpan.FromSeconds(TimeoutSec),
            Naming = Naming,
            AskedAt = DateTimeOffset.UtcNow,
        };
        foreach (var address in Uri!)
        {
            foreach (var release in Sift(ReleaseSources.Read(address, Format, Options, query, Cancellation), ReleaseSources.Show(address)))
            {
                WriteObject(release);
            }
        }
    }
}
