using System.Runtime.CompilerServices;

namespace ReleaseTools.Tests.Rendering;

/// <summary>What was drawn and looked at, in tests/data/snapshots, so that a change shows what it changes.</summary>
/// <remarks>
/// To renew them, run the tests with RELEASETOOLS_RENEW_SNAPSHOTS=1, and look at what git shows. A test that renews its file fails, so that nothing is renewed
/// unseen; without the variable it then succeeds.
/// </remarks>
internal static class Snapshot
{
    public static void Matches(string name, string drawn, [CallerFilePath] string source = "")
    {
        var text = drawn.TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("RELEASETOOLS_RENEW_SNAPSHOTS") == "1")
        {
            var file = Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "data", "snapshots", name);
            if (!File.Exists(file) || File.ReadAllText(file) != text)
            {
                File.WriteAllText(file, text);
                Assert.Fail($"{name} was renewed: look at it, and run the tests again.");
            }
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "snapshots", name)), text, ignoreLineEndingDifferences: true);
    }
}
