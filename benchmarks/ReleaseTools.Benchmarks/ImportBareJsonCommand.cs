using System.Management.Automation;
using Newtonsoft.Json;

namespace ReleaseTools.Benchmarks;

/// <summary>The least that reading a file of NDJSON could cost with Newtonsoft: its tokens, or rows of text that are written to the pipeline.</summary>
[Cmdlet(VerbsData.Import, "BareJson")]
public sealed class ImportBareJsonCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string Path { get; set; } = string.Empty;

    [Parameter]
    public SwitchParameter TokensOnly { get; set; }

    protected override void EndProcessing()
    {
        using var text = new StreamReader(Path);
        using var json = new JsonTextReader(text) { SupportMultipleContent = true, DateParseHandling = DateParseHandling.None };
        var serializer = new JsonSerializer { DateParseHandling = DateParseHandling.None };
        while (json.Read())
        {
            if (!TokensOnly)
            {
                WriteObject(serializer.Deserialize<Row>(json));
            }
        }
    }

#pragma warning disable CA1812 // The serializer makes them.
    private sealed class Row
#pragma warning restore CA1812
    {
        public string? Vendor { get; set; }

        public string? Product { get; set; }

        public string? Version { get; set; }

        public string? Released { get; set; }
    }
}
