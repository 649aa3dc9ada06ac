using System.Security.Cryptography.X509Certificates;
using System.Text;
using ReleaseTools.Sources;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Tests.Sources;

/// <summary>A client whose waits take no time and are written down.</summary>
internal sealed class TestClient : IDisposable
{
    /// <summary>What time it always is.</summary>
    public static readonly DateTimeOffset Now = new(2026, 2, 6, 14, 0, 0, TimeSpan.Zero);

    private readonly List<TimeSpan> _waits = [];

#pragma warning disable CA2000 // The handler goes with its client.
    public TestClient(Func<X509Certificate2, bool>? trusts = null) => Client = new SourceClient(
        SourceHandler.Create(trusts),
        new Pacing
        {
            Now = () => Now,
            Chance = () => 0.5,
            Wait = (time, _) =>
            {
                _waits.Add(time);
                return Task.CompletedTask;
            },
        });
#pragma warning restore CA2000

    public SourceClient Client { get; }

    public IReadOnlyList<TimeSpan> Waits => _waits;

    /// <summary>The body of the answer as text.</summary>
    public string Ask(SourceRequest request)
    {
        using var answer = Client.Get(request, CancellationToken.None);
        using var reader = new StreamReader(answer.Rewind(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The failure of a question.</summary>
    public SourceException Fail(SourceRequest request) => Assert.Throws<SourceException>(() => Client.Get(request, CancellationToken.None).Dispose());

    public void Dispose() => Client.Dispose();

    public static SourceRequest Request(
        Uri address, Credential? credential = null, ReleaseCache? cache = null, long maxBytes = 1024 * 1024, TimeSpan? patience = null, bool isJson = true) => new()
        {
            Address = address,
            Source = "Npm",
            Subject = "package 'x'",
            Credential = credential,
            Cache = cache,
            MaxBytes = maxBytes,
            Patience = patience ?? TimeSpan.FromSeconds(20),
            IsJson = isJson,
        };
}
