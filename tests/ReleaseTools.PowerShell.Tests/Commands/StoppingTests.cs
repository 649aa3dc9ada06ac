using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;

namespace ReleaseTools.PowerShell.Tests.Commands;

/// <summary>Ctrl+C, which a host answers with <c>PowerShell.Stop</c>, in the middle of work that would go on for much longer.</summary>
public class StoppingTests
{
    // A stop takes milliseconds; a machine that is busy with other tests may need seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Where a stop is not answered the input ends by itself, so that the test fails and does not hang.
    private static readonly TimeSpan InputEnds = TimeSpan.FromSeconds(60);

    private static readonly string[] Activities =
    [
        "Measuring coincidences", "Sorting leaders and followers", "Finding bursts", "Forecasting releases", "Measuring cadences", "Asking what the report tells",
        "Measuring risk", "Testing the order",
    ];

    [Theory]
    [InlineData("$args[0] | Get-ReleaseGap | Out-Null")]
    [InlineData("$args[0] | Get-ReleaseGap -Sorted | Out-Null")]
    [InlineData("$args[0] | Get-ReleaseGap -Against V | Out-Null")]
    [InlineData("$args[0] | Find-ReleaseBurst -Within 1d | Out-Null")]
    [InlineData("$args[0] | Get-ReleaseLeader | Out-Null")]
    [InlineData("$args[0] | Import-Release | Out-Null")]
    public void A_pipeline_without_end_stops(string script)
    {
        using var fixture = new ModuleFixture();
        var release = fixture.Run("New-Release x -Vendor V -Product P -Released 2026-02-05").ThrowIfFailed().Output.Single();
        using var flowing = new ManualResetEventSlim();
        Stop(script, Endless(), _ => flowing);

        IEnumerable<PSObject> Endless()
        {
            var watch = Stopwatch.StartNew();
            for (var count = 0; watch.Elapsed < InputEnds; count++)
            {
                if (count == 1000)
                {
                    flowing.Set();
                }

                yield return release;
            }
        }
    }

    [Fact]
    public void A_stopped_export_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.json", "old");
        using var fixture = new ModuleFixture();
        var release = fixture.Run("New-Release x -Vendor V -Product P -Released 2026-02-05").ThrowIfFailed().Output.Single();
        using var flowing = new ManualResetEventSlim();
        Stop($"$args[0] | Export-Release -LiteralPath '{path}'", Endless(), _ => flowing);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));

        IEnumerable<PSObject> Endless()
        {
            var watch = Stopwatch.StartNew();
            for (var count = 0; watch.Elapsed < InputEnds; count++)
            {
                if (count == 1000)
                {
                    flowing.Set();
                }

                yield return release;
            }
        }
    }

    [Theory]
    [InlineData("Import-Release -LiteralPath $args[0] | Out-Null")]
    [InlineData("Get-ReleaseGap -LiteralPath $args[0] | Out-Null")]
    [InlineData("ConvertTo-Release ([System.IO.File]::ReadAllText($args[0])) | Out-Null")]
    public void A_large_file_stops_being_read(string script)
    {
        using var folder = new TemporaryFolder();
        var path = System.IO.Path.Combine(folder.Path, "large.csv");
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)))
        {
            // The first record is bad: its error says that reading has begun. The others take well over a second.
            writer.Write("vendor,product,version,released\nV,P,1.0,soonish\n");
            for (var row = 0; row < 1_500_000; row++)
            {
                writer.Write("V,P,1.0,2026-02-05T14:27:00Z\n");
            }
        }

        using var reading = new ManualResetEventSlim();
        Stop(script, path, shell =>
        {
            shell.Streams.Error.DataAdded += (_, _) => reading.Set();
            return reading;
        });
    }

    // Each takes from several seconds to many minutes. That it has begun its work, and says so, shows in the progress, which comes after a second.
    [Theory]
    [InlineData(40, 500, "Measure-ReleaseCoincidence -Within 1d -NullModel Shuffle -Draws 1000000")]
    [InlineData(200, 20, "Get-ReleaseLeader -Draws 1000000")]
    [InlineData(20, 1000, "Find-ReleaseBurst -Within 1d -Draws 10000000")]
    [InlineData(1, 100_000, "Get-ReleaseForecast -GroupBy Vendor")]
    [InlineData(20, 1000, "Get-ReleaseForecast -GroupBy Vendor -Pool")]
    [InlineData(1, 150_000, "Measure-ReleaseCadence -GroupBy Vendor")]
    [InlineData(20, 10_000, "Measure-ReleaseRisk")]
    [InlineData(20, 20_000, "Test-ReleaseOrder -Rule 'version ascending'")]
    [InlineData(60, 400, "& { param($LiteralPath) Import-Release -LiteralPath $LiteralPath | Export-ReleaseReport \"$LiteralPath.html\" }")]
    public void A_long_calculation_shows_its_progress_and_stops(int vendors, int releases, string script)
    {
        using var folder = new TemporaryFolder();
        var path = System.IO.Path.Combine(folder.Path, "releases.csv");
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)))
        {
            writer.Write("vendor,product,version,released\n");
            const long Seconds = 86_400 * 4000;
            for (var release = 0; release < vendors * releases; release++)
            {
                var released = new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(release * 190_666_793L % Seconds);
                writer.Write(FormattableString.Invariant($"V{release % vendors},P,1.{release},{released:yyyy-MM-ddTHH:mm:ssZ}\n"));
            }
        }

        using var shown = new ManualResetEventSlim();
        Stop($"{script} -LiteralPath $args[0] | Out-Null", path, shell =>
        {
            shell.Streams.Progress.DataAdded += (sender, added) =>
            {
                var record = ((PSDataCollection<ProgressRecord>)sender!)[added.Index];
                if (Activities.Contains(record.Activity))
                {
                    shown.Set();
                }
            };
            return shown;
        });
    }

    private static void Stop(string script, object argument, Func<System.Management.Automation.PowerShell, ManualResetEventSlim> signal)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([BuiltModule.Manifest]);
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = System.Management.Automation.PowerShell.Create(runspace);
        shell.AddScript(script).AddArgument(argument);
        var begun = signal(shell);
        var running = shell.BeginInvoke();
        Assert.True(begun.Wait(InputEnds), "nothing has begun");

        var watch = Stopwatch.StartNew();
        shell.Stop();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
    }
}
