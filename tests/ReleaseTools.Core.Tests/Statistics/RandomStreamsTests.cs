using ReleaseTools.Statistics;

namespace ReleaseTools.Tests.Statistics;

public sealed class RandomStreamsTests
{
    // Pinned: both builds of the library run this test, and a change of these numbers would change every seeded result of every user.
    [Fact]
    public void ASeedAndAPath_GiveTheseNumbers()
    {
        var random = RandomStreams.Of(42, 1, 2);
        Assert.Equal([494, 281, 465, 146], [random.Next(1000), random.Next(1000), random.Next(1000), random.Next(1000)]);
    }

    [Fact]
    public void NeighbouringSeedsAndPaths_AreUnrelated()
    {
        var firsts = new HashSet<int>();
        for (var seed = 0; seed < 10; seed++)
        {
            for (var path = 0; path < 10; path++)
            {
                Assert.True(firsts.Add(RandomStreams.Of(seed, path).Next()));
            }
        }

        Assert.NotEqual(RandomStreams.Of(1, 2).Next(), RandomStreams.Of(2, 1).Next());
        Assert.NotEqual(RandomStreams.Of(1).Next(), RandomStreams.Of(1, 0).Next());
    }
}
