using ReleaseTools.Sources;
using ReleaseTools.Sources.Settings;
using ReleaseTools.Sources.Web;

namespace ReleaseTools.Tests.Sources;

public sealed class RegistrySettingsTests : IDisposable
{
    private readonly TestEnvironment _user = new();

    public void Dispose() => _user.Dispose();

    [Fact]
    public void Npm_takes_the_variable_before_the_project_before_the_user_before_the_machine()
    {
        _user.Write("etc/npmrc", "registry=https://machine.example/");
        Assert.Equal("https://machine.example/", Npm("x").Address.AbsoluteUri);
        _user.Write("home/.npmrc", "; a comment\nregistry = https://user.example/\n");
        Assert.Equal("https://user.example/", Npm("x").Address.AbsoluteUri);
        _user.Write("work/.npmrc", "registry=\"https://project.example/npm\"");
        Assert.Equal("https://project.example/npm", Npm("x").Address.AbsoluteUri);
        _user.Set("npm_config_registry", "https://variable.example/");
        Assert.Equal("https://variable.example/", Npm("x").Address.AbsoluteUri);
    }

    [Fact]
    public void Npm_takes_a_scope_to_the_registry_of_its_own()
    {
        _user.Write("home/.npmrc", "@contoso:registry=https://contoso.example/npm/\nregistry=https://user.example/");

        Assert.Equal("https://contoso.example/npm/", Npm("@contoso/app").Address.AbsoluteUri);
        Assert.Equal("https://user.example/", Npm("@other/app").Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("//r.example/a/b/:_authToken=T0k", "https://r.example/a/b/", "Bearer T0k")]
    [InlineData("//r.example/a/:_authToken=T0k", "https://r.example/a/b/", "Bearer T0k")]
    [InlineData("//r.example/:_authToken=${NPM_TOKEN}", "https://r.example/a/b", "Bearer fromVariable")]
    [InlineData("//r.example/:_auth=bWU6cHc=", "https://r.example/", "Basic bWU6cHc=")]
    [InlineData("//r.example/:username=me\n//r.example/:_password=cHc=", "https://r.example/", "Basic bWU6cHc=")]
    [InlineData("//r.example/:_authToken=${NOT_SET}", "https://r.example/", null)]
    [InlineData("//r.example:8443/:_authToken=T0k", "https://r.example/", null)]
    [InlineData("//other.example/:_authToken=T0k", "https://r.example/", null)]
    [InlineData("//r.example/c/:_authToken=T0k", "https://r.example/a/", null)]
    public void Npm_sends_the_secret_of_an_address_there_and_nowhere_else(string lines, string registry, string? header)
    {
        _user.Set("NPM_TOKEN", "fromVariable").Write("home/.npmrc", $"registry={registry}\n{lines}");

        var found = Npm("x");

        Assert.Equal(header, found.Credential?.HeaderFor(found.Address)?.ToString());
        Assert.Null(found.Credential?.HeaderFor(new Uri("https://elsewhere.example/")));
    }

    [Theory]
    [InlineData("//evil.example/:_authToken=${SECRET}")]
    [InlineData("//evil.example/:_auth=${SECRET}")]
    [InlineData("//evil.example/:username=me\n//evil.example/:_password=${SECRET}")]
    public void Npm_puts_no_variable_into_a_projects_secret(string lines)
    {
        _user.Set("SECRET", "cHc=").Write("work/project/.npmrc", $"registry=https://evil.example/\n{lines}\n");
        Assert.Null(Npm("x").Credential);

        // Where the user has the secret for that server, it counts.
        _user.Write("home/.npmrc", "//evil.example/:_authToken=T0k");
        Assert.Equal("Bearer T0k", Npm("x").Credential?.HeaderFor(new Uri("https://evil.example/"))?.ToString());
    }

    [Theory]
    [InlineData("registry=https://evil.example/${SECRET}/")]
    [InlineData("registry=https://${SECRET}.evil.example/")]
    [InlineData("@scope:registry=https://evil.example/?${SECRET}")]
    public void Npm_puts_no_variable_into_a_projects_address(string line)
    {
        _user.Set("SECRET", "pw").Write("work/project/.npmrc", line);

        var failure = Assert.Throws<SourceException>(() => Npm("@scope/x"));

        Assert.Equal(SourceFault.Unconfigured, failure.Fault);
        Assert.Contains(".npmrc", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pw", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Npm_puts_variables_into_the_users_address()
    {
        _user.Set("PLACE", "user.example").Write("home/.npmrc", "registry=https://${PLACE}/");
        Assert.Equal("https://user.example/", Npm("x").Address.AbsoluteUri);
    }

    [Fact]
    public void NuGet_takes_sources_from_near_to_far_without_the_disabled_and_what_is_no_server()
    {
        _user.Write("work/project/nuget.config", Sources("""<add key="near" value="https://near.example/v3/index.json"/><add key="folder" value="./packages"/>"""))
            .Write("work/NuGet.Config", $"""
                <configuration>
                  <packageSources><add key="far" value="https://far.example/v3/index.json"/><add key="near" value="https://hidden.example/v3/index.json"/></packageSources>
                  <disabledPackageSources><add key="off" value="true"/></disabledPackageSources>
                </configuration>
                """)
            .Write("home/.nuget/NuGet/NuGet.Config", Sources("""<add key="off" value="https://off.example/v3/index.json"/><add key="old" value="https://old.example/v2"/><add key="user" value="https://user.example/x" protocolVersion="3"/>"""));

        Assert.Equal(["near.example", "far.example", "user.example"], NuGet("x").Select(registry => registry.Address.Host));
    }

    [Fact]
    public void NuGet_clears_what_is_farther_off()
    {
        _user.Write("work/project/NuGet.Config", Sources("""<add key="dropped" value="https://dropped.example/index.json"/><clear/><add key="own" value="https://own.example/index.json"/>"""))
            .Write("home/.nuget/NuGet/NuGet.Config", Sources("""<add key="user" value="https://user.example/index.json"/>"""));

        Assert.Equal(["own.example"], NuGet("x").Select(registry => registry.Address.Host));
    }

    [Fact]
    public void NuGet_sends_clear_text_credentials_with_variables()
    {
        _user.Set("FEED_PASSWORD", "pw").Write("home/.nuget/NuGet/NuGet.Config", """
            <configuration>
              <packageSources><add key="my feed" value="https://own.example/index.json"/><add key="other" value="https://other.example/index.json"/></packageSources>
              <packageSourceCredentials><my_x0020_feed><add key="Username" value="me"/><add key="ClearTextPassword" value="%FEED_PASSWORD%"/></my_x0020_feed></packageSourceCredentials>
            </configuration>
            """);

        var found = NuGet("x");

        Assert.Equal("Basic bWU6cHc=", found[0].Credential?.HeaderFor(found[0].Address)?.ToString());
        Assert.Null(found[1].Credential);
    }

    [Fact]
    public void NuGet_puts_no_variable_into_a_projects_file_and_sends_a_users_password_only_where_the_user_says()
    {
        _user.Set("SECRET", "pw")
            .Write("work/project/nuget.config", """
                <configuration>
                  <packageSources>
                    <add key="own" value="https://evil.example/index.json"/><add key="path" value="https://evil.example/%SECRET%/index.json"/>
                    <add key="team" value="https://team.example/mirror/index.json"/><add key="plain" value="https://plain.example/index.json"/>
                  </packageSources>
                  <packageSourceCredentials>
                    <path><add key="Username" value="me"/><add key="ClearTextPassword" value="%SECRET%"/></path>
                    <plain><add key="Username" value="me"/><add key="ClearTextPassword" value="pw"/></plain>
                  </packageSourceCredentials>
                </configuration>
                """)
            .Write("home/.nuget/NuGet/NuGet.Config", """
                <configuration>
                  <packageSources><add key="own" value="https://own.example/index.json"/><add key="Team" value="https://team.example/index.json"/></packageSources>
                  <packageSourceCredentials>
                    <own><add key="Username" value="me"/><add key="ClearTextPassword" value="pw"/></own>
                    <team><add key="Username" value="me"/><add key="ClearTextPassword" value="pw"/></team>
                  </packageSourceCredentials>
                </configuration>
                """);

        var found = NuGet("x");

        Assert.Equal(["evil.example", "evil.example", "team.example", "plain.example"], found.Select(registry => registry.Address.Host));
        Assert.Equal([null, null, "Basic bWU6cHc=", "Basic bWU6cHc="], found.Select(registry => registry.Credential?.HeaderFor(registry.Address)?.ToString()));
        Assert.All(found, registry => Assert.DoesNotContain("pw", registry.Address.AbsoluteUri, StringComparison.Ordinal));
        Assert.Null(new NuGetSettings(_user, _user.Project).SecretFor(new Uri("https://evil.example/index.json")));
    }

    [Theory]
    [InlineData("Contoso.App", "contoso.example")]
    [InlineData("Contoso.Public", "general.example")]
    [InlineData("Newtonsoft.Json", "general.example")]
    public void NuGet_asks_only_the_sources_that_a_package_is_mapped_to(string package, string host)
    {
        _user.Write("work/project/nuget.config", """
            <configuration>
              <packageSources><add key="general" value="https://general.example/index.json"/><add key="contoso" value="https://contoso.example/index.json"/></packageSources>
              <packageSourceMapping>
                <packageSource key="general"><package pattern="*"/><package pattern="Contoso.Public"/></packageSource>
                <packageSource key="contoso"><package pattern="Contoso.*"/></packageSource>
              </packageSourceMapping>
            </configuration>
            """);

        Assert.Equal([host], NuGet(package).Select(registry => registry.Address.Host));
    }

    [Fact]
    public void NuGet_settings_that_are_no_XML_are_told_with_their_file()
    {
        _user.Write("work/project/nuget.config", "<configuration><!DOCTYPE x>");

        var failure = Assert.Throws<SourceException>(() => NuGet("x"));

        Assert.Equal(SourceFault.Unconfigured, failure.Fault);
        Assert.Contains("nuget.config", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PyPI_takes_the_variables_before_the_files()
    {
        _user.Write("home/.config/pip/pip.conf", "[global]\ntimeout = 60\nindex-url = https://files.example/simple/\n[install]\nindex-url = https://wrong.example/");
        Assert.Equal("https://files.example/simple/", RegistrySettings.PyPI(Query())!.Address.AbsoluteUri);
        _user.Set("UV_INDEX_URL", "https://uv.example/simple");
        Assert.Equal("https://uv.example/simple", RegistrySettings.PyPI(Query())!.Address.AbsoluteUri);
        _user.Set("PIP_INDEX_URL", "https://me:pw@pip.example/simple");
        var pip = RegistrySettings.PyPI(Query())!;
        Assert.Equal("https://pip.example/simple", pip.Address.AbsoluteUri);
        Assert.Equal("Basic bWU6cHc=", pip.Credential!.HeaderFor(pip.Address)!.ToString());
    }

    [Fact]
    public void Crates_takes_sparse_registries_only()
    {
        Assert.Null(RegistrySettings.Crates(Query()));
        _user.Write("home/.cargo/config.toml", """
            [registries.old]
            index = "https://git.example/index"
            [registries.own] # ours
            index = "sparse+https://own.example/index/" # and its index
            """);
        Assert.Equal("https://own.example/index/", RegistrySettings.Crates(Query())!.Address.AbsoluteUri);
        _user.Write("work/.cargo/config.toml", """
            [source.crates-io]
            replace-with = "mirror"
            [source.mirror]
            registry = "sparse+https://mirror.example/"
            """);
        Assert.Equal("https://mirror.example/", RegistrySettings.Crates(Query())!.Address.AbsoluteUri);
        _user.Set("CARGO_REGISTRIES_TEAM_INDEX", "sparse+https://team.example/");
        Assert.Equal("https://team.example/", RegistrySettings.Crates(Query())!.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("NuGet")]
    [InlineData("Npm")]
    [InlineData("PyPI")]
    [InlineData("Crates")]
    [InlineData("HuggingFace")]
    [InlineData("DockerHub")]
    public void A_source_that_nothing_names_says_what_to_set(string source)
    {
        var failure = Assert.Throws<SourceException>(() => ReleaseSources.Find(source)!.Find("x", Query(), CancellationToken.None).ToList());

        Assert.Equal(SourceFault.Unconfigured, failure.Fault);
        Assert.Contains("-Registry", failure.Message, StringComparison.Ordinal);
        Assert.Contains("RELEASETOOLS_REGISTRY_" + source.ToUpperInvariant(), failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://registry.example/")]
    [InlineData("ftp://registry.example/")]
    [InlineData("registry.example")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_is_not_https_is_not_asked(string address)
    {
        _user.Set("RELEASETOOLS_REGISTRY_NPM", address);

        var failure = Assert.Throws<SourceException>(() => ReleaseSources.Find("Npm")!.Find("x", Query(), CancellationToken.None).ToList());

        Assert.Equal(SourceFault.Unconfigured, failure.Fault);
        Assert.Contains("https", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_before_the_first_step() => Assert.NotNull(ReleaseSources.Find("Npm")!.Find("x", Query(), CancellationToken.None));

    [Theory]
    [InlineData("https://registry.example/npm", "https://registry.example/npm/x")]
    [InlineData("https://registry.example/npm/?a=b", "https://registry.example/npm/x")]
    [InlineData("https://registry.example", "https://registry.example/x")]
    public void What_is_below_an_address_takes_it_for_a_folder(string folder, string below) =>
        Assert.Equal(below, WebAddress.Below(new Uri(folder), "x").AbsoluteUri);

    [Theory]
    [InlineData("<https://r.example/?page=2>; rel=\"next\", <https://r.example/?page=9>; rel=\"last\"", "https://r.example/?page=2")]
    [InlineData("<https://r.example/?page=1>; rel=\"prev\", <?page=3>; title=\"a, b\"; rel=next", "https://r.example/list?page=3")]
    [InlineData("<https://r.example/?page=9>; rel=\"last\"", null)]
    [InlineData("<https://r.example", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_next_page_is_the_one_that_the_header_calls_so(string? header, string? next) =>
        Assert.Equal(next, LinkHeader.Next(header, new Uri("https://r.example/list"))?.AbsoluteUri);

    private static string Sources(string entries) => $"<?xml version=\"1.0\"?><configuration><packageSources>{entries}</packageSources></configuration>";

    private SourceQuery Query() => new() { User = _user, Directory = _user.Project, NoCache = true };

    private Registry Npm(string name) => new NpmSettings(_user, _user.Project).Find(name)!;

    private IReadOnlyList<Registry> NuGet(string package) => new NuGetSettings(_user, _user.Project).Find(package);
}
