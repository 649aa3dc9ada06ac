using System.Globalization;
using System.Management.Automation;

namespace ReleaseTools.Benchmarks;

/// <summary>Makes many releases of many products, in no order, from a fixed seed.</summary>
[Cmdlet(VerbsCommon.New, "BenchmarkRelease")]
[OutputType(typeof(Release))]
public sealed class NewBenchmarkReleaseCommand : PSCmdlet
{
    /// <summary>How many.</summary>
    [Parameter(Mandatory = true)]
    public int Count { get; set; }

    /// <summary>Over how many products they spread.</summary>
    [Parameter]
    public int ProductCount { get; set; } = 20_000;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // A plain linear congruential step: the same releases on every machine and framework.
        var state = 20260205UL;
        var start = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var products = Enumerable.Range(0, ProductCount).Select(i => "product-" + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var version = ReleaseVersion.Parse("1.0.0");
        for (var i = 0; i < Count; i++)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            var pick = (int)((state >> 33) % (ulong)ProductCount);
            var second = (long)((state >> 20) % 315_360_000UL);
            WriteObject(new ReleaseBuilder
            {
                Vendor = "vendor-" + (pick % 100).ToString(CultureInfo.InvariantCulture),
                Product = products[pick],
                Version = version,
                Name = products[pick],
                Released = ReleaseDate.FromInstant(start.AddSeconds(second)),
            }.Build());
        }
    }
}
