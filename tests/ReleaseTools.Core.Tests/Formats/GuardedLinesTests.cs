using ReleaseTools.Formats;

namespace ReleaseTools.Tests.Formats;

/// <summary>Lines of a guarded text are those that any reader gives, wherever its blocks end.</summary>
public sealed class GuardedLinesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Lines_are_those_of_any_reader(int seed)
    {
        // Around the ends of the head and of the blocks, which lie at multiples of 4 Ki.
        var ends = new[] { "\n", "\r\n", "\r", "\r\r\n", "\n\n" };
        var text = string.Concat(Enumerable.Range(seed, 4000).Select(row => new string('x', row * 7919 % 121) + ends[row * 31 % 7 % ends.Length])) + "last";
        for (var cut = 0; cut < 3; cut++)
        {
            var part = text[cut..];
            using var expected = new StringReader(part);
            using var actual = GuardedTextReader.Over(new StringReader(part));
            for (var line = expected.ReadLine(); line is not null; line = expected.ReadLine())
            {
                actual.EndRecord();
                Assert.Equal(line, actual.ReadLine());
            }

            Assert.Null(actual.ReadLine());
        }
    }

    [Fact]
    public void A_line_without_end_is_given_up()
    {
        using var text = GuardedTextReader.Over(new StringReader("a\n" + new string('x', GuardedTextReader.RecordLimit + 100)));
        Assert.Equal("a", text.ReadLine());
        text.EndRecord();
        Assert.Throws<UnreadableTextException>(text.ReadLine);
    }
}
