using System.Management.Automation;

namespace ReleaseTools.PowerShell.Tests.Commands;

/// <summary>What <c>Get-ReleaseGap</c> keeps alive while releases stream through it.</summary>
public class SortedMemoryTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const int Releases = 20_000;
    private const int Groups = 10;

    // One release of each group, and the few that the pipeline itself has in hand.
    [Fact]
    public void Sorted_keeps_one_release_for_each_group() => Assert.InRange(AliveAtTheEnd("-Sorted"), Groups, Groups + 10);

    // The same measure sees a cmdlet that gathers.
    [Fact]
    public void Otherwise_all_are_kept_until_the_input_ends() => Assert.Equal(Releases, AliveAtTheEnd(string.Empty));

    private int AliveAtTheEnd(string parameters)
    {
        var pattern = module.Run("New-Release x -Vendor V -Product P -Released 2026-02-05").ThrowIfFailed().Output.Single().BaseObject;
        var alive = -1;
        module.Run($"$args[0] | Get-ReleaseGap {parameters} | Out-Null", Stream()).ThrowIfFailed();
        return alive;

        IEnumerable<object> Stream()
        {
            var seen = new List<WeakReference>();
            for (var row = 0; row < Releases; row++)
            {
                yield return Make(pattern, row % Groups, seen);
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            alive = seen.Count(reference => reference.IsAlive);
        }
    }

    // Apart, so that no local of the stream holds a release.
    private static object Make(dynamic pattern, int group, List<WeakReference> seen)
    {
        var builder = pattern.ToBuilder();
        builder.Product = $"P{group}";
        object release = builder.Build();
        seen.Add(new WeakReference(release));
        return release;
    }
}
