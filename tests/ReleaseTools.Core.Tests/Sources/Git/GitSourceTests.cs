using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReleaseTools.Sources;
using ReleaseTools.Sources.Git;
using ReleaseTools.Tests.Formats;

namespace ReleaseTools.Tests.Sources.Git;

/// <summary>Tags of real repositories, made here, whose dates are known beforehand.</summary>
[Collection("git")]
public sealed class GitSourceTests : IDisposable
{
    private const string Commit = "commit refs/heads/main\nmark :1\ncommitter c <c@example.org> 1770289200 +0100\ndata 0\n\n";
    private readonly GitScratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [GitFact]
    public void An_annotated_tag_has_the_date_of_its_tagger_and_a_lightweight_one_that_of_its_commit()
    {
        var folder = _scratch.Import("rocket.git", Commit
            + "tag v1.0\nfrom :1\ntagger t <t@example.org> 1770375600 -0500\ndata 0\n\n"
            + "reset refs/tags/v1.1\nfrom :1\n\n"
            + "reset refs/tags/pkg/v2.0-rc.1\nfrom :1\n\n");
        var results = GitScratch.Find(folder, new SourceQuery { AskedAt = DateTimeOffset.UnixEpoch });
        var releases = results.Releases().ToDictionary(release => (string)release.Attributes["tag"]!);
        var commit = _scratch.Git(folder, null, "rev-parse", "main");

        var (annotated, lightweight, package) = (releases["v1.0"], releases["v1.1"], releases["pkg/v2.0-rc.1"]);
        Assert.Equal(ReleaseDate.Parse("2026-02-06T11:00:00Z"), annotated.Released);
        Assert.Equal(ReleaseDate.Parse("2026-02-05T11:00:00Z"), lightweight.Released);
        Assert.Equal(("annotated", commit), (annotated.Attributes["tagKind"], annotated.Attributes["commit"]));
        Assert.Equal(("lightweight", commit), (lightweight.Attributes["tagKind"], lightweight.Attributes["commit"]));
        Assert.Equal(("rocket", "pkg", "preview"), (lightweight.Product, package.Product, package.Track));
        Assert.Equal(("git", EvidenceKind.Published, DateTimeOffset.UnixEpoch), (annotated.Provenance[0].Source, annotated.Provenance[0].Proves, annotated.Provenance[0].RetrievedAt));
        Assert.StartsWith("2 lightweight tags", Assert.Single(results.Notes()), StringComparison.Ordinal);
    }

    [GitFact]
    public void What_has_no_date_is_unknown_and_what_has_an_absurd_one_is_doubted()
    {
        var folder = _scratch.Import("odd.git", Commit
            + "blob\nmark :2\ndata 1\nx\n"
            + "tag untold\nfrom :1\ndata 0\n\n"
            + "tag of-blob\nfrom :2\ntagger t <t@example.org> 1770289200 +0000\ndata 0\n\n"
            + "tag v1970\nfrom :1\ntagger t <t@example.org> 0 +0000\ndata 0\n\n"
            + "tag v2099\nfrom :1\ntagger t <t@example.org> 4102444799 +0000\ndata 0\n\n"
            + "tag inner\nmark :3\nfrom :1\ntagger t <t@example.org> 1770289200 +0000\ndata 0\n\n"
            + "tag outer\nfrom :3\ntagger t <t@example.org> 1770289260 +0000\ndata 0\n\n");
        _scratch.Git(folder, null, "update-ref", "refs/tags/blob", _scratch.Git(folder, "x", "hash-object", "-w", "--stdin"));
        _scratch.Git(folder, null, "update-ref", "refs/tags/tree", "main^{tree}");
        foreach (var (name, seconds) in new[] { ("negative", "-5"), ("overflow", "99999999999999999999"), ("beyond", "253402300800") })
        {
            var text = $"object {_scratch.Git(folder, null, "rev-parse", "main")}\ntype commit\ntag {name}\ntagger t <t@example.org> {seconds} +0000\n\nx\n";
            var id = _scratch.Git(folder, text, "hash-object", "-w", "--literally", "-t", "tag", "--stdin");
            _scratch.Git(folder, null, "update-ref", $"refs/tags/{name}", id);
        }

        var released = GitScratch.Find(folder).Releases().ToDictionary(release => (string)release.Attributes["tag"]!);
        Assert.Equal(11, released.Count);
        Assert.All(new[] { "untold", "blob", "tree" }, tag => Assert.Equal(ReleaseDate.Unknown, released[tag].Released));
        Assert.Equal(["2026-02-05T11:00:00Z", "2026-02-05T11:00:00Z", "2026-02-05T11:01:00Z", "2099-12-31T23:59:59Z"],
            new[] { "of-blob", "inner", "outer", "v2099" }.Select(tag => released[tag].Released.ToString()));

        // What git makes of a date that it cannot read differs between its versions; believed it is in none.
        Assert.All(new[] { "v1970", "negative", "overflow", "beyond" }, tag => Assert.True(
            !released[tag].Released.IsKnown || released[tag].Attributes.ContainsKey(AttributeNames.Doubt), $"{tag}: {released[tag].Released}"));
        Assert.False(released["of-blob"].Attributes.ContainsKey("commit"));
    }

    [GitFact]
    public void Real_tags_come_back_row_by_row()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "git-tags.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        foreach (var repository in rows.GroupBy(row => row[0], (_, group) => group.ToList()))
        {
            var stream = new StringBuilder();
            foreach (var (row, number) in repository.Select((row, number) => (row, number)))
            {
                var date = DateTimeOffset.Parse(row[4], CultureInfo.InvariantCulture);
                var raw = $"{date.ToUnixTimeSeconds()} {date:zzz}".Replace(":", string.Empty, StringComparison.Ordinal);
                var tagged = number % 2 == 0 ? raw : "1000000000 +0000";
                stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/main\nmark :{number + 1}\ncommitter c <c@example.org> {tagged}\ndata 0\n\n");
                stream.Append(number % 2 == 0
                    ? $"reset refs/tags/{row[3]}\nfrom :{number + 1}\n\n"
                    : $"tag {row[3]}\nfrom :{number + 1}\ntagger t <t@example.org> {raw}\ndata 0\n\n");
            }

            var releases = GitScratch.Find(_scratch.Import(repository[0][1] + ".git", stream.ToString())).Releases().ToDictionary(release => (string)release.Attributes["tag"]!);
            Assert.Equal(repository.Count, releases.Count);
            Assert.All(repository, row =>
            {
                var release = releases[row[3]];

                // curl's repository has two tags of tiny-curl, which is something else.
                var product = row[3].StartsWith("tiny-curl", StringComparison.Ordinal) ? "tiny-curl" : repository[0][1];
                Assert.Equal((product, ReleaseDate.Parse(row[5])), (release.Product, release.Released));

                // The list has no version for three tags of curl that it calls no release.
                Assert.True(row[2].Length == 0 || release.Version == ReleaseVersion.Parse(row[2]), $"{row[3]}: {release.Version}");
            });
        }
    }

    [GitFact]
    public void Ten_thousand_tags_are_read_in_seconds()
    {
        var stream = new StringBuilder(Commit);
        for (var number = 0; number < 10_000; number++)
        {
            stream.Append(CultureInfo.InvariantCulture, $"tag v{number / 100}.{number % 100}\nfrom :1\ntagger t <t@example.org> {1_700_000_000 + (number * 60)} +0000\ndata 0\n\n");
        }

        var folder = _scratch.Import("many.git", stream.ToString());
        var clock = Stopwatch.StartNew();
        var releases = GitScratch.Find(folder).Releases();
        Assert.Equal(10_000, releases.Count);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
        var late = releases.Single(release => release.Version!.Text == "99.99");
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000 + (9_999 * 60)), late.Released.Earliest);
    }

    [GitFact]
    public void A_repository_is_found_by_any_of_its_paths()
    {
        var main = _scratch.Repository("rocket");
        var deep = _scratch.Make("rocket", "src", "deep");
        _scratch.Git(_scratch.Folder, null, "clone", "-q", "--bare", main, _scratch.At("launcher.git"));
        _scratch.Git(main, null, "worktree", "add", "-q", "--detach", _scratch.At("other"));
        _scratch.Git(main, null, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", _scratch.At("launcher.git"), "lib/pad");
        _scratch.Git(_scratch.At("launcher.git"), null, "config", "--unset", "remote.origin.url");
        foreach (var (path, product) in new[]
        {
            (main, "rocket"), (main + Path.DirectorySeparatorChar, "rocket"), (deep, "rocket"), (Path.Combine(main, ".git"), "rocket"), (Path.Combine(main, ".git", "refs"), "rocket"),
            (_scratch.At("launcher.git"), "launcher"), (_scratch.At("other"), "rocket"), (_scratch.At("other", ".git"), "rocket"), (_scratch.At("rocket", "lib", "pad"), "launcher"),
        })
        {
            var release = Assert.Single(GitScratch.Find(path).Releases());
            Assert.Equal((product, "1.0", ReleaseDate.Parse("2026-02-05T11:00:00Z")), (release.Product, release.Version?.Text, release.Released));
        }

        Assert.Equal("rocket", Assert.Single(GitScratch.Find("src", new SourceQuery { Directory = main }).Releases()).Product);
    }

    [GitFact]
    public void The_remote_says_owner_and_repository_and_no_secret_of_it_shows()
    {
        var folder = _scratch.Repository("copy");
        _scratch.Git(folder, null, "remote", "add", "origin", "https://me:s3cret@git.example/acme/rocket.git");
        var release = Assert.Single(GitScratch.Find(folder).Releases());
        Assert.Equal(("acme", "rocket"), (release.Vendor, release.Product));
        Assert.DoesNotContain("s3cret", System.Text.Json.JsonSerializer.Serialize(release), StringComparison.Ordinal);
    }

    [GitFact]
    public void A_repository_without_tags_has_no_releases() => Assert.Empty(GitScratch.Find(Init("empty")));

    [GitFact]
    public void What_is_no_repository_is_told_with_its_path()
    {
        // The scratch folder itself lies in no repository; one inside another is that one.
        var plain = _scratch.Make("plain");
        var hollow = _scratch.Make("hollow", ".git");
        foreach (var (path, fault) in new[]
        {
            (plain, SourceFault.NotFound), (Path.GetDirectoryName(hollow)!, SourceFault.NotFound), (_scratch.At("missing"), SourceFault.NotFound),
            ("https://me:s3cret@git.example/acme/rocket", SourceFault.NameInvalid),
        })
        {
            var error = Assert.Throws<SourceException>(() => GitScratch.Find(path));
            Assert.Equal(fault, error.Fault);
            Assert.Contains(path.StartsWith("https", StringComparison.Ordinal) ? "git.example" : path, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
        }
    }

    [GitFact]
    public void A_hollow_git_folder_sends_nobody_to_the_repository_above()
    {
        var outer = _scratch.Repository("outer");
        var inner = _scratch.Make("outer", "inner");
        foreach (var folder in new[] { "objects", "refs" })
        {
            _scratch.Make("outer", "inner", ".git", folder);
        }

        File.WriteAllText(Path.Combine(inner, ".git", "HEAD"), "nonsense");
        Assert.Equal(SourceFault.NotFound, Assert.Throws<SourceException>(() => GitScratch.Find(inner)).Fault);
        Assert.Single(GitScratch.Find(outer).Releases());
    }

    [GitFact]
    public void Odd_names_of_folders_and_tags_are_no_options_and_no_commands()
    {
        var folder = _scratch.Repository("--upload-pack=touch canary; $(touch canary) 'x' \u05d0\u0301");
        var tags = new[] { "-v1.0", "--exec=touch", "it's\"1.0\"", "$(touch-canary)", "été-1.0", "a\u202eb-1.0", "пакет/v2.0", new string('x', 200) + "/v3.0", "-" };
        var commit = _scratch.Git(folder, null, "rev-parse", "HEAD");
        foreach (var tag in tags)
        {
            _scratch.Git(folder, null, "update-ref", "refs/tags/" + tag, commit);
        }

        var releases = GitScratch.Find(folder).Releases();
        Assert.Equal(tags.Length + 1, releases.Count);
        Assert.All(releases, release => Assert.DoesNotContain('\u202e', release.Name));
        Assert.Equal("2.0", Assert.Single(releases, release => release.Product == "пакет").Version?.Text);
        Assert.Empty(Directory.EnumerateFiles(_scratch.Folder, "canary*", SearchOption.AllDirectories));
    }

    [GitFact]
    public void Variables_of_the_caller_name_no_other_repository()
    {
        var (one, other) = (_scratch.Repository("one"), _scratch.Repository("other"));
        _scratch.Git(other, null, "tag", "v9.9");
        var variables = new[] { ("GIT_DIR", Path.Combine(other, ".git")), ("GIT_WORK_TREE", other), ("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", "remote.origin.url"), ("GIT_CONFIG_VALUE_0", "https://evil.example/a/b") };
        try
        {
            Array.ForEach(variables, each => Environment.SetEnvironmentVariable(each.Item1, each.Item2));
            Assert.Equal(("one", "1.0"), Assert.Single(GitScratch.Find(one).Releases()) is var release ? (release.Product, release.Version?.Text) : default);
        }
        finally
        {
            Array.ForEach(variables, each => Environment.SetEnvironmentVariable(each.Item1, null));
        }
    }

    [Theory]
    [InlineData("https://git.example/acme/rocket.git", "acme/rocket")]
    [InlineData("https://me:s3cret@git.example:8443/acme/rocket/", "acme/rocket")]
    [InlineData("https://git.example/group/sub/rocket?x=1#y", "group/rocket")]
    [InlineData("git@git.example:acme/rocket.git", "acme/rocket")]
    [InlineData("ssh://git@git.example:22/acme/rocket.git", "acme/rocket")]
    [InlineData("git.example:rocket.git", "rocket")]
    [InlineData("/srv/git/rocket.git", "rocket")]
    [InlineData("file:///srv/git/rocket.git", "rocket")]
    [InlineData(@"C:\git\rocket", "rocket")]
    [InlineData("../rocket", "rocket")]
    [InlineData("ext::sh -c touch% canary", null)]
    [InlineData("https://git.example", null)]
    [InlineData("..", null)]
    [InlineData("", null)]
    public void A_remote_tells_owner_and_repository(string address, string? subject) => Assert.Equal(subject, GitRemote.Subject(address));

    [Theory]
    [InlineData("fatal: detected dubious ownership in repository at '/x'\nTo add an exception …", SourceFault.Unauthorized, "safe.directory")]
    [InlineData("fatal: not a git repository (or any of the parent directories): .git", SourceFault.NotFound, "/x")]
    [InlineData("fatal: unknown field name: creatordate:unix", SourceFault.ProgramMissing, "2.9")]
    [InlineData("fatal: missing object 0123 for refs/tags/v1", SourceFault.Unexpected, "git fetch")]
    [InlineData("fatal: \u001b[31mwhatever", SourceFault.Unexpected, "whatever")]
    public void A_complaint_of_git_is_told_in_plain_words(string complaint, SourceFault fault, string word)
    {
        var error = GitSource.Explain("/x", complaint);
        Assert.Equal(fault, error.Fault);
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', error.Message);
    }

    private string Init(string name)
    {
        var folder = _scratch.Make(name);
        _scratch.Git(folder, null, "init", "-q");
        return folder;
    }
}
