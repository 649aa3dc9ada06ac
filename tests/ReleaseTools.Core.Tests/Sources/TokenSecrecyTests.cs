using System.Globalization;
using Newtonsoft.Json;
using ReleaseTools.Sources;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Tests.Sources;

public sealed class TokenSecrecyTests : IDisposable
{
    private const string Secret = "ghp_S3cr3tS3cr3tS3cr3t";

    private readonly TestClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public void A_token_shows_itself_to_nobody()
    {
        var token = new AccessToken(Secret);

        Assert.DoesNotContain(Secret, token.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, JsonConvert.SerializeObject(token), StringComparison.Ordinal);
        Assert.Empty(typeof(AccessToken).GetProperties());
        Assert.DoesNotContain(Secret, Credential.Bearer(new Uri("https://registry.example/"), token).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("two\nwords", Assert.Throws<ArgumentException>(() => new AccessToken("two\nwords")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_goes_to_its_server_and_to_no_other()
    {
        using var other = new TestServer(_ => TestReply.Json("{}"));
        using var server = new TestServer(request => request.Path == "/a" ? TestReply.Redirect("/b") : TestReply.Redirect(other.Address.AbsoluteUri));

        _client.Ask(TestClient.Request(new Uri(server.Address, "a"), Credential.Bearer(server.Address, new AccessToken(Secret))));

        Assert.Equal(["Bearer " + Secret, "Bearer " + Secret], server.Requests.Select(request => request["Authorization"]));
        Assert.Null(Assert.Single(other.Requests)["Authorization"]);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(400)]
    [InlineData(200)]
    [InlineData(302)]
    public void A_server_that_repeats_the_token_gets_it_into_no_message(int status)
    {
        using var server = new TestServer(request => TestReply
            .Of(status, string.Create(CultureInfo.InvariantCulture, $"<html>{request["Authorization"]}</html>"))
            .With("Content-Type", "text/html")
            .With("Location", $"ftp://registry.example/{Secret}?{Secret}"));

        var failure = _client.Fail(TestClient.Request(server.Address, Credential.Bearer(server.Address, new AccessToken(Secret))));

        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void User_and_password_of_an_address_are_sent_and_not_shown()
    {
        using var server = new TestServer(_ => TestReply.Of(404));
        var address = new UriBuilder(server.Address) { UserName = "me", Password = Secret }.Uri;
        var query = new SourceQuery { Registry = address, NoCache = true, Client = _client.Client };

        var failure = Assert.Throws<SourceException>(() => ReleaseSources.Find("Npm")!.Find("x", query, CancellationToken.None).ToList());

        Assert.StartsWith("Basic ", Assert.Single(server.Requests)["Authorization"], StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://me:{0}@registry.example/")]
    [InlineData("me:{0}@registry.example")]
    [InlineData("https://me:{0}@[")]
    public void A_wrong_address_is_shown_without_its_password(string address)
    {
        var text = string.Format(CultureInfo.InvariantCulture, address, Secret);

        Assert.DoesNotContain(Secret, Assert.Throws<SourceException>(() => WebAddress.Parse(text, "a setting")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_of_the_cache_holds_a_token_or_an_address()
    {
        using var environment = new TestEnvironment();
        var cache = new ReleaseCache(environment.Project);
        using var server = new TestServer(_ => TestReply.Json("{}").With("ETag", "\"1\""));

        _client.Ask(TestClient.Request(new Uri(server.Address, "private?token=" + Secret), Credential.Bearer(server.Address, new AccessToken(Secret)), cache));

        var file = Assert.Single(Directory.GetFiles(cache.Folder));
        var content = File.ReadAllText(file);
        Assert.DoesNotContain(Secret, content + file, StringComparison.Ordinal);
        Assert.DoesNotContain("private", content + Path.GetFileName(file), StringComparison.Ordinal);
    }
}
