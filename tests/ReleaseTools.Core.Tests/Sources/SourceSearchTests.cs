using System.Diagnostics;
using ReleaseTools.Formats;
using ReleaseTools.Sources;

namespace ReleaseTools.Tests.Sources;

public sealed class SourceSearchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Findings_come_in_the_order_of_the_names_however_long_each_takes(int throttle)
    {
        var source = new Slow(name => name is "n0" or "n4" ? 60 : 1);
        using var search = new SourceSearch(source, new SourceQuery(), throttle, CancellationToken.None);
        var names = Enumerable.Range(0, 12).Select(number => $"n{number}").ToArray();
        foreach (var name in names)
        {
            search.Add(name);
        }

        var found = All(search);

        Assert.Equal(names.SelectMany(name => new[] { name, name, name }), found.Where(each => !each.IsLast).Select(each => each.Name));
        Assert.Equal(names, found.Where(each => each.IsLast).Select(each => each.Name));
        Assert.InRange(source.MostAtOnce, 1, throttle);
        Assert.Equal(12, search.Done);
    }

    [Fact]
    public void A_name_that_fails_ends_with_its_failure_and_the_rest_goes_on()
    {
        using var search = new SourceSearch(
            new Slow(name => name == "bad" ? throw new SourceException(SourceFault.NotFound, "none") : 0), new SourceQuery(), 2, CancellationToken.None);
        foreach (var name in new[] { "a", "bad", "b" })
        {
            search.Add(name);
        }

        var found = All(search);

        Assert.Equal(["a", "b"], found.Where(each => each.IsLast && each.Failure is null).Select(each => each.Name));
        Assert.Equal("bad", Assert.Single(found, each => each.Failure is not null).Name);
    }

    [Fact]
    public void What_nobody_expected_is_thrown_where_the_findings_are_taken()
    {
        using var search = new SourceSearch(new Slow(_ => throw new InvalidTimeZoneException("odd")), new SourceQuery(), 2, CancellationToken.None);
        search.Add("a");

        Assert.Throws<InvalidTimeZoneException>(() => All(search));
    }

    [Fact]
    public void The_first_findings_come_while_the_source_is_still_at_work()
    {
        using var release = new ManualResetEventSlim();
        using var search = new SourceSearch(new Endless(release), new SourceQuery(), 2, CancellationToken.None);
        search.Add("a");

        Assert.True(search.TryNext(Patience, out var first));
        Assert.False(first.IsLast);
        release.Set();
    }

    [Fact]
    public void A_stop_ends_it_at_once()
    {
        using var never = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        var search = new SourceSearch(new Endless(never), new SourceQuery(), 2, stop.Token);
        search.Add("a");
        Assert.True(search.TryNext(Patience, out _));
        stop.CancelAfter(50);
        var watch = Stopwatch.StartNew();

        Assert.ThrowsAny<OperationCanceledException>(() => All(search));
        search.Dispose();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static List<SourceFinding> All(SourceSearch search)
    {
        var found = new List<SourceFinding>();
        while (search.Done < search.Added)
        {
            if (search.TryNext(Patience, out var finding))
            {
                found.Add(finding);
            }
        }

        return found;
    }

    private sealed class Slow(Func<string, int> milliseconds) : IReleaseSource
    {
        private readonly Lock _gate = new();
        private int _now;
        private int _most;

        public string Name => "Slow";

        public int MostAtOnce => _most;

        public IEnumerable<ReadResult> Find(string name, SourceQuery query, CancellationToken cancellation)
        {
            var now = Interlocked.Increment(ref _now);
            lock (_gate)
            {
                _most = Math.Max(_most, now);
            }

            try
            {
                for (var index = 0; index < 3; index++)
                {
                    cancellation.WaitHandle.WaitOne(milliseconds(name));
                    yield return ReadResult.Of(new ReleaseBuilder { Name = name }.Build());
                }
            }
            finally
            {
                Interlocked.Decrement(ref _now);
            }
        }
    }

    private sealed class Endless(ManualResetEventSlim release) : IReleaseSource
    {
        public string Name => "Endless";

        public IEnumerable<ReadResult> Find(string name, SourceQuery query, CancellationToken cancellation)
        {
            yield return ReadResult.Of("begun");
            release.Wait(cancellation);
        }
    }
}
