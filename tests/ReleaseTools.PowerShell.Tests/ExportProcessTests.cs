using System.Diagnostics;
using System.Text;

namespace ReleaseTools.PowerShell.Tests;

/// <summary>What several processes, and a kill at any moment, leave of the files that Export-Release writes.</summary>
public sealed class ExportProcessTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const int Kills = 24;
    private const int AtOnce = 6;

    // On a busy machine, where it takes seconds to start a shell, fewer kills must do.
    private const int LeastRounds = 2;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static Process Shell(string script) => ShellProcess.Start("dotnet", [ShellProcess.Path, "-Command", script]);

    [Fact]
    public void A_kill_at_any_moment_leaves_the_old_file_or_the_new_one()
    {
        using var folder = new TemporaryFolder();
        string At(string name) => Path.Combine(folder.Path, name);
        module.Run(
            """
            $big = foreach ($i in 1..3) { Get-Release }
            $big | Export-Release -LiteralPath $args[0]
            $big | Where-Object Vendor -ne Anthropic | Export-Release -LiteralPath $args[1]
            """,
            At("old.json"), At("new.json")).ThrowIfFailed();
        var (old, renewed) = (File.ReadAllBytes(At("old.json")), File.ReadAllBytes(At("new.json")));
        Assert.NotEqual(old.Length, renewed.Length);

        var torn = 0;
        var total = Stopwatch.StartNew();
        for (var round = 0; round < Kills / AtOnce && (round < LeastRounds || total.Elapsed < Enough || (torn == 0 && total.Elapsed < Patience)); round++)
        {
            var running = Enumerable.Range(0, AtOnce).Select(slot =>
            {
                var target = At($"{round}-{slot}/target.json");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, old);
                var began = File.GetLastWriteTimeUtc(target);
                return (Target: target, Began: began, Process: Shell(
                    $"$a = @(Import-Release '{At("old.json")}'); $b = @(Import-Release '{At("new.json")}'); while (-not [System.IO.File]::Exists('{target}.go')) {{ [System.Threading.Thread]::Sleep(2) }}; while ($true) {{ $b | Export-Release '{target}'; $a | Export-Release '{target}' }}"));
            }).ToList();
            for (var slot = 0; slot < AtOnce; slot++)
            {
                var (target, began, process) = running[slot];
                using (process)
                {
                    File.WriteAllText(target + ".go", string.Empty);
                    var watch = Stopwatch.StartNew();
                    while (File.GetLastWriteTimeUtc(target) == began && watch.Elapsed < Patience && !process.HasExited)
                    {
                        Thread.Sleep(1);
                    }

                    // One moment after another of an export, which takes some milliseconds.
                    Thread.Sleep((round * AtOnce) + slot);
                    process.Kill();
                    process.WaitForExit();
                }

                var found = File.ReadAllBytes(target);
                Assert.True(found.AsSpan().SequenceEqual(old) || found.AsSpan().SequenceEqual(renewed), $"{found.Length} bytes are neither {old.Length} nor {renewed.Length}");
                Assert.NotEqual(began, File.GetLastWriteTimeUtc(target));
                torn += Directory.GetFiles(Path.GetDirectoryName(target)!, ".releasetools-*.tmp").Length;
            }
        }

        // Most of the time is spent writing, so a kill that never hits a write would mean that this test tests nothing.
        Assert.InRange(torn, 1, Kills);
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    public void Two_processes_append_to_one_file_and_a_killed_one_does_no_harm(string extension)
    {
        const int Calls = 60;
        using var folder = new TemporaryFolder();
        var log = Path.Combine(folder.Path, $"log.{extension}");
        static string Script(string name, string log, int calls) =>
            $"foreach ($i in 1..{calls}) {{ (New-Release '{name} a' -Released 2026 -Attribute @{{ n = $i }}), (New-Release '{name} b' -Released 2026) | Export-Release '{log}' -Append }}";
        using var first = Shell(Script("first", log, Calls));
        using var second = Shell(Script("second", log, Calls));
        using var killed = Shell(Script("killed", log, 1_000_000));
        var ends = new[] { Task.Run(() => ShellProcess.Finish(first)), Task.Run(() => ShellProcess.Finish(second)) };
        var watch = Stopwatch.StartNew();
        while (!(File.Exists(log) && Lines(log).Any(line => line.Contains("killed b", StringComparison.Ordinal))) && watch.Elapsed < Patience)
        {
            Thread.Sleep(5);
        }

        killed.Kill();
        killed.WaitForExit();
        Assert.All(ends, end => Assert.Equal((0, string.Empty), (end.Result.ExitCode, end.Result.Error)));

        // Whoever comes next mends what the killed one may have left.
        module.Run("New-Release last -Released 2026 | Export-Release -LiteralPath $args[0] -Append", log).ThrowIfFailed();
        var names = module.Run("Import-Release -LiteralPath $args[0]", log).ThrowIfFailed().Values("Name");
        foreach (var name in new[] { "first", "second" })
        {
            Assert.Equal(Enumerable.Repeat(new[] { $"{name} a", $"{name} b" }, Calls).SelectMany(pair => pair), names.Where(each => each.StartsWith(name, StringComparison.Ordinal)));
        }

        Assert.Equal("last", names[^1]);
        Assert.Equal(extension == "csv" ? 1 : 0, Lines(log).Count(line => line.StartsWith("name,vendor", StringComparison.Ordinal)));
    }

    // While others write.
    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path, Encoding.UTF8);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
