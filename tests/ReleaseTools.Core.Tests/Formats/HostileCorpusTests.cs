using System.Diagnostics;
using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>Every file of tests/data/hostile, with its format found and with every format forced upon it.</summary>
public sealed class HostileCorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "hostile");

    private static readonly string[] Names = [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Where(name => name != "README.md").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_ends_at_once_in_results_and_no_exception(string name)
    {
        foreach (var format in ReleaseReaders.Formats.Prepend(null))
        {
            var clock = Stopwatch.StartNew();
            var results = Reading.File(Path.Combine("hostile", name), format: format);
            Assert.True(results.Count > 0, $"{format}: nothing comes of it, not even a problem.");
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{format}: {clock.Elapsed}");
            Assert.All(results, result => Assert.DoesNotContain(Said(result), character => char.IsControl(character) || character is '\u202e'));
        }
    }

    [Fact]
    public void Every_file_is_described() =>
        Assert.All(Names, name => Assert.Contains($"\n| {name} | ", File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal));

    private static string Said(ReadResult result) => string.Concat(
        result.Problem?.Message, result.Problem?.Value, result.Note, result.Warning, result.Release?.Name, result.Release?.Product, result.Release?.Version?.Text);
}
