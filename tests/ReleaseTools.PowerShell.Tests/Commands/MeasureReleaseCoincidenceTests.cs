using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

public sealed class MeasureReleaseCoincidenceTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string Releases =
        """
        $a = '2026-01-05','2026-01-20','2026-02-05' | ForEach-Object { New-Release "a $_" -Vendor A -Product P -Released $_ }
        $b = '2026-01-06','2026-01-28','2026-02-05T14:27:00Z' | ForEach-Object { New-Release "b $_" -Vendor B -Product Q -Released $_ }
        $c = New-Release c -Vendor C -Product R -Released 2026-01-20

        """;

    [Theory]
    [InlineData("$a + $b | Measure-ReleaseCoincidence -Within 1d", "A and B within 1d: 1 of 2")]
    [InlineData("$a + $b | Measure-ReleaseCoincidence -Within 1d -Since 2026-01 -Until 2026-02", "A and B within 1d: 2 of 3")]
    [InlineData("$a + $b | Measure-ReleaseCoincidence -Within 1d -Between q, p -Since 2026-01-01 -Until 2026-02-28", "Q and P within 1d: 2 of 3")]
    [InlineData("$a + $b | Measure-ReleaseCoincidence -Within '0d','1d' -Since 2026-01 -Until 2026-02", "A and B within 0s: 1 of 3, A and B within 1d: 2 of 3")]
    [InlineData("$a + $b | Measure-ReleaseCoincidence -Within 1d -Directed -Since 2026-01 -Until 2026-02", "A and B within 1d: 1 of 3, B and A within 1d: 2 of 3")]
    [InlineData("$a + $b | Measure-ReleaseCoincidence -Within 1d -GroupBy Product -Between P, Q -Since 2026-01 -AsOf 2026-01-31", "P and Q within 1d: 1 of 2")]
    [InlineData("$a + $b | Measure-ReleaseCoincidence -Within 27m", "A and B within 27m: unknown")]
    [InlineData("@($a) + $b + $c | Measure-ReleaseCoincidence -Within 1d -NullModel Exact -Since 2026-01 -Until 2026-02", "A and B within 1d: 2 of 3, A and C within 1d: 1 of 3, B and C within 1d: 0 of 3")]
    [InlineData("@() | Measure-ReleaseCoincidence -Within 1d", "")]
    public void It_measures_alike_in_every_culture(string script, string expected)
    {
        Assert.Equal(expected, string.Join(", ", module.Run(Releases + script).ThrowIfFailed().Lines));
        foreach (var culture in Cultures.Names)
        {
            Assert.Equal(expected, string.Join(", ", module.RunUnder(culture, Releases + script).ThrowIfFailed().Lines));
        }
    }

    [Theory]
    [InlineData("", "ReleaseTools.NoWindow", ErrorCategory.InvalidArgument)]
    [InlineData("-Within 1d -Between A, Z", "ReleaseTools.SeriesInvalid", ErrorCategory.ObjectNotFound)]
    [InlineData("-Within 1d -Between A, P", "ReleaseTools.SeriesInvalid", ErrorCategory.ObjectNotFound)]
    [InlineData("-Within 1d -Between A, A -GroupBy Vendor", "ReleaseTools.SeriesInvalid", ErrorCategory.ObjectNotFound)]
    [InlineData("-Within 1d -Slot 7h", "ReleaseTools.CoincidenceInvalid", ErrorCategory.InvalidArgument)]
    [InlineData("-Within 1h -Slot 1d", "ReleaseTools.CoincidenceInvalid", ErrorCategory.InvalidArgument)]
    [InlineData("-Within 1d -Since 2026 -Until 2025", "ReleaseTools.CoincidenceInvalid", ErrorCategory.InvalidArgument)]
    [InlineData("-Within 1d -Since ../2026", "ReleaseTools.SpanOpen", ErrorCategory.InvalidArgument)]
    [InlineData("-Within 1d -GroupBy Vandor", "ReleaseTools.KeyUnknown", ErrorCategory.InvalidArgument)]
    public void Bad_parameters_have_errors_of_their_own(string arguments, string id, ErrorCategory category)
    {
        var fault = module.Run($"{Releases}$a + $b | Measure-ReleaseCoincidence {arguments}").Fault;
        Assert.Equal((id, category), (fault.Id, fault.Category));
    }

    // All pairs of so many series would fill the memory long before an answer came.
    [Theory]
    [InlineData(640, "Measure-ReleaseCoincidence -Within 1d", "ReleaseTools.TooManySeries")]
    [InlineData(460, "Measure-ReleaseCoincidence -Within 1d -Directed", "ReleaseTools.TooManySeries")]
    [InlineData(2001, "Get-ReleaseLeader", "ReleaseTools.TooManyGroups")]
    public void More_series_than_can_be_compared_have_an_error(int series, string command, string id)
    {
        var fault = module.Run($"1..{series} | ForEach-Object {{ [pscustomobject]@{{ vendor = \"V$_\"; product = 'P'; version = '1.0'; released = '2026-02-05' }} }} | {command}").Fault;
        Assert.Equal((id, ErrorCategory.LimitsExceeded, FormattableString.Invariant($"{series}")), fault);
    }

    [Fact]
    public void Days_are_no_minutes() => Assert.Equal(
        "27m cannot be tested: all 3 dates of A are known to the day only.",
        module.Run(Releases + "($a + $b | Measure-ReleaseCoincidence -Within 27m).Message").ThrowIfFailed().Lines.Single());

    [Fact]
    public void The_seed_decides()
    {
        var lines = module.Run(
            """
            foreach ($seed in 1, 1, 2) {
                (Measure-ReleaseCoincidence -Path $args[0] -GroupBy Product -Between curl, Pester -Within 7d -EdgeCorrection -NullModel Shuffle -Draws 199 -Seed $seed).Nulls | ForEach-Object { "$($_.PValue) $($_.Draws) $($_.Seed)" }
            }
            """,
            BuiltModule.Data("git-tags.csv")).ThrowIfFailed().Lines;
        Assert.Equal(lines[0], lines[1]);
        Assert.EndsWith(" 199 2", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PValue", "Poisson 0.1567; Exact 0.1559; CircularShift 0.1795")]
    [InlineData("TriggerPValue", "Poisson 0.1471; Exact 0.1394; CircularShift 0.1484")]
    public void The_published_days_give_the_published_figures(string figure, string expected)
    {
        // The days of the check vector, models.dev of 2025-01-01 to 2026-06-30, counted from 1.
        var lines = module.Run(
            """
            $figure = $args[0]
            $start = [System.DateTime]::new(2024, 12, 31)
            $releases = foreach ($series in @{ Vendor = 'OpenAI'; Days = $args[1] }, @{ Vendor = 'Anthropic'; Days = $args[2] }) {
                foreach ($day in $series.Days) { New-Release "$day" -Vendor $series.Vendor -Released $start.AddDays($day).ToString('yyyy-MM-dd') }
            }
            $measured = $releases | Measure-ReleaseCoincidence -Between OpenAI, Anthropic -Within 1d -Since 2025-01-01 -Until 2026-06-30 -NullModel Poisson, Exact, CircularShift
            ($measured.Nulls | ForEach-Object { "$($_.Model) $([System.Math]::Round($_.$figure, 4))" }) -join '; '
            """,
            figure,
            new[] { 78, 104, 106, 114, 161, 217, 219, 258, 279, 302, 317, 329, 345, 401, 427, 429, 441, 476, 478, 490 },
            new[] { 50, 142, 217, 272, 288, 305, 328, 401, 413, 471, 513, 525, 546 }).ThrowIfFailed().Lines;
        Assert.Equal(expected, lines.Single());
    }
}
