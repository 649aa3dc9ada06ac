using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ReleaseTools.Sources;
using ReleaseTools.Sources.Git;
using ReleaseTools.Tests.Formats;

namespace ReleaseTools.Tests.Sources.Git;

/// <summary>A repository that wants to run something, or to be another one, gets nothing.</summary>
[Collection("git")]
public sealed class GitHostilityTests : IDisposable
{
    // Every key with which a repository's configuration can name a program, as git-config(1) lists them.
    private static readonly string[] Commands =
    [
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy", "core.alternateRefsCommand", "sequence.editor", "credential.helper",
        "diff.external", "diff.x.command", "diff.x.textconv", "diff.tool", "difftool.x.cmd", "filter.x.clean", "filter.x.smudge", "filter.x.process", "gpg.program", "gpg.ssh.program",
        "gpg.ssh.defaultKeyCommand", "gpg.x509.program", "interactive.diffFilter", "merge.x.driver", "mergetool.x.cmd", "pager.for-each-ref", "pager.config", "pager.tag",
        "remote.origin.uploadpack", "remote.origin.receivepack", "sendemail.smtpServer", "trailer.x.command", "trailer.x.cmd", "uploadpack.packObjectsHook", "browser.x.cmd", "man.x.cmd",
        "web.browser", "imap.tunnel", "guitool.x.cmd", "init.templateDir", "ssh.variant", "receive.procReceiveRefs",
    ];

    private static readonly string[] Hooks =
    [
        "applypatch-msg", "pre-applypatch", "post-applypatch", "pre-commit", "pre-merge-commit", "prepare-commit-msg", "commit-msg", "post-commit", "pre-rebase", "post-checkout", "post-merge",
        "pre-push", "pre-receive", "update", "proc-receive", "post-receive", "post-update", "reference-transaction", "push-to-checkout", "pre-auto-gc", "post-rewrite", "sendemail-validate",
        "fsmonitor-watchman", "post-index-change",
    ];

    private readonly GitScratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [GitFact]
    public void No_command_of_its_configuration_and_no_hook_is_run()
    {
        var folder = _scratch.Repository("evil");
        var elsewhere = _scratch.Make("elsewhere");
        foreach (var hook in Hooks)
        {
            Plant(Path.Combine(folder, ".git", "hooks", hook), "hook-" + hook);
            Plant(Path.Combine(elsewhere, hook), "elsewhere-" + hook);
        }

        var lines = Commands.Select(key => (Key: key, Program: Plant(_scratch.At("program-" + key), key))).ToList();
        foreach (var (key, program) in lines)
        {
            _scratch.Git(folder, null, "config", key, program);
        }

        foreach (var (key, value) in new[]
        {
            ("core.hooksPath", elsewhere), ("alias.for-each-ref", "!" + lines[0].Program), ("alias.config", "!" + lines[0].Program), ("protocol.allow", "always"), ("protocol.ext.allow", "always"),
            ("remote.origin.url", "ext::" + lines[0].Program), ("remote.origin.promisor", "true"), ("remote.origin.partialclonefilter", "blob:none"), ("extensions.partialClone", "origin"),
            ("remote.origin.vcs", "evil"), ("core.worktree", elsewhere), ("core.attributesFile", _scratch.At("attributes")), ("log.showSignature", "true"), ("include.path", _scratch.At("included")),
            ("core.repositoryFormatVersion", "1"), ("url." + "ext::" + lines[0].Program + ".insteadOf", "https://"),
        })
        {
            _scratch.Git(folder, null, "config", key, value);
        }

        File.WriteAllText(_scratch.At("included"), $"[core]\n\tfsmonitor = \"{Plant(_scratch.At("program-included"), "included").Replace('\\', '/')}\"\n\tpager = cat\n");
        File.WriteAllText(_scratch.At("attributes"), "* filter=x diff=x merge=x\n");

        Assert.Equal("1.0", Assert.Single(GitScratch.Find(folder).Releases()).Version?.Text);
        Assert.Empty(Canaries());

        // The plants can bloom: the same git in the same repository, let loose, runs some of them.
        try
        {
            _scratch.Git(folder, null, "status");
        }
        catch (InvalidOperationException)
        {
            // Whether it comes to an end with so much in its way is its own affair.
        }

        Assert.NotEmpty(Canaries());
    }

    [GitFact]
    public void A_partial_clone_that_lacks_an_object_fetches_nothing()
    {
        var folder = _scratch.Repository("partial");
        var program = Plant(_scratch.At("transport"), "transport");
        foreach (var (key, value) in new[]
        {
            ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"), ("remote.origin.url", "ext::" + program), ("protocol.ext.allow", "always"),
            ("core.sshCommand", program),
        })
        {
            _scratch.Git(folder, null, "config", key, value);
        }

        // A tag of an object that is not there, which only a fetch could bring.
        File.WriteAllText(Path.Combine(folder, ".git", "refs", "tags", "v2.0"), new string('1', 40) + "\n");
        foreach (var url in new[] { "ext::" + program, "ssh://git.example/x", _scratch.At("partial") })
        {
            _scratch.Git(folder, null, "config", "remote.origin.url", url);
            var error = Assert.Throws<SourceException>(() => GitScratch.Find(folder));
            Assert.Contains("git fetch", error.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Canaries());
    }

    [GitFact]
    public void A_git_file_that_points_elsewhere_is_not_followed()
    {
        var victim = _scratch.Repository("victim");
        _scratch.Git(victim, null, "worktree", "add", "-q", "--detach", _scratch.At("linked"));
        foreach (var target in new[] { Path.Combine(victim, ".git"), Path.Combine(victim, ".git", "worktrees", "linked"), @"\\evil.example\share", "//evil.example/share", "../victim/.git", "nowhere" })
        {
            var folder = _scratch.Make("evil" + Guid.NewGuid().ToString("N"));
            File.WriteAllText(Path.Combine(folder, ".git"), $"gitdir: {target}\n");
            var error = Assert.Throws<SourceException>(() => GitScratch.Find(folder));
            Assert.Equal(SourceFault.Redirect, error.Fault);
            Assert.Contains(target, error.Message, StringComparison.Ordinal);
        }

        var odd = _scratch.Make("odd");
        File.WriteAllText(Path.Combine(odd, ".git"), new string('x', 1_000_000));
        Assert.Equal(SourceFault.NotFound, Assert.Throws<SourceException>(() => GitScratch.Find(odd)).Fault);
    }

    [GitFact]
    public async Task A_git_file_that_is_a_pipe_makes_nobody_wait()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return;
        }

        var folder = _scratch.Make("pipe");
        using (var process = Process.Start("mkfifo", [_scratch.At("pipe", ".git")]))
        {
            await process.WaitForExitAsync();
        }

        var error = await Assert.ThrowsAsync<SourceException>(() => Task.Run(() => GitScratch.Find(folder)).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(SourceFault.NotFound, error.Fault);
    }

    [GitFact]
    public void A_replaced_object_keeps_its_own_date()
    {
        var folder = _scratch.Repository("replaced");
        var commit = _scratch.Git(folder, null, "cat-file", "commit", "v1.0");
        var other = _scratch.Git(folder, commit.Replace("1770289200", "1000000000", StringComparison.Ordinal) + "\n\nx\n", "hash-object", "-w", "-t", "commit", "--stdin");
        _scratch.Git(folder, null, "replace", "v1.0", other);
        Assert.Equal(ReleaseDate.Parse("2026-02-05T11:00:00Z"), Assert.Single(GitScratch.Find(folder).Releases()).Released);
    }

    [GitFact]
    public void A_program_that_says_nothing_is_killed_with_what_it_started()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return;
        }

        var folder = _scratch.Repository("slow");
        var note = _scratch.At("ids");
        var slow = _scratch.At("git");
        File.WriteAllText(slow, $"#!/bin/sh\necho $$ >> '{note}'\nexec sleep 300\n");
        File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var source = new GitSource(() => new GitProgram(slow));

        var error = Assert.Throws<SourceException>(() => source.Find(folder, new SourceQuery { Patience = TimeSpan.FromMilliseconds(500) }, default).ToList());
        Assert.Equal(SourceFault.TimedOut, error.Fault);

        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsAny<OperationCanceledException>(() => source.Find(folder, new SourceQuery(), cancellation.Token).ToList());
        Assert.All(File.ReadAllLines(note), id => Assert.True(SpinWait.SpinUntil(() => !IsRunning(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(20))));
    }

    [GitFact]
    public void Who_stops_reading_leaves_no_program_behind()
    {
        var folder = _scratch.Repository("left");
        Assert.Single(new GitSource().Find(folder, new SourceQuery(), default).Take(1));
        using var early = new CancellationTokenSource();
        early.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => GitScratch.Find(folder, cancellation: early.Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("relative/bin")]
    public void A_git_in_no_absolute_folder_of_PATH_is_missing(string? path) =>
        Assert.Equal(SourceFault.ProgramMissing, Assert.Throws<SourceException>(() => GitProgram.Find(path)).Fault);

    [Fact]
    public void A_git_that_nobody_may_run_is_passed_over()
    {
        // The permissions of files are beyond netstandard2.0.
        if (OperatingSystem.IsWindows() || typeof(GitSource).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal))
        {
            return;
        }

        var (first, second) = (_scratch.Make("first"), _scratch.Make("second"));
        File.WriteAllText(Path.Combine(first, "git"), "no program");
        var program = Plant(Path.Combine(second, "git"), "git");
        Assert.Equal(program, SearchPath.Find($"{first}:relative:.::{second}", "git", ".exe"));
        Assert.Null(SearchPath.Find($"{first}:relative:.:", "git", ".exe"));
    }

    [Fact]
    public void A_git_that_does_not_start_is_missing()
    {
        File.WriteAllText(_scratch.At("git"), "no program");
        foreach (var folder in new[] { "objects", "refs" })
        {
            _scratch.Make("bare", folder);
        }

        File.WriteAllText(_scratch.At("bare", "HEAD"), "ref: refs/heads/main\n");
        var source = new GitSource(() => new GitProgram(_scratch.At("git")));
        Assert.Equal(SourceFault.ProgramMissing, Assert.Throws<SourceException>(() => source.Find(_scratch.At("bare"), new SourceQuery(), default).ToList()).Fault);
    }

    private string Plant(string path, string name)
    {
        File.WriteAllText(path, $"#!/bin/sh\ntouch '{_scratch.At("canary-" + name)}'\n");
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    private IEnumerable<string> Canaries() => Directory.EnumerateFiles(_scratch.Folder, "canary-*", SearchOption.AllDirectories);

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
